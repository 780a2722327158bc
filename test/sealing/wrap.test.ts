import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  checkOuterForm,
  fromUtf8,
  identityFromSeed,
  identityToCard,
  newId,
  newSeed,
  open,
  openWrap,
  recipientOf,
  seal,
  seedOfIdentity,
  signKeyFromSeed,
  threadToChannel,
  utf8,
  wrapIdentity,
  wrapThread,
} from '../../src/sealing/index.js';
import { aMember, flip, type Member, refusal } from './people.js';

const channelSeed = newSeed();
const channelIdentity = identityFromSeed(channelSeed);
const threadSeed = newSeed();
const threadId = newId();
const reporter = signKeyFromSeed(newSeed());
let toChannel: string;
let officer: Member;
let wrap: Uint8Array;

beforeAll(async () => {
  toChannel = await recipientOf(channelIdentity);
  officer = await aMember('Siti');
  wrap = await wrapThread(threadSeed, threadId, 'inspektorat', 1, toChannel, reporter.secret, 'browser');
});

describe('the wrap of a thread', () => {
  it('gives the channel the thread identity, signed by the reporter', async () => {
    const opened = await openWrap(wrap, channelIdentity, threadToChannel(threadId, 'inspektorat', 1));
    expect(opened?.seed).toEqual(threadSeed);
    expect(opened?.context).toMatchObject({ by: 'reporter', sealedBy: 'browser' });
    expect(opened?.verify(reporter.publicHex)).toBe(true);
    expect(opened?.verify(officer.verifyKey)).toBe(false);
  });

  it('is an ordinary age identity file with two comments', async () => {
    const lines = fromUtf8((await open(wrap, channelIdentity)) ?? new Uint8Array()).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^# \{"peluit":1,"kind":"thread-wrap"/);
    expect(lines[1]).toMatch(/^# [0-9a-f]{128}$/);
    expect(lines[2]).toBe(identityFromSeed(threadSeed));
    expect(lines[3]).toBe('');
  });

  it('passes the outer check of a server, for every channel name', async () => {
    checkOuterForm(wrap, { bytes: wrap.length, kind: 'wrap' });
    const longest = await wrapThread(
      threadSeed,
      threadId,
      'luar-inspektorat',
      99_999,
      toChannel,
      reporter.secret,
      'server',
    );
    checkOuterForm(longest, { bytes: longest.length, kind: 'wrap' });
  });

  it('is refused when the server hands out another one instead', async () => {
    const swapped = [
      threadToChannel(newId(), 'inspektorat', 1),
      threadToChannel(threadId, 'luar-inspektorat', 1),
      threadToChannel(threadId, 'inspektorat', 2),
      identityToCard('thread', threadId, null, officer.card.id),
      identityToCard('channel', 'inspektorat', 1, officer.card.id),
    ];
    for (const expected of swapped)
      expect(await refusal(() => openWrap(wrap, channelIdentity, expected))).toBe('context');
    expect(await openWrap(wrap, officer.identity, threadToChannel(threadId, 'inspektorat', 1))).toBeNull();
  });
});

describe('the wrap of an identity to a member', () => {
  const wrapped = (keyKind: 'channel' | 'thread', generation: number | null, by: Member) =>
    wrapIdentity({
      seed: channelSeed,
      keyKind,
      keyId: keyKind === 'channel' ? 'inspektorat' : threadId,
      generation,
      holderCardId: officer.card.id,
      holderRecipient: officer.recipient,
      byCardId: by.card.id,
      signSecret: by.signSecret,
    });

  it('lets the holder in, and says who let him in', async () => {
    const colleague = await aMember('Budi');
    for (const [keyKind, generation, keyId] of [
      ['channel', 2, 'inspektorat'],
      ['thread', null, threadId],
    ] as const) {
      const bytes = await wrapped(keyKind, generation, colleague);
      checkOuterForm(bytes, { bytes: bytes.length, kind: 'wrap' });
      const opened = await openWrap(
        bytes,
        officer.identity,
        identityToCard(keyKind, keyId, generation, officer.card.id),
      );
      expect(opened?.seed).toEqual(channelSeed);
      expect(opened?.context.by).toBe(colleague.card.id);
      expect(opened?.verify(colleague.verifyKey)).toBe(true);
    }
  });

  it('of an older generation is refused', async () => {
    const old = await wrapped('channel', 1, officer);
    const wanted = identityToCard('channel', 'inspektorat', 2, officer.card.id);
    expect(await refusal(() => openWrap(old, officer.identity, wanted))).toBe('context');
  });

  it('that the server planted is not signed by anybody who counts', async () => {
    const planted = await aMember('Palsu');
    const bytes = await wrapIdentity({
      seed: newSeed(),
      keyKind: 'channel',
      keyId: 'inspektorat',
      generation: 3,
      holderCardId: officer.card.id,
      holderRecipient: officer.recipient,
      byCardId: officer.card.id,
      signSecret: planted.signSecret,
    });
    const opened = await openWrap(
      bytes,
      officer.identity,
      identityToCard('channel', 'inspektorat', 3, officer.card.id),
    );
    expect(opened?.verify(officer.verifyKey)).toBe(false);
  });

  it('goes to hybrid recipients only', async () => {
    const bad = {
      seed: newSeed(),
      keyKind: 'thread',
      keyId: threadId,
      generation: null,
      holderCardId: officer.card.id,
    } as const;
    const by = { byCardId: officer.card.id, signSecret: officer.signSecret };
    const weak = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
    expect(await refusal(() => wrapIdentity({ ...bad, ...by, holderRecipient: weak }))).toBe('recipient');
  });
});

describe('what is no wrap', () => {
  it('is refused', async () => {
    const identity = identityFromSeed(threadSeed);
    const contents = [
      '',
      identity,
      `${identity}\n`,
      `# a\n# b\n${identity}\n`,
      `# a\n# ${'ab'.repeat(64)}\n${identity}\n`,
      'AGE-SECRET-KEY-1',
    ];
    for (const content of contents) {
      const bytes = await seal(utf8(content), [toChannel]);
      expect(await refusal(() => openWrap(bytes, channelIdentity, {}))).toBe('malformed');
    }
    expect(await refusal(() => seedOfIdentity(identity.toLowerCase()))).toBe('malformed');
    const otherLetter = identity.endsWith('A') ? 'C' : 'A';
    expect(await refusal(() => seedOfIdentity(`${identity.slice(0, -1)}${otherLetter}`))).toBe('malformed');
  });

  it('never gives a key after one flipped bit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(8 * wrap.length - 1), async (bit) => {
        const result = await openWrap(flip(wrap, bit), channelIdentity, {}).catch(
          (error: { code?: string }) => error.code,
        );
        expect([null, 'malformed', 'wrong-type', 'corrupt']).toContain(result);
      }),
      { numRuns: 100 },
    );
  });
});
