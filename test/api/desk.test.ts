import { beforeAll, describe, expect, it } from 'vitest';
import { CustodyEntryEntity } from '../../src/custody/custody.entity.js';
import { CustodyReader } from '../../src/custody/custody.reader.js';
import type { InboxView, ReportHeadersView, ReportStandingView, ReportView } from '../../src/reports/reports.view.js';
import { base64url, newId, type SealedEntry, type StaffBody, signReading } from '../../src/sealing/index.js';
import { aHouse, type House } from '../support/a-house.js';
import { aReport, type FiledReport } from '../support/a-thread.js';
import type { Answer } from '../support/console-client.js';
import { anAdmin, anOpenChannel, type OpenedChannel, type Staff } from '../support/staff.js';

let house: House;
let inspektorat: OpenedChannel;
let outside: OpenedChannel;
let officer: Staff;
let colleague: Staff;

beforeAll(async () => {
  house = await aHouse();
  inspektorat = await anOpenChannel(house, 'inspektorat');
  outside = await anOpenChannel(house, 'luar-inspektorat');
  officer = inspektorat.first;
  colleague = inspektorat.second;
});

const post = (staff: Staff, report: { id: string }, entry: SealedEntry, to?: string) =>
  staff.client.post<ReportStandingView & { code?: string }>(`/api/reports/${report.id}/entries`, {
    n: entry.n,
    tag: entry.tag,
    ciphertext: base64url(entry.ciphertext),
    ...(to === undefined ? {} : { move: { to } }),
  });

async function says(staff: Staff, report: FiledReport, body: StaffBody, to?: string): Promise<ReportStandingView> {
  const entry = await report.sealFor(staff, body);
  const answer = await post(staff, report, entry, to);
  expect(answer.status).toBe(200);
  report.took(entry);
  return answer.body;
}

const read = (staff: Staff, id: string) => staff.client.get<ReportView>(`/api/reports/${id}`);
const code = (answer: Answer<unknown>) => (answer.body as { code?: string }).code;

async function custodyOf(thing: string): Promise<{ act: string; actor: string; details: string }[]> {
  const entries = house.core.database.reader.getRepository(CustodyEntryEntity);
  const found = await entries.find({ where: { thing }, order: { n: 'ASC' } });
  return found.map(({ act, actor, details }) => ({ act, actor, details }));
}

const lastCustody = async () => {
  const entries = house.core.database.reader.getRepository(CustodyEntryEntity);
  const [last] = await entries.find({ order: { n: 'DESC' }, take: 1 });
  return { act: last?.act, actor: last?.actor, details: JSON.parse(last?.details ?? '{}') };
};

describe('reading a report', () => {
  it('hands out the sealed thread, its wrap and its files, and records that it was read', async () => {
    const report = await aReport(house, inspektorat);
    const file = await report.addsFile('foto.jpg', 'image/jpeg', new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3]));
    const { status, body } = await read(officer, report.id);
    expect(status).toBe(200);
    expect(body.thread.map((entry) => [entry.n, entry.author])).toEqual([
      [0, 'reporter'],
      [1, 'reporter'],
    ]);
    expect(body.wraps.map((wrap) => wrap.generation)).toEqual([1]);
    expect(body.files).toMatchObject([{ id: file, entryN: 1, stored: true }]);
    expect(body).toMatchObject({ state: 'diterima', unread: true, filedDay: '2026-11-24', entries: 2, attachments: 1 });
    expect(body.deadline).toMatchObject({ day: '2026-11-27', left: 3, unit: 'hari_kerja', state: 'in-time' });
    expect(await custodyOf(report.id)).toEqual([
      { act: 'report.read', actor: officer.memberId, details: '{"entries":2}' },
    ]);
  });

  it("answers another channel's id exactly as an absent one, and records nothing", async () => {
    const report = await aReport(house, outside);
    const entry = await report.sealFor(officer, { type: 'reply', text: 'Halo' });
    for (const id of [report.id, newId(), 'bukan-id']) {
      const answers = [
        await read(officer, id),
        await post(officer, { id }, entry),
        await officer.client.put(`/api/reports/${id}/reading`, { n: 0, tag: report.lastTag, statement: 'x' }),
        await officer.client.get(`/api/reports/${id}/attachments/${newId()}`),
      ];
      for (const answer of answers) {
        expect(answer.status).toBe(404);
        expect(answer.body).toMatchObject({ code: 'not-found', title: 'Tidak ditemukan.' });
      }
    }
    expect(await custodyOf(report.id)).toEqual([]);
    const headers = await officer.client.post<ReportHeadersView>('/api/reports/headers', { ids: [report.id] });
    expect(headers.body).toEqual({ headers: [], later: [] });
    expect((await read(outside.first, report.id)).status).toBe(200);
  });

  it('is closed to an admin and to nobody in particular', async () => {
    const report = await aReport(house, inspektorat);
    const admin = await anAdmin(house);
    const answer = await read(admin, report.id);
    expect([answer.status, code(answer)]).toEqual([403, 'ability.missing']);
    const { csrf, cookie } = officer.client;
    officer.client.cookie = '';
    const anonymous = await read(officer, report.id);
    Object.assign(officer.client, { csrf, cookie });
    expect([anonymous.status, code(anonymous)]).toEqual([401, 'session.required']);
  });

  it('hands out the bytes of a file, and says so when the file is gone', async () => {
    const report = await aReport(house, inspektorat);
    const file = await report.addsFile('catatan.txt', 'text/plain', new Uint8Array(100));
    const { body } = await read(officer, report.id);
    const bytes = await officer.client.bytes(`/api/reports/${report.id}/attachments/${file}`);
    expect(bytes.status).toBe(200);
    expect(bytes.headers['content-type']).toBe('application/octet-stream');
    expect(bytes.body.length).toBe(body.files[0]?.bytes);
    expect((await lastCustody()).details).toEqual({ attachment: file });

    await house.core.evidence.discard(file);
    expect((await officer.client.get(`/api/reports/${report.id}/attachments/${file}`)).status).toBe(404);
    expect((await read(officer, report.id)).body.files).toMatchObject([{ id: file, stored: false }]);
    const other = await aReport(house, inspektorat);
    expect((await officer.client.get(`/api/reports/${other.id}/attachments/${file}`)).status).toBe(404);
  });
});

