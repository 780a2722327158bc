import { beforeAll, describe, expect, it } from 'vitest';
import type { CasesView, CaseView, ColleagueView } from '../../src/cases/cases.view.js';
import { CustodyEntryEntity } from '../../src/custody/custody.entity.js';
import { CustodyReader } from '../../src/custody/custody.reader.js';
import { UNIT_CODE } from '../../src/domain/unit/unit.js';
import type { InboxView, ReportView } from '../../src/reports/reports.view.js';
import { fromBase64url } from '../../src/sealing/index.js';
import { aHouse, type House } from '../support/a-house.js';
import { aReport, type FiledReport } from '../support/a-thread.js';
import { A_CODING, aColleague, CaseWorker } from '../support/case-worker.js';
import { expectDone } from '../support/console-client.js';
import { anOpenChannel, type OpenedChannel } from '../support/staff.js';

let house: House;
let channel: OpenedChannel;
let opener: CaseWorker;
let deskMate: CaseWorker;
let inspektur: CaseWorker;
let examiner: CaseWorker;
let everybody: CaseWorker[];

beforeAll(async () => {
  house = await aHouse();
  channel = await anOpenChannel(house);
  opener = new CaseWorker(channel.first);
  deskMate = new CaseWorker(channel.second);
  inspektur = await aColleague(house, channel, { roles: ['inspektur'], name: 'Inspektur' });
  examiner = await aColleague(house, channel, { roles: ['pemeriksa'], name: 'Ketua Tim' });
  everybody = [opener, deskMate, inspektur, examiner];
});

/** A case of the opener and the inspektur, with its report. */
async function aCase(): Promise<{ id: string; report: FiledReport }> {
  const report = await aReport(house, channel);
  const { id } = await opener.does(opener.opening(report, [inspektur]));
  return { id, report };
}

/** One that an examiner works on. */
async function anExaminedCase(): Promise<string> {
  const { id } = await aCase();
  await inspektur.does(inspektur.lettingIn(id, examiner));
  await opener.does(opener.summing(id));
  await examiner.does(examiner.coding(id));
  await inspektur.does(inspektur.moving(id, 'pemeriksaan'));
  return id;
}

/** One whose examiner has proposed. */
async function aProposedCase(): Promise<string> {
  const id = await anExaminedCase();
  await examiner.does(examiner.proposing(id));
  return id;
}

const stateOf = async (report: FiledReport) =>
  expectDone(await channel.first.client.get<ReportView>(`/api/reports/${report.id}`));

/** The report's reporter, or whoever seals for her, sees what was written to her. */
async function catchUp(report: FiledReport): Promise<void> {
  const last = (await stateOf(report)).thread.at(-1);
  if (last) report.took({ ...last, ciphertext: fromBase64url(last.ciphertext) });
}

async function custodyOf(thing: string): Promise<{ act: string; actor: string; details: Record<string, unknown> }[]> {
  const entries = house.core.database.reader.getRepository(CustodyEntryEntity);
  const found = await entries.find({ where: { thing }, order: { n: 'ASC' } });
  return found.map(({ act, actor, details }) => ({ act, actor, details: JSON.parse(details) }));
}

/** What the record says was done to a case, without the readings. */
const actsOf = async (id: string) => (await custodyOf(id)).map(({ act }) => act).filter((act) => act !== 'case.read');

