import { beforeAll, describe, expect, it } from 'vitest';
import type { KeepingView } from '../../src/identity/identity.view.js';
import { aHouse, type House } from '../support/a-house.js';
import { aReport } from '../support/a-thread.js';
import { expectDone } from '../support/console-client.js';
import { Asker, Keeper, NamedReporter, threeCustodians, threeOutsideCustodians } from '../support/custodians.js';
import { anAdmin, anOpenChannel, type OpenedChannel, type Staff } from '../support/staff.js';

const IDENTITY = { name: 'Siti Rahayu', contact: '0812-0000-0000' };

let house: House;
let inspektorat: OpenedChannel;
let outside: OpenedChannel;
let ofInspektorat: Staff[];
let custodians: Staff[];
let reporter: NamedReporter;
let asker: Asker;

beforeAll(async () => {
  house = await aHouse();
  inspektorat = await anOpenChannel(house);
  outside = await anOpenChannel(house, 'luar-inspektorat');
  ofInspektorat = await threeCustodians(house, inspektorat);
});

const countsFor = async (staff: Staff) => expectDone(await staff.client.get<KeepingView[]>('/api/identity/keeping'));

describe('a name in the outside channel', () => {
  it('is not offered because the Inspektorat has custodians', async () => {
    const report = await aReport(house, outside);
    reporter = new NamedReporter(house, report, 'luar-inspektorat');
    asker = new Asker(outside.first, report);
    expect(await reporter.custodians()).toBeNull();
  });

  it('is offered with custodians of its own, none of whom the Inspektorat has vouched for', async () => {
    custodians = await threeOutsideCustodians(house, outside);
    const offer = await reporter.custodians();
    expect(offer?.cards.map((card) => card.id).sort()).toEqual(custodians.map((one) => one.cardId).sort());
    expect(offer?.cards.every((card) => card.custodian === 'outside')).toBe(true);
  });

  it('is refused when it is split among those of the Inspektorat', async () => {
    const { request } = await reporter.leaving(IDENTITY, { cards: ofInspektorat.map((one) => one.card), needed: 2 });
    expect((await reporter.post('/api/resi/identitas', request)).status).toBe(409);
  });

  it('is asked for by an officer of that channel, and opens when two of its custodians agree', async () => {
    const left = await reporter.leaves(IDENTITY);
    const request = await asker.asks(left, custodians);
    const keepers = custodians.map((one) => new Keeper(one));
    for (const keeper of keepers.slice(0, 2)) await keeper.agrees(request, asker, left);
    const opened = (await asker.opening(left, request)).body;
    expect(await asker.combines(left, request, opened, custodians)).toEqual(IDENTITY);
  });

  it('is nothing to the Inspektorat: neither officer, custodian nor admin learns that it is there', async () => {
    const { id } = reporter.report;
    expect((await inspektorat.first.client.get(`/api/identity/reports/${id}`)).status).toBe(404);
    for (const staff of ofInspektorat) {
      expect((await new Keeper(staff).list()).requests).toEqual([]);
      expect((await new Keeper(staff).kept()).shares).toEqual([]);
    }
    for (const staff of [ofInspektorat[0] as Staff, await anAdmin(house)]) {
      expect(await countsFor(staff)).toEqual([{ channel: 'inspektorat', isOffered: true, needed: 2, names: [] }]);
    }
    expect(await countsFor(custodians[0] as Staff)).toEqual([
      { channel: 'luar-inspektorat', isOffered: true, needed: 2, names: [{ working: 3, names: 1 }] },
    ]);
  });

  it('never goes to a custodian of the Inspektorat', async () => {
    const keeper = new Keeper(custodians[2] as Staff, ofInspektorat);
    const [share] = (await keeper.kept()).shares;
    if (!share) throw new Error('he keeps a share');
    const successor = ofInspektorat[2] as Staff;
    const answer = await keeper.handOver(share.id, await keeper.handingOn(share, successor));
    expect([answer.status, answer.body.code]).toEqual([400, 'input.invalid']);
  });
});
