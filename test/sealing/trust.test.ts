import { beforeAll, describe, expect, it } from 'vitest';
import {
  channelFingerprint,
  countedCards,
  fingerprintText,
  fingerprintWords,
  identityFromSeed,
  newId,
  newSeed,
  readCard,
  readChannelRecipient,
  readRootLine,
  readVouch,
  recipientOf,
  rootLine,
  signCard,
  signChannelRecipient,
  vouchFor,
  WORDS,
} from '../../src/sealing/index.js';
import { aMember, cheapKdf, type Member, refusal } from './people.js';

let root: Member;
let second: Member;
let third: Member;
let planted: Member;
let channelRecipient: string;

beforeAll(async () => {
  root = await aMember('Siti');
  second = await aMember('Budi');
  third = await aMember('Ani');
  planted = await aMember('Palsu');
  channelRecipient = await recipientOf(identityFromSeed(newSeed()));
});

const counted = (members: Member[], vouches: string[], rootKey = root.verifyKey) =>
  countedCards(
    rootKey,
    members.map((member) => member.cardStatement),
    vouches,
  );
const names = (cards: ReadonlyMap<string, { name: string }>) => [...cards.values()].map((card) => card.name).sort();

describe('a card', () => {
  it('gives back what was signed', () => {
    expect(readCard(root.cardStatement)).toEqual(root.card);
  });

  it('is refused when anything in it was changed', async () => {
    expect(await refusal(() => readCard(root.cardStatement.replace('Siti', 'Sita')))).toBe('signature');
    expect(await refusal(() => readCard(root.cardStatement.replaceAll(root.card.id, second.card.id)))).toBe(
      'signature',
    );
    expect(await refusal(() => readCard(root.cardStatement.replace(root.card.id, second.card.id)))).toBe('context');
    expect(await refusal(() => readCard(signCard({ ...root.card, day: 'kemarin' }, root.signSecret)))).toBe(
      'malformed',
    );
    expect(await refusal(() => readCard(signCard(root.card, second.signSecret)))).toBe('signature');
    expect(await refusal(() => readCard('{}'))).toBe('malformed');
  });
});

describe('cards that count', () => {
  it('are the root and whoever is vouched for, hand to hand, in whatever order the database gives them', () => {
    const vouches = [second.vouchesFor(third), root.vouchesFor(second)];
    expect(names(counted([third, second, root], vouches))).toEqual(['Ani', 'Budi', 'Siti']);
    expect(names(counted([root, second, third], [...vouches].reverse()))).toEqual(['Ani', 'Budi', 'Siti']);
    expect(counted([root], []).get(root.card.id)).toEqual(root.card);
  });

  it('are not those without a vouch, or vouched for only by such a card', () => {
    expect(names(counted([root, second, third], [second.vouchesFor(third)]))).toEqual(['Siti']);
    expect(names(counted([root, planted, third], [planted.vouchesFor(planted), planted.vouchesFor(third)]))).toEqual([
      'Siti',
    ]);
    expect(names(counted([root, second, third], [second.vouchesFor(third), third.vouchesFor(second)]))).toEqual([
      'Siti',
    ]);
  });

  it('are none when the root is unknown or planted', () => {
    expect(names(counted([second, third], [second.vouchesFor(third)]))).toEqual([]);
    expect(names(counted([root, second], [root.vouchesFor(second)], planted.verifyKey))).toEqual([]);
    expect(names(counted([root], [], ''))).toEqual([]);
  });

  it('are not planted ones: a vouch in the name of a card that counts, signed with another key', () => {
    const forged = vouchFor(planted.card, root.card.id, planted.signSecret);
    expect(names(counted([root, planted], [forged]))).toEqual(['Siti']);
  });

  it('are not exchanged ones: another key under the id that was vouched for', () => {
    const exchanged = { ...second.card, recipient: planted.recipient, verifyKey: planted.verifyKey };
    const statement = signCard(exchanged, planted.signSecret);
    const cards = countedCards(root.verifyKey, [root.cardStatement, statement], [root.vouchesFor(second)]);
    expect(names(cards)).toEqual(['Siti']);
    const both = countedCards(
      root.verifyKey,
      [root.cardStatement, statement, second.cardStatement],
      [root.vouchesFor(second)],
    );
    expect(both.get(second.card.id)?.recipient).toBe(second.recipient);
  });

  it('are not renamed ones', () => {
    const renamed = signCard({ ...second.card, name: 'Inspektur' }, second.signSecret);
    expect(names(countedCards(root.verifyKey, [root.cardStatement, renamed], [root.vouchesFor(second)]))).toEqual([
      'Siti',
    ]);
  });

  it('are found although rubbish lies among them', () => {
    const cards = ['', '{}', root.cardStatement.slice(1), root.cardStatement, second.cardStatement];
    expect(names(countedCards(root.verifyKey, cards, ['x', root.cardStatement, root.vouchesFor(second)]))).toEqual([
      'Budi',
      'Siti',
    ]);
  });

  it('are vouched for in a form that has no other', async () => {
    const vouch = root.vouchesFor(second);
    expect(readVouch(vouch)).toMatchObject({ cardId: second.card.id, byCardId: root.card.id });
    expect(await refusal(() => readVouch(root.cardStatement))).toBe('context');
    expect(await refusal(() => readVouch('[]'))).toBe('malformed');
  });
});

