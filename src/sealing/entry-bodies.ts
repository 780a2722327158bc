import { isId } from './bytes.js';
import { isPlainObject } from './canonical.js';
import { count, day, digest, flag, hasShape, listOf, oneOf, optional, type Shape, text, word } from './shapes.js';
import { isVerifyKey } from './signature.js';

/**
 * Which of the copies of a file this one is: cleaned in the browser, a picture of which the reporter has covered parts,
 * untouched on her wish, or as it came.
 */
export type FileCopy = 'cleaned' | 'covered' | 'original' | 'as-sent';

/** What the entry of a file says about it; the file itself lies beside the thread, under `id`. */
export interface FileNote {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** true length in bytes, without padding */
  readonly bytes: number;
  /** of the plaintext without padding, 64 hexadecimal characters */
  readonly sha256: string;
  readonly ciphertextBytes: number;
  readonly ciphertextSha256: string;
  readonly copy: FileCopy;
  /** id of a file that an earlier entry of hers lists and that this one comes instead of */
  readonly replaces?: string;
}

/** Entry 0 of every thread. Empty texts mean that nothing was said. */
export interface ReportBody {
  readonly type: 'report';
  readonly text: string;
  /** code of the units file; empty when unknown */
  readonly unit: string;
  readonly unitOther: string;
  readonly kinds: readonly string[];
  readonly place: string;
  readonly time: string;
  readonly parties: string;
  readonly loss: string;
  /** how the reporter knows */
  readonly how: string;
  /** how many people know what she knows */
  readonly whoKnows: '' | '1' | '2-5' | '5+' | '?';
  /** whether it still goes on */
  readonly ongoing: '' | 'ya' | 'berhenti' | '?';
  /** from where she sees it, as far as she wants to say */
  readonly position: '' | 'warga' | 'pegawai-unit' | 'pegawai-lain' | 'penyedia' | 'rahasia';
  readonly channel: string;
  /** language of the page she wrote on: `id`, `en`, `su` */
  readonly lang: string;
  /** public half of the key that signs all her entries, 64 hexadecimal characters */
  readonly reporterKey: string;
}

export interface MessageBody {
  readonly type: 'message';
  readonly text: string;
  /** she ticked "Saya dicari atau diancam" */
  readonly threatened: boolean;
}

export interface FilesBody {
  readonly type: 'files';
  readonly files: readonly FileNote[];
}

/** Files that she has listed and does not send after all. What has arrived whole stays. */
export interface FilesWithdrawnBody {
  readonly type: 'files-withdrawn';
  /** their ids */
  readonly files: readonly string[];
}

/** How the desk can reach her, in her own words: whoever reads the report reads this too. */
export interface ContactBody {
  readonly type: 'contact';
  readonly text: string;
}

/** She left her name, sealed to a key of its own whose shares the custodians keep (disclosure.ts). */
export interface IdentityLeftBody {
  readonly type: 'identity-left';
  readonly disclosure: string;
  /** hex SHA-256 of the sealed identity */
  readonly sha256: string;
  /** So many of the custodians must agree. */
  readonly needed: number;
  /** Who keeps a share, in the order of the shares, each with hex SHA-256 of the sealed share. */
  readonly custodians: readonly { readonly cardId: string; readonly sha256: string }[];
}

/** She took it back before anybody had opened it. */
export interface IdentityWithdrawnBody {
  readonly type: 'identity-withdrawn';
  readonly disclosure: string;
}

/** Her answer to a check-in: whether somebody makes her pay for her report. */
export interface CheckInBody {
  readonly type: 'check-in';
  readonly answer: 'fine' | 'uneasy' | 'threatened';
  readonly text: string;
}

/** When she thinks that she can come back. */
export interface ReturnPlanBody {
  readonly type: 'return-plan';
  readonly when: 'besok' | 'seminggu' | 'dua-minggu' | 'sebulan' | 'tidak-tahu';
}

/** How she was served, told once per closing. */
export interface RatingBody {
  readonly type: 'rating';
  /** from 1, very badly, to 5, very well */
  readonly score: 1 | 2 | 3 | 4 | 5;
  readonly text: string;
}

export type ReporterBody =
  | ReportBody
  | MessageBody
  | FilesBody
  | FilesWithdrawnBody
  | ContactBody
  | IdentityLeftBody
  | IdentityWithdrawnBody
  | CheckInBody
  | ReturnPlanBody
  | RatingBody;

/** An officer has read the report. */
export interface ReadBody {
  readonly type: 'read';
}

export interface ReplyBody {
  readonly type: 'reply';
  readonly text: string;
}

