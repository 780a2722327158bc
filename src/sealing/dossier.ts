import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { deriveKey, fromHex, hex, sha256, utf8 } from './bytes.js';
import type { Context } from './context.js';
import { type DossierBody, readDossierBody } from './dossier-bodies.js';
import { SealingError } from './errors.js';
import { identityFromSeed, recipientOfSeed } from './identity.js';
import { type OpenedText, openText, sealText } from './sealed-text.js';
import { FIRST_PREVIOUS_TAG, type Signer, type Verdict } from './thread.js';

/** The key of a dossier's tags in one generation. @param dossierSeed 32 bytes */
export function dossierMacKey(dossierSeed: Uint8Array): Uint8Array {
  return deriveKey(dossierSeed, 'peluit dossier mac v1');
}

/** What ties an entry to its place. The chain runs on through all generations of the key. */
interface Place {
  readonly caseId: string;
  /** of the dossier's key, from 1 */
  readonly generation: number;
  /** from 0 */
  readonly n: number;
  /** member id */
  readonly author: string;
  /** of entry n − 1; FIRST_PREVIOUS_TAG for n = 0 */
  readonly previousTag: string;
}

/** The tag of a dossier entry, 64 hexadecimal characters; FORMAT.md, section 13. */
export function dossierTag(macKey: Uint8Array, place: Place, ciphertext: Uint8Array): string {
  const { caseId, generation, n, author, previousTag } = place;
  const lines = ['peluit dossier v1', caseId, generation, n, author, previousTag, hex(sha256(ciphertext))];
  return hex(hmac(nobleSha256, macKey, utf8(lines.join('\n'))));
}

/** What sealDossierEntry() needs. */
export interface DossierEntryToSeal extends Place {
  /** the author's card: inside, signed */
  readonly by: string;
  readonly body: DossierBody;
  readonly signSecret: Uint8Array;
  /** of this generation, 32 bytes */
  readonly dossierSeed: Uint8Array;
}

/** What the server gets of an entry. */
export interface SealedDossierEntry {
  readonly n: number;
  readonly generation: number;
  readonly tag: string;
  readonly ciphertext: Uint8Array;
}

/**
 * Seals the next entry of a dossier. The loser of a race seals again, with the new n and tag.
 *
 * @throws SealingError `chain` when n and previous tag disagree, `malformed` for a body that does not belong there
 */
export async function sealDossierEntry(entry: DossierEntryToSeal): Promise<SealedDossierEntry> {
  const { caseId, generation, n, previousTag, by, body, signSecret, dossierSeed } = entry;
  if ((n === 0) !== (previousTag === FIRST_PREVIOUS_TAG)) {
    throw new SealingError('chain', 'n and previous tag disagree');
  }
  if (bodyAt(n, generation, body) === null) throw new SealingError('malformed', 'not a body that can stand here');
  const context: Context = {
    peluit: 1,
    kind: 'dossier-entry',
    id: caseId,
    parent: null,
    n,
    prev: previousTag,
    by,
    sealedBy: 'browser',
  };
  const ciphertext = await sealText(context, body, signSecret, await recipientOfSeed(dossierSeed));
  return { n, generation, tag: dossierTag(dossierMacKey(dossierSeed), entry, ciphertext), ciphertext };
}

/** An entry as the server hands it out. */
export interface StoredDossierEntry extends SealedDossierEntry {
  readonly author: string;
  /** `YYYY-MM-DD`; the server's word, covered by no tag */
  readonly day: string;
}

/** An entry after opening. Show `body` as its author's word only when the verdict is `genuine`. */
export interface OpenedDossierEntry {
  readonly n: number;
  readonly author?: string;
  readonly day?: string;
  readonly tag?: string;
  readonly body?: DossierBody;
  readonly context?: Context;
  readonly verdict: Verdict;
  /** `broken` from the first altered or missing entry on */
  readonly chain: 'whole' | 'broken';
}

/** A dossier after opening. */
export interface OpenedDossier {
  readonly entries: readonly OpenedDossierEntry[];
  /** the key of every generation that could be reached from the one given */
  readonly seeds: ReadonlyMap<number, Uint8Array>;
  /** cards that hold the newest key, as genuine entries say; whoever else the server names was not let in by a member */
  readonly members: ReadonlySet<string>;
}

/** A gap wider than this is not filled with `missing` entries; the entry after it counts as altered. */
const WIDEST_GAP = 1_000;

/**
 * Opens a whole dossier with the key of its newest generation. Never throws for bad content: a bad entry is one with a
 * bad verdict, and one whose generation's key cannot be reached is `altered`.
 *
 * @param newest the generation of which the reader holds a wrap that a counted card signed
 * @param cards the counted card of an id, replaced ones included; undefined for any other
 */
