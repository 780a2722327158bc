import { beforeAll, describe, expect, it } from 'vitest';
import { CASE_STATES } from '../../src/domain/case/states.js';
import { ReleaseJob } from '../../src/risk/release.job.js';
import type { RiskMapView } from '../../src/risk/risk.view.js';
import { newId } from '../../src/sealing/index.js';
import { aHouse, type House } from '../support/a-house.js';
import { aReport, type FiledReport } from '../support/a-thread.js';
import { A_CODING, aColleague, CaseWorker, everyRequest } from '../support/case-worker.js';
import { ConsoleClient, expectDone } from '../support/console-client.js';
import { aCustodian } from '../support/custodians.js';
import { type Asked, everyAddress, everyGetRoute, fetched, wire } from '../support/every-get.js';
import { bringExposure, bringReadiness, countCases } from '../support/figures.js';
import { FixedClock } from '../support/fixed-clock.js';
import { aMember, anAdmin, anOpenChannel } from '../support/staff.js';

/**
 * A case is there for nobody but its members. One report lies in a case of some members; then others open a second case
 * for it, code it where cases are counted already, let somebody in and out again, and work on it up to its decision.
 * Whatever anybody else can ask for answers as before, byte for byte.
 */

const house = await aHouse({ clock: new FixedClock('2026-09-20T03:00:00Z') });
/** The same database without the hidden case. */
const twin = await aHouse({ clock: new FixedClock('2026-09-20T03:00:00Z') });
/** Where the hidden case is coded in the end, and everybody's cases too. */
const HOT = { unit: A_CODING.unit, area: A_CODING.area };
await withReleasedFigures(house);
await withReleasedFigures(twin);
const channel = await anOpenChannel(house);
const outside = await anOpenChannel(house, 'luar-inspektorat');
const opener = new CaseWorker(channel.first);
const inspektur = await aColleague(house, channel, { roles: ['inspektur'] });
const examiner = await aColleague(house, channel, { roles: ['pemeriksa'] });
/** Members of the first case, and of nothing else. */
const deskMate = new CaseWorker(channel.second);
const otherExaminer = await aColleague(house, channel, { roles: ['pemeriksa'] });
const otherInspektur = await aColleague(house, channel, { roles: ['inspektur'] });
/** Let into the hidden case and out again. */
const formerInspektur = await aColleague(house, channel, { roles: ['inspektur'] });
const outsider = new CaseWorker(outside.first);
const leader = await aMember(house, { roles: ['pimpinan'] });
const ofNothing = async (role: 'verifikator' | 'pemeriksa' | 'inspektur') =>
  (await aColleague(house, channel, { roles: [role] })).staff.client;
const excluded: Record<string, ConsoleClient> = {
  'verifikator-2': deskMate.staff.client,
  'pemeriksa-2': otherExaminer.staff.client,
  'inspektur-2': otherInspektur.staff.client,
  'verifikator-3': await ofNothing('verifikator'),
  'pemeriksa-3': await ofNothing('pemeriksa'),
  'inspektur-3': await ofNothing('inspektur'),
  'inspektur-4': formerInspektur.staff.client,
  petugas_luar: outsider.staff.client,
  'petugas_luar-3': (await aColleague(house, outside, { roles: ['petugas_luar'] })).staff.client,
  kustodian: (await aCustodian(house, channel, 'kustodian')).client,
  kustodian_luar: (await aCustodian(house, channel, 'kustodian_luar')).client,
  kustodian_mandiri: (await aCustodian(house, outside, 'kustodian_mandiri')).client,
  pimpinan: leader.client,
  admin: (await anAdmin(house)).client,
  nobody: new ConsoleClient(house),
};
/** The public pages know nobody, whoever asks. */
const visitor = new ConsoleClient({ console: house.citizen });

let report: FiledReport;
let attachment: string;
let ownCase: string;
let hiddenCase: string;
let before: Answers;
let after: Answers;

/** By who asked and what. */
type Answers = Map<string, Asked & { answer: string }>;
const absent = newId();

