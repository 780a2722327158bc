import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportHeaderView, ReportRowView } from '../../src/reports/reports.view.js';
import { base64url, wrapThread } from '../../src/sealing/index.js';
import { openHeader } from '../../web/console/features/desk/open-header.js';
import { ApiProblem } from '../../web/console/lib/api-problem.js';
import type { Keys } from '../../web/console/lib/keys.js';
import { judgeTrust } from '../../web/console/lib/trust.js';
import { Thread } from '../sealing/people.js';
import { aDesk } from './a-desk.js';

let desk: Awaited<ReturnType<typeof aDesk>>;
let thread: Thread;
let header: ReportHeaderView;
beforeAll(async () => {
  desk = await aDesk();
  thread = await Thread.reported('Saya diminta uang untuk surat pindah.');
  const { keys, reporter } = thread;
  const { first } = desk;
  const wrap = await wrapThread(
    keys.threadSeed,
    thread.id,
    'inspektorat',
    1,
    first.recipient,
    reporter.secret,
    'browser',
  );
  header = {
    id: thread.id,
    wraps: [{ generation: 1, ciphertext: base64url(wrap) }],
    entries: thread.entries.map(({ n, author, day, tag, ciphertext }) => ({
      n,
      author,
      day,
      tag,
      ciphertext: base64url(ciphertext),
    })),
    withheld: 0,
  };
});

/** An officer's keys as far as opening a header uses them. */
const keysWith = (channelSeed: Keys['channelSeed']) =>
  ({
    channelSeed,
    trust: async () => judgeTrust('inspektorat', desk.root.verifyKey, desk.cards, desk.channelWith(desk.first), null),
  }) as unknown as Keys;
const open = (changed: Partial<ReportHeaderView>, keys = keysWith(async () => desk.first.seed)) => {
  const row = { id: thread.id, channel: 'inspektorat', entries: 1 } as ReportRowView;
  return openHeader(keys, row, { ...header, ...changed });
};

describe('a row of the inbox', () => {
  it('shows the story of a header that is what it should be', async () => {
    const opened = await open({});
    expect(opened.problem).toBeUndefined();
    expect(opened.excerpt).toContain('Saya diminta uang');
  });

  it('is marked as damaged, and does not end the work for the others, whatever is bad about its header', async () => {
    const [entry] = header.entries;
    const bad: Partial<Record<keyof ReportHeaderView, unknown>>[] = [
      { wraps: null },
      { wraps: [{ generation: 1, ciphertext: 'bukan age' }] },
      { wraps: [null] },
      { entries: null },
      { entries: [{ ...entry, tag: 'bukan hex' }] },
      { entries: [{ ...entry, ciphertext: null }] },
      { entries: [null] },
    ];
    for (const changed of bad) {
      expect(await open(changed as Partial<ReportHeaderView>)).toMatchObject({ problem: 'broken', excerpt: '' });
    }
  });

  it('says nothing of a report when the server could not be asked for the key', async () => {
    const offline = keysWith(() => Promise.reject(new ApiProblem('offline', 0, '')));
    await expect(open({}, offline)).rejects.toMatchObject({ code: 'offline' });
  });
});
