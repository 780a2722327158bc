import { beforeAll, describe, expect, it } from 'vitest';
import { DossierWrapEntity } from '../../src/cases/cases.entity.js';
import type { CaseView } from '../../src/cases/cases.view.js';
import { base64url, newId, utf8 } from '../../src/sealing/index.js';
import { aHouse, type House } from '../support/a-house.js';
import { aReport, type FiledReport, sha256Of } from '../support/a-thread.js';
import { aColleague, type CaseRequest, CaseWorker } from '../support/case-worker.js';
import { type Answer, expectDone } from '../support/console-client.js';
import { anAdmin, anOfficer, anOpenChannel, type OpenedChannel } from '../support/staff.js';

let house: House;
let channel: OpenedChannel;
let outside: OpenedChannel;
let opener: CaseWorker;
let inspektur: CaseWorker;
let examiner: CaseWorker;
/** At the desk, but nobody has vouched for his card. */
let stranger: CaseWorker;
/** In the outside channel one person plays every part. */
let outsider: CaseWorker;
let outsideMate: CaseWorker;

/** Of the opener and the inspektur. */
let id: string;
let report: FiledReport;

beforeAll(async () => {
  house = await aHouse();
  channel = await anOpenChannel(house);
  outside = await anOpenChannel(house, 'luar-inspektorat');
  opener = new CaseWorker(channel.first);
  inspektur = await aColleague(house, channel, { roles: ['inspektur'] });
  examiner = await aColleague(house, channel, { roles: ['pemeriksa'] });
  stranger = new CaseWorker(await anOfficer(house, { role: 'verifikator' }));
  outsider = new CaseWorker(outside.first);
  outsideMate = new CaseWorker(outside.second);
  report = await aReport(house, channel);
  ({ id } = await opener.does(opener.opening(report, [inspektur])));
});

const said = (answer: Answer<{ code?: string }>) => [answer.status, answer.body.code];

/** Sends a request that must be refused, and makes sure that nothing of it was kept. */
async function refusal(
  worker: CaseWorker,
  request: CaseRequest | Promise<CaseRequest>,
  change: object = {},
): Promise<unknown[]> {
  const { path, body } = await request;
  const tables = await stored();
  const answer = await worker.send({ path, body: { ...body, ...change } });
  expect(await stored()).toEqual(tables);
  return said(answer);
}

/** Everything that an act on a case or a report writes to. */
async function stored(): Promise<string[]> {
  const { reader } = house.core.database;
  const tables = ['case_file', 'case_report', 'dossier_wrap', 'dossier_entry', 'case_coding', 'dossier_reading'];
  const rows: object[] = [];
  for (const table of [...tables, 'report', 'report_entry']) rows.push(await reader.query(`SELECT * FROM ${table}`));
  const custody: { act: string }[] = await reader.query('SELECT act FROM custody_entry');
  const kept = [...rows, custody.filter(({ act }) => act !== 'case.read')];
  // As digests: comparing bytes one by one takes seconds.
  return kept.map((table) => sha256Of(Buffer.from(JSON.stringify(table))));
}

const bodyOf = async (request: Promise<CaseRequest>) => (await request).body as Record<string, object>;

