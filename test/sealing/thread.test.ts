import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type EntryBody,
  entryTag,
  FIRST_PREVIOUS_TAG,
  newId,
  newSeed,
  openThread,
  readBody,
  readReading,
  type StoredEntry,
  sealEntry,
  signKeyFromSeed,
  signReading,
  stillHolds,
  threadMacKey,
} from '../../src/sealing/index.js';
import { aMember, aReportBody, cardsOf, flip, type Member, refusal, Thread } from './people.js';

let officer: Member;
let colleague: Member;
let thread: Thread;

beforeAll(async () => {
  officer = await aMember('Siti');
  colleague = await aMember('Budi');
  thread = await Thread.reported();
  await thread.memberWrites(officer, { type: 'read' });
  await thread.memberWrites(officer, { type: 'question', text: 'Kapan itu terjadi?' });
  await thread.reporterWrites({ type: 'message', text: 'Senin lalu.', threatened: true });
  await thread.memberWrites(colleague, { type: 'state', state: 'ditutup', reason: 'spam', text: 'Kami tutup.' });
});

/** Opens entries as the desk does; the verdicts in order. */
async function verdicts(entries: readonly StoredEntry[], members: Member[] = [officer, colleague]): Promise<string[]> {
  const opened = await openThread(thread.id, thread.keys.threadSeed, entries, { cards: cardsOf(...members) });
  return opened.map((entry) => entry.verdict);
}

/** The thread's entries with some replaced. */
function withEntry(n: number, change: Partial<StoredEntry>): StoredEntry[] {
  return thread.entries.map((entry) => (entry.n === n ? { ...entry, ...change } : entry));
}

describe('an honest thread', () => {
  it('is genuine from first to last, with every body as it was written', async () => {
    const opened = await openThread(thread.id, thread.keys.threadSeed, thread.entries, {
      cards: cardsOf(officer, colleague),
    });
    expect(opened.map((entry) => entry.verdict)).toEqual(Array(5).fill('genuine'));
    expect(opened.every((entry) => entry.chain === 'whole')).toBe(true);
    expect(opened.map((entry) => entry.body?.type)).toEqual(['report', 'read', 'question', 'message', 'state']);
    expect(opened[3]?.body).toEqual({ type: 'message', text: 'Senin lalu.', threatened: true });
    expect(opened[0]?.context?.sealedBy).toBe('browser');
  });

  it('is in order whatever order the server hands it out in', async () => {
    expect(await verdicts([...thread.entries].reverse())).toEqual(Array(5).fill('genuine'));
  });

  it('is nothing at all to somebody without its key', async () => {
    const opened = await openThread(thread.id, newSeed(), thread.entries, { cards: cardsOf(officer) });
    expect(opened.every((entry) => entry.verdict === 'altered' && entry.body === undefined)).toBe(true);
  });
});

