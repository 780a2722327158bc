import { beforeAll, describe, expect, it } from 'vitest';
import { type Ability, may } from '../../src/domain/staff/abilities.js';
import { aHouse } from '../support/a-house.js';
import { aReport as aThread } from '../support/a-thread.js';
import { CaseWorker, everyRequest } from '../support/case-worker.js';
import { ConsoleClient } from '../support/console-client.js';
import { Asker, NamedReporter, threeCustodians } from '../support/custodians.js';
import { aReport, Reporter } from '../support/reporter.js';
import { anAdmin, anOpenChannel, type OpenedChannel, type Staff } from '../support/staff.js';

/** Who may call a route: anybody, or a member with an ability; and what it is about, where it is about one thing. */
interface Rule {
  who: 'public' | Ability;
  about?: 'report' | 'channel' | 'card' | 'case' | 'request';
}

const anybody: Rule = { who: 'public' };

/** Every route of both applications. A new one that is not here fails the test. */
const ROUTES: Record<string, Rule> = {
  'citizen GET /': anybody,
  'citizen GET /aset/*': anybody,
  'citizen GET /health/live': anybody,
  'citizen GET /health/ready': anybody,
  'citizen GET /lapor': anybody,
  'citizen POST /lapor': anybody,
  'citizen POST /lapor/resi': anybody,
  'citizen GET /resi': anybody,
  'citizen POST /resi': anybody,
  'citizen POST /resi/pesan': anybody,
  'citizen POST /resi/identitas': anybody,
  'citizen POST /resi/kontak': anybody,
  'citizen POST /resi/keluar': anybody,
  'citizen POST /resi/kabar': anybody,
  'citizen POST /resi/kembali': anybody,
  'citizen POST /resi/nilai': anybody,
  'citizen POST /resi/saluran-luar': anybody,
  'citizen POST /resi/tidak-jadi': anybody,
  'citizen GET /api/saluran': anybody,
  'citizen GET /api/bukti-kerja': anybody,
  'citizen GET /api/kantor': anybody,
  'citizen POST /api/laporan': anybody,
  'citizen POST /api/resi': anybody,
  'citizen POST /api/resi/entri': anybody,
  'citizen GET /api/kustodian': anybody,
  'citizen POST /api/resi/identitas': anybody,
  'citizen POST /api/resi/identitas/tarik': anybody,
  'citizen POST /api/resi/unggahan/kepala': anybody,
  'citizen POST /api/unggahan': anybody,
  'citizen PATCH /api/unggahan/:id': anybody,
  'citizen GET /keamanan': anybody,
  'citizen GET /zona-integritas': anybody,
  'citizen GET /bantuan': anybody,
  'citizen GET /privasi': anybody,
  'citizen GET /keluar-cepat': anybody,
  'console GET /*': anybody,
  'console GET /aset/*': anybody,
  'console GET /viewer/*': anybody,
  'console GET /health/live': anybody,
  'console GET /health/ready': anybody,
  'console GET /api/openapi.json': anybody,
  'console GET /api/session': anybody,
  'console POST /api/session/salt': anybody,
  'console POST /api/session': anybody,
  'console POST /api/activation/open': anybody,
  'console POST /api/activation': anybody,
  'console DELETE /api/session': { who: 'session.own' },
  'console POST /api/session/unlock': { who: 'session.own' },
  'console PUT /api/session/identity': { who: 'session.own' },
  'console PUT /api/session/password': { who: 'session.own' },
  'console GET /api/members': { who: 'member.manage' },
  'console POST /api/members': { who: 'member.manage' },
  'console POST /api/members/:id/link': { who: 'member.manage' },
  'console POST /api/members/:id/second-factor': { who: 'member.manage' },
  'console POST /api/members/:id/disable': { who: 'member.manage' },
  'console POST /api/members/:id/enable': { who: 'member.manage' },
  'console GET /api/cards': { who: 'card.read' },
  'console POST /api/cards/:id/vouches': { who: 'card.vouch', about: 'card' },
  'console GET /api/channels': { who: 'channel.status' },
  'console POST /api/channels/:id/generations': { who: 'channel.open', about: 'channel' },
  'console POST /api/channels/:id/wraps': { who: 'channel.open', about: 'channel' },
  'console GET /api/channels/:id/wrap': { who: 'channel.open', about: 'channel' },
  'console GET /api/desk': { who: 'case.read' },
  'console GET /api/reports': { who: 'report.read' },
  'console POST /api/reports/headers': { who: 'report.read' },
  'console GET /api/reports/:id': { who: 'report.read', about: 'report' },
  'console POST /api/reports/:id/entries': { who: 'report.answer', about: 'report' },
  'console PUT /api/reports/:id/reading': { who: 'report.read', about: 'report' },
  'console GET /api/reports/:id/attachments/:attachment': { who: 'report.read', about: 'report' },
  'console GET /api/identity/reports/:id': { who: 'identity.ask', about: 'report' },
  'console POST /api/identity/reports/:id/requests': { who: 'identity.ask', about: 'report' },
  'console POST /api/identity/requests/:id/opening': { who: 'identity.ask', about: 'request' },
  'console POST /api/identity/requests/:id/closing': { who: 'identity.ask', about: 'request' },
  'console GET /api/identity/requests': { who: 'identity.keep' },
  'console POST /api/identity/requests/:id/answer': { who: 'identity.keep' },
  'console GET /api/identity/shares': { who: 'identity.keep' },
  'console POST /api/identity/shares/:id/handover': { who: 'identity.keep' },
  'console GET /api/identity/keeping': { who: 'identity.count' },
  'console GET /api/cases': { who: 'case.read' },
  'console GET /api/cases/colleagues': { who: 'case.read' },
  'console GET /api/cases/untold': { who: 'report.answer' },
  'console GET /api/cases/:id': { who: 'case.read', about: 'case' },
  'console POST /api/cases': { who: 'case.open' },
  'console POST /api/cases/:id/reports': { who: 'case.open', about: 'case' },
  'console POST /api/cases/:id/reports/:reportId/removal': { who: 'case.open', about: 'case' },
  'console POST /api/cases/:id/reports/:reportId/news': { who: 'report.answer', about: 'case' },
  'console PUT /api/cases/:id/reading': { who: 'case.read', about: 'case' },
  'console POST /api/cases/:id/entries': { who: 'case.write', about: 'case' },
  'console POST /api/cases/:id/coding': { who: 'case.code', about: 'case' },
  'console POST /api/cases/:id/moves': { who: 'case.write', about: 'case' },
  'console POST /api/cases/:id/members': { who: 'case.assign', about: 'case' },
  'console POST /api/cases/:id/generations': { who: 'case.assign', about: 'case' },
  'console GET /api/risk/own': { who: 'risk.own' },
  'console GET /api/risk/own/field': { who: 'risk.own' },
  'console GET /api/risk/released': { who: 'risk.released' },
  'console GET /api/risk/released/field': { who: 'risk.released' },
  'console GET /api/waves/next': { who: 'wave.read' },
};

