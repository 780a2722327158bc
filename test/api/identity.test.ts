import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CardEntity } from '../../src/channels/cards.entity.js';
import { CustodyEntryEntity } from '../../src/custody/custody.entity.js';
import {
  DisclosureAnswerEntity,
  DisclosureEntity,
  DisclosureRequestEntity,
  DisclosureShareEntity,
} from '../../src/disclosures/disclosures.entity.js';
import { ReportEntity } from '../../src/reports/reports.entity.js';
import { base64url, fromBase64url, newId, openRefusal } from '../../src/sealing/index.js';
import { aHouse, type House } from '../support/a-house.js';
import { aReport } from '../support/a-thread.js';
import { Asker, aCustodian, Keeper, NamedReporter, threeCustodians } from '../support/custodians.js';
import { aMember, anAdmin, anOpenChannel, type OpenedChannel, type Staff } from '../support/staff.js';

const IDENTITY = { name: 'Siti Rahayu', contact: '0812-0000-0000' };

let house: House;
let channel: OpenedChannel;
let custodians: Staff[];
let keepers: Keeper[];
let reporter: NamedReporter;
let asker: Asker;
let colleague: Asker;

beforeAll(async () => {
  house = await aHouse();
  channel = await anOpenChannel(house);
  custodians = await threeCustodians(house, channel);
  keepers = custodians.map((staff) => new Keeper(staff));
});

beforeEach(async () => {
  const report = await aReport(house, channel);
  reporter = new NamedReporter(house, report);
  asker = new Asker(channel.first, report);
  colleague = new Asker(channel.second, report);
});

const rows = () => house.core.database.reader;
const keeper = (n: number) => keepers[n] as Keeper;
const code = (answer: { status: number; body: unknown }) => [answer.status, (answer.body as { code?: string }).code];
const acts = async () => {
  const where = { thing: reporter.report.id };
  const entries = await rows()
    .getRepository(CustodyEntryEntity)
    .find({ where, order: { n: 'ASC' } });
  return entries.filter((entry) => entry.act.startsWith('identity.'));
};

/** Left, asked, and agreed by these custodians. */
async function agreedBy(...who: number[]) {
  const left = await reporter.leaves(IDENTITY);
  const request = await asker.asks(left, custodians);
  for (const n of who) await keeper(n).agrees(request, asker, left);
  return { left, request };
}