describe('a fake server', () => {
  it('cannot change a single bit unnoticed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(4), fc.nat(8 * 5_000), async (n, bit) => {
        const ciphertext = flip(thread.entries[n]!.ciphertext, bit);
        const result = await verdicts(withEntry(n, { ciphertext }));
        expect(result[n]).toBe('altered');
      }),
      { numRuns: 25 },
    );
  });

  it('cannot leave one out', async () => {
    expect(await verdicts(thread.entries.filter((entry) => entry.n !== 2))).toEqual([
      'genuine',
      'genuine',
      'missing',
      'genuine',
      'genuine',
    ]);
    expect((await verdicts(thread.entries.slice(1)))[0]).toBe('missing');
  });

  it('marks what follows a gap', async () => {
    const gap = thread.entries.filter((entry) => entry.n !== 2);
    const opened = await openThread(thread.id, thread.keys.threadSeed, gap, { cards: cardsOf(officer, colleague) });
    expect(opened.map((entry) => entry.chain)).toEqual(['whole', 'whole', 'broken', 'broken', 'broken']);
  });

  it('cannot leave one out and close the gap', async () => {
    const renumbered = thread.entries.filter((entry) => entry.n !== 2).map((entry, n) => ({ ...entry, n }));
    expect(await verdicts(renumbered)).toEqual(['genuine', 'genuine', 'altered', 'altered']);
  });

  it('cannot exchange two', async () => {
    const [a, b] = [thread.entries[2]!, thread.entries[3]!];
    const exchanged = [...thread.entries.slice(0, 2), { ...b, n: 2 }, { ...a, n: 3 }, thread.entries[4]!];
    expect(await verdicts(exchanged)).toEqual(['genuine', 'genuine', 'altered', 'altered', 'altered']);
    const contentsOnly = withEntry(2, { ciphertext: b.ciphertext }).map((entry) =>
      entry.n === 3 ? { ...entry, ciphertext: a.ciphertext } : entry,
    );
    expect((await verdicts(contentsOnly)).slice(2, 4)).toEqual(['altered', 'altered']);
  });

  it('cannot say it again', async () => {
    const again = { ...thread.entries[2]!, n: 5 };
    expect((await verdicts([...thread.entries, again]))[5]).toBe('altered');
    expect((await verdicts([...thread.entries, thread.entries[2]!]))[5]).toBe('altered');
  });

  it('cannot move an entry over from another thread', async () => {
    const other = await Thread.reported('lain');
    expect((await verdicts([other.entries[0]!, ...thread.entries.slice(1)]))[0]).toBe('altered');
  });

  it('cannot put the words into another mouth', async () => {
    expect((await verdicts(withEntry(2, { author: colleague.id })))[2]).toBe('altered');
    expect((await verdicts(withEntry(2, { author: 'reporter' })))[2]).toBe('altered');
    expect((await verdicts(withEntry(3, { author: officer.id })))[3]).toBe('altered');
  });

  it('cannot write anything itself, with the right key or without', async () => {
    const stranger = new Thread();
    const forged = await stranger.seal(
      'reporter',
      'reporter',
      aReportBody('palsu', stranger.reporter.publicHex),
      stranger.reporter.secret,
    );
    const planted = { ...forged, n: 5, author: officer.id, day: '2025-03-12' };
    expect((await verdicts([...thread.entries, planted]))[5]).toBe('altered');
  });

  it('breaks the link to the next entry when it changes a tag', async () => {
    expect(await verdicts(withEntry(1, { tag: 'ab'.repeat(32) }))).toEqual([
      'genuine',
      'altered',
      'altered',
      'genuine',
      'genuine',
    ]);
  });

  it('cannot make the page count to a billion', async () => {
    const far = { ...thread.entries[4]!, n: 1_000_000_000 };
    const odd = { ...thread.entries[4]!, n: 4.5 };
    const below = { ...thread.entries[4]!, n: -1 };
    expect(await verdicts([...thread.entries, far, odd, below])).toEqual([
      ...Array(5).fill('genuine'),
      'altered',
      'altered',
      'altered',
    ]);
  });

  it('can cut the tail, but not before whoever remembers the last reading', async () => {
    const last = thread.entries[4]!;
    const reading = { threadId: thread.id, n: last.n, tag: last.tag, byCardId: officer.card.id, day: '2025-03-12' };
    const statement = signReading(reading, officer.signSecret);
    const remembered = readReading(statement, thread.id, officer.card.id, officer.verifyKey);
    expect(remembered).toEqual(reading);
    const cards = cardsOf(officer, colleague);
    const whole = await openThread(thread.id, thread.keys.threadSeed, thread.entries, { cards });
    const cut = await openThread(thread.id, thread.keys.threadSeed, thread.entries.slice(0, 4), { cards });
    expect([stillHolds(whole, remembered), stillHolds(cut, remembered)]).toEqual([true, false]);
    expect(await refusal(() => readReading(statement, newId(), officer.card.id, officer.verifyKey))).toBe('context');
    expect(await refusal(() => readReading(statement, thread.id, officer.card.id, colleague.verifyKey))).toBe(
      'signature',
    );
  });
});