describe('answering', () => {
  it('stores entry and move together, and counts the reporter ten working days to answer', async () => {
    const report = await aReport(house, inspektorat);
    const standing = await says(officer, report, { type: 'question', text: 'Kapan tepatnya?' }, 'perlu_keterangan');
    expect(standing).toMatchObject({ state: 'perlu_keterangan', unread: false, day: '2026-11-24' });
    expect(standing.deadline).toMatchObject({ day: '2026-12-08', left: 10, waitsForReporter: true });
    const [act] = await custodyOf(report.id);
    expect(act?.act).toBe('report.entry');
    expect(JSON.parse(act?.details ?? '')).toMatchObject({ n: 1, to: 'perlu_keterangan' });

    await report.writes({ type: 'message', text: 'Tanggal 3.', threatened: false });
    const { body } = await read(colleague, report.id);
    expect(body).toMatchObject({ state: 'ditelaah', unread: true });
    expect(body.deadline).toMatchObject({ day: '2026-11-27', waitsForReporter: false });
  });

  it('stops the clock when it closes, and a reply of the reporter reopens', async () => {
    const report = await aReport(house, inspektorat);
    const body: StaffBody = { type: 'state', state: 'ditutup', reason: 'spam', text: '' };
    expect(await says(officer, report, body, 'ditutup')).toMatchObject({ state: 'ditutup', deadline: null });
    await report.writes({ type: 'message', text: 'Ini bukan spam.', threatened: false });
    expect((await read(officer, report.id)).body).toMatchObject({ state: 'ditelaah', unread: true });
  });

  it('lets exactly one of two officers at once through', async () => {
    for (let round = 0; round < 5; round += 1) {
      const report = await aReport(house, inspektorat);
      const mine = await report.sealFor(officer, { type: 'reply', text: 'Terima kasih.' });
      const theirs = await report.sealFor(colleague, { type: 'question', text: 'Siapa?' });
      const answers = await Promise.all([
        post(officer, report, mine),
        post(colleague, report, theirs, 'perlu_keterangan'),
      ]);
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
      expect(answers.map(code).filter(Boolean)).toEqual(['thread.moved']);
      const { body } = await read(officer, report.id);
      expect(body.thread).toHaveLength(2);
      expect(body.state).toBe(answers[1]?.status === 200 ? 'perlu_keterangan' : 'diterima');
      expect((await custodyOf(report.id)).filter((act) => act.act === 'report.entry')).toHaveLength(1);
    }
  });

  it('takes the same entry twice as one, as after an answer that got lost', async () => {
    const report = await aReport(house, inspektorat);
    const entry = await report.sealFor(officer, { type: 'read' });
    const first = await post(officer, report, entry);
    const second = await post(officer, report, entry);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect((await read(officer, report.id)).body.thread).toHaveLength(2);
    expect((await custodyOf(report.id)).filter((act) => act.act === 'report.entry')).toHaveLength(1);
    expect(code(await post(colleague, report, entry))).toBe('thread.moved');
  });

  it('refuses moves that the table does not have, and stores nothing of them', async () => {
    const report = await aReport(house, inspektorat);
    for (const to of ['diterima', 'ditindaklanjuti', 'diteruskan']) {
      const entry = await report.sealFor(officer, { type: 'state', state: to, text: '' });
      expect(code(await post(officer, report, entry, to))).toBe('move.refused');
    }
    const entry = await report.sealFor(officer, { type: 'state', state: 'entah', text: '' });
    expect(code(await post(officer, report, entry, 'entah'))).toBe('input.invalid');
    expect((await read(officer, report.id)).body).toMatchObject({ state: 'diterima', entries: 1 });
  });

  it('stores no plaintext, whatever a client sends', async () => {
    const report = await aReport(house, inspektorat);
    const path = `/api/reports/${report.id}/entries`;
    const tag = 'a'.repeat(64);
    const sealed = await report.sealFor(officer, { type: 'reply', text: 'Halo' });
    const cut = base64url(sealed.ciphertext.subarray(0, 3000));
    const texts = [base64url(new TextEncoder().encode('Terima kasih atas laporan Anda.')), cut, '***', ''];
    for (const ciphertext of texts) {
      const answer = await officer.client.post(path, { n: 1, tag, ciphertext });
      expect([answer.status, code(answer)]).toEqual([400, 'sealed.malformed']);
    }
    expect((await officer.client.post(path, { n: 1, tag, ciphertext: cut, text: 'Halo' })).status).toBe(400);
    expect((await read(officer, report.id)).body.thread).toHaveLength(1);
  });
});

