import { bech32 } from '@scure/base';
import { identityToRecipient } from 'age-encryption';
import { randomBytes } from './bytes.js';
import { SealingError } from './errors.js';

const IDENTITY_PREFIX = 'AGE-SECRET-KEY-PQ-';
const RECIPIENT_PREFIX = 'age1pq1';
/** Characters of a hybrid recipient: 1,216 bytes of public key in bech32. */
const RECIPIENT_LENGTH = 1_959;

/** 32 random bytes: the seed of a new identity. */
export function newSeed(): Uint8Array {
  return randomBytes(32);
}

/**
 * The age identity (`AGE-SECRET-KEY-PQ-1…`, mlkem768x25519) of a 32-byte seed.
 *
 * @throws SealingError `malformed` when the seed is not 32 bytes
 */
export function identityFromSeed(seed: Uint8Array): string {
  if (seed.length !== 32) throw new SealingError('malformed', 'a seed has 32 bytes');
  return bech32.encodeFromBytes(IDENTITY_PREFIX, seed).toUpperCase();
}

/** The 32-byte seed of an identity. @throws SealingError `malformed` unless identityFromSeed() would write this text */
export function seedOfIdentity(identity: string): Uint8Array {
  if (!identity.startsWith(`${IDENTITY_PREFIX}1`)) throw new SealingError('malformed', 'not a hybrid identity');
  let seed: Uint8Array;
  try {
    seed = bech32.decodeToBytes(identity).bytes;
  } catch {
    throw new SealingError('malformed', 'not a hybrid identity');
  }
  if (identityFromSeed(seed) !== identity) throw new SealingError('malformed', 'not a hybrid identity');
  return seed;
}

/** The recipient (`age1pq1…`, 1,959 characters) of a hybrid identity. @throws SealingError `malformed` for any other */
export async function recipientOf(identity: string): Promise<string> {
  seedOfIdentity(identity);
  return identityToRecipient(identity);
}

/** As long as a seed itself: whoever wipes the one and lets it go has let the other go too. */
const recipientsOfSeeds = new WeakMap<Uint8Array, Promise<string>>();

/**
 * The recipient of a seed's identity. Deriving it takes a quarter of the time of a sealing, so it is done once for a seed
 * that is used again; nobody writes into a seed but to wipe it.
 *
 * @throws SealingError `malformed` when the seed is not 32 bytes
 */
export function recipientOfSeed(seed: Uint8Array): Promise<string> {
  const known = recipientsOfSeeds.get(seed) ?? recipientOf(identityFromSeed(seed));
  recipientsOfSeeds.set(seed, known);
  return known;
}

/**
 * Refuses whatever is not a hybrid recipient: a single X25519 recipient in a file opens it to whoever copies it today
 * and owns a quantum computer later.
 *
 * @throws SealingError `recipient`
 */
export function refuseOtherRecipient(recipient: string): void {
  if (!isHybridRecipient(recipient)) throw new SealingError('recipient', 'not a hybrid recipient (age1pq1…)');
}

/** Whether a text has the form of a hybrid recipient, its checksum included. */
export function isHybridRecipient(text: unknown): text is string {
  if (typeof text !== 'string' || text.length !== RECIPIENT_LENGTH || !text.startsWith(RECIPIENT_PREFIX)) return false;
  try {
    return bech32.fromWords(bech32.decode(text as `${string}1${string}`, false).words).length === 1_216;
  } catch {
    return false;
  }
}
