import type { CardsView, ChannelView } from '../../src/channels/channels.view.js';
import { identityFromSeed, newSeed, recipientOf, signChannelRecipient, wrapIdentity } from '../../src/sealing/index.js';
import { aMember, type Member } from '../sealing/people.js';

/** A channel key as the server keeps it, and its secret half. */
export interface Generation {
  generation: number;
  seed: Uint8Array;
  recipient: string;
  statement: string;
}

/** One generation of the Inspektorat's key, made by this member. */
export async function aGeneration(by: Member, generation: number): Promise<Generation> {
  const seed = newSeed();
  const recipient = await recipientOf(identityFromSeed(seed));
  const named = { channelId: 'inspektorat', generation, recipient, byCardId: by.card.id, day: '2025-03-10' };
  return { generation, seed, recipient, statement: signChannelRecipient(named, by.signSecret) };
}

/** A desk of two whose cards count, with what an honest server hands out. */
export async function aDesk() {
  const root = await aMember('Siti');
  const second = await aMember('Budi');
  const members = [root, second];
  const cards: CardsView = {
    cards: members.map((member) => ({
      id: member.card.id,
      memberId: member.id,
      channelId: 'inspektorat',
      state: 'current',
      atDesk: true,
      statement: member.cardStatement,
    })),
    vouches: [root.vouchesFor(second)],
  };
  const first = await aGeneration(root, 1);
  const newer = await aGeneration(second, 2);
  /** The channel with this as its newest key; none at all when left out. */
  const channelWith = (newest?: Generation): ChannelView => ({
    id: 'inspektorat',
    open: newest !== undefined,
    closedBecause: newest ? null : 'no-key',
    generation: newest?.generation ?? 0,
    recipient: newest?.recipient ?? null,
    statement: newest?.statement ?? null,
    firstCardId: newest ? root.card.id : null,
    firstStatement: newest ? first.statement : null,
    wrappedTo: newest ? members.map((member) => member.card.id) : [],
    holders: newest ? 2 : 0,
    pinnedVerifyKey: root.verifyKey,
  });
  return { root, second, cards, first, newer, channelWith };
}

/** A seed, wrapped to a holder as the channel's key by a colleague. */
export function wrapOf(seed: Uint8Array, generation: number, holder: Member, by: Member): Promise<Uint8Array> {
  return wrapIdentity({
    seed,
    keyKind: 'channel',
    keyId: 'inspektorat',
    generation,
    holderCardId: holder.card.id,
    holderRecipient: holder.recipient,
    byCardId: by.card.id,
    signSecret: by.signSecret,
  });
}