export async function openDossier(
  caseId: string,
  newest: { generation: number; seed: Uint8Array },
  stored: readonly StoredDossierEntry[],
  cards: (cardId: string) => Signer | undefined,
): Promise<OpenedDossier> {
  const seeds = new Map([[newest.generation, newest.seed]]);
  const sorted = [...stored].sort((a, b) => a.n - b.n);
  await collectOlderSeeds(caseId, newest.generation, sorted, seeds, cards);
  const entries: OpenedDossierEntry[] = [];
  const surplus: StoredDossierEntry[] = [];
  let chain: OpenedDossierEntry['chain'] = 'whole';
  let previousTag: string | undefined = FIRST_PREVIOUS_TAG;
  let generation = 1;
  let next = 0;
  for (const entry of sorted) {
    if (!(Number.isSafeInteger(entry.n) && entry.n >= next && entry.n - next <= WIDEST_GAP)) {
      surplus.push(entry);
      continue;
    }
    for (; next < entry.n; next += 1) {
      chain = 'broken';
      entries.push({ n: next, verdict: 'missing', chain });
      previousTag = undefined;
    }
    const found = await openEntry(caseId, entry, seeds.get(entry.generation), previousTag, cards);
    const opened = isInTurn(generation, entry.generation, found.body) ? found : altered(entry);
    generation = Math.max(generation, entry.generation);
    if (opened.verdict === 'altered') chain = 'broken';
    entries.push({ ...opened, chain });
    previousTag = entry.tag;
    next = entry.n + 1;
  }
  for (const entry of surplus) entries.push({ ...altered(entry), chain: 'broken' });
  return { entries, seeds, members: membersBy(entries) };
}

/** Entry 0, and the first of each later generation, holds the keys before it; only a counted card's word is taken. */
async function collectOlderSeeds(
  caseId: string,
  newest: number,
  sorted: readonly StoredDossierEntry[],
  seeds: Map<number, Uint8Array>,
  cards: (cardId: string) => Signer | undefined,
): Promise<void> {
  if (newest <= 1) return;
  const first = sorted.find((entry) => entry.generation === newest);
  if (!first) return;
  const { body, verdict } = await openEntry(caseId, first, seeds.get(newest), undefined, cards);
  if (verdict !== 'genuine' || body?.type !== 'keys') return;
  for (const { generation, seed } of body.older) {
    if (generation >= 1 && generation < newest) seeds.set(generation, fromHex(seed));
  }
}

/** @param previousTag of the entry handed out before; undefined where the entry's own memory must do */
async function openEntry(
  caseId: string,
  entry: StoredDossierEntry,
  seed: Uint8Array | undefined,
  previousTag: string | undefined,
  cards: (cardId: string) => Signer | undefined,
): Promise<Omit<OpenedDossierEntry, 'chain'>> {
  if (seed === undefined) return altered(entry);
  const { n, generation, author, day, tag, ciphertext } = entry;
  const expected = { kind: 'dossier-entry', id: caseId, n, prev: previousTag } as const;
  const text = await openText(ciphertext, identityFromSeed(seed), expected).catch(onlySealingErrors);
  const prev = text?.context.prev;
  const place = { caseId, generation, n, author, previousTag: prev ?? '' };
  if (!text || !prev || dossierTag(dossierMacKey(seed), place, ciphertext) !== tag) return altered(entry);
  const { context } = text;
  const body = bodyAt(n, generation, text.body) ?? undefined;
  const outOfPlace = body === undefined && readDossierBody(text.body) !== null;
  return { n, author, day, tag, body, context, verdict: outOfPlace ? 'forged' : verdictOn(author, text, cards) };
}

function verdictOn(author: string, text: OpenedText, cards: (cardId: string) => Signer | undefined): Verdict {
  const signer = cards(text.context.by);
  if (signer === undefined) return 'unsigned';
  return signer.memberId === author && text.verify(signer.verifyKey) ? 'genuine' : 'forged';
}

function altered({ n, author, day, tag }: StoredDossierEntry): Omit<OpenedDossierEntry, 'chain'> {
  return { n, author, day, tag, verdict: 'altered' };
}

/** A body that can stand at this place: the opening is entry 0, entry 0 is the opening. */
function bodyAt(n: number, generation: number, value: unknown): DossierBody | null {
  const body = readDossierBody(value);
  if (body === null || (body.type === 'opened') !== (n === 0)) return null;
  return body.type === 'keys' && body.generation !== generation ? null : body;
}

/** A key that was replaced writes nothing any more: who was taken out holds it still. A new one begins with its `keys`. */
function isInTurn(before: number, generation: number, body: DossierBody | undefined): boolean {
  return body === undefined || generation > before === (body.type === 'keys') ? generation >= before : false;
}

/** Only a member lets another one in: a counted card that is none may sign what it likes. */
function membersBy(entries: readonly OpenedDossierEntry[]): Set<string> {
  let members = new Set<string>();
  for (const { verdict, body, context } of entries) {
    if (verdict !== 'genuine' || body === undefined || context === undefined) continue;
    const isOpening = body.type === 'opened' && body.members.includes(context.by);
    if (!isOpening && !members.has(context.by)) continue;
    if (body.type === 'opened' || body.type === 'keys') members = new Set(body.members);
    else if (body.type === 'member') members.add(body.cardId);
  }
  return members;
}

function onlySealingErrors(error: unknown): null {
  if (error instanceof SealingError) return null;
  throw error;
}