const house = await aHouse();
await house.listen();
let admin: Staff;
let desk: OpenedChannel;
let outside: OpenedChannel;
let reportId: string;
let attachmentId: string;
let caseId: string;
/** An officer's request for a reporter's name. */
let requestId: string;
/** What its members would send. */
let caseBodies: Record<string, object>;
/** A sealed text that is well formed, whoever reads it. */
let ciphertext: string;

beforeAll(async () => {
  admin = await anAdmin(house);
  desk = await anOpenChannel(house);
  outside = await anOpenChannel(house, 'luar-inspektorat');
  const reporter = new Reporter(() => house.citizenUrl, house.core.csrf.issue('citizen'), {
    ...desk,
    id: desk.channelId,
  });
  const filing = (await reporter.filing(aReport('Diminta uang.'))) as { entry: { ciphertext: string } };
  expect((await reporter.post('/api/laporan', filing)).status).toBe(200);
  reportId = reporter.id;
  ciphertext = filing.entry.ciphertext;
  const file = await reporter.listFile('foto.png', 'image/png', new Uint8Array(100));
  expect((await reporter.uploads().sendAll(file.note.id, file.entry.n, file.ciphertext)).status).toBe(204);
  attachmentId = file.note.id;
  const opener = new CaseWorker(desk.first);
  const mate = new CaseWorker(desk.second);
  const deed = await aThread(house, desk);
  ({ id: caseId } = await opener.does(opener.opening(deed, [mate])));
  caseBodies = await everyRequest(opener, mate, caseId, deed);
  const custodians = await threeCustodians(house, desk);
  const named = await aThread(house, desk);
  const left = await new NamedReporter(house, named).leaves({ name: 'Siti', contact: '' });
  requestId = await new Asker(desk.first, named).asks(left, custodians);
});