describe('somebody who holds the key and the whole database', () => {
  /** A next entry with a right tag, signed with whatever key. */
  async function nextAs(author: string, by: string, body: EntryBody, secret: Uint8Array): Promise<string | undefined> {
    const sealed = await thread.seal(author, by, body, secret);
    return (await verdicts([...thread.entries, { ...sealed, author, day: '2025-03-12' }]))[5];
  }

  it('is shown as forging when he speaks as an officer', async () => {
    expect(await nextAs(officer.id, officer.card.id, { type: 'reply', text: 'palsu' }, colleague.signSecret)).toBe(
      'forged',
    );
    expect(await nextAs(officer.id, colleague.card.id, { type: 'reply', text: 'palsu' }, colleague.signSecret)).toBe(
      'forged',
    );
  });

  it('is shown as forging when he speaks as the reporter', async () => {
    const body: EntryBody = { type: 'message', text: 'Saya cabut laporan saya.', threatened: false };
    expect(await nextAs('reporter', 'reporter', body, colleague.signSecret)).toBe('forged');
  });

  it('gives no name to a card that does not count', async () => {
    const planted = await aMember('Palsu');
    expect(await nextAs(planted.id, planted.card.id, { type: 'reply', text: 'palsu' }, planted.signSecret)).toBe(
      'unsigned',
    );
  });

  it('cannot use the key of one side with the words of the other', async () => {
    const { n, tag } = thread.entries[4]!;
    const context = {
      threadId: thread.id,
      n: n + 1,
      previousTag: tag,
      threadSeed: thread.keys.threadSeed,
      sealedBy: 'browser',
    } as const;
    const reply = {
      author: 'reporter',
      by: 'reporter',
      body: { type: 'reply', text: 'a' },
      signSecret: thread.reporter.secret,
    } as const;
    expect(await refusal(() => sealEntry({ ...context, ...reply }))).toBe('malformed');
    const message = { type: 'message', text: 'a', threatened: false } as const;
    const officerAsReporter = {
      author: officer.id,
      by: officer.card.id,
      body: message,
      signSecret: officer.signSecret,
    };
    expect(await refusal(() => sealEntry({ ...context, ...officerAsReporter }))).toBe('malformed');
  });

  it('cannot replace the report before the reporter herself, nor before officers who wrote after it', async () => {
    const forger = signKeyFromSeed(newSeed());
    const sealed = await sealEntry({
      threadId: thread.id,
      n: 0,
      previousTag: FIRST_PREVIOUS_TAG,
      author: 'reporter',
      by: 'reporter',
      sealedBy: 'browser',
      body: aReportBody('Tidak ada apa-apa.', forger.publicHex),
      signSecret: forger.secret,
      threadSeed: thread.keys.threadSeed,
    });
    const replaced = [{ ...thread.entries[0]!, ...sealed }, ...thread.entries.slice(1)];
    const toReporter = await openThread(thread.id, thread.keys.threadSeed, replaced, {
      cards: cardsOf(officer, colleague),
      reporterKey: thread.reporter.publicHex,
    });
    expect(toReporter[0]?.verdict).toBe('forged');
    expect((await verdicts(replaced))[1]).toBe('altered');
  });
});