const FIELDS = [
  `unit=${HOT.unit}`,
  `unit=${HOT.unit}&area=${HOT.area}`,
  `unit=${HOT.unit}&area=PBJ`,
  'unit=RSUD&area=PUB',
  // The hidden case is first coded here, where there is no exposure and no other case.
  'unit=BAPPEDA',
  'unit=BAPPEDA&area=REN',
  'unit=DISDIK',
  'unit=TIDAKADA',
  `unit=${HOT.unit}&area=XXX`,
  'unit=%27',
  `unit=${HOT.unit}&area=%27`,
  `unit=${HOT.unit}&case=${absent}`,
];

/** What can stand behind the question mark; every other route is asked for as it is. */
const queriesOf = (reportId: string): Record<string, string[]> => ({
  'console GET /api/cases': [
    ...CASE_STATES.map((state) => `state=${state}`),
    `report=${reportId}`,
    'limit=1',
    `after=2027-01-01.${'0'.repeat(32)}`,
    'state=tidak-ada',
  ],
  'console GET /api/reports': ['filter=action', 'filter=waiting', 'filter=closed', 'filter=all', 'filter=all&limit=1'],
  'console GET /api/risk/own': ['unit=RSUD'],
  'console GET /api/risk/own/field': FIELDS,
  'console GET /api/risk/released': ['day=2027-01-01'],
  'console GET /api/risk/released/field': FIELDS,
  'console GET /api/waves/next': ['today=2027-01-01'],
  'citizen GET /zona-integritas': ['lang=en'],
  'citizen GET /lapor': ['tanpa-skrip=1'],
});

async function everyAnswer(): Promise<Answers> {
  const things = [report.id, ownCase, 'inspektorat', 'luar-inspektorat', absent];
  const parameters = { id: things, attachment: [attachment, absent] };
  const asked = everyAddress(house, { parameters, queries: queriesOf(report.id) });
  const answers: Answers = new Map();
  for (const one of asked.filter(({ app }) => app === 'citizen')) {
    answers.set(`visitor GET ${one.address}`, { ...one, answer: await fetched(visitor, one.address) });
  }
  for (const [who, client] of Object.entries(excluded)) {
    for (const one of asked.filter(({ app }) => app === 'console')) {
      answers.set(`${who} GET ${one.address}`, { ...one, answer: await fetched(client, one.address) });
    }
    // A POST that only reads.
    const address = '/api/reports/headers';
    const { body, ...others } = await client.post(address, { ids: [report.id] });
    const answer = wire({ ...others, body: JSON.stringify(body) });
    answers.set(`${who} POST ${address}`, { route: `console POST ${address}`, app: 'console', address, answer });
  }
  return answers;
}

/** Figures that leaders read already: a batch where the hidden case will be, one elsewhere, and some that wait. */
async function withReleasedFigures(of: House): Promise<void> {
  const holders = ['f'.repeat(32)];
  const exposed = [`${HOT.unit},${HOT.area}`, `${HOT.unit},PBJ`, 'RSUD,PUB', 'RSUD,PBJ', 'DISDIK,PUB'];
  await bringExposure(of, ...exposed.map((cell) => `${cell},2025,1000,LKjIP 2025`));
  await bringReadiness(of, 'DISDIK,2026-05-01,70.5,TPI 2026', 'RSUD,2026-06-01,81,TPI 2026');
  await countCases(of, 6, { ...HOT, holders, step: 'terbukti' });
  await countCases(of, 5, { unit: 'RSUD', area: 'PUB', holders });
  await toDay(of, '2026-10-01');
  expect(await of.console.get(ReleaseJob).run()).toBe(2);
  await toDay(of, '2026-11-24');
}

function toDay({ clock }: House, day: string): void {
  clock.forward({ seconds: (Date.parse(`${day}T03:00:00Z`) - clock.now()) / 1000 });
}