describe('leaving a name', () => {
  it('is offered with the cards of the custodians, one of them from outside', async () => {
    const offer = await reporter.custodians();
    expect(offer?.needed).toBe(2);
    expect(offer?.cards.map((card) => card.custodian).sort()).toEqual(['inside', 'inside', 'outside']);
  });

  it('keeps one sealed name and a share for each custodian, and marks the report unread without moving it', async () => {
    const left = await reporter.leaves(IDENTITY);
    const where = { disclosureId: left.disclosure };
    expect(await rows().getRepository(DisclosureEntity).findOneByOrFail({ id: left.disclosure })).toMatchObject({
      reportId: reporter.report.id,
      needed: 2,
      opened: false,
    });
    const shares = await rows().getRepository(DisclosureShareEntity).findBy(where);
    expect(shares.map((share) => share.cardId).sort()).toEqual(custodians.map((one) => one.cardId).sort());
    const report = await rows().getRepository(ReportEntity).findOneByOrFail({ id: reporter.report.id });
    expect([report.state, report.unread, report.lastN]).toEqual(['diterima', true, 1]);
    expect(await acts()).toEqual([]);
  });

  it('is taken once, also when the same request comes again', async () => {
    const { entry, request } = await reporter.leaving(IDENTITY);
    expect((await reporter.post('/api/resi/identitas', request)).status).toBe(200);
    expect((await reporter.post('/api/resi/identitas', request)).status).toBe(200);
    reporter.report.took(entry);
    const second = await reporter.leaving(IDENTITY);
    expect(code(await reporter.post('/api/resi/identitas', second.request))).toEqual([409, 'conflict']);
  });

  it('is refused for fewer custodians, for others, and for another number that must agree', async () => {
    const offer = (await reporter.custodians()) ?? { cards: [], needed: 0 };
    const [first, second] = offer.cards;
    if (!first || !second) throw new Error('three custodians');
    for (const to of [
      { cards: [first, second], needed: 2 },
      { cards: [first, second, channel.first.card], needed: 2 },
      { cards: offer.cards, needed: 3 },
    ]) {
      const { request } = await reporter.leaving(IDENTITY, to);
      expect(code(await reporter.post('/api/resi/identitas', request))).toEqual([409, 'conflict']);
    }
    expect(await rows().getRepository(DisclosureEntity).countBy({ reportId: reporter.report.id })).toBe(0);
  });

  it('is refused when anything of it is not sealed', async () => {
    const { request } = await reporter.leaving(IDENTITY);
    const plain = Buffer.from(JSON.stringify(IDENTITY)).toString('base64url');
    const { disclosure } = request;
    for (const wrong of [
      { ...disclosure, ciphertext: plain },
      { ...disclosure, shares: disclosure.shares.map((share) => ({ ...share, ciphertext: plain })) },
    ]) {
      const answer = await reporter.post('/api/resi/identitas', { ...request, disclosure: wrong });
      expect(code(answer)).toEqual([400, 'sealed.malformed']);
    }
  });

  it('is answered for an unknown receipt as for anything unknown', async () => {
    const { request } = await reporter.leaving(IDENTITY);
    const lookup = base64url(new Uint8Array(32));
    expect(code(await reporter.post('/api/resi/identitas', { ...request, lookup }))).toEqual([404, 'not-found']);
  });

  it('is not offered while too few custodians work, or none from outside', async () => {
    const cards = rows().getRepository(CardEntity);
    const outside = custodians[2] as Staff;
    const change = (state: 'current' | 'suspended') =>
      house.core.database.inTransaction((manager) => manager.update(CardEntity, { id: outside.cardId }, { state }));
    await change('suspended');
    expect(await cards.countBy({ id: outside.cardId, state: 'suspended' })).toBe(1);
    expect(await reporter.custodians()).toBeNull();
    const fourth = await aCustodian(house, channel, 'kustodian');
    expect(await reporter.custodians()).toBeNull();
    await change('current');
    expect((await reporter.custodians())?.cards).toHaveLength(3);
    await (await anAdmin(house)).client.post(`/api/members/${fourth.memberId}/disable`);
  });

  it('counts nobody whom no officer has vouched for', async () => {
    const own = await aHouse();
    const desk = await anOpenChannel(own);
    await aMember(own, { roles: ['kustodian'] });
    await aMember(own, { roles: ['kustodian'] });
    await aMember(own, { roles: ['kustodian_luar'] });
    expect(await new NamedReporter(own, await aReport(own, desk)).custodians()).toBeNull();
  });
});

describe('taking it back', () => {
  it('deletes the name, its shares and everything asked about it; the thread says so', async () => {
    const { left, request } = await agreedBy(0);
    expect((await reporter.withdraws()).status).toBe(200);
    const { disclosure } = left;
    expect(await rows().getRepository(DisclosureEntity).countBy({ id: disclosure })).toBe(0);
    expect(await rows().getRepository(DisclosureShareEntity).countBy({ disclosureId: disclosure })).toBe(0);
    expect(await rows().getRepository(DisclosureRequestEntity).countBy({ disclosureId: disclosure })).toBe(0);
    expect(await rows().getRepository(DisclosureAnswerEntity).countBy({ requestId: request })).toBe(0);
    expect(code(await keeper(1).answer(request, { agrees: false, ciphertext: 'AAAA' }))[0]).toBe(400);
    expect((await asker.view()).disclosureId).toBeNull();
    expect(code(await reporter.withdraws(disclosure))).toEqual([409, 'conflict']);
    await reporter.leaves(IDENTITY);
  });

  it('is refused once it was opened, and for another report’s', async () => {
    const { left, request } = await agreedBy(0, 1);
    const other = new NamedReporter(house, await aReport(house, channel));
    expect(code(await other.withdraws(left.disclosure))).toEqual([409, 'conflict']);
    expect((await asker.opening(left, request)).status).toBe(200);
    expect(code(await reporter.withdraws())).toEqual([409, 'conflict']);
  });
});