const known = () => house.core.routes.filter(([, method]) => method !== 'HEAD').map((route) => route.join(' '));
const absent = 'f'.repeat(32);
const guarded = Object.entries(ROUTES).filter(([, rule]) => rule.who !== 'public');

/** Calls a route with an id in place of its first parameter, and a body that is well formed. */
function call(client: ConsoleClient, route: string, id: string) {
  const [, method = '', path = ''] = route.split(' ');
  const address = path
    .replace(':id', id)
    .replace(':attachment', id === absent ? absent : attachmentId)
    .replace(':reportId', (caseBodies['/removal'] as { reportId: string }).reportId);
  if (method === 'GET') return client.get(address);
  if (method === 'DELETE') return client.delete(address);
  return method === 'PUT' ? client.put(address, bodyFor(path)) : client.post(address, bodyFor(path));
}

/** Well formed, so that it is not the form that is refused. */
function bodyFor(path: string): object {
  const hash = '0'.repeat(64);
  const ofCase = path.startsWith('/api/cases/') && caseBodies[path.slice(path.lastIndexOf('/'))];
  if (ofCase) return ofCase;
  if (path.endsWith('/reading')) return { n: 0, tag: hash, statement: 'x' };
  if (path.endsWith('/entries')) return { n: 1, tag: hash, ciphertext };
  const entry = { n: 1, tag: hash, ciphertext };
  const askings = [absent, absent].map((cardId) => ({ cardId, ciphertext }));
  if (path.endsWith('/requests')) return { id: absent, disclosureId: absent, askings, entry };
  if (path.endsWith('/opening') || path.endsWith('/closing')) return { entry };
  if (path.endsWith('/vouches')) return { statement: 'x' };
  if (path.endsWith('/wraps')) return { generation: 1, cardId: absent, ciphertext: 'AAAA' };
  if (path.endsWith('/generations'))
    return { expected: 1, recipient: desk.recipient, statement: 'x', wraps: [{ cardId: absent, ciphertext: 'AAAA' }] };
  return {};
}

it('are all known', () => {
  expect([...new Set(known())].sort()).toEqual(Object.keys(ROUTES).sort());
});

describe.each(guarded)('%s', (route, rule) => {
  it('refuses somebody who is not logged in', async () => {
    const answer = await call(new ConsoleClient(house), route, absent);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([401, 'session.required']);
  });

  if (rule.who !== 'session.own' && rule.who !== 'channel.status') {
    it('refuses a member whose role does not have the ability', async () => {
      const isAdmins = rule.who !== 'public' && may([{ role: 'admin', channelId: null }], rule.who);
      const wrong = isAdmins ? desk.first : admin;
      const answer = await call(wrong.client, route, absent);
      expect([answer.status, (answer.body as { code: string }).code]).toEqual([403, 'ability.missing']);
    });
  }

  if (rule.about) {
    it('answers about another desk’s thing exactly as about an absent one', async () => {
      const ids = {
        report: reportId,
        channel: desk.channelId,
        card: desk.first.cardId,
        case: caseId,
        request: requestId,
      };
      const foreign = await call(outside.first.client, route, ids[rule.about as keyof typeof ids]);
      const missing = await call(outside.first.client, route, rule.about === 'channel' ? 'tidak-ada' : absent);
      expect([foreign.status, missing.status]).toEqual([404, 404]);
      expect(foreign.body).toEqual(missing.body);
    });
  }
});
