import { beforeAll, describe, expect, it } from 'vitest';
import { CustodyEntryEntity } from '../../src/custody/custody.entity.js';
import type { CaseNews } from '../../src/domain/report/case-news.js';
import type { ReceiptAnswerView } from '../../src/reports/citizen.view.js';
import type { ReportView } from '../../src/reports/reports.view.js';
import { base64url, fromBase64url } from '../../src/sealing/index.js';
import { aHouse, type House } from '../support/a-house.js';
import { aReport, type FiledReport } from '../support/a-thread.js';
import { aColleague, CaseWorker } from '../support/case-worker.js';
import { expectDone } from '../support/console-client.js';
import { anOpenChannel, type OpenedChannel } from '../support/staff.js';

let house: House;
let channel: OpenedChannel;
let opener: CaseWorker;
let deskMate: CaseWorker;
let inspektur: CaseWorker;
let examiner: CaseWorker;

beforeAll(async () => {
  house = await aHouse();
  channel = await anOpenChannel(house);
  opener = new CaseWorker(channel.first);
  deskMate = new CaseWorker(channel.second);
  inspektur = await aColleague(house, channel, { roles: ['inspektur'] });
  examiner = await aColleague(house, channel, { roles: ['pemeriksa'] });
});

/** A case of the opener's, and the report that it was opened for. */
async function aCase(): Promise<{ id: string; report: FiledReport }> {
  const report = await aReport(house, channel);
  const { id } = await opener.does(opener.opening(report, [inspektur]));
  await catchUp(report);
  return { id, report };
}

async function isDecided(id: string, outcome: 'kerugian_daerah' | 'tidak_terbukti' = 'kerugian_daerah'): Promise<void> {
  await inspektur.does(inspektur.lettingIn(id, examiner));
  await opener.does(opener.summing(id));
  await examiner.does(examiner.coding(id));
  await inspektur.does(inspektur.moving(id, 'pemeriksaan'));
  await examiner.does(examiner.proposing(id, outcome));
  const to = outcome === 'tidak_terbukti' ? 'selesai' : 'tindak_lanjut';
  await inspektur.does(inspektur.deciding(id, to, outcome));
}

const stateOf = async ({ id }: FiledReport) =>
  expectDone(await channel.first.client.get<ReportView>(`/api/reports/${id}`));

/** Whoever seals into the thread sees what was written there. */
async function catchUp(report: FiledReport): Promise<void> {
  const last = (await stateOf(report)).thread.at(-1);
  if (last) report.took({ ...last, ciphertext: fromBase64url(last.ciphertext) });
}

async function tells(worker: CaseWorker, id: string, report: FiledReport, news: CaseNews) {
  const answer = await worker.send(await worker.telling(id, report, news));
  await catchUp(report);
  return [answer.status, answer.body.code ?? news];
}

const untoldOf = async (worker: CaseWorker, report: FiledReport) => {
  const untold = expectDone(await worker.staff.client.get<{ reportId: string; news: CaseNews }[]>('/api/cases/untold'));
  return untold.filter(({ reportId }) => reportId === report.id).map(({ news }) => news);
};

/** What her own browser is answered. */
async function asHer(report: FiledReport): Promise<NonNullable<ReceiptAnswerView['thread']>> {
  const answer = await fetch(`${house.citizenUrl}/api/resi`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ csrf: house.core.csrf.issue('citizen'), lookup: base64url(report.keys.lookup) }),
  });
  const { thread } = (await answer.json()) as ReceiptAnswerView;
  if (!thread) throw new Error(`no thread: ${answer.status}`);
  return thread;
}