describe('asking for it', () => {
  it('tells every custodian, and the report’s own desk that it is asked', async () => {
    const left = await reporter.leaves(IDENTITY);
    const request = await asker.asks(left, custodians);
    for (const one of keepers) {
      expect(await one.find(request)).toMatchObject({ reportId: reporter.report.id, agrees: null, state: 'waiting' });
      expect((await one.list()).requests[0]?.id).toBe(request);
    }
    expect((await asker.view()).request).toMatchObject({ id: request, agreement: 'waiting', agreed: 0 });
    expect((await colleague.view()).request).toMatchObject({ id: request, agreement: null, agreed: null });
    expect((await acts()).map((entry) => [entry.act, entry.actor])).toEqual([
      ['identity.asked', channel.first.memberId],
    ]);
  });

  it('is one request at a time', async () => {
    const left = await reporter.leaves(IDENTITY);
    await asker.asks(left, custodians);
    const { request } = await colleague.asking(left, custodians);
    const answer = await channel.second.client.post(`/api/identity/reports/${reporter.report.id}/requests`, request);
    expect(code(answer)).toEqual([409, 'conflict']);
  });

  it('changes nothing when the same request comes again', async () => {
    const left = await reporter.leaves(IDENTITY);
    const { request } = await asker.asking(left, custodians);
    const path = `/api/identity/reports/${reporter.report.id}/requests`;
    for (const _ of [1, 2]) expect((await channel.first.client.post(path, request)).status).toBe(200);
    expect(await rows().getRepository(DisclosureRequestEntity).countBy({ disclosureId: left.disclosure })).toBe(1);
    expect(await acts()).toHaveLength(1);
  });

  it('goes to everybody who keeps a share and to nobody else', async () => {
    const left = await reporter.leaves(IDENTITY);
    const path = `/api/identity/reports/${reporter.report.id}/requests`;
    const [first, second] = custodians as [Staff, Staff];
    for (const who of [
      [first, first],
      [first, second],
      [first, channel.second],
      [first, second, channel.second],
    ]) {
      const { request } = await asker.asking(left, who);
      expect(code(await channel.first.client.post(path, request))).toEqual([400, 'input.invalid']);
    }
    const { request } = await asker.asking({ ...left, disclosure: newId() }, custodians);
    expect(code(await channel.first.client.post(path, request))).toEqual([409, 'conflict']);
  });

  it('needs a card that counts, and is sealed on top of the last entry', async () => {
    const left = await reporter.leaves(IDENTITY);
    const stranger = new Asker(await aMember(house, { roles: ['verifikator'] }), reporter.report);
    const path = `/api/identity/reports/${reporter.report.id}/requests`;
    const { request } = await stranger.asking(left, custodians);
    expect(code(await stranger.staff.client.post(path, request))).toEqual([403, 'card.not-counted']);
    const late = await asker.asking(left, custodians);
    await reporter.report.writes({ type: 'message', text: 'Ada lagi.', threatened: false });
    expect(code(await asker.staff.client.post(path, late.request))).toEqual([409, 'thread.moved']);
    expect((await asker.view()).request).toBeNull();
  });
});

