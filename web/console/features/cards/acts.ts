import type { ChannelId } from '../../../../src/domain/staff/roles.js';
import {
  base64url,
  type Card,
  newSeed,
  recipientOfSeed,
  signChannelRecipient,
  vouchFor,
  wrapIdentity,
} from '../../../../src/sealing/index.js';
import { ApiProblem, api } from '../../lib/api.js';
import { KeyProblem, type Keys } from '../../lib/keys.js';
import { type Trust, takenBack } from '../../lib/trust.js';

/**
 * The first officer makes the channel's key and becomes its root.
 * @param day today, `YYYY-MM-DD`
 * @throws ApiProblem `channel.generation` when a colleague was quicker; KeyProblem when this member has relied on a key
 *   or pinned a root of this channel already
 */
export async function openChannel(keys: Keys, channelId: ChannelId, day: string): Promise<void> {
  // Over a key that has vanished no second one is made: that would be the server's way to a new root.
  if (takenBack(await keys.refreshTrust(channelId))) throw new KeyProblem('taken-back');
  const pinned = keys.roots[channelId];
  if (pinned !== undefined && pinned !== keys.verifyKey) throw new KeyProblem('other-root');
  const seed = newSeed();
  const recipient = await recipientOfSeed(seed);
  const { cardId, signSecret } = keys;
  const statement = signChannelRecipient({ channelId, generation: 1, recipient, byCardId: cardId, day }, signSecret);
  const own = { id: cardId, recipient: keys.recipient };
  const wraps = [{ cardId, ciphertext: await wrapTo(keys, own, channelId, 1, seed) }];
  await api.post(`/api/channels/${channelId}/generations`, { expected: 0, recipient, statement, wraps });
  await keys.pinRoot(channelId, keys.verifyKey);
}

/**
 * After both have read the same words: vouches for a colleague's card where nobody has, then wraps the channel's key
 * to it. Trying again after a break continues where it stopped.
 * @throws KeyProblem when this member cannot open the key himself, or the card does not count even then
 */
export async function letIn(keys: Keys, trust: Trust, card: Card): Promise<void> {
  const { channelId, generation } = trust;
  if (takenBack(trust)) throw new KeyProblem('taken-back');
  // Whatever the server says of his place: a custodian holds shares and no other key.
  if (generation === null || card.custodian !== undefined) throw new KeyProblem('not-counted');
  const seed = await keys.channelSeed(channelId, generation);
  const holder = await vouchForCard(keys, trust, card);
  const ciphertext = await wrapTo(keys, holder, channelId, generation, seed);
  await api.post(`/api/channels/${channelId}/wraps`, { generation, cardId: holder.id, ciphertext });
}

/**
 * After both have read the same words: vouches for a colleague's card where nobody has. For somebody who does not sit at
 * the receiving desk that is all; the keys of his cases are wrapped to him one by one.
 * @returns the card as it counts now
 * @throws KeyProblem when it does not count even then, or the channel's key was replaced meanwhile
 */
export async function vouchForCard(keys: Keys, trust: Trust, card: Card): Promise<Card> {
  const { channelId, generation } = trust;
  if (!trust.countedNow.has(card.id)) {
    const statement = vouchFor(card, keys.cardId, keys.signSecret);
    await api.post(`/api/cards/${card.id}/vouches`, { statement }).catch((error: unknown) => {
      // Vouched for already, by a try that broke off: what follows looks whether it counts.
      if (!(error instanceof ApiProblem && error.code === 'conflict')) throw error;
    });
  }
  const now = await keys.refreshTrust(channelId);
  const counted = now.countedNow.get(card.id);
  if (!counted || counted.recipient !== card.recipient || now.generation !== generation) {
    throw new KeyProblem('not-counted');
  }
  return counted;
}

async function wrapTo(
  keys: Keys,
  holder: Pick<Card, 'id' | 'recipient'>,
  channelId: ChannelId,
  generation: number,
  seed: Uint8Array,
): Promise<string> {
  const wrap = await wrapIdentity({
    seed,
    keyKind: 'channel',
    keyId: channelId,
    generation,
    holderCardId: holder.id,
    holderRecipient: holder.recipient,
    byCardId: keys.cardId,
    signSecret: keys.signSecret,
  });
  return base64url(wrap);
}
