import { beforeAll, describe, expect, it } from 'vitest';
import { CustodyEntryEntity } from '../../src/custody/custody.entity.js';
import { DailyRecordJob } from '../../src/reports/daily-record.job.js';
import type { InboxView, ReportHeadersView, ReportRowView } from '../../src/reports/reports.view.js';
import { base64url, type StaffBody } from '../../src/sealing/index.js';
import { aHouse, type House } from '../support/a-house.js';
import { aReport, type FiledReport, sha256Of } from '../support/a-thread.js';
import { expectDone } from '../support/console-client.js';
import { anOpenChannel, type OpenedChannel, type Staff } from '../support/staff.js';

let house: House;
let channel: OpenedChannel;
let officer: Staff;

/** By what they are there for. */
const reports: Record<string, FiledReport> = {};

async function says(report: FiledReport, body: StaffBody, to?: string): Promise<void> {
  const entry = await report.sealFor(officer, body);
  const { n, tag } = entry;
  const move = to === undefined ? {} : { move: { to } };
  const ciphertext = base64url(entry.ciphertext);
  expectDone(await officer.client.post(`/api/reports/${report.id}/entries`, { n, tag, ciphertext, ...move }));
  report.took(entry);
}

const page = async (query: string) => expectDone(await officer.client.get<InboxView>(`/api/reports?${query}`));
const headersOf = async (...wanted: FiledReport[]) => {
  const ids = wanted.map((report) => report.id);
  return expectDone(await officer.client.post<ReportHeadersView>('/api/reports/headers', { ids }));
};
const named = (rows: ReportRowView[]) =>
  rows.map((row) => Object.entries(reports).find(([, report]) => report.id === row.id)?.[0]);

beforeAll(async () => {
  house = await aHouse();
  channel = await anOpenChannel(house);
  const outside = await anOpenChannel(house, 'luar-inspektorat');
  officer = channel.first;
  await aReport(house, outside);
  const report = async (name: string) => {
    reports[name] = await aReport(house, channel, { text: `Ini ${name}.` });
    return reports[name];
  };
  await says(await report('asked long ago'), { type: 'question', text: 'Di mana?' }, 'perlu_keterangan');
  house.clock.forward({ days: 15 });
  await officer.loginAgain();
  await says(await report('asked'), { type: 'question', text: 'Siapa?' }, 'perlu_keterangan');
  await says(await report('closed'), { type: 'state', state: 'ditutup', reason: 'spam', text: '' }, 'ditutup');
  await says(await report('read'), { type: 'read' });
  await report('older');
  house.clock.forward({ days: 1 });
  await officer.loginAgain();
  await report('newer');
  await (await report('big')).writes({ type: 'message', text: 'x'.repeat(90_000), threatened: false });
});

describe('the inbox', () => {
  it('puts unread reports first, then the nearest deadline', async () => {
    const { rows, counts, next } = await page('filter=all');
    expect(next).toBeNull();
    expect(counts).toEqual({ action: 5, waiting: 1, closed: 1, all: 7 });
    expect(rows.slice(0, 3).every((row) => row.unread)).toBe(true);
    expect(named(rows)[0]).toBe('older');
    expect(named(rows).slice(1, 3).sort()).toEqual(['big', 'newer']);
    expect(named(rows).slice(3)).toEqual(['asked long ago', 'read', 'asked', 'closed']);
    expect(rows[3]?.deadline).toMatchObject({ state: 'missed', waitsForReporter: true });
    expect(rows.at(-1)?.deadline).toBeNull();
  });

  it('sorts into what waits for the desk, for reporters, and what is done', async () => {
    expect(named((await page('')).rows).sort()).toEqual(['asked long ago', 'big', 'newer', 'older', 'read']);
    expect(named((await page('filter=waiting')).rows)).toEqual(['asked']);
    expect(named((await page('filter=closed')).rows)).toEqual(['closed']);
    const after = (await page('filter=waiting&limit=1')).rows[0];
    const empty = await page(`filter=waiting&after=0.${after?.deadline?.day}.${after?.id}`);
    expect(empty.nearest).toEqual({ reports: 2, left: 2, unit: 'hari_kerja' });
  });

  it('turns pages without losing or repeating a row', async () => {
    const whole = (await page('filter=all')).rows.map((row) => row.id);
    for (const limit of [1, 2, 3, 4]) {
      const seen: string[] = [];
      let after = '';
      for (;;) {
        const { rows, next } = await page(`filter=all&limit=${limit}${after}`);
        seen.push(...rows.map((row) => row.id));
        if (next === null) break;
        after = `&after=${next}`;
      }
      expect(seen).toEqual(whole);
    }
  });

  it('refuses pages that it has not handed out', async () => {
    for (const query of ['after=x', 'limit=0', 'limit=1000', 'filter=mine', 'order=id']) {
      expect((await officer.client.get(`/api/reports?${query}`)).status).toBe(400);
    }
  });
});

