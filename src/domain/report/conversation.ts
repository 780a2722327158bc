import { type IdentityBody, type IdentityStory, identityStoryOf, isAboutIdentity } from '../identity/story.js';
import type { ReportState } from './states.js';
import { type VisitBody, wakesDesk } from './visit-bodies.js';

/** One entry of a thread after opening, as far as the conversation needs it. */
export interface ConversationEntry {
  author?: string;
  /** `YYYY-MM-DD` */
  day?: string;
  verdict: 'genuine' | 'forged' | 'altered' | 'missing' | 'unsigned';
  body?: ConversationBody;
}

/** A file as its entry lists it. */
export interface ListedFile {
  id: string;
  name: string;
  bytes: number;
  /** Bytes of it as it is sent */
  ciphertextBytes: number;
  /** of its content, hex */
  sha256: string;
  copy: string;
  /** id of a file that this one comes instead of */
  replaces?: string;
}

/** What an entry can hold; `type` tells which fields matter. */
export type ConversationBody =
  | { type: 'report'; text: string; channel?: string }
  | { type: 'message'; text: string; threatened: boolean }
  | { type: 'files'; files: readonly ListedFile[] }
  | { type: 'files-withdrawn'; files: readonly string[] }
  | { type: 'contact'; text: string }
  | { type: 'read' }
  | { type: 'reply'; text: string }
  | { type: 'question'; text: string }
  | { type: 'state'; state: string; reason?: string; where?: string; text: string }
  | IdentityBody
  | VisitBody;

/** The words of the reporter's timeline, in the order in which a report usually meets them. */
export const STEPS = [
  'diterima',
  'dibaca',
  'ditelaah',
  'menunggu',
  'diperiksa',
  'diputus',
  'ditindaklanjuti',
  'selesai',
] as const;
export type Step = (typeof STEPS)[number];

export interface TimelineStep {
  step: Step;
  day: string;
}

/** What is shown of one entry. `broken` is an entry that failed its check; `missing` one that was not handed out. */
export type ConversationItem =
  | { kind: 'broken' | 'missing'; day?: string }
  | { kind: 'message'; by: 'reporter' | 'officer'; day: string; body: Exclude<ConversationBody, { type: 'read' }> };

export interface Conversation {
  /** What happened so far, oldest first; the last one is where the report stands */
  steps: TimelineStep[];
  items: ConversationItem[];
  /** Of her own name: whether it lies here, who asked for it, whether it was opened */
  identity: IdentityStory;
  /** Day of the newest reading by an officer */
  lastRead?: string;
  /** An officer has answered, asked or decided: the promise of the come-back day is kept */
  answered: boolean;
}

/** Where the states that the desk tells her put a report on the reporter's coarse timeline. */
const STEP_OF_STATE: Partial<Record<ReportState, Step>> = {
  ditelaah: 'ditelaah',
  perlu_keterangan: 'menunggu',
  ditindaklanjuti: 'diperiksa',
  diputus: 'diputus',
  tindak_lanjut: 'ditindaklanjuti',
  selesai: 'selesai',
  diteruskan: 'selesai',
  ditutup: 'selesai',
};

/** What of the desk's entries tells the reporter something: a mere reading does not. */
const ANSWERS: ReadonlySet<ConversationBody['type']> = new Set(['reply', 'question', 'state', 'visible-step']);

/**
 * What the reporter is shown of her thread. The timeline comes from the chain alone: an entry that failed its check
 * moves nothing. Officers' entries need no known card here – the chain's tag already says "not the server", and only
 * the desk holds that key.
 */
export function conversationOf(entries: readonly ConversationEntry[]): Conversation {
  const conversation: Conversation = { steps: [], items: [], identity: { steps: [] }, answered: false };
  for (const entry of entries) take(conversation, entry);
  const items = conversation.items.filter((item) => item.kind === 'message');
  const ofIdentity = items.flatMap(({ by, day, body }) => (isAboutIdentity(body) ? [{ day, author: by, body }] : []));
  return { ...conversation, identity: identityStoryOf(ofIdentity) };
}

function take(conversation: Conversation, entry: ConversationEntry): void {
  const { author, day, body, verdict } = entry;
  if (verdict === 'missing') {
    conversation.items.push({ kind: 'missing' });
    return;
  }
  const sound = verdict === 'genuine' || (verdict === 'unsigned' && author !== 'reporter');
  if (!sound || !body || day === undefined) {
    conversation.items.push({ kind: 'broken', ...(day === undefined ? {} : { day }) });
    return;
  }
  const step = stepAfter(conversation.steps.at(-1)?.step, body);
  if (step && step !== conversation.steps.at(-1)?.step) conversation.steps.push({ step, day });
  if (author !== 'reporter') conversation.lastRead = day;
  if (ANSWERS.has(body.type)) conversation.answered = true;
  if (body.type === 'read') return;
  conversation.items.push({ kind: 'message', by: author === 'reporter' ? 'reporter' : 'officer', day, body });
}

function stepAfter(current: Step | undefined, body: ConversationBody): Step | undefined {
  switch (body.type) {
    case 'report':
      return 'diterima';
    case 'read':
      return current === 'diterima' ? 'dibaca' : undefined;
    case 'question':
      return 'menunggu';
    case 'message':
    case 'contact':
    case 'files':
    case 'check-in':
      return wakesDesk(body) && (current === 'menunggu' || current === 'selesai') ? 'ditelaah' : undefined;
    case 'state':
      return STEP_OF_STATE[body.state as ReportState];
    default:
      return undefined;
  }
}