describe('sealing an entry', () => {
  it('refuses a place that the chain does not have', async () => {
    const first = {
      threadId: newId(),
      author: 'reporter',
      by: 'reporter',
      sealedBy: 'server',
      threadSeed: newSeed(),
    } as const;
    const body = aReportBody('a', thread.reporter.publicHex);
    const signSecret = thread.reporter.secret;
    expect(await refusal(() => sealEntry({ ...first, body, signSecret, n: 1, previousTag: FIRST_PREVIOUS_TAG }))).toBe(
      'chain',
    );
    expect(await refusal(() => sealEntry({ ...first, body, signSecret, n: 0, previousTag: 'ab'.repeat(32) }))).toBe(
      'chain',
    );
    expect(await refusal(() => sealEntry({ ...first, body, signSecret, n: 1, previousTag: 'ab'.repeat(32) }))).toBe(
      'malformed',
    );
    const by = officer.card.id;
    expect(
      await refusal(() => sealEntry({ ...first, by, body, signSecret, n: 0, previousTag: FIRST_PREVIOUS_TAG })),
    ).toBe('chain');
  });

  it('keeps inside which side sealed it', async () => {
    const there = await Thread.reported();
    const sealed = await sealEntry({
      threadId: there.id,
      n: 1,
      previousTag: there.lastTag,
      author: 'reporter',
      by: 'reporter',
      sealedBy: 'server',
      body: { type: 'message', text: 'tanpa skrip', threatened: false },
      signSecret: there.reporter.secret,
      threadSeed: there.keys.threadSeed,
    });
    there.store('reporter', sealed);
    const opened = await openThread(there.id, there.keys.threadSeed, there.entries, { cards: () => undefined });
    expect(opened.map((entry) => entry.context?.sealedBy)).toEqual(['browser', 'server']);
  });

  it('gives a tag that changes with each of its parts', () => {
    const macKey = threadMacKey(newSeed());
    const parts = [macKey, newId(), 1, 'reporter', FIRST_PREVIOUS_TAG, Uint8Array.of(1)] as const;
    const tags = new Set([entryTag(...parts)]);
    const other = [threadMacKey(newSeed()), newId(), 2, officer.id, 'ab'.repeat(32), Uint8Array.of(2)] as const;
    for (let i = 0; i < parts.length; i += 1) {
      const changed = parts.map((part, j) => (j === i ? other[j] : part)) as unknown as typeof parts;
      tags.add(entryTag(...changed));
    }
    expect(tags.size).toBe(7);
  });
});

describe('bodies', () => {
  const note = {
    id: newId(),
    name: 'foto.jpg',
    mediaType: 'image/jpeg',
    bytes: 10,
    sha256: 'ab'.repeat(32),
    ciphertextBytes: 67_195,
    ciphertextSha256: 'cd'.repeat(32),
    copy: 'cleaned',
  };

  it('pass in exactly their shape', () => {
    for (const body of [
      aReportBody('a', 'ab'.repeat(32)),
      { type: 'message', text: '', threatened: false },
      { type: 'files', files: [note] },
      { type: 'files', files: [{ ...note, copy: 'covered', replaces: newId() }] },
      { type: 'files-withdrawn', files: [newId()] },
      { type: 'check-in', answer: 'uneasy', text: '' },
      { type: 'return-plan', when: 'dua-minggu' },
      { type: 'rating', score: 5, text: 'Cepat.' },
      { type: 'visible-step', day: '2028-02-29', text: '' },
      { type: 'read' },
      { type: 'reply', text: 'a' },
      { type: 'question', text: 'a' },
      { type: 'state', state: 'diteruskan', where: 'KPK', text: '' },
    ]) {
      expect(readBody(body)).toBe(body);
    }
  });

  it('are null in any other', () => {
    for (const body of [
      null,
      [],
      'read',
      {},
      { type: 'toString' },
      { type: 'read', extra: 1 },
      { type: 'message', text: 'a' },
      { type: 'message', text: 1, threatened: false },
      { type: 'message', text: 'x'.repeat(100_001), threatened: false },
      { type: 'files', files: [{ ...note, bytes: -1 }] },
      { type: 'files', files: [{ ...note, path: '/etc' }] },
      { type: 'files', files: [{ ...note, replaces: 'foto.jpg' }] },
      { type: 'files-withdrawn', files: ['foto.jpg'] },
      { type: 'files-withdrawn' },
      { type: 'files', files: Array(101).fill(note) },
      { type: 'state', state: 'DROP TABLE', text: '' },
      { type: 'check-in', answer: 'dead', text: '' },
      { type: 'check-in', answer: 'fine' },
      { type: 'return-plan', when: '' },
      { type: 'rating', score: 0, text: '' },
      { type: 'rating', score: '5', text: '' },
      { type: 'visible-step', day: '2027-02-29', text: '' },
      { type: 'visible-step', day: '2199-12-31', text: '' },
      { type: 'visible-step', day: '2027-2-9', text: '' },
      { ...aReportBody('a', 'ab'.repeat(32)), kinds: 'suap' },
      { ...aReportBody('a', 'short') },
    ]) {
      expect(readBody(body)).toBeNull();
    }
  });
});
