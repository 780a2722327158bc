import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { deriveKey, hex, sha256, utf8 } from './bytes.js';
import type { Context, SealedBy } from './context.js';
import { type EntryBody, readBody, readBodyOf } from './entry-bodies.js';
import { SealingError } from './errors.js';
import { identityFromSeed, recipientOfSeed } from './identity.js';
import { openText, sealText } from './sealed-text.js';

/** The tag before entry 0: 32 zero bytes. */
export const FIRST_PREVIOUS_TAG = '0'.repeat(64);

/** The key of the thread's tags; only who holds the thread identity has it. @param threadSeed 32 bytes */
export function threadMacKey(threadSeed: Uint8Array): Uint8Array {
  return deriveKey(threadSeed, 'peluit thread mac v1');
}

/**
 * The tag that ties entry n to its place, its author and everything before it.
 *
 * @param author 'reporter' or a member's id
 * @param previousTag of entry n − 1, 64 hexadecimal characters; FIRST_PREVIOUS_TAG for n = 0
 * @returns 64 hexadecimal characters
 */
export function entryTag(
  macKey: Uint8Array,
  threadId: string,
  n: number,
  author: string,
  previousTag: string,
  ciphertext: Uint8Array,
): string {
  const lines = ['peluit thread v1', threadId, String(n), author, previousTag, hex(sha256(ciphertext))];
  return hex(hmac(nobleSha256, macKey, utf8(lines.join('\n'))));
}

/** What sealEntry() needs. */
export interface EntryToSeal {
  readonly threadId: string;
  /** from 0; one more than the last entry */
  readonly n: number;
  /** tag of entry n − 1 as the writer saw it; FIRST_PREVIOUS_TAG for n = 0 */
  readonly previousTag: string;
  /** 'reporter' or the writer's member id: the server's column */
  readonly author: string;
  /** 'reporter' or the writer's card id: inside, signed */
  readonly by: string;
  readonly sealedBy: SealedBy;
  readonly body: EntryBody;
  readonly signSecret: Uint8Array;
  readonly threadSeed: Uint8Array;
}

/** What the server gets of an entry. */
export interface SealedEntry {
  readonly n: number;
  readonly tag: string;
  readonly ciphertext: Uint8Array;
}

/**
 * Seals the next entry of a thread. The loser of a race seals again, with the new n and tag.
 *
 * @throws SealingError `chain` when n, previous tag, author and `by` do not go together, `malformed` for a body that this
 *   author cannot write
 */
export async function sealEntry(entry: EntryToSeal): Promise<SealedEntry> {
  const { threadId, n, previousTag, author, by, sealedBy, body, signSecret, threadSeed } = entry;
  if ((n === 0) !== (previousTag === FIRST_PREVIOUS_TAG))
    throw new SealingError('chain', 'n and previous tag disagree');
  if ((author === 'reporter') !== (by === 'reporter')) throw new SealingError('chain', 'author and signer disagree');
  if (bodyFor(author, n, body) === null)
    throw new SealingError('malformed', 'not a body that this author can write here');
  const context: Context = { peluit: 1, kind: 'entry', id: threadId, parent: null, n, prev: previousTag, by, sealedBy };
  const recipient = await recipientOfSeed(threadSeed);
  const ciphertext = await sealText(context, body, signSecret, recipient);
  return { n, tag: entryTag(threadMacKey(threadSeed), threadId, n, author, previousTag, ciphertext), ciphertext };
}

/** An entry as the server hands it out. */
export interface StoredEntry extends SealedEntry {
  readonly author: string;
  /** `YYYY-MM-DD`; the server's word, covered by no tag */
  readonly day: string;
}

/**
 * - `genuine`: tag and place are right and the author's own key signed it
 * - `forged`: made by somebody who holds the thread's key but not the author's
 * - `altered`: not what was written there – changed, moved, repeated, or following an entry its writer never saw
 * - `missing`: there must be an entry here, and none was handed out
 * - `unsigned`: whole, but no key is known that could tell who wrote it (a card that does not count)
 */
export type Verdict = 'genuine' | 'forged' | 'altered' | 'missing' | 'unsigned';

/** An entry after opening. Show `body` as its author's word only when the verdict is `genuine`. */
export interface OpenedEntry {
  readonly n: number;
  /** as the server says; undefined when missing */
  readonly author?: string;
  readonly day?: string;
  readonly tag?: string;
  readonly body?: EntryBody;
  readonly context?: Context;
  readonly verdict: Verdict;
  /** `broken` from the first altered or missing entry on: what follows is real, but something before it is not */
  readonly chain: 'whole' | 'broken';
}

/** What openThread() needs to know about a card; a Card has it. */
export interface Signer {
  readonly memberId: string;
  readonly verifyKey: string;
}