describe('opening a case', () => {
  it('moves its report, tells the reporter, and hands the key to its members', async () => {
    const report = await aReport(house, channel);
    const view = await opener.does(opener.opening(report, [inspektur]));
    expect(view).toMatchObject({ state: 'telaah', channel: 'inspektorat', generation: 1, reports: 1, members: 2 });
    expect(view).toMatchObject({
      openedDay: '2026-11-24',
      coding: null,
      outcome: null,
      unread: false,
      proposalN: null,
    });
    expect(view.deadline).toMatchObject({ left: 60, unit: 'hari_kerja', state: 'in-time' });
    expect(view.linkedReports).toEqual([{ id: report.id, day: '2026-11-24' }]);
    expect(view.membersByKey.map((member) => member.roles).sort()).toEqual([['inspektur'], ['verifikator']]);

    const seen = await inspektur.view(view.id);
    expect(seen.unread).toBe(true);
    const { entries, members } = await inspektur.opens(seen, everybody);
    expect(entries.map((entry) => [entry.verdict, entry.body?.type])).toEqual([['genuine', 'opened']]);
    expect(members).toEqual(new Set([opener.staff.cardId, inspektur.staff.cardId]));

    const thread = await stateOf(report);
    expect(thread).toMatchObject({ state: 'ditindaklanjuti', unread: false, deadline: { left: 60 } });
    expect(thread.thread).toHaveLength(2);
  });

  it('keeps a report in its state when another case holds it already, and tells nobody again', async () => {
    const { report } = await aCase();
    const second = await deskMate.does(deskMate.opening(report, [inspektur], { told: false }));
    expect(second.linkedReports.map((linked) => linked.id)).toEqual([report.id]);
    expect((await stateOf(report)).thread).toHaveLength(2);
    const both = expectDone(await inspektur.staff.client.get<CasesView>(`/api/cases?report=${report.id}`));
    expect(both.rows).toHaveLength(2);
    const own = expectDone(await opener.staff.client.get<CasesView>(`/api/cases?report=${report.id}`));
    expect(own.rows).toHaveLength(1);
  });

  it('is taken once however often it is sent, and by one of two at the same time', async () => {
    const report = await aReport(house, channel);
    const request = await opener.opening(report, [inspektur]);
    const answers = await Promise.all([opener.send(request), opener.send(request), opener.send(request)]);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
    const again = await opener.send(request);
    expect(again.body).toMatchObject({ reports: 1, members: 2, generation: 1 });
    expect((await stateOf(report)).thread).toHaveLength(2);
    expect(await actsOf(again.body.id)).toEqual(['case.opened']);

    const other = await aReport(house, channel);
    const rivals = await Promise.all([opener.opening(other, [inspektur]), deskMate.opening(other, [inspektur])]);
    const raced = await Promise.all([opener.send(rivals[0]), deskMate.send(rivals[1])]);
    expect(raced.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect(raced.map((answer) => answer.body.code).filter(Boolean)).toEqual(['conflict']);
    expect((await stateOf(other)).thread).toHaveLength(2);
  });
});

describe('the reports of a case', () => {
  it('come in and go out, and the last case that lets one go sends it back to the desk', async () => {
    const { id, report } = await aCase();
    const more = await aReport(house, channel);
    const linked = await opener.does(opener.linking(id, more));
    expect(linked.linkedReports.map((one) => one.id).sort()).toEqual([report.id, more.id].sort());
    expect((await stateOf(more)).state).toBe('ditindaklanjuti');
    await catchUp(more);
    const view = await opener.does(opener.unlinking(id, more));
    expect(view.linkedReports.map((one) => one.id)).toEqual([report.id]);
    const back = await stateOf(more);
    expect(back).toMatchObject({ state: 'ditelaah', unread: false });
    expect(back.deadline).toMatchObject({ day: '2026-11-27' });
  });

  it('stay examined while another case holds them', async () => {
    const { report } = await aCase();
    const { id } = await aCase();
    await opener.does(opener.linking(id, report, false));
    // With words for the reporter too: whoever takes it out need not know of the other case.
    await opener.does(opener.unlinking(id, report));
    expect(await stateOf(report)).toMatchObject({ state: 'ditindaklanjuti', entries: 2 });
  });

  it('make the report unread when its reporter writes, and leave it in its state', async () => {
    const { report } = await aCase();
    await catchUp(report);
    const before = expectDone(await channel.first.client.get<InboxView>('/api/reports?filter=closed&limit=200'));
    expect(before.rows.map((row) => row.id)).toContain(report.id);
    await report.writes({ type: 'message', text: 'Ia menelepon saya.', threatened: true });
    expect(await stateOf(report)).toMatchObject({ state: 'ditindaklanjuti', unread: true, deadline: { left: 60 } });
    const inbox = expectDone(await channel.first.client.get<InboxView>('/api/reports?filter=action&limit=200'));
    expect(inbox.rows.map((row) => row.id)).toContain(report.id);
  });
});

describe('a case on its way', () => {
  it('goes from the first look to a decision by somebody else, with every requirement named before', async () => {
    const { id } = await aCase();
    const offered = (view: CaseView) => view.moves.map(({ to, missing }) => [to, missing]);
    expect(offered(await inspektur.view(id))).toEqual([['pemeriksaan', ['coding', 'safe_summary', 'examiner']]]);
    expect(offered(await opener.view(id))).toEqual([]);
    const early = await inspektur.send(await inspektur.moving(id, 'pemeriksaan'));
    expect([early.status, early.body]).toMatchObject([
      409,
      { code: 'case.missing', missing: ['coding', 'safe_summary', 'examiner'] },
    ]);

    await inspektur.does(inspektur.lettingIn(id, examiner));
    await opener.does(opener.summing(id));
    await examiner.does(examiner.coding(id));
    expect(offered(await inspektur.view(id))).toEqual([['pemeriksaan', []]]);
    const examined = await inspektur.does(inspektur.moving(id, 'pemeriksaan'));
    expect(examined).toMatchObject({ state: 'pemeriksaan', deadline: { left: 60 } });
    expect(offered(await examiner.view(id))).toEqual([['menunggu_keputusan', []]]);

    const proposed = await examiner.does(examiner.proposing(id, 'pelanggaran_disiplin'));
    expect(proposed).toMatchObject({ state: 'menunggu_keputusan', proposedBy: examiner.staff.memberId, proposalN: 5 });
    const decided = await inspektur.does(inspektur.deciding(id, 'tindak_lanjut', 'pelanggaran_disiplin', 'sedang'));
    expect(decided).toMatchObject({ state: 'tindak_lanjut', outcome: 'pelanggaran_disiplin', outcomeLevel: 'sedang' });
    expect(decided.deadline).toMatchObject({ left: 60, unit: 'hari', estimated: false });
    const done = await inspektur.does(inspektur.moving(id, 'selesai'));
    expect(done).toMatchObject({ state: 'selesai', deadline: null, outcome: 'pelanggaran_disiplin' });

    const { entries } = await examiner.opens(await examiner.view(id), everybody);
    expect(entries.map((entry) => entry.verdict)).toEqual(Array(8).fill('genuine'));
    expect(entries.map((entry) => entry.body?.type)).toEqual([
      'opened',
      'member',
      'summary',
      'coding',
      'move',
      'proposal',
      'decision',
      'move',
    ]);
  });

  it('ends at once where nothing was found, and can be opened again', async () => {
    const id = await aProposedCase();
    const ended = await inspektur.does(inspektur.deciding(id, 'selesai', 'tidak_terbukti'));
    expect(ended).toMatchObject({ state: 'selesai', deadline: null, outcome: 'tidak_terbukti', outcomeLevel: null });
    const again = await inspektur.does(inspektur.moving(id, 'pemeriksaan'));
    expect(again).toMatchObject({ state: 'pemeriksaan', outcome: null, proposalN: null, proposedBy: null });
    expect(again.deadline).toMatchObject({ left: 60, unit: 'hari_kerja' });
  });

  it('goes back to the examiners without its proposal', async () => {
    const id = await aProposedCase();
    const back = await inspektur.does(inspektur.moving(id, 'pemeriksaan'));
    expect(back).toMatchObject({ state: 'pemeriksaan', proposalN: null, proposedBy: null, outcome: null });
    expect(await inspektur.does(inspektur.moving(id, 'telaah'))).toMatchObject({ state: 'telaah' });
  });

  it('can be coded for every unit of the units file, those with a number among them', async () => {
    const { id } = await aCase();
    const kecamatan = house.core.config.units.find((unit) => unit.kind === 'kecamatan')!;
    const view = await opener.does(opener.coding(id, { unit: kecamatan.code, area: 'DESA' }));
    expect(view.coding).toMatchObject({ unit: kecamatan.code, area: 'DESA' });
    const wrong = house.core.config.units.filter(({ code }) => !UNIT_CODE.test(code));
    expect(wrong).toEqual([]);
  });

  it('keeps every version of its coding, and who coded it', async () => {
    const { id } = await aCase();
    await opener.does(opener.coding(id));
    const view = await inspektur.does(inspektur.coding(id, { severity: 5, unit: 'RSUD' }));
    expect(view.codings).toMatchObject([
      { ...A_CODING, version: 1, author: opener.staff.memberId },
      { version: 2, severity: 5, unit: 'RSUD', author: inspektur.staff.memberId, day: '2026-11-24' },
    ]);
    expect(view.coding).toEqual(view.codings[1]);
  });
});

describe('who holds the key', () => {
  it('is named to desk officers with names and roles, none of them without a card', async () => {
    const colleagues = expectDone(await opener.staff.client.get<ColleagueView[]>('/api/cases/colleagues'));
    expect(colleagues.map((one) => one.memberId).sort()).toEqual(everybody.map((one) => one.staff.memberId).sort());
    expect(colleagues.map((one) => one.name)).toEqual([...colleagues.map((one) => one.name)].sort());
    const found = colleagues.find((one) => one.cardId === examiner.staff.cardId);
    expect(found).toEqual({
      memberId: examiner.staff.memberId,
      cardId: examiner.staff.cardId,
      name: 'Ketua Tim',
      roles: ['pemeriksa'],
    });
  });

  it('reads everything from the beginning once he was let in', async () => {
    const { id } = await aCase();
    expect((await examiner.look(id)).status).toBe(404);
    await opener.does(opener.noting(id, 'Sebelum Ketua Tim.'));
    await inspektur.does(inspektur.lettingIn(id, examiner));
    const view = await examiner.view(id);
    const { entries, members } = await examiner.opens(view, everybody);
    expect(entries.map((entry) => entry.verdict)).toEqual(Array(3).fill('genuine'));
    expect(members.has(examiner.staff.cardId)).toBe(true);
    expect(view.membersByKey).toHaveLength(3);
  });

  it('is no longer whoever has no wrap of the new key: he reads nothing and writes nothing', async () => {
    const id = await anExaminedCase();
    const late = await opener.noting(id, 'Sudah tidak boleh.');
    const renewed = await inspektur.does(inspektur.renewing(id, [inspektur, examiner]));
    expect(renewed).toMatchObject({ generation: 2, members: 2 });
    const refused = [
      await opener.look(id),
      await opener.send(late),
      await opener.staff.client.put(`/api/cases/${id}/reading`, { n: 0, tag: 'a'.repeat(64), statement: 'x' }),
    ];
    for (const answer of refused)
      expect([answer.status, (answer.body as { code: string }).code]).toEqual([404, 'not-found']);
    const own = expectDone(await opener.staff.client.get<CasesView>('/api/cases?limit=200'));
    expect(own.rows.map((row) => row.id)).not.toContain(id);

    await examiner.does(examiner.noting(id, 'Dengan kunci baru.'));
    const { entries, seeds, members } = await examiner.opens(await examiner.view(id), everybody);
    expect(entries.map((entry) => entry.verdict)).toEqual(Array(7).fill('genuine'));
    expect(entries.map((entry) => entry.chain)).toEqual(Array(7).fill('whole'));
    expect([...seeds.keys()].sort()).toEqual([1, 2]);
    expect(members).toEqual(new Set([inspektur.staff.cardId, examiner.staff.cardId]));
    // And he can be let in again, with the new key.
    await inspektur.does(inspektur.lettingIn(id, opener));
    expect((await opener.view(id)).generation).toBe(2);
  });
});

describe('two members at once', () => {
  it('give one conflict, and nothing is lost or written twice', async () => {
    const { id } = await aCase();
    for (let round = 0; round < 4; round += 1) {
      const requests = await Promise.all([opener.noting(id, 'Satu.'), inspektur.coding(id)]);
      const answers = await Promise.all([opener.send(requests[0]), inspektur.send(requests[1])]);
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
      expect(answers.map((answer) => answer.body.code).filter(Boolean)).toEqual(['thread.moved']);
      expect((await opener.view(id)).dossier).toHaveLength(round + 2);
    }
    const { entries } = await opener.opens(await opener.view(id), everybody);
    expect(entries.map((entry) => entry.verdict)).toEqual(Array(5).fill('genuine'));
    expect(await actsOf(id)).toHaveLength(5);
  });

  it('who both replace the key give one conflict', async () => {
    const { id } = await aCase();
    const second = await aColleague(house, channel, { roles: ['inspektur'] });
    await inspektur.does(inspektur.lettingIn(id, second));
    const requests = await Promise.all([
      inspektur.renewing(id, [inspektur, second]),
      second.renewing(id, [inspektur, second]),
    ]);
    const answers = await Promise.all([inspektur.send(requests[0]), second.send(requests[1])]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect((await second.view(id)).generation).toBe(2);
  });

  it('is the same as one who sends the same request twice, which changes nothing', async () => {
    const { id } = await aCase();
    const request = await inspektur.lettingIn(id, examiner);
    const [first, second] = [await inspektur.send(request), await inspektur.send(request)];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body.dossier).toHaveLength(2);
    expect(second.body.membersByKey).toHaveLength(3);
    const renewal = await inspektur.renewing(id, [inspektur, examiner]);
    expect([(await inspektur.send(renewal)).status, (await inspektur.send(renewal)).status]).toEqual([200, 200]);
    expect(await actsOf(id)).toEqual(['case.opened', 'case.member', 'case.generation']);
    // A colleague who sends somebody's entry is not taken for him.
    const noted = await inspektur.noting(id);
    await inspektur.does(noted);
    expect((await examiner.send(noted)).body.code).toBe('thread.moved');
  });
});

describe('how far somebody has read', () => {
  it('is kept as he signed it, and decides what is unread for him', async () => {
    const { id } = await aCase();
    const { dossier, unread } = await inspektur.view(id);
    expect(unread).toBe(true);
    const first = dossier[0] as { n: number; tag: string };
    expect((await inspektur.keepReading(id, 0, first.tag)).status).toBe(204);
    expect((await inspektur.keepReading(id, 0, first.tag)).status).toBe(204);
    expect(await inspektur.view(id)).toMatchObject({
      unread: false,
      readings: [{ memberId: inspektur.staff.memberId }],
    });
    await inspektur.does(inspektur.noting(id, 'Catatan sendiri.'));
    expect((await inspektur.view(id)).unread).toBe(false);
    await opener.does(opener.noting(id));
    const rows = expectDone(await inspektur.staff.client.get<CasesView>('/api/cases?limit=200')).rows;
    expect(rows.find((row) => row.id === id)?.unread).toBe(true);
    expect(await actsOf(id)).toEqual(['case.opened', 'case.reading', 'case.entry', 'case.entry']);
  });

  it('never goes back, knows no entry that is not there, and is nobody else’s word', async () => {
    const { id } = await aCase();
    const { dossier } = await opener.does(opener.noting(id));
    const [zero, one] = dossier.map((entry) => entry.tag) as [string, string];
    expect((await inspektur.keepReading(id, 1, one)).status).toBe(204);
    expect((await inspektur.keepReading(id, 0, zero)).body.code).toBe('conflict');
    expect((await inspektur.keepReading(id, 2, one)).body.code).toBe('conflict');
    expect((await inspektur.keepReading(id, 1, one, opener.staff)).body.code).toBe('sealed.malformed');
  });
});

describe('the list', () => {
  it('turns pages by deadline without losing or repeating a case, and counts the caller’s own alone', async () => {
    const page = async (query: string) => expectDone(await opener.staff.client.get<CasesView>(`/api/cases?${query}`));
    const whole = await page('limit=200');
    expect(whole.next).toBeNull();
    const days = whole.rows.map((row) => row.deadline?.day ?? '9999-12-31');
    expect(days).toEqual([...days].sort());
    const counted = Object.values(whole.counts).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(whole.rows.length);
    for (const limit of [1, 3]) {
      const seen: string[] = [];
      for (let after = ''; ; ) {
        const { rows, next } = await page(`limit=${limit}${after}`);
        seen.push(...rows.map((row) => row.id));
        if (next === null) break;
        after = `&after=${next}`;
      }
      expect(seen).toEqual(whole.rows.map((row) => row.id));
    }
    const done = await page('state=telaah&limit=200');
    expect(done.rows.every((row) => row.state === 'telaah')).toBe(true);
    expect(done.rows).toHaveLength(whole.counts.telaah);
    for (const query of ['after=x', 'limit=0', 'state=arsip', 'report=x', 'order=id']) {
      expect((await opener.staff.client.get(`/api/cases?${query}`)).status, query).toBe(400);
    }
  });
});

describe('the custody record', () => {
  it('has one entry for each act, with ids and numbers and never a word', async () => {
    const report = await aReport(house, channel);
    const { id } = await opener.does(opener.opening(report, [inspektur], { text: 'Rahasia besar.' }));
    await inspektur.does(inspektur.lettingIn(id, examiner));
    await opener.does(opener.summing(id));
    await examiner.does(examiner.coding(id));
    await inspektur.does(inspektur.moving(id, 'pemeriksaan'));
    await inspektur.view(id);
    const record = (await custodyOf(id)).filter(({ act }) => act !== 'case.read');
    expect(record.map(({ act, actor }) => [act, actor])).toEqual([
      ['case.opened', opener.staff.memberId],
      ['case.member', inspektur.staff.memberId],
      ['case.entry', opener.staff.memberId],
      ['case.coded', examiner.staff.memberId],
      ['case.moved', inspektur.staff.memberId],
    ]);
    expect(record[0]?.details).toMatchObject({ report: report.id, n: 0, told: { n: 1 } });
    expect(record[4]?.details).toMatchObject({ from: 'telaah', to: 'pemeriksaan', n: 4 });
    expect(JSON.stringify(record)).not.toMatch(/DISDUKCAPIL|PUB|pungli|Rahasia|Ketua|pungutan/);
    const [read] = (await custodyOf(id)).filter(({ act }) => act === 'case.read').slice(-1);
    expect(read).toEqual({ act: 'case.read', actor: inspektur.staff.memberId, details: { entries: 5 } });
  });

  it('holds together over all of this', async () => {
    expect(await house.console.get(CustodyReader, { strict: false }).verify()).toMatchObject({ kind: 'whole' });
  });
});