describe('the headers', () => {
  it('hand out entry 0 and what the reporter wrote since the desk last answered', async () => {
    const report = await aReport(house, channel);
    await report.writes({ type: 'message', text: 'Saya takut.', threatened: true });
    const numbers = async () => (await headersOf(report)).headers[0]?.entries.map((entry) => entry.n);
    expect(await numbers()).toEqual([0, 1]);
    await says(report, { type: 'read' });
    expect(await numbers()).toEqual([0, 1]);
    await says(report, { type: 'reply', text: 'Hubungi 110.' });
    expect(await numbers()).toEqual([0]);
    await report.writes({ type: 'message', text: 'Masih.', threatened: true });
    expect(await numbers()).toEqual([0, 4]);
  });

  it('keep to what one answer holds, and name the rest', async () => {
    const big = reports.big;
    if (!big) throw new Error('no such report');
    for (let more = 0; more < 24; more += 1) {
      await big.writes({ type: 'message', text: 'y'.repeat(90_000), threatened: false });
    }
    const first = await headersOf(big);
    expect(first.headers[0]?.entries.map((entry) => entry.n)).toHaveLength(21);
    expect(first.headers[0]?.withheld).toBe(5);
    const others = [];
    for (let more = 0; more < 3; more += 1) {
      const other = await aReport(house, channel);
      for (let message = 0; message < 20; message += 1) {
        await other.writes({ type: 'message', text: 'z'.repeat(100_000), threatened: false });
      }
      others.push(other);
    }
    const answer = await headersOf(big, ...others);
    expect(answer.headers.map((header) => header.id)).toEqual([big.id, others[0]?.id, others[1]?.id]);
    expect(answer.later).toEqual([others[2]?.id]);
  });
});

describe('the daily record of what reporters did', () => {
  const recorded = async () => {
    const entries = house.core.database.reader.getRepository(CustodyEntryEntity);
    return entries.find({ where: { act: 'reporters.day' }, order: { n: 'ASC' } });
  };

  it('pins every ciphertext of a day, sorted, once, and catches up on missed days', async () => {
    const job = house.console.get(DailyRecordJob, { strict: false });
    await expect(job.run(house.core.clock.today())).rejects.toThrow('not over');
    const days = await job.run('2026-12-09');
    expect([days[0], days.at(-1), days.length]).toEqual(['2026-11-24', '2026-12-09', 16]);
    expect(await Promise.all([job.run('2026-12-09'), job.run('2026-12-09')])).toEqual([[], []]);
    const entries = await recorded();
    expect(entries.map((entry) => entry.thing)).toEqual(days);
    const { hashes } = JSON.parse(entries.at(-1)?.details ?? '{}') as { hashes: string[] };
    // Four reports were filed into the open desk on that day, each with a wrap and an entry.
    expect(hashes).toHaveLength(8);
    expect(hashes).toEqual([...hashes].sort());
    const [header] = (await headersOf(reports.older as FiledReport)).headers;
    expect(hashes).toContain(sha256Of(Buffer.from(header?.entries[0]?.ciphertext ?? '', 'base64url')));
    expect(JSON.parse(entries[1]?.details ?? '{}')).toEqual({ hashes: [] });
  });

  it('is written once when two consoles run it at the same time', async () => {
    house.clock.forward({ days: 1 });
    const job = house.console.get(DailyRecordJob, { strict: false });
    const before = (await recorded()).length;
    const answers = await Promise.all([job.run('2026-12-10'), job.run('2026-12-10'), job.run('2026-12-10')]);
    expect(answers.flat()).toEqual(['2026-12-10']);
    expect((await recorded()).length).toBe(before + 1);
  });
});