beforeAll(async () => {
  report = await aReport(house, channel);
  attachment = await report.addsFile('foto.png', 'image/png', new Uint8Array(100));
  ({ id: ownCase } = await deskMate.does(deskMate.opening(report, [otherExaminer, otherInspektur])));
  await deskMate.does(deskMate.coding(ownCase));
  const elsewhere = await outsider.does(
    outsider.opening(await aReport(house, outside), [new CaseWorker(outside.second)]),
  );
  await outsider.does(outsider.coding(elsewhere.id));
  before = await everyAnswer();
  ({ id: hiddenCase } = await opener.does(opener.opening(report, [inspektur], { told: false })));
  await inspektur.does(inspektur.lettingIn(hiddenCase, examiner));
  await inspektur.does(inspektur.lettingIn(hiddenCase, formerInspektur));
  await opener.does(opener.summing(hiddenCase));
  await examiner.does(examiner.coding(hiddenCase, { unit: 'BAPPEDA', area: 'REN' }));
  await examiner.does(examiner.coding(hiddenCase));
  await inspektur.does(inspektur.moving(hiddenCase, 'pemeriksaan'));
  await examiner.does(examiner.proposing(hiddenCase));
  await inspektur.does(inspektur.deciding(hiddenCase, 'tindak_lanjut', 'kerugian_daerah'));
  await inspektur.does(inspektur.renewing(hiddenCase, [inspektur, examiner, opener]));
  const { dossier } = await opener.view(hiddenCase);
  await opener.keepReading(hiddenCase, dossier.length - 1, dossier.at(-1)?.tag ?? '');
  after = await everyAnswer();
});

