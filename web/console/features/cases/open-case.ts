import type { CaseMemberView, CaseView, DossierEntryView } from '../../../../src/cases/cases.view.js';
import {
  type Card,
  fromBase64url,
  type OpenedDossier,
  type OpenedDossierEntry,
  openDossier,
  type StoredDossierEntry,
} from '../../../../src/sealing/index.js';
import { type CutTail, cutTailOf, rememberTail } from '../../lib/cut-tail.js';
import type { Keys, Trust } from '../../lib/keys.js';
import { plantedMembers } from './model/dossier-facts.js';
import { type CaseProblem, openCaseKey } from './open-case-key.js';

/** A case after opening, with all that can be wrong with it. */
export interface OpenedCase {
  readonly view: CaseView;
  readonly problem?: CaseProblem;
  /** The key of the newest generation, 32 bytes. */
  readonly seed: Uint8Array | null;
  readonly seeds: OpenedDossier['seeds'];
  readonly entries: readonly OpenedDossierEntry[];
  /** Cards that hold the newest key, as genuine entries say. */
  readonly letIn: ReadonlySet<string>;
  /** Every card that counts, replaced ones too: for names and signatures. */
  readonly cards: ReadonlyMap<string, Card>;
  /** Those to which a key may be wrapped. */
  readonly cardsNow: ReadonlyMap<string, Card>;
  readonly planted: readonly CaseMemberView[];
  readonly cutTail: CutTail | null;
}

/** Opens a case. Never throws for bad content; what is wrong is part of the answer. */
export async function openCase(keys: Keys, view: CaseView): Promise<OpenedCase> {
  const opened = await openWith(keys, view, await keys.trust(view.channel));
  const isKnown = opened.problem !== 'not-counted' && opened.planted.length === 0;
  // A colleague may have been vouched for since this browser last asked who counts.
  if (isKnown && !opened.entries.some(({ verdict }) => verdict === 'unsigned')) return opened;
  return openWith(keys, view, await keys.refreshTrust(view.channel));
}

async function openWith(keys: Keys, view: CaseView, trust: Trust): Promise<OpenedCase> {
  const { counted: cards, countedNow: cardsNow } = trust;
  const seed = await openCaseKey(keys, view, trust);
  if (typeof seed === 'string') {
    const nothing = { seeds: new Map(), entries: [], letIn: new Set<string>(), planted: [], cutTail: null };
    return { view, problem: seed, seed: null, cards, cardsNow, ...nothing };
  }
  const { generation } = view;
  const stored = view.dossier.map(storedEntry);
  const { entries, seeds, members } = await openDossier(view.id, { generation, seed }, stored, (id) => cards.get(id));
  const cutTail = cutTailOf(view.id, entries, view.readings, cards);
  const last = view.dossier.reduce((a, b) => (b.n > a.n ? b : a), { n: -1, tag: '' });
  if (cutTail === null && last.n >= 0) {
    rememberTail({ threadId: view.id, n: last.n, tag: last.tag, byCardId: keys.cardId, day: view.today });
  }
  const planted = plantedMembers(view.membersByKey, members, cards);
  return { view, seed, seeds, entries, letIn: members, cards, cardsNow, planted, cutTail };
}

function storedEntry({ n, generation, author, day, tag, ciphertext }: DossierEntryView): StoredDossierEntry {
  return { n, generation, author, day, tag, ciphertext: bytesOf(ciphertext) };
}

/** What is not base64url becomes no bytes at all, and so an altered entry. */
function bytesOf(text: string): Uint8Array {
  try {
    return fromBase64url(text);
  } catch {
    return new Uint8Array();
  }
}
