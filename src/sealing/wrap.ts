import { open, seal } from './age-file.js';
import { fromUtf8, utf8 } from './bytes.js';
import { type Context, contextLine, expectContext, readContext, type SealedBy } from './context.js';
import { SealingError } from './errors.js';
import { identityFromSeed, seedOfIdentity } from './identity.js';
import { isSignature, sign, verify } from './signature.js';

/** A wrapped identity after opening. Use it only when a key that counts has signed it. */
export interface OpenedWrap {
  /** 32 bytes */
  readonly seed: Uint8Array;
  readonly context: Context;
  readonly signature: string;
  verify(publicHex: string): boolean;
}

/** The context of the wrap of a thread to a channel, as far as a reader knows it beforehand. */
export function threadToChannel(threadId: string, channelId: string, generation: number): Partial<Context> {
  return { kind: 'thread-wrap', id: threadId, parent: `channel:${channelId}`, n: generation };
}

/** Whose key a wrap to a card holds: a channel's, a thread's, a dossier's. */
export type WrappedKind = 'channel' | 'thread' | 'dossier';

/** The context of the wrap of a key to a member's card. @param generation null for a thread */
export function identityToCard(
  keyKind: WrappedKind,
  keyId: string,
  generation: number | null,
  cardId: string,
): Partial<Context> {
  return { kind: `${keyKind}-wrap`, id: keyId, parent: `card:${cardId}`, n: generation };
}

/**
 * The reporter's own wrap: the thread identity to the channel that receives the report.
 *
 * @param generation of the channel's key, from 1
 */
export async function wrapThread(
  threadSeed: Uint8Array,
  threadId: string,
  channelId: string,
  generation: number,
  channelRecipient: string,
  reporterSignSecret: Uint8Array,
  sealedBy: SealedBy,
): Promise<Uint8Array> {
  const context: Context = {
    peluit: 1,
    kind: 'thread-wrap',
    id: threadId,
    parent: `channel:${channelId}`,
    n: generation,
    prev: null,
    by: 'reporter',
    sealedBy,
  };
  return seal(composeWrap(context, threadSeed, reporterSignSecret), [channelRecipient]);
}

/** What wrapIdentity() needs. The holder's card must count: that is the caller's to know (trust.ts). */
export interface IdentityToWrap {
  readonly seed: Uint8Array;
  readonly keyKind: WrappedKind;
  /** channel id, thread id or case id */
  readonly keyId: string;
  /** of the channel's or dossier's key; null for a thread, whose key never changes */
  readonly generation: number | null;
  readonly holderCardId: string;
  readonly holderRecipient: string;
  /** the card of the member who lets the other one in, and that card's signing key */
  readonly byCardId: string;
  readonly signSecret: Uint8Array;
}

/** A member lets another one in: a channel's, a thread's or a dossier's identity, wrapped to his card. */
export async function wrapIdentity(wanted: IdentityToWrap): Promise<Uint8Array> {
  const context: Context = {
    peluit: 1,
    kind: `${wanted.keyKind}-wrap`,
    id: wanted.keyId,
    parent: `card:${wanted.holderCardId}`,
    n: wanted.generation,
    prev: null,
    by: wanted.byCardId,
    sealedBy: 'browser',
  };
  return seal(composeWrap(context, wanted.seed, wanted.signSecret), [wanted.holderRecipient]);
}

/**
 * Opens a wrap and checks that it is the one asked for (threadToChannel(), identityToCard()).
 *
 * @returns null when the wrap is not addressed to this identity
 * @throws SealingError as open(), and `malformed` or `context`
 */
export async function openWrap(
  file: Uint8Array,
  identity: string,
  expected: Partial<Context>,
): Promise<OpenedWrap | null> {
  const plain = await open(file, identity);
  if (plain === null) return null;
  const wrap = parseWrap(plain);
  expectContext(wrap.context, expected);
  return wrap;
}

/** An ordinary age identity file whose two comments say what it is and who says so. */
function composeWrap(context: Context, seed: Uint8Array, signSecret: Uint8Array): Uint8Array {
  const line = contextLine(context);
  const identity = identityFromSeed(seed);
  return utf8(`# ${line}\n# ${sign(signSecret, line, utf8(identity))}\n${identity}\n`);
}

function parseWrap(plain: Uint8Array): OpenedWrap {
  const match = /^# (.+)\n# (.+)\n(.+)\n$/.exec(fromUtf8(plain));
  const [, line, signature, identity] = match ?? [];
  if (line === undefined || identity === undefined || !isSignature(signature)) {
    throw new SealingError('malformed', 'not a wrapped identity');
  }
  return {
    seed: seedOfIdentity(identity),
    context: readContext(line),
    signature,
    verify: (publicHex) => verify(publicHex, line, utf8(identity), signature),
  };
}