export interface QuestionBody {
  readonly type: 'question';
  readonly text: string;
}

/** A new state of the report, with what the reporter is told about it. */
export interface StateBody {
  readonly type: 'state';
  readonly state: string;
  /** why it was closed */
  readonly reason?: string;
  /** where it was forwarded to */
  readonly where?: string;
  readonly text: string;
}

/** An officer asks the custodians for her name; the reason goes to them alone, `text` is for her. */
export interface IdentityAskedBody {
  readonly type: 'identity-asked';
  readonly disclosure: string;
  readonly request: string;
  readonly text: string;
}

/** Enough custodians have agreed, and the officer opens it: written before he is handed the shares. */
export interface IdentityOpenedBody {
  readonly type: 'identity-opened';
  readonly disclosure: string;
  readonly request: string;
}

/** A request that leads nowhere: refused by the custodians, or given up. */
export interface IdentityClosedBody {
  readonly type: 'identity-closed';
  readonly disclosure: string;
  readonly request: string;
  readonly refused: boolean;
  readonly text: string;
}

/** A step that others can see, told to the reporter before it is taken. */
export interface VisibleStepBody {
  readonly type: 'visible-step';
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly text: string;
}

export type StaffBody =
  | ReadBody
  | ReplyBody
  | QuestionBody
  | StateBody
  | IdentityAskedBody
  | IdentityOpenedBody
  | IdentityClosedBody
  | VisibleStepBody;
export type EntryBody = ReporterBody | StaffBody;

/** Files that one entry can list. */
export const MOST_FILES = 100;

/** Custodians that an identity can be split among. */
const MOST_CUSTODIANS = 20;

const FILE: Shape = {
  id: isId,
  name: text,
  mediaType: text,
  bytes: count,
  sha256: digest,
  ciphertextBytes: count,
  ciphertextSha256: digest,
  copy: oneOf('cleaned', 'covered', 'original', 'as-sent'),
  replaces: optional(isId),
};

const REPORTER_SHAPES: Readonly<Record<ReporterBody['type'], Shape>> = {
  report: {
    text,
    unit: text,
    unitOther: text,
    kinds: listOf(word, 30),
    place: text,
    time: text,
    parties: text,
    loss: text,
    how: text,
    whoKnows: oneOf('', '1', '2-5', '5+', '?'),
    ongoing: oneOf('', 'ya', 'berhenti', '?'),
    position: oneOf('', 'warga', 'pegawai-unit', 'pegawai-lain', 'penyedia', 'rahasia'),
    channel: word,
    lang: oneOf('id', 'en', 'su'),
    reporterKey: isVerifyKey,
  },
  message: { text, threatened: (value) => typeof value === 'boolean' },
  files: { files: listOf((file) => hasShape(file, FILE), MOST_FILES) },
  'files-withdrawn': { files: listOf(isId, MOST_FILES) },
  contact: { text },
  'identity-left': {
    disclosure: isId,
    sha256: digest,
    needed: count,
    custodians: listOf((custodian) => hasShape(custodian, { cardId: isId, sha256: digest }), MOST_CUSTODIANS),
  },
  'identity-withdrawn': { disclosure: isId },
  'check-in': { answer: oneOf('fine', 'uneasy', 'threatened'), text },
  'return-plan': { when: oneOf('besok', 'seminggu', 'dua-minggu', 'sebulan', 'tidak-tahu') },
  rating: { score: oneOf(1, 2, 3, 4, 5), text },
};

const STAFF_SHAPES: Readonly<Record<StaffBody['type'], Shape>> = {
  read: {},
  reply: { text },
  question: { text },
  state: { state: word, reason: optional(word), where: optional(text), text },
  'identity-asked': { disclosure: isId, request: isId, text },
  'identity-opened': { disclosure: isId, request: isId },
  'identity-closed': { disclosure: isId, request: isId, refused: flag, text },
  'visible-step': { day, text },
};

/** The body of an entry if it has exactly the fields of its type, each of the right form; else null. */
export function readBody(value: unknown): EntryBody | null {
  return readBodyOf('reporter', value) ?? readBodyOf('staff', value);
}

/** The same, but only for types that this side may write: nobody speaks with the other side's words. */
export function readBodyOf(side: 'reporter' | 'staff', value: unknown): EntryBody | null {
  if (!isPlainObject(value)) return null;
  const { type, ...fields } = value;
  const shapes: Readonly<Record<string, Shape>> = side === 'reporter' ? REPORTER_SHAPES : STAFF_SHAPES;
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type)) return null;
  return hasShape(fields, shapes[type] ?? {}) ? (value as unknown as EntryBody) : null;
}