describe('a custodian', () => {
  it('answers once: the same answer again changes nothing, another one is refused', async () => {
    const { left, request } = await agreedBy();
    const yes = await keeper(0).agreeing(request, asker, left);
    for (const _ of [1, 2]) expect((await keeper(0).answer(request, yes)).status).toBe(200);
    expect(code(await keeper(0).answer(request, await keeper(0).agreeing(request, asker, left)))).toEqual([
      409,
      'conflict',
    ]);
    expect(code(await keeper(0).answer(request, await keeper(0).refusing(request, asker, left)))).toEqual([
      409,
      'conflict',
    ]);
    expect((await acts()).filter((entry) => entry.act === 'identity.agreed')).toHaveLength(1);
    expect(await keeper(0).find(request)).toMatchObject({ agrees: true });
  });

  it('who was not asked, an officer and an admin find nothing', async () => {
    const left = await reporter.leaves(IDENTITY);
    const newcomer = await aCustodian(house, channel, 'kustodian', 'Irban Baru');
    const late = new Keeper(newcomer);
    const request = await asker.asks(left, custodians);
    const answer = await keeper(1).refusing(request, asker, left);
    expect(code(await late.answer(request, answer))).toEqual([404, 'not-found']);
    expect((await late.list()).requests.map((one) => one.id)).not.toContain(request);
    expect(code(await keeper(0).answer(newId(), answer))).toEqual([404, 'not-found']);
    const admin = await anAdmin(house);
    expect((await admin.client.post(`/api/members/${newcomer.memberId}/disable`, {})).status).toBe(200);
    for (const who of [channel.first, admin]) {
      expect(code(await who.client.post(`/api/identity/requests/${request}/answer`, answer))).toEqual([
        403,
        'ability.missing',
      ]);
      expect(code(await who.client.get('/api/identity/requests'))).toEqual([403, 'ability.missing']);
    }
  });

  it('reads neither reports nor cases, vouches for nobody, and is none of a case’s colleagues', async () => {
    const { client, cardId } = custodians[0] as Staff;
    for (const path of ['/api/reports', '/api/cases', '/api/cases/colleagues', '/api/desk', '/api/members']) {
      expect((await client.get(path)).status, path).toBe(403);
    }
    expect((await client.post(`/api/cards/${channel.second.cardId}/vouches`, { statement: 'x' })).status).toBe(403);
    const colleagues = await channel.first.client.get<{ cardId: string }[]>('/api/cases/colleagues');
    expect(colleagues.body.map((one) => one.cardId)).not.toContain(cardId);
  });

  it('two at once both count', async () => {
    const { left, request } = await agreedBy();
    const both = await Promise.all([0, 2].map((n) => keeper(n).agreeing(request, asker, left)));
    const answers = await Promise.all([0, 2].map((n, index) => keeper(n).answer(request, both[index] ?? {})));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    expect((await asker.view()).request).toMatchObject({ agreement: 'enough', agreed: 2, mayOpen: true });
  });

  it('is made with a card that says so, and with no other role', async () => {
    const admin = await anAdmin(house);
    for (const role of [
      'verifikator',
      'pemeriksa',
      'inspektur',
      'petugas_luar',
      'pimpinan',
      'admin',
      'kustodian_luar',
    ]) {
      const answer = await admin.client.post('/api/members', { login: 'dua', name: 'Dua', roles: ['kustodian', role] });
      expect(answer.status, role).toBe(400);
    }
  });
});