describe("a channel's recipient", () => {
  const statement = (by: Member, generation = 1, channelId = 'inspektorat') =>
    signChannelRecipient(
      { channelId, generation, recipient: channelRecipient, byCardId: by.card.id, day: '2025-03-10' },
      by.signSecret,
    );

  it('is taken from a card that counts', () => {
    const cards = counted([root, second], [root.vouchesFor(second)]);
    expect(readChannelRecipient(statement(second, 2), cards, { channelId: 'inspektorat' })).toEqual({
      channelId: 'inspektorat',
      generation: 2,
      recipient: channelRecipient,
      byCardId: second.card.id,
      day: '2025-03-10',
    });
  });

  it('is refused when it is planted, exchanged, older or of another channel', async () => {
    const cards = counted([root, planted], []);
    const wanted = { channelId: 'inspektorat', generation: 2 };
    expect(await refusal(() => readChannelRecipient(statement(planted, 2), cards, wanted))).toBe('not-counted');
    const inHerName = signChannelRecipient(
      {
        channelId: 'inspektorat',
        generation: 2,
        recipient: channelRecipient,
        byCardId: root.card.id,
        day: '2025-03-10',
      },
      planted.signSecret,
    );
    expect(await refusal(() => readChannelRecipient(inHerName, cards, wanted))).toBe('signature');
    expect(await refusal(() => readChannelRecipient(statement(root, 1), cards, wanted))).toBe('context');
    expect(await refusal(() => readChannelRecipient(statement(root, 2, 'luar-inspektorat'), cards, wanted))).toBe(
      'context',
    );
    const weak = signChannelRecipient(
      { channelId: 'inspektorat', generation: 2, recipient: 'age1abc', byCardId: root.card.id, day: '2025-03-10' },
      root.signSecret,
    );
    expect(await refusal(() => readChannelRecipient(weak, cards, wanted))).toBe('malformed');
  });
});

describe('the root line', () => {
  it('survives being copied, with spaces around it', () => {
    const line = rootLine('inspektorat', root.card.id, root.verifyKey);
    expect(readRootLine(`  ${line}\n`)).toEqual({
      channelId: 'inspektorat',
      cardId: root.card.id,
      verifyKey: root.verifyKey,
    });
  });

  it('is refused with any one character mistyped', async () => {
    const line = rootLine('luar-inspektorat', root.card.id, root.verifyKey);
    for (let i = 0; i < line.length; i += 1) {
      const wrong = `${line.slice(0, i)}${line[i] === 'a' ? 'b' : 'a'}${line.slice(i + 1)}`;
      expect(await refusal(() => readRootLine(wrong))).toBe('malformed');
    }
    expect(await refusal(() => rootLine('inspektorat', 'x', root.verifyKey))).toBe('malformed');
  });
});

describe('a fingerprint', () => {
  it('is eight words of the list, the same for both who read it aloud', async () => {
    const words = await fingerprintWords(root.verifyKey, second.card, cheapKdf);
    expect(words).toHaveLength(8);
    expect(words.every((word) => WORDS.includes(word))).toBe(true);
    expect(await fingerprintWords(root.verifyKey, readCard(second.cardStatement), cheapKdf)).toEqual(words);
  });

  it('is another for another card, another root and another channel key', async () => {
    const all = await Promise.all([
      fingerprintWords(root.verifyKey, second.card, cheapKdf),
      fingerprintWords(root.verifyKey, { ...second.card, id: newId() }, cheapKdf),
      fingerprintWords(root.verifyKey, { ...second.card, recipient: planted.recipient }, cheapKdf),
      fingerprintWords(planted.verifyKey, second.card, cheapKdf),
      channelFingerprint(channelRecipient, root.verifyKey, cheapKdf),
      channelFingerprint(second.recipient, root.verifyKey, cheapKdf),
    ]);
    expect(new Set(all.map((words) => words.join(' '))).size).toBe(6);
  });

  it('is shown as two groups of four in capitals', () => {
    expect(fingerprintText(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])).toBe('A B C D\nE F G H');
  });
});