describe('opening is refused', () => {
  it('for a report that is not there or is another channel’s, alike', async () => {
    const foreign = await aReport(house, outside);
    const own = await aReport(house, channel);
    const request = await opener.opening(own, [inspektur]);
    const { threadEntry } = (request.body as { report: { threadEntry: object } }).report;
    for (const reportId of [foreign.id, newId()]) {
      const change = { report: { reportId, threadEntry } };
      expect(await refusal(opener, request, change)).toEqual([404, 'not-found']);
    }
  });

  it('with fewer than two members, without the opener, or with one named twice', async () => {
    const own = await aReport(house, channel);
    expect(await refusal(opener, opener.opening(own, []))).toEqual([400, 'input.invalid']);
    const request = await opener.opening(own, [inspektur, examiner]);
    const { wraps } = request.body as { wraps: object[] };
    expect(await refusal(opener, request, { wraps: wraps.slice(1) })).toEqual([409, 'case.too-few-members']);
    expect(await refusal(opener, request, { wraps: [wraps[0], wraps[0]] })).toEqual([400, 'input.invalid']);
  });

  it('with a card that does not count, is of another channel, is of nobody, or whose member may not work', async () => {
    const own = await aReport(house, channel);
    expect(await refusal(opener, opener.opening(own, [stranger]))).toEqual([409, 'case.member-refused']);
    expect(await refusal(opener, opener.opening(own, [outsider]))).toEqual([409, 'case.member-refused']);
    const leaver = await aColleague(house, channel, { roles: ['pemeriksa'] });
    const admin = await anAdmin(house);
    expectDone(await admin.client.post(`/api/members/${leaver.staff.memberId}/disable`));
    expect(await refusal(opener, opener.opening(own, [leaver]))).toEqual([409, 'case.member-refused']);
    const request = await opener.opening(own, [inspektur]);
    const { wraps } = request.body as { wraps: { ciphertext: string }[] };
    const nobody = { wraps: [wraps[0], { ...wraps[1], cardId: newId() }] };
    expect(await refusal(opener, request, nobody)).toEqual([409, 'case.member-refused']);
  });

  it('under an id that is taken, and with an entry that is not the first', async () => {
    const own = await aReport(house, channel);
    expect(await refusal(opener, opener.opening(own, [inspektur], { id }))).toEqual([409, 'conflict']);
    const request = await opener.opening(own, [inspektur]);
    const { entry } = request.body as { entry: object };
    expect(await refusal(opener, request, { entry: { ...entry, n: 1 } })).toEqual([409, 'thread.moved']);
  });

  it('when the reporter would be told twice, or not at all, or about what is not so any more', async () => {
    expect(await refusal(opener, opener.opening(report, [inspektur]))).toEqual([409, 'conflict']);
    const own = await aReport(house, channel);
    expect(await refusal(opener, opener.opening(own, [inspektur], { told: false }))).toEqual([409, 'conflict']);
    const request = await opener.opening(own, [inspektur]);
    await own.writes({ type: 'message', text: 'Tambahan.', threatened: false });
    expect(await refusal(opener, request)).toEqual([409, 'thread.moved']);
  });

  it('for a closed report: the desk reopens it first', async () => {
    const closed = await aReport(house, channel);
    const entry = await closed.sealFor(opener.staff, { type: 'state', state: 'ditutup', reason: 'spam', text: '' });
    const { n, tag } = entry;
    const closing = { n, tag, ciphertext: base64url(entry.ciphertext), move: { to: 'ditutup' } };
    expectDone(await opener.staff.client.post(`/api/reports/${closed.id}/entries`, closing));
    closed.took(entry);
    expect(await refusal(opener, opener.opening(closed, [inspektur]))).toEqual([409, 'move.refused']);
  });

  it('for whoever does not receive reports', async () => {
    const own = await aReport(house, channel);
    const request = await opener.opening(own, [inspektur]);
    for (const worker of [inspektur, examiner])
      expect(await refusal(worker, request)).toEqual([403, 'ability.missing']);
  });
});

describe('a member whose card does not count', () => {
  it('opens nothing, and writes nothing even with a wrap that lies in the database', async () => {
    const own = await aReport(house, channel);
    expect(await refusal(stranger, stranger.opening(own, [inspektur]))).toEqual([403, 'card.not-counted']);
    const planted = await house.core.database.reader.getRepository(DossierWrapEntity).findOneByOrFail({ caseId: id });
    const { memberId, cardId } = stranger.staff;
    await house.core.database.inTransaction((manager) =>
      manager.insert(DossierWrapEntity, { ...planted, id: newId(), memberId, cardId }),
    );
    const requests = [await opener.noting(id), await opener.coding(id), await opener.linking(id, own)];
    for (const request of requests) expect(await refusal(stranger, request)).toEqual([403, 'card.not-counted']);
    const { dossier } = await opener.view(id);
    expect(said(await stranger.keepReading(id, 0, dossier[0]?.tag ?? ''))).toEqual([403, 'card.not-counted']);
    await house.core.database.inTransaction((manager) => manager.delete(DossierWrapEntity, { memberId }));
  });
});