/** A route of which every answer is an error is compared in name only: say above what it is to be asked with. */
it.each(everyGetRoute(house))('asks for everything that there is, and is answered: %s', (route) => {
  const answered = [...before.values()].filter((one) => one.route === route && /^\[[23]/.test(one.answer));
  expect(answered.length).toBeGreaterThan(0);
});

it('asks as somebody who sees figures, and in whose figures a case shows', async () => {
  const answerOf = (asked: string) => before.get(asked)?.answer ?? '';
  for (const who of ['inspektur-2', 'petugas_luar']) {
    expect(answerOf(`${who} GET /api/risk/own/field?${FIELDS[1]}`)).toContain('\\"cases\\":\\"1\\"');
  }
  for (const who of ['inspektur-3', 'inspektur-4', 'petugas_luar-3']) {
    expect(answerOf(`${who} GET /api/risk/own/field?${FIELDS[1]}`)).toContain('\\"cases\\":\\"0\\"');
  }
  expect(answerOf(`pimpinan GET /api/risk/released/field?${FIELDS[1]}`)).toContain('\\"state\\":\\"rated\\"');
  const own = expectDone(await inspektur.staff.client.get<RiskMapView>('/api/risk/own'));
  expect(own.cells.find(({ unit, area }) => unit === HOT.unit && area === HOT.area)).toMatchObject({ cases: '1' });
  const members = [...after].filter(([asked]) => asked.includes(`/api/cases/${ownCase}`) && asked.includes('-2 '));
  expect(members).toHaveLength(3);
  expect(members.every(([, { answer }]) => answer.startsWith('[200'))).toBe(true);
});

it('answers everybody but its members as if it were not there, byte for byte', () => {
  const differing = [...after].filter(([asked, { answer }]) => before.get(asked)?.answer !== answer);
  expect(differing.map(([asked]) => asked)).toEqual([]);
  expect(after.size).toBe(before.size);
});

it('names it and its members’ work to nobody else', () => {
  for (const [asked, { answer }] of after) {
    expect(answer.includes(hiddenCase), asked).toBe(false);
    expect(answer.includes('kerugian_daerah') && asked.includes('/cases'), asked).toBe(false);
  }
});

it('reminds its members alone that the reporter was not told of its decision', async () => {
  const untold = async (member: CaseWorker) => expectDone(await member.staff.client.get('/api/cases/untold'));
  // A second case of theirs still examines the report.
  expect(await untold(deskMate)).toEqual([]);
  expect(await untold(opener)).toEqual([{ reportId: report.id, news: 'diputus' }]);
});

it('is there for its members, with all that the others do not see', async () => {
  for (const member of [opener, inspektur, examiner]) {
    expect(await member.view(hiddenCase)).toMatchObject({ state: 'tindak_lanjut', outcome: 'kerugian_daerah' });
    expect((await member.look(ownCase)).status).toBe(404);
  }
});

describe('the id of a case', () => {
  const routes = house.core.routes.filter(([app, method, path]) => {
    return app === 'console' && path.startsWith('/api/cases/:id') && method !== 'HEAD';
  });
  let bodies: Record<string, object>;
  beforeAll(async () => {
    bodies = await everyRequest(inspektur, examiner, hiddenCase, report);
  });

  it('has routes to ask', () => {
    expect(routes).toHaveLength(10);
  });

  it.each(routes)('of others answers exactly as an absent one: %s %s %s', async (_app, method, path) => {
    for (const [who, client] of Object.entries(excluded)) {
      const [hidden, missing] = [await ask(client, hiddenCase), await ask(client, absent)];
      expect(hidden, who).toBe(missing);
      expect(hidden, who).toMatch(who === 'nobody' ? /^\[401,/ : /^\[40[34],/);
    }

    async function ask(client: ConsoleClient, id: string): Promise<string> {
      const address = path.replace(':id', id).replace(':reportId', report.id);
      const body = bodies[path.slice(path.lastIndexOf('/'))] ?? {};
      const how = method.toLowerCase() as 'get' | 'post' | 'put';
      const answer = how === 'get' ? await client.get(address) : await client[how](address, body);
      return wire({ ...answer, body: JSON.stringify(answer.body) });
    }
  });

  it('answers as one that is absent for whoever may do such things at all, and not because he may not', async () => {
    const answers = await Promise.all([
      deskMate.send({ path: `/api/cases/${hiddenCase}/entries`, body: bodies['/entries'] as object }),
      deskMate.send({ path: `/api/cases/${hiddenCase}/reports`, body: bodies['/reports'] as object }),
      deskMate.send({ path: `/api/cases/${hiddenCase}/reports/${report.id}/news`, body: bodies['/news'] as object }),
      otherInspektur.send({ path: `/api/cases/${hiddenCase}/members`, body: bodies['/members'] as object }),
      otherInspektur.send({ path: `/api/cases/${hiddenCase}/generations`, body: bodies['/generations'] as object }),
      otherExaminer.send({ path: `/api/cases/${hiddenCase}/coding`, body: bodies['/coding'] as object }),
      otherInspektur.send({ path: `/api/cases/${hiddenCase}/moves`, body: bodies['/moves'] as object }),
    ]);
    expect(answers.map((answer) => answer.body.code)).toEqual(Array(7).fill('not-found'));
  });
});

describe('the release of the next quarter', () => {
  const asked = everyAddress(house, { parameters: { id: [], attachment: [] }, queries: queriesOf(absent) }).filter(
    ({ route }) => /\/(?:released|waves)\b/.test(route),
  );

  it('tells leaders the same of a database without the case, while neither has enough to release', async () => {
    const waiting = { ...HOT, month: A_CODING.month, severity: A_CODING.severity, step: 'bukti_awal' as const };
    const holders = [absent];
    await countCases(twin, 1, { ...waiting, holders });
    await countCases(twin, 1, { ...waiting, holders, channelId: 'luar-inspektorat' });
    const answers = [];
    for (const [of, who] of [[house, leader] as const, [twin, await aMember(twin, { roles: ['pimpinan'] })] as const]) {
      toDay(of, '2027-01-01');
      expect(await of.console.get(ReleaseJob).run()).toBe(0);
      await who.loginAgain();
      const told: string[] = [];
      for (const { address } of asked) told.push(`${address} ${await fetched(who.client, address)}`);
      answers.push(told);
    }
    const [withIt, without] = answers;
    expect(withIt).toEqual(without);
    expect(withIt?.filter((answer) => / \[200,/.test(answer)).length).toBeGreaterThan(8);
    expect(withIt?.join()).toContain('\\"releasedOn\\":\\"2027-01-01\\"');
  });
});
