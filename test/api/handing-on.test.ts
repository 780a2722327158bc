import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CustodyEntryEntity } from '../../src/custody/custody.entity.js';
import { DisclosureShareEntity } from '../../src/disclosures/disclosures.entity.js';
import type { KeepingView } from '../../src/identity/identity.view.js';
import { base64url, type IdentityLeftBody } from '../../src/sealing/index.js';
import { aHouse, type House } from '../support/a-house.js';
import { aReport } from '../support/a-thread.js';
import { expectDone } from '../support/console-client.js';
import { Asker, aCustodian, Keeper, NamedReporter, threeCustodians } from '../support/custodians.js';
import { aMember, anAdmin, anOpenChannel, type OpenedChannel, type Staff } from '../support/staff.js';

const IDENTITY = { name: 'Siti Rahayu', contact: '0812-0000-0000' };

let house: House;
let channel: OpenedChannel;
/** Two work inside, the third one outside. */
let custodians: Staff[];
let inside: Staff;
let outside: Staff;
let reporter: NamedReporter;
let asker: Asker;
let everybody: Staff[];

/** A desk with three custodians. */
async function aDeskWithCustodians(): Promise<void> {
  house = await aHouse();
  channel = await anOpenChannel(house);
  custodians = await threeCustodians(house, channel);
  everybody = custodians;
}

/** Somebody who reported, and may leave her name. */
async function anotherReporter(): Promise<void> {
  const report = await aReport(house, channel);
  reporter = new NamedReporter(house, report);
  asker = new Asker(channel.first, report);
}

/** Two more, who came after the name had been left. */
async function newcomers(): Promise<void> {
  inside = await aCustodian(house, channel, 'kustodian', 'Irban Pengganti');
  outside = await aCustodian(house, channel, 'kustodian_luar', 'Akademisi Pengganti');
  everybody = [...custodians, inside, outside];
}

const keeper = (staff: Staff | undefined) => new Keeper(staff as Staff, everybody);
const code = (answer: { status: number; body: unknown }) => [
  answer.status,
  (answer.body as { code?: string } | undefined)?.code,
];
const rows = () => house.core.database.reader;
const holdersOf = async ({ disclosure }: IdentityLeftBody) => {
  const shares = await rows().getRepository(DisclosureShareEntity).findBy({ disclosureId: disclosure });
  return shares.map((share) => share.cardId).sort();
};
const cardsOf = (...staff: (Staff | undefined)[]) => staff.map((one) => one?.cardId).sort();
const countsFor = async (staff: Staff) => expectDone(await staff.client.get<KeepingView[]>('/api/identity/keeping'));

