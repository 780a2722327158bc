import {
  identityFromSeed,
  identityToCard,
  type OpenedWrap,
  openWrap,
  recipientOf,
  SealingError,
} from '../../../src/sealing/index.js';
import { KeyProblem } from './key-problem.js';
import { type Trust, takenBack } from './trust.js';

/** The member to whom the channel's key is wrapped. */
export interface WrapHolder {
  cardId: string;
  /** AGE-SECRET-KEY-PQ-1… */
  identity: string;
}

/** Refuses a channel whose key the server takes back, and one whose root was never compared. @throws KeyProblem */
export function expectUsable(trust: Trust): void {
  if (trust.rootVerifyKey === null) throw new KeyProblem('not-pinned');
  if (takenBack(trust)) throw new KeyProblem('taken-back');
}

/**
 * Opens a member's own wrap of the channel's key.
 * @returns the seed of that generation, 32 bytes
 * @throws KeyProblem
 */
export async function openOwnWrap(
  trust: Trust,
  generation: number,
  ciphertext: Uint8Array,
  holder: WrapHolder,
): Promise<Uint8Array> {
  expectUsable(trust);
  const opened = await openedOrBroken(trust.channelId, generation, ciphertext, holder);
  const signer = trust.counted.get(opened.context.by);
  if (!signer || !opened.verify(signer.verifyKey)) throw new KeyProblem('not-counted');
  // A colleague's signature says that he wrapped this seed, not that it is the key which reports are sealed to.
  if (generation === trust.generation && (await recipientOf(identityFromSeed(opened.seed))) !== trust.recipient) {
    throw new KeyProblem('swapped');
  }
  return opened.seed;
}

async function openedOrBroken(
  channelId: string,
  generation: number,
  ciphertext: Uint8Array,
  { cardId, identity }: WrapHolder,
): Promise<OpenedWrap> {
  try {
    const opened = await openWrap(ciphertext, identity, identityToCard('channel', channelId, generation, cardId));
    if (opened) return opened;
  } catch (error) {
    if (!(error instanceof SealingError)) throw error;
  }
  throw new KeyProblem('broken');
}