describe('the record of a reading', () => {
  const keep = (staff: Staff, id: string, n: number, tag: string) => {
    const reading = { threadId: id, n, tag, byCardId: staff.cardId, day: '2026-11-24' };
    const statement = signReading(reading, staff.keys.signSecret);
    return staff.client.put<ReportStandingView>(`/api/reports/${id}/reading`, { n, tag, statement });
  };

  it('makes a report read once it goes up to the last entry', async () => {
    const report = await aReport(house, inspektorat);
    const [n, tag] = [report.lastN, report.lastTag];
    await report.writes({ type: 'message', text: 'Satu lagi.', threatened: false });
    expect((await keep(officer, report.id, n, tag)).body.unread).toBe(true);
    expect((await keep(officer, report.id, report.lastN, report.lastTag)).body.unread).toBe(false);
    const { body } = await read(colleague, report.id);
    expect(body.readings).toMatchObject([{ memberId: officer.memberId }]);
    expect(body.readings[0]?.statement).toContain(report.lastTag);
    expect((await custodyOf(report.id)).map((act) => act.act)).toEqual([
      'report.reading',
      'report.reading',
      'report.read',
    ]);
  });

  it('is kept only when it says what was signed', async () => {
    const report = await aReport(house, inspektorat);
    const reading = { threadId: report.id, n: 50, tag: 'a'.repeat(64), byCardId: officer.cardId, day: '2026-11-24' };
    const statement = signReading(reading, officer.keys.signSecret);
    const body = { n: 0, tag: report.lastTag, statement };
    expect((await officer.client.put(`/api/reports/${report.id}/reading`, body)).status).toBe(400);
  });

  it('never goes back, and knows no entry that is not there', async () => {
    const report = await aReport(house, inspektorat);
    const [n, tag] = [report.lastN, report.lastTag];
    await report.writes({ type: 'message', text: 'Satu lagi.', threatened: false });
    await keep(officer, report.id, report.lastN, report.lastTag);
    expect((await keep(officer, report.id, n, tag)).status).toBe(409);
    expect((await keep(colleague, report.id, 7, tag)).status).toBe(409);
    expect((await keep(colleague, report.id, 0, 'f'.repeat(64))).status).toBe(409);
  });
});

describe('the custody record', () => {
  it('holds together over all of this', async () => {
    expect(await house.console.get(CustodyReader, { strict: false }).verify()).toMatchObject({ kind: 'whole' });
  });

  it('has one entry for a page of the inbox, with the number of its rows', async () => {
    const answer = await officer.client.get<InboxView>('/api/reports?filter=all&limit=3');
    expect(answer.body.rows).toHaveLength(3);
    expect(await lastCustody()).toEqual({
      act: 'inbox.page',
      actor: officer.memberId,
      details: { filter: 'all', rows: 3 },
    });
  });
});