describe('handing a share on', () => {
  const names: { left: IdentityLeftBody; reporter: NamedReporter; asker: Asker }[] = [];

  beforeAll(async () => {
    await aDeskWithCustodians();
    for (let count = 0; count < 8; count += 1) {
      await anotherReporter();
      names.push({ left: await reporter.leaves(IDENTITY), reporter, asker });
    }
    await newcomers();
  });

  /** A name that was left before the newcomers came, and that no test has touched. */
  function nextName() {
    const next = names.pop();
    if (!next) throw new Error('too few names were left');
    ({ reporter, asker } = next);
    return next;
  }

  it('makes it the successor’s, who agrees with it as his predecessor would have', async () => {
    const { left } = nextName();
    const [first, second, third] = custodians;
    await keeper(first).handsOn(left, inside);
    await keeper(third).handsOn(left, outside);
    expect(await holdersOf(left)).toEqual(cardsOf(second, inside, outside));
    expect((await asker.view()).holders.sort()).toEqual(cardsOf(second, inside, outside));
    const now = [second as Staff, inside, outside];
    const request = await asker.asks(left, now);
    for (const staff of [inside, outside]) await keeper(staff).agrees(request, asker, left);
    const opened = (await asker.opening(left, request)).body;
    expect(await asker.combines(left, request, opened, everybody)).toEqual(IDENTITY);
  });

  it('works again and again: who got it can hand it on himself', async () => {
    const { left } = nextName();
    const [first, , third] = custodians;
    await keeper(first).handsOn(left, inside);
    await keeper(inside).handsOn(left, outside);
    const request = await asker.asks(left, [custodians[1] as Staff, outside, third as Staff]);
    for (const staff of [outside, third]) await keeper(staff).agrees(request, asker, left);
    const opened = (await asker.opening(left, request)).body;
    expect(await asker.combines(left, request, opened, everybody)).toEqual(IDENTITY);
  });

  it('is recorded, and the same request again changes nothing', async () => {
    const { left } = nextName();
    const [first] = custodians;
    const view = await keeper(first).keeps(left);
    const body = await keeper(first).handingOn(view, inside);
    for (const _ of [1, 2]) expect((await keeper(first).handOver(view.id, body)).status).toBe(204);
    const where = { thing: reporter.report.id, act: 'identity.handed-on' };
    const entries = await rows().getRepository(CustodyEntryEntity).find({ where });
    expect(entries.map(({ actor }) => actor)).toEqual([first?.memberId]);
    expect(JSON.stringify(entries[0])).toContain(inside.cardId);
    const other = await keeper(first).handingOn(view, outside);
    expect(code(await keeper(first).handOver(view.id, other))).toEqual([404, 'not-found']);
  });

  it('goes to no officer, no stranger to the desk, not back to himself, and never inside from outside', async () => {
    const { left } = nextName();
    const [first, , third] = custodians;
    const unvouched = await aMember(house, { roles: ['kustodian'] });
    const view = await keeper(first).keeps(left);
    const { ciphertext } = await keeper(first).handingOn(view, inside);
    for (const cardId of [channel.first.cardId, unvouched.cardId, view.holders.find((id) => id === first?.cardId)]) {
      expect(code(await keeper(first).handOver(view.id, { cardId, ciphertext }))).toEqual([400, 'input.invalid']);
    }
    const kept = await keeper(third).keeps(left);
    const sealed = { cardId: inside.cardId, ciphertext };
    expect(code(await keeper(third).handOver(kept.id, sealed))).toEqual([400, 'input.invalid']);
    expect(await holdersOf(left)).toEqual(cardsOf(...custodians));
  });

  it('never leaves two shares of a name with one person', async () => {
    const { left } = nextName();
    const [first, second] = custodians;
    const view = await keeper(first).keeps(left);
    const toSecond = await keeper(first).handingOn(view, second as Staff);
    expect(code(await keeper(first).handOver(view.id, toSecond))).toEqual([400, 'input.invalid']);
    await keeper(first).handsOn(left, inside);
    const own = await keeper(second).keeps(left);
    const toInside = await keeper(second).handingOn(own, inside);
    expect(code(await keeper(second).handOver(own.id, toInside))).toEqual([400, 'input.invalid']);
    expect(new Set(await holdersOf(left)).size).toBe(3);
  });

  it('of two at once to one successor only one is taken', async () => {
    const { left } = nextName();
    const both = custodians.slice(0, 2).map((staff) => keeper(staff));
    const sent = await Promise.all(
      both.map(async (one) => {
        const view = await one.keeps(left);
        return [one, view.id, await one.handingOn(view, inside)] as const;
      }),
    );
    const answers = await Promise.all(sent.map(([one, id, body]) => one.handOver(id, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 400]);
    expect(new Set(await holdersOf(left)).size).toBe(3);
  });

  it('waits until he has answered what he is asked', async () => {
    const { left } = nextName();
    const [first] = custodians;
    const request = await asker.asks(left, custodians);
    const view = await keeper(first).keeps(left);
    expect(view.isAsked).toBe(true);
    const body = await keeper(first).handingOn(view, inside);
    expect(code(await keeper(first).handOver(view.id, body))).toEqual([409, 'conflict']);
    await keeper(first).agrees(request, asker, left);
    expect((await keeper(first).keeps(left)).isAsked).toBe(false);
    await keeper(first).handsOn(left, inside);
    // What he passed on before counts still.
    await keeper(custodians[1]).agrees(request, asker, left);
    const opened = (await asker.opening(left, request)).body;
    expect(await asker.combines(left, request, opened, everybody)).toEqual(IDENTITY);
  });

  it('is nobody else’s to do, and takes nothing that is not sealed', async () => {
    const { left } = nextName();
    const [first, second] = custodians;
    const view = await keeper(first).keeps(left);
    const body = await keeper(first).handingOn(view, inside);
    expect(code(await keeper(second).handOver(view.id, body))).toEqual([404, 'not-found']);
    expect(code(await keeper(first).handOver('0'.repeat(32), body))).toEqual([404, 'not-found']);
    for (const staff of [channel.first, await anAdmin(house)]) {
      const answer = await staff.client.post(`/api/identity/shares/${view.id}/handover`, body);
      expect(code(answer)).toEqual([403, 'ability.missing']);
    }
    const open = { cardId: inside.cardId, ciphertext: base64url(new TextEncoder().encode('share: 07'.repeat(99))) };
    expect(code(await keeper(first).handOver(view.id, open))).toEqual([400, 'sealed.malformed']);
    expect(await holdersOf(left)).toEqual(cardsOf(...custodians));
  });
});

describe('when a custodian goes', () => {
  beforeEach(async () => {
    await aDeskWithCustodians();
    await anotherReporter();
  });

  const goes = async (staff: Staff | undefined) => {
    const admin = await anAdmin(house);
    expectDone(await admin.client.post(`/api/members/${staff?.memberId}/disable`, {}));
  };

  it('numbers say on how many of them names depend, to custodians and the admin, and of which names they do not', async () => {
    await reporter.leaves(IDENTITY);
    const again = new NamedReporter(house, await aReport(house, channel));
    const left = await again.leaves(IDENTITY);
    await newcomers();
    const [first] = custodians;
    await keeper(first).handsOn(left, inside);
    await goes(first);
    const admin = await anAdmin(house);
    for (const staff of [admin, custodians[1] as Staff]) {
      expect(await countsFor(staff)).toEqual([
        {
          channel: 'inspektorat',
          isOffered: true,
          needed: 2,
          names: [
            { working: 2, names: 1 },
            { working: 3, names: 1 },
          ],
        },
      ]);
    }
    expect(JSON.stringify(await countsFor(admin))).not.toContain(reporter.report.id);
    expect((await channel.first.client.get('/api/identity/keeping')).status).toBe(403);
  });

  it('a name that is left from then on is sealed to those who work', async () => {
    await newcomers();
    await goes(custodians[0]);
    const left = await reporter.leaves(IDENTITY);
    const cards = left.custodians.map(({ cardId }) => cardId);
    expect(cards).not.toContain(custodians[0]?.cardId);
    expect(cards).toHaveLength(3);
    expect(await countsFor(await anAdmin(house))).toMatchObject([{ names: [{ working: 3, names: 1 }] }]);
  });

  it('without a successor, nothing new is offered and the admin reads it', async () => {
    await reporter.leaves(IDENTITY);
    for (const staff of custodians.slice(0, 2)) await goes(staff);
    expect(await countsFor(await anAdmin(house))).toEqual([
      { channel: 'inspektorat', isOffered: false, needed: 2, names: [{ working: 1, names: 1 }] },
    ]);
  });
});