describe('opening it', () => {
  it('hands out the shares only with the entry that tells the reporter, and they open the name', async () => {
    const { left, request } = await agreedBy(0, 2);
    const path = `/api/identity/requests/${request}/opening`;
    expect(code(await channel.first.client.post(path, {}))).toEqual([400, 'input.invalid']);
    const before = reporter.report.lastN;
    const opened = await asker.opening(left, request);
    expect(opened.status).toBe(200);
    const stored = await rows().getRepository(ReportEntity).findOneByOrFail({ id: reporter.report.id });
    expect(stored.lastN).toBe(before + 1);
    expect(await asker.combines(left, request, opened.body, custodians)).toEqual(IDENTITY);
    expect((await acts()).map((entry) => entry.act).sort()).toEqual(
      ['identity.agreed', 'identity.agreed', 'identity.asked', 'identity.opened'].sort(),
    );
  });

  it('is refused while too few agree', async () => {
    const { left, request } = await agreedBy(1);
    const before = reporter.report.lastN;
    expect(code(await asker.opening(left, request))).toEqual([409, 'move.refused']);
    const stored = await rows().getRepository(ReportEntity).findOneByOrFail({ id: reporter.report.id });
    expect(stored.lastN).toBe(before);
  });

  it('is for who asked alone', async () => {
    const { left, request } = await agreedBy(0, 1);
    expect(code(await colleague.opening(left, request))).toEqual([404, 'not-found']);
    expect(code(await colleague.opening(left, newId()))).toEqual([404, 'not-found']);
  });

  it('works again for seven days without a new entry, and is over then', async () => {
    const { left, request } = await agreedBy(0, 1);
    await asker.opening(left, request);
    const path = `/api/identity/requests/${request}/opening`;
    const again = await channel.first.client.post<{ until: string }>(path, {});
    expect(again.status).toBe(200);
    expect((await acts()).map((entry) => entry.act)).toContain('identity.read');
    house.clock.forward({ seconds: 8 * 86_400 });
    await channel.first.loginAgain();
    expect(code(await channel.first.client.post(path, {}))).toEqual([409, 'move.refused']);
    expect((await asker.view()).request?.mayOpen).toBe(false);
    for (const { staff } of keepers) await staff.loginAgain();
    await channel.second.loginAgain();
    const next = await asker.asks(left, custodians);
    expect((await asker.view()).request).toMatchObject({ id: next, agreement: 'waiting' });
  });
});

describe('a refusal', () => {
  it('ends a request when the others are too few; its words are for who asked', async () => {
    const { left, request } = await agreedBy(0);
    await keeper(1).refuses(request, asker, left);
    expect((await asker.view()).request?.agreement).toBe('waiting');
    await keeper(2).refuses(request, asker, left);
    const shown = (await asker.view()).request;
    expect([shown?.agreement, shown?.mayOpen, shown?.refusals.length]).toEqual(['refused', false, 2]);
    expect((await colleague.view()).request?.refusals).toEqual([]);
    const { keys, cardId } = asker.staff;
    const about = { requestId: request, disclosureId: left.disclosure };
    for (const { cardId: by, ciphertext } of shown?.refusals ?? []) {
      const { card } = custodians.find((one) => one.cardId === by) as Staff;
      const words = await openRefusal(fromBase64url(ciphertext), keys.identity, cardId, card, about);
      expect(words).toBe('Alasannya belum cukup.');
    }
    expect((await acts()).filter((entry) => entry.act === 'identity.refused')).toHaveLength(2);
  });

  it('is told to the reporter by the desk, and then it can be asked anew', async () => {
    const { left, request } = await agreedBy(0);
    expect((await colleague.closing(left, request, true)).status).toBe(200);
    expect(code(await asker.closing(left, request, true))).toEqual([409, 'conflict']);
    expect(code(await keeper(1).answer(request, await keeper(1).refusing(request, asker, left)))).toEqual([
      409,
      'conflict',
    ]);
    expect(code(await asker.opening(left, request))).toEqual([409, 'move.refused']);
    await asker.asks(left, custodians);
    expect((await acts()).map((entry) => entry.act)).toContain('identity.closed');
  });
});

it('a contact is an entry of the thread like any message', async () => {
  const entry = await reporter.seal({ type: 'contact', text: '0812-0000-0000' });
  const answer = await reporter.post('/api/resi/entri', {
    entry: { ...entry, ciphertext: base64url(entry.ciphertext) },
  });
  expect(answer.status).toBe(200);
  expect((await rows().getRepository(ReportEntity).findOneByOrFail({ id: reporter.report.id })).unread).toBe(true);
});
