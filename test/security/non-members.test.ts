import { beforeAll, describe, expect, it } from 'vitest';
import { CASE_STATES } from '../../src/domain/case/states.js';
import { newId } from '../../src/sealing/index.js';
import { aHouse } from '../support/a-house.js';
import { aReport, type FiledReport } from '../support/a-thread.js';
import { aColleague, CaseWorker, everyRequest } from '../support/case-worker.js';
import type { ConsoleClient } from '../support/console-client.js';
import { aMember, anAdmin, anOpenChannel } from '../support/staff.js';

/**
 * A case is there for nobody but its members. One report lies in a case of some members; then others open a second case
 * for it, and work on it up to its decision. Whatever anybody else can ask for answers as before, byte for byte.
 */

const house = await aHouse();
const channel = await anOpenChannel(house);
const outside = await anOpenChannel(house, 'luar-inspektorat');
const opener = new CaseWorker(channel.first);
const inspektur = await aColleague(house, channel, { roles: ['inspektur'] });
const examiner = await aColleague(house, channel, { roles: ['pemeriksa'] });
/** Members of the first case, and of nothing else. */
const deskMate = new CaseWorker(channel.second);
const otherExaminer = await aColleague(house, channel, { roles: ['pemeriksa'] });
const otherInspektur = await aColleague(house, channel, { roles: ['inspektur'] });
const excluded: Record<string, ConsoleClient> = {
  'verifikator-2': deskMate.staff.client,
  'pemeriksa-2': otherExaminer.staff.client,
  'inspektur-2': otherInspektur.staff.client,
  petugas_luar: outside.first.client,
  pimpinan: (await aMember(house, { roles: ['pimpinan'] })).client,
  admin: (await anAdmin(house)).client,
};

let report: FiledReport;
let ownCase: string;
let hiddenCase: string;
let before: Answers;
let after: Answers;

/** By who asked and what. */
type Answers = Map<string, string>;
const absent = newId();

/** Every address that anybody can GET in the console, for the things that there are and for one that is not. */
function addresses(): string[] {
  const gets = house.core.routes.filter(
    ([app, method, path]) => app === 'console' && method === 'GET' && path.startsWith('/api/'),
  );
  const things = [report.id, ownCase, 'inspektorat', 'luar-inspektorat', absent];
  const plain = gets.flatMap(([, , path]) =>
    path.includes(':') ? things.map((id) => path.replace(':id', id).replace(/:[a-z]+/gi, absent)) : [path],
  );
  const lists = [
    ...CASE_STATES.map((state) => `state=${state}`),
    `report=${report.id}`,
    'limit=1',
    `after=2027-01-01.${'0'.repeat(32)}`,
  ];
  const inbox = ['filter=action', 'filter=waiting', 'filter=closed', 'filter=all', 'filter=all&limit=1'];
  return [...plain, ...lists.map((query) => `/api/cases?${query}`), ...inbox.map((query) => `/api/reports?${query}`)];
}

async function everyAnswer(): Promise<Answers> {
  const answers: Answers = new Map();
  for (const [who, client] of Object.entries(excluded)) {
    for (const address of addresses()) {
      const { status, headers, body } = await client.bytes(address);
      answers.set(`${who} GET ${address}`, wire(status, headers, Buffer.from(body).toString('base64')));
    }
  }
  return answers;
}

/** An answer as it crosses the line, without the hour at which it was given and the nonces that are drawn for it. */
function wire(status: number, headers: Record<string, string>, body: string): string {
  const { date: _date, ...others } = headers;
  return JSON.stringify([status, others, body]).replace(/nonce-[0-9a-f]{32}/g, 'nonce');
}

beforeAll(async () => {
  report = await aReport(house, channel);
  ({ id: ownCase } = await deskMate.does(deskMate.opening(report, [otherExaminer, otherInspektur])));
  before = await everyAnswer();
  ({ id: hiddenCase } = await opener.does(opener.opening(report, [inspektur], { told: false })));
  await inspektur.does(inspektur.lettingIn(hiddenCase, examiner));
  await opener.does(opener.summing(hiddenCase));
  await examiner.does(examiner.coding(hiddenCase));
  await inspektur.does(inspektur.moving(hiddenCase, 'pemeriksaan'));
  await examiner.does(examiner.proposing(hiddenCase));
  await inspektur.does(inspektur.deciding(hiddenCase, 'tindak_lanjut', 'kerugian_daerah'));
  await inspektur.does(inspektur.renewing(hiddenCase, [inspektur, examiner, opener]));
  const { dossier } = await opener.view(hiddenCase);
  await opener.keepReading(hiddenCase, dossier.length - 1, dossier.at(-1)?.tag ?? '');
  after = await everyAnswer();
});

it('asks for everything that there is, and is answered', () => {
  expect(before.size).toBeGreaterThan(Object.keys(excluded).length * 25);
  const found = [...before].filter(([, answer]) => answer.startsWith('[200'));
  expect(found.length).toBeGreaterThan(60);
  const members = [...after].filter(([asked]) => asked.includes(`/api/cases/${ownCase}`) && asked.includes('-2 '));
  expect(members.every(([, answer]) => answer.startsWith('[200'))).toBe(true);
});

it('answers everybody but its members as if it were not there, byte for byte', () => {
  const differing = [...after].filter(([asked, answer]) => before.get(asked) !== answer).map(([asked]) => asked);
  expect(differing).toEqual([]);
});

it('names it and its members’ work to nobody else', () => {
  for (const [asked, answer] of after) {
    const body = Buffer.from((JSON.parse(answer) as [number, object, string])[2], 'base64').toString();
    expect(body.includes(hiddenCase), asked).toBe(false);
    expect(body.includes('kerugian_daerah') && asked.includes('/cases'), asked).toBe(false);
  }
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
    expect(routes).toHaveLength(9);
  });

  it.each(routes)('of others answers exactly as an absent one: %s %s %s', async (_app, method, path) => {
    for (const [who, client] of Object.entries(excluded)) {
      const [hidden, missing] = [await ask(client, hiddenCase), await ask(client, absent)];
      expect(hidden, who).toBe(missing);
      expect(hidden, who).toMatch(/^\[40[34],/);
    }

    async function ask(client: ConsoleClient, id: string): Promise<string> {
      const address = path.replace(':id', id).replace(':reportId', report.id);
      const body = bodies[path.slice(path.lastIndexOf('/'))] ?? {};
      const how = method.toLowerCase() as 'get' | 'post' | 'put';
      const answer = how === 'get' ? await client.get(address) : await client[how](address, body);
      return wire(answer.status, answer.headers, JSON.stringify(answer.body));
    }
  });

  it('answers as one that is absent for whoever may do such things at all, and not because he may not', async () => {
    const answers = await Promise.all([
      deskMate.send({ path: `/api/cases/${hiddenCase}/entries`, body: bodies['/entries'] as object }),
      deskMate.send({ path: `/api/cases/${hiddenCase}/reports`, body: bodies['/reports'] as object }),
      otherInspektur.send({ path: `/api/cases/${hiddenCase}/members`, body: bodies['/members'] as object }),
      otherInspektur.send({ path: `/api/cases/${hiddenCase}/generations`, body: bodies['/generations'] as object }),
      otherExaminer.send({ path: `/api/cases/${hiddenCase}/coding`, body: bodies['/coding'] as object }),
      otherInspektur.send({ path: `/api/cases/${hiddenCase}/moves`, body: bodies['/moves'] as object }),
    ]);
    expect(answers.map((answer) => answer.body.code)).toEqual(Array(6).fill('not-found'));
  });
});