describe('linking is refused', () => {
  it('for what the case holds already, and for another channel’s report', async () => {
    expect(await refusal(opener, opener.linking(id, report, false))).toEqual([409, 'conflict']);
    expect(await refusal(opener, opener.linking(id, await aReport(house, outside)))).toEqual([404, 'not-found']);
    expect(await refusal(opener, opener.linking(id, await aReport(house, channel), false))).toEqual([409, 'conflict']);
  });

  it('to be undone for the only report, for one that is not there, and under two names', async () => {
    expect(await refusal(opener, opener.unlinking(id, report))).toEqual([409, 'case.last-report']);
    const other = await aReport(house, channel);
    expect(await refusal(opener, opener.unlinking(id, other))).toEqual([404, 'not-found']);
    const request = await opener.unlinking(id, report);
    expect(await refusal(opener, request, { reportId: other.id })).toEqual([400, 'input.invalid']);
  });

  it('to be undone without telling the reporter', async () => {
    const mine = await aReport(house, channel);
    const { id: other } = await opener.does(opener.opening(mine, [inspektur]));
    const shared = await aReport(house, channel);
    await opener.does(opener.linking(other, shared));
    expect(await refusal(opener, opener.unlinking(other, shared, false))).toEqual([409, 'conflict']);
  });
});

describe('an entry is refused', () => {
  it('when another one came first, and when it is not sealed', async () => {
    const late = await opener.noting(id);
    await inspektur.does(inspektur.noting(id));
    expect(await refusal(opener, late)).toEqual([409, 'thread.moved']);
    const { entry } = await bodyOf(opener.noting(id));
    const plain = base64url(utf8('Catatan terbuka tentang pelapor.'));
    const open = { ...entry, ciphertext: plain };
    const request = { path: `/api/cases/${id}/entries`, body: { entry: open } };
    expect(await refusal(opener, request)).toEqual([400, 'sealed.malformed']);
    const wraps = { path: `/api/cases/${id}/members`, body: await bodyOf(inspektur.lettingIn(id, examiner)) };
    const change = { wrap: { cardId: examiner.staff.cardId, ciphertext: plain } };
    expect(await refusal(inspektur, wraps, change)).toEqual([400, 'sealed.malformed']);
    expect(await refusal(opener, opener.noting(id), { text: 'Terbuka.' })).toEqual([400, 'input.invalid']);
  });
});

describe('a coding is refused', () => {
  it('with a unit, area or month that does not exist', async () => {
    const path = `/api/cases/${id}/coding`;
    for (const [field, value] of [
      ['unit', 'TIDAK_ADA'],
      ['area', 'XYZ'],
      ['month', '2026-12'],
      ['month', '2026-13'],
    ] as const) {
      const { path: _path, body } = await opener.coding(id);
      const tables = await stored();
      const answer = await opener.staff.client.post<{ code: string; fields: { path: string }[] }>(path, {
        ...body,
        [field]: value,
      });
      expect([said(answer), answer.body.fields[0]?.path]).toEqual([[400, 'input.invalid'], field]);
      expect(await stored()).toEqual(tables);
    }
    expect(await refusal(opener, opener.coding(id), { severity: 6 })).toEqual([400, 'input.invalid']);
  });

  it('under a version that is not the next one', async () => {
    for (const version of [2, 7])
      expect(await refusal(opener, opener.coding(id, {}, version))).toEqual([409, 'conflict']);
  });
});

describe('letting in is refused', () => {
  it('for a member, a stranger, another channel, and with an older key', async () => {
    expect(await refusal(inspektur, inspektur.lettingIn(id, opener))).toEqual([409, 'conflict']);
    expect(await refusal(inspektur, inspektur.lettingIn(id, stranger))).toEqual([409, 'case.member-refused']);
    expect(await refusal(inspektur, inspektur.lettingIn(id, outsider))).toEqual([409, 'case.member-refused']);
    expect(await refusal(inspektur, inspektur.lettingIn(id, examiner, 2))).toEqual([409, 'conflict']);
    expect(await refusal(opener, opener.lettingIn(id, examiner))).toEqual([403, 'ability.missing']);
  });

  it('and so is a new key for too few, for somebody who was no member, without its maker, or out of turn', async () => {
    expect(await refusal(inspektur, inspektur.renewing(id, [inspektur]))).toEqual([400, 'input.invalid']);
    expect(await refusal(inspektur, inspektur.renewing(id, [inspektur, examiner]))).toEqual([
      409,
      'case.member-refused',
    ]);
    await inspektur.does(inspektur.lettingIn(id, examiner));
    expect(await refusal(inspektur, inspektur.renewing(id, [opener, examiner]))).toEqual([409, 'case.too-few-members']);
    expect(await refusal(inspektur, inspektur.renewing(id, [inspektur, opener], 3))).toEqual([409, 'conflict']);
    expect(await refusal(opener, opener.renewing(id, [inspektur, opener]))).toEqual([403, 'ability.missing']);
  });
});