describe('the reporter of a case', () => {
  it('is told the decision, what follows it, and the end, each once it is so and in this order', async () => {
    const { id, report } = await aCase();
    expect(await untoldOf(opener, report)).toEqual([]);
    expect(await tells(opener, id, report, 'diputus')).toEqual([409, 'move.refused']);
    await isDecided(id);
    expect(await untoldOf(opener, report)).toEqual(['diputus']);
    for (const news of ['tindak_lanjut', 'selesai', 'ditindaklanjuti'] as const) {
      expect(await tells(opener, id, report, news), news).toEqual([409, 'move.refused']);
    }
    expect(await tells(opener, id, report, 'diputus')).toEqual([200, 'diputus']);
    expect(await stateOf(report)).toMatchObject({ state: 'diputus', deadline: { left: 60, unit: 'hari' } });
    expect(await untoldOf(opener, report)).toEqual(['tindak_lanjut']);
    expect(await tells(opener, id, report, 'selesai')).toEqual([409, 'move.refused']);
    expect(await tells(opener, id, report, 'tindak_lanjut')).toEqual([200, 'tindak_lanjut']);
    await inspektur.does(inspektur.moving(id, 'selesai'));
    expect(await untoldOf(opener, report)).toEqual(['selesai']);
    expect(await tells(opener, id, report, 'selesai')).toEqual([200, 'selesai']);
    expect(await stateOf(report)).toMatchObject({ state: 'selesai', deadline: null, unread: false });
    expect(await untoldOf(opener, report)).toEqual([]);

    const { entries } = await examiner.opens(await examiner.view(id), [opener, inspektur, examiner]);
    const told = entries.flatMap(({ body, verdict }) => (body?.type === 'told' ? [[verdict, body.state]] : []));
    expect(told).toEqual(['diputus', 'tindak_lanjut', 'selesai'].map((state) => ['genuine', state]));
    const records = await house.core.database.reader.getRepository(CustodyEntryEntity).findBy({ act: 'case.told' });
    const details = records.filter(({ thing }) => thing === id).map((record) => JSON.parse(record.details));
    expect(details).toHaveLength(3);
    expect(details[0]).toMatchObject({ report: report.id, news: 'diputus', told: { n: 2 } });
  });

  it('is told once however often it is sent, and by nobody who has not seen her last word', async () => {
    const { id, report } = await aCase();
    await isDecided(id, 'tidak_terbukti');
    const request = await opener.telling(id, report, 'diputus');
    expect((await Promise.all([opener.send(request), opener.send(request)])).map(({ status }) => status)).toEqual([
      200, 200,
    ]);
    expect((await stateOf(report)).entries).toBe(3);
    const behind = await opener.telling(id, report, 'selesai');
    expect((await opener.send(behind)).body.code).toBe('thread.moved');
    await catchUp(report);
    expect(await tells(opener, id, report, 'selesai')).toEqual([200, 'selesai']);
  });

  it('is told by a member of the case who sits at the desk, and by nobody else', async () => {
    const { id, report } = await aCase();
    await isDecided(id);
    for (const [who, code] of [
      [inspektur, 'ability.missing'],
      [examiner, 'ability.missing'],
    ] as const) {
      expect(await tells(who, id, report, 'diputus')).toEqual([403, code]);
    }
    const request = await opener.telling(id, report, 'diputus');
    expect((await deskMate.send(request)).body.code).toBe('not-found');
    const other = await aReport(house, channel);
    const elsewhere = await opener.telling(id, other, 'diputus');
    expect((await opener.send(elsewhere)).body.code).toBe('not-found');
    // Nor by a member of the desk with a state of his own making.
    const entry = await report.sealFor(channel.second, { type: 'state', state: 'selesai', text: '' });
    const { n, tag, ciphertext } = entry;
    for (const to of ['diputus', 'selesai']) {
      const sent = { n, tag, ciphertext: base64url(ciphertext), move: { to } };
      const answer = await channel.second.client.post<{ code: string }>(`/api/reports/${report.id}/entries`, sent);
      expect([to, answer.body.code]).toEqual([to, 'move.refused']);
    }
    expect((await stateOf(report)).state).toBe('ditindaklanjuti');
  });

  it('opens it again with her reply; the case that is taken up once more, and its end, are told anew', async () => {
    const { id, report } = await aCase();
    await isDecided(id, 'tidak_terbukti');
    await tells(opener, id, report, 'diputus');
    await tells(opener, id, report, 'selesai');
    await report.writes({ type: 'message', text: 'Masih terjadi.', threatened: false });
    expect(await stateOf(report)).toMatchObject({ state: 'ditelaah', unread: true, deadline: { left: 3 } });
    expect(await tells(opener, id, report, 'selesai')).toEqual([409, 'move.refused']);
    // She waits for the desk now, not to hear of a case.
    expect(await untoldOf(opener, report)).toEqual([]);
    await inspektur.does(inspektur.moving(id, 'pemeriksaan'));
    expect(await tells(opener, id, report, 'ditindaklanjuti')).toEqual([200, 'ditindaklanjuti']);
    expect(await stateOf(report)).toMatchObject({
      state: 'ditindaklanjuti',
      deadline: { left: 60, unit: 'hari_kerja' },
    });
  });

  it('hears of the furthest that is true of all of a teller’s cases, and of no case that he does not know', async () => {
    const { id, report } = await aCase();
    const second = await deskMate.does(deskMate.opening(report, [inspektur], { told: false }));
    await isDecided(id, 'tidak_terbukti');
    expect(await untoldOf(opener, report)).toEqual(['diputus']);
    expect(await untoldOf(deskMate, report)).toEqual([]);
    await inspektur.does(inspektur.lettingIn(second.id, opener));
    expect(await untoldOf(opener, report)).toEqual([]);
    expect(await tells(opener, id, report, 'diputus')).toEqual([409, 'move.refused']);
    await inspektur.does(inspektur.renewing(second.id, [inspektur, deskMate]));
    expect(await tells(opener, id, report, 'diputus')).toEqual([200, 'diputus']);
    // Who works on the other case is reminded that it goes on.
    expect(await untoldOf(deskMate, report)).toEqual(['ditindaklanjuti']);
    expect(await tells(deskMate, second.id, report, 'ditindaklanjuti')).toEqual([200, 'ditindaklanjuti']);
  });

  it('is not told a second time that the desk looks at it, when a report that came back is taken out', async () => {
    const { id, report } = await aCase();
    const more = await aReport(house, channel);
    await opener.does(opener.linking(id, more));
    await catchUp(more);
    await isDecided(id, 'tidak_terbukti');
    await tells(opener, id, more, 'diputus');
    await tells(opener, id, more, 'selesai');
    await more.writes({ type: 'message', text: 'Ini hal lain.', threatened: false });
    await opener.does(opener.unlinking(id, more, false));
    expect(await stateOf(more)).toMatchObject({ state: 'ditelaah', entries: 5 });
    await tells(opener, id, report, 'diputus');
    expect((await stateOf(report)).state).toBe('diputus');
  });
});

describe('a reporter who comes back', () => {
  it('has a date as long as something is to come, and is told when it has passed', async () => {
    await house.listen();
    const { id, report } = await aCase();
    expect(await asHer(report)).toMatchObject({ comeBack: '2027-02-23', lateDays: 0 });
    await isDecided(id, 'tidak_terbukti');
    house.clock.forward({ days: 92 });
    expect(await asHer(report)).toMatchObject({ comeBack: '2027-02-23', lateDays: 1 });
    await channel.first.loginAgain();
    await tells(opener, id, report, 'diputus');
    expect(await asHer(report)).toMatchObject({ comeBack: '2027-04-25', lateDays: 0 });
    await tells(opener, id, report, 'selesai');
    expect(await asHer(report)).toMatchObject({ comeBack: null, lateDays: 0 });
  });
});
