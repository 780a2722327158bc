import { openWithPassphrase, sealWithPassphrase } from './age-file.js';
import { deriveKey, fromHex, hex, isId } from './bytes.js';
import { isPlainObject } from './canonical.js';
import type { Context } from './context.js';
import { SealingError } from './errors.js';
import { identityFromSeed, recipientOf } from './identity.js';
import { isRememberedKeys, type RememberedKey } from './remembered-key.js';
import { composeText, parseText } from './sealed-text.js';
import { isVerifyKey, signKeyFromSeed } from './signature.js';

/** A member's keys, all made from one 32-byte seed. */
export interface MemberKeys {
  /** 32 bytes */
  readonly ageSeed: Uint8Array;
  readonly identity: string;
  readonly recipient: string;
  /** 32 bytes */
  readonly signSecret: Uint8Array;
  /** 64 hexadecimal characters */
  readonly verifyKey: string;
}

/** The age identity and the signing key of a member. @param seed 32 bytes from newSeed() */
export async function memberKeysFromSeed(seed: Uint8Array): Promise<MemberKeys> {
  if (seed.length !== 32) throw new SealingError('malformed', 'a seed has 32 bytes');
  const ageSeed = deriveKey(seed, 'peluit member age v1');
  const identity = identityFromSeed(ageSeed);
  const { secret, publicHex } = signKeyFromSeed(deriveKey(seed, 'peluit member sign v1'));
  return { ageSeed, identity, recipient: await recipientOf(identity), signSecret: secret, verifyKey: publicHex };
}

/** What a sealed identity file holds: the seed, whose it is, the roots he has pinned and the keys he has relied on. */
export interface MemberIdentity {
  readonly memberId: string;
  readonly cardId: string;
  /** 32 bytes */
  readonly seed: Uint8Array;
  /** channel id → the root's verify key (64 hexadecimal characters) */
  readonly roots: Readonly<Record<string, string>>;
  /** channel id → the newest key he has relied on; left out while there is none */
  readonly channelKeys?: Readonly<Record<string, RememberedKey>>;
}

/** Seals a member's identity under the passphrase that derivePassword() gives. */
export async function sealIdentity(content: MemberIdentity, passphrase: string): Promise<Uint8Array> {
  const { memberId, cardId, seed, roots, channelKeys } = content;
  const context: Context = {
    peluit: 1,
    kind: 'identity',
    id: memberId,
    parent: `card:${cardId}`,
    n: null,
    prev: null,
    by: cardId,
    sealedBy: 'browser',
  };
  const { signSecret } = await memberKeysFromSeed(seed);
  const body = { cardId, channelKeys, memberId, roots, seed: hex(seed) };
  return sealWithPassphrase(composeText(context, body, signSecret), passphrase);
}

/**
 * Opens a sealed identity file and checks that its own key signed it.
 *
 * @returns null when the passphrase is another
 * @throws SealingError as openWithPassphrase(), and `malformed`, `context`, `signature`
 */
export async function openIdentity(file: Uint8Array, passphrase: string): Promise<MemberIdentity | null> {
  const plain = await openWithPassphrase(file, passphrase);
  if (plain === null) return null;
  const { context, body, verify } = parseText(plain);
  const { memberId, cardId, seed: seedHex, roots, channelKeys, ...rest } = body;
  const complete = isId(memberId) && isId(cardId) && typeof seedHex === 'string' && /^[0-9a-f]{64}$/.test(seedHex);
  const rightParts = isRoots(roots) && (channelKeys === undefined || isRememberedKeys(channelKeys));
  if (!complete || !rightParts || Object.keys(rest).length > 0) {
    throw new SealingError('malformed', 'not an identity');
  }
  if (context.kind !== 'identity' || context.id !== memberId || context.by !== cardId) {
    throw new SealingError('context', 'the context of the identity names another one');
  }
  const seed = fromHex(seedHex);
  const { verifyKey } = await memberKeysFromSeed(seed);
  if (!verify(verifyKey)) throw new SealingError('signature', 'the identity is not signed with its own key');
  return { memberId, cardId, seed, roots, ...(channelKeys === undefined ? {} : { channelKeys }) };
}

function isRoots(value: unknown): value is Record<string, string> {
  return isPlainObject(value) && Object.values(value).every(isVerifyKey);
}