describe('a move is refused', () => {
  it('to whoever has no part in it, and where the table has none', async () => {
    expect(await refusal(opener, opener.moving(id, 'pemeriksaan'))).toEqual([409, 'move.refused']);
    expect(await refusal(inspektur, inspektur.moving(id, 'selesai'))).toEqual([409, 'move.refused']);
    expect(await refusal(examiner, examiner.proposing(id))).toEqual([409, 'move.refused']);
  });

  it('when something is missing, and every missing thing is named', async () => {
    const missing = async () => {
      const answer = await inspektur.send(await inspektur.moving(id, 'pemeriksaan'));
      return [said(answer), (answer.body as unknown as { missing: string[] }).missing];
    };
    const refused = [409, 'case.missing'];
    expect(await missing()).toEqual([refused, ['coding', 'safe_summary']]);
    await opener.does(opener.coding(id));
    expect(await missing()).toEqual([refused, ['safe_summary']]);
    await opener.does(opener.summing(id));
    await inspektur.does(inspektur.renewing(id, [inspektur, opener]));
    expect(await missing()).toEqual([refused, ['examiner']]);
    await inspektur.does(inspektur.lettingIn(id, examiner));
    await inspektur.does(inspektur.moving(id, 'pemeriksaan'));
  });

  it('when it is a decision without an outcome, with one that leads elsewhere, or with a level that does not fit', async () => {
    await examiner.does(examiner.proposing(id));
    expect(await refusal(inspektur, inspektur.moving(id, 'selesai'))).toEqual([409, 'case.missing']);
    const elsewhere = inspektur.deciding(id, 'selesai', 'kerugian_daerah');
    expect(await refusal(inspektur, elsewhere)).toEqual([409, 'move.refused']);
    const nothing = inspektur.deciding(id, 'tindak_lanjut', 'tidak_terbukti');
    expect(await refusal(inspektur, nothing)).toEqual([409, 'move.refused']);
    const noLevel = inspektur.deciding(id, 'tindak_lanjut', 'pelanggaran_disiplin');
    expect(await refusal(inspektur, noLevel)).toEqual([400, 'input.invalid']);
    const withLevel = inspektur.deciding(id, 'tindak_lanjut', 'pelanggaran_etik', 'ringan');
    expect(await refusal(inspektur, withLevel)).toEqual([400, 'input.invalid']);
    const levelAlone = inspektur.moving(id, 'pemeriksaan', { level: 'ringan' });
    expect(await refusal(inspektur, levelAlone)).toEqual([400, 'input.invalid']);
    const back = inspektur.moving(id, 'pemeriksaan', { outcome: 'tidak_terbukti' });
    expect(await refusal(inspektur, back)).toEqual([400, 'input.invalid']);
    expect(await refusal(examiner, examiner.deciding(id, 'selesai', 'tidak_terbukti'))).toEqual([409, 'move.refused']);
  });

  it('to who proposed it, in the small outside channel too', async () => {
    const { id: small } = await outsider.does(outsider.opening(await aReport(house, outside), [outsideMate]));
    await outsider.does(outsider.coding(small));
    await outsider.does(outsider.summing(small));
    await outsider.does(outsider.moving(small, 'pemeriksaan'));
    const proposed = await outsider.does(outsider.proposing(small));
    expect(proposed.moves.find((move) => move.to === 'selesai')?.missing).toEqual(['somebody_else']);
    const own = await outsider.send(await outsider.deciding(small, 'selesai', 'tidak_terbukti'));
    expect([said(own), own.body]).toMatchObject([[409, 'case.missing'], { missing: ['somebody_else'] }]);
    const decided = await outsideMate.does(outsideMate.deciding(small, 'selesai', 'tidak_terbukti'));
    expect(decided).toMatchObject({ state: 'selesai', outcome: 'tidak_terbukti' });
  });
});

describe('a finished case', () => {
  it('is coded anew by a decider alone', async () => {
    await inspektur.does(inspektur.deciding(id, 'selesai', 'tidak_cukup_bukti'));
    for (const worker of [opener, examiner]) {
      expect(await refusal(worker, worker.coding(id))).toEqual([409, 'case.finished']);
    }
    const view: CaseView = await inspektur.does(inspektur.coding(id, { severity: 1 }));
    expect(view.coding).toMatchObject({ version: 2, severity: 1 });
  });
});
