import { beforeAll, describe, expect, it } from 'vitest';
import type { ChannelView } from '../../src/channels/channels.view.js';
import { newSeed, type RememberedKey, rememberedKey } from '../../src/sealing/index.js';
import { KeyProblem } from '../../web/console/lib/key-problem.js';
import { openOwnWrap } from '../../web/console/lib/own-wrap.js';
import { judgeTrust, takenBack } from '../../web/console/lib/trust.js';
import { aMember } from '../sealing/people.js';
import { aDesk, aGeneration, type Generation, wrapOf } from './a-desk.js';

let desk: Awaited<ReturnType<typeof aDesk>>;
beforeAll(async () => {
  desk = await aDesk();
});

const memoryOf = ({ generation, recipient }: Generation) => rememberedKey(generation, recipient);
const trustIn = (channel: ChannelView, remembered: RememberedKey | null, root = desk.root.verifyKey) =>
  judgeTrust('inspektorat', root, desk.cards, channel, remembered);

/** What opening a wrap comes to: the seed, or the code of the refusal. */
async function openingOf(channel: ChannelView, remembered: RememberedKey | null, generation: number, wrap: Uint8Array) {
  const { second } = desk;
  const holder = { cardId: second.card.id, identity: second.identity };
  try {
    return await openOwnWrap(trustIn(channel, remembered), generation, wrap, holder);
  } catch (error) {
    if (error instanceof KeyProblem) return error.code;
    throw error;
  }
}

describe('a channel key that was relied on', () => {
  it('is relied on again, and so is a newer one', () => {
    const { first, newer, channelWith } = desk;
    expect(trustIn(channelWith(first), memoryOf(first))).toMatchObject({ generation: 1, alarms: [] });
    expect(trustIn(channelWith(newer), memoryOf(first))).toMatchObject({ generation: 2, alarms: [] });
    expect(trustIn(channelWith(), null)).toMatchObject({ generation: null, alarms: [] });
  });

  it('is missed when the server offers an older one, however well that one is signed', () => {
    const { first, newer, channelWith } = desk;
    const trust = trustIn(channelWith(first), memoryOf(newer));
    expect(trust).toMatchObject({ generation: null, recipient: null });
    expect(trust.alarms).toEqual([{ kind: 'taken-back', generation: 1, remembered: 2 }]);
    expect(takenBack(trust)).toBe(true);
  });

  it('is missed when the server offers none', () => {
    const { first, channelWith } = desk;
    const trust = trustIn(channelWith(), memoryOf(first));
    expect(trust.alarms).toEqual([{ kind: 'taken-back', generation: 0, remembered: 1 }]);
    expect(takenBack(trust)).toBe(true);
  });

  it('is missed when another one stands under its number, signed by a card that counts', async () => {
    const { second, first, channelWith } = desk;
    const trust = trustIn(channelWith(await aGeneration(second, 1)), memoryOf(first));
    expect(trust).toMatchObject({ generation: null, recipient: null });
    expect(trust.alarms).toEqual([{ kind: 'exchanged-generation', generation: 1 }]);
    expect(takenBack(trust)).toBe(true);
  });
});

describe('another card than the pinned root that opened the channel', () => {
  it('is named', async () => {
    const { first, channelWith, second } = desk;
    const own = await aGeneration(second, 1);
    const channel = { ...channelWith(first), firstCardId: second.card.id, firstStatement: own.statement };
    expect(trustIn(channel, null).alarms).toEqual([{ kind: 'other-opener', cardId: second.card.id, name: 'Budi' }]);
  });
});

describe("a member's own wrap", () => {
  it('gives the seed of the newest key and of an older one', async () => {
    const { root, second, first, newer, channelWith } = desk;
    const ofNewest = await wrapOf(newer.seed, 2, second, root);
    expect(await openingOf(channelWith(newer), null, 2, ofNewest)).toEqual(newer.seed);
    const ofOlder = await wrapOf(first.seed, 1, second, root);
    expect(await openingOf(channelWith(newer), memoryOf(newer), 1, ofOlder)).toEqual(first.seed);
  });

  it('is refused when it holds another seed than the one that reports are sealed to', async () => {
    const { root, second, newer, channelWith } = desk;
    const swapped = await wrapOf(newSeed(), 2, second, root);
    expect(await openingOf(channelWith(newer), null, 2, swapped)).toBe('swapped');
  });

  it('opens nothing once the server has taken the key back', async () => {
    const { root, second, first, newer, channelWith } = desk;
    const wrap = await wrapOf(first.seed, 1, second, root);
    expect(await openingOf(channelWith(first), memoryOf(newer), 1, wrap)).toBe('taken-back');
    expect(await openingOf(channelWith(), memoryOf(newer), 1, wrap)).toBe('taken-back');
  });

  it('is refused when nobody who counts signed it, or it is for another generation', async () => {
    const { root, second, newer, channelWith } = desk;
    const stranger = await aMember('Penyusup');
    const planted = await wrapOf(newer.seed, 2, second, stranger);
    expect(await openingOf(channelWith(newer), null, 2, planted)).toBe('not-counted');
    const other = await wrapOf(newer.seed, 1, second, root);
    expect(await openingOf(channelWith(newer), null, 2, other)).toBe('broken');
    expect(await openingOf(channelWith(newer), null, 2, new Uint8Array())).toBe('broken');
  });
});