export interface OpenThreadOptions {
  /** the counted card of an id, replaced ones included; undefined for any other */
  readonly cards: (cardId: string) => Signer | undefined;
  /** the reporter's own public key, when she is the reader: then entry 0 cannot be replaced by a key holder either */
  readonly reporterKey?: string;
}

/** A gap wider than this is not filled with `missing` entries; the entry after it counts as altered. */
const WIDEST_GAP = 1_000;

/**
 * Opens a whole thread and says of each entry what it is worth. Never throws for bad content: a bad entry is one with a
 * bad verdict.
 *
 * @returns one element per n from 0 to the last, `missing` ones included; surplus entries (a second one with the same
 *   n, an impossible n) come last as `altered`
 */
export async function openThread(
  threadId: string,
  threadSeed: Uint8Array,
  entries: readonly StoredEntry[],
  options: OpenThreadOptions,
): Promise<OpenedEntry[]> {
  const reader = new ThreadReader(threadId, threadSeed, options);
  const opened: OpenedEntry[] = [];
  const surplus: StoredEntry[] = [];
  let next = 0;
  let previous: StoredEntry | undefined;
  for (const entry of [...entries].sort((a, b) => a.n - b.n)) {
    if (!(entry.n >= next && entry.n - next <= WIDEST_GAP && Number.isSafeInteger(entry.n))) {
      surplus.push(entry);
      continue;
    }
    for (; next < entry.n; next += 1) {
      opened.push(reader.missing(next));
      previous = undefined;
    }
    opened.push(await reader.open(entry, entry.n === 0 ? FIRST_PREVIOUS_TAG : previous?.tag));
    previous = entry;
    next = entry.n + 1;
  }
  return [...opened, ...surplus.map((entry) => reader.altered(entry))];
}

class ThreadReader {
  private readonly macKey: Uint8Array;
  private readonly identity: string;
  private reporterKey: string | undefined;
  private chain: OpenedEntry['chain'] = 'whole';

  constructor(
    private readonly threadId: string,
    threadSeed: Uint8Array,
    private readonly options: OpenThreadOptions,
  ) {
    this.macKey = threadMacKey(threadSeed);
    this.identity = identityFromSeed(threadSeed);
    this.reporterKey = options.reporterKey;
  }

  missing(n: number): OpenedEntry {
    this.chain = 'broken';
    return { n, verdict: 'missing', chain: this.chain };
  }

  altered({ n, author, day, tag }: StoredEntry): OpenedEntry {
    this.chain = 'broken';
    return { n, author, day, tag, verdict: 'altered', chain: this.chain };
  }

  /** @param previousTag of the entry handed out before; undefined after a gap, where the entry's own memory must do */
  async open(entry: StoredEntry, previousTag: string | undefined): Promise<OpenedEntry> {
    const { n, author, day, tag, ciphertext } = entry;
    const expected = { kind: 'entry', id: this.threadId, n, prev: previousTag } as const;
    const text = await openText(ciphertext, this.identity, expected).catch(onlySealingErrors);
    const prev = text?.context.prev;
    if (!text || !prev || entryTag(this.macKey, this.threadId, n, author, prev, ciphertext) !== tag) {
      return this.altered(entry);
    }
    const { context } = text;
    const body = bodyFor(author, n, text.body) ?? undefined;
    const outOfPlace = body === undefined && readBody(text.body) !== null;
    const verdict = outOfPlace ? 'forged' : this.verdictOn(author, context.by, body, (key) => text.verify(key));
    return { n, author, day, tag, body, context, verdict, chain: this.chain };
  }

  /** @param body undefined when its type is unknown, as a newer Peluit may write it: the signature still tells whose it is */
  private verdictOn(
    author: string,
    by: string,
    body: EntryBody | undefined,
    verify: (publicHex: string) => boolean,
  ): Verdict {
    if ((author === 'reporter') !== (by === 'reporter')) return 'forged';
    if (author === 'reporter') return this.verdictOnReporter(body, verify);
    const signer = this.options.cards(by);
    if (signer === undefined) return 'unsigned';
    return signer.memberId === author && verify(signer.verifyKey) ? 'genuine' : 'forged';
  }

  private verdictOnReporter(body: EntryBody | undefined, verify: (publicHex: string) => boolean): Verdict {
    const announced = body?.type === 'report' ? body.reporterKey : undefined;
    const key = this.reporterKey ?? announced;
    if (key === undefined) return 'unsigned';
    if ((announced !== undefined && announced !== key) || !verify(key)) return 'forged';
    this.reporterKey = key;
    return 'genuine';
  }
}

/** A body that this author can write at this place: the report is entry 0, entry 0 is the report. */
function bodyFor(author: string, n: number, value: unknown): EntryBody | null {
  const body = readBodyOf(author === 'reporter' ? 'reporter' : 'staff', value);
  return body !== null && (body.type === 'report') === (n === 0) ? body : null;
}

function onlySealingErrors(error: unknown): null {
  if (error instanceof SealingError) return null;
  throw error;
}
