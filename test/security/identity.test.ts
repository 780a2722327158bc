import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CardsView, ChannelView } from '../../src/channels/channels.view.js';
import { CustodyEntryEntity } from '../../src/custody/custody.entity.js';
import type { CustodianRequestView } from '../../src/identity/identity.view.js';
import {
  base64url,
  type Card,
  countedCards,
  fromBase64url,
  type IdentityLeftBody,
  memberKeysFromSeed,
  newId,
  newSeed,
  openShare,
  openText,
  readCustodians,
  SealingError,
  sealAsking,
  signCard,
  signKeyFromSeed,
} from '../../src/sealing/index.js';
import { openRequest } from '../../web/console/features/identity/model/asked.js';
import { openIdentity } from '../../web/console/features/identity/model/opening.js';
import { judgeTrust } from '../../web/console/lib/trust.js';
import { aHouse } from '../support/a-house.js';
import { aReport } from '../support/a-thread.js';
import { expectDone } from '../support/console-client.js';
import { Asker, Keeper, NamedReporter, threeCustodians } from '../support/custodians.js';
import { everythingStored } from '../support/everything-stored.js';
import { anOpenChannel, type Staff } from '../support/staff.js';

/**
 * A name that was left stays closed to whoever has the whole database, one custodian's key with it, or the desk's; and what
 * somebody with the database plants or exchanges, the browsers' own functions refuse.
 */

const IDENTITY = { name: 'Siti Rahayu', contact: '0812-0000-0000' };
const house = await aHouse();
const channel = await anOpenChannel(house);
const custodians = await threeCustodians(house, channel);
const keepers = custodians.map((staff) => new Keeper(staff));
const [first, second, third] = keepers as [Keeper, Keeper, Keeper];

let reporter: NamedReporter;
let asker: Asker;
let left: IdentityLeftBody;
let request: string;

beforeEach(async () => {
  const report = await aReport(house, channel);
  reporter = new NamedReporter(house, report);
  asker = new Asker(channel.first, report);
  left = await reporter.leaves(IDENTITY);
  request = await asker.asks(left, custodians);
});

/** What an officer's or custodian's browser makes of the cards that the server hands out. */
async function trustOf({ client }: Staff) {
  const cards = expectDone(await client.get<CardsView>('/api/cards'));
  const [view] = expectDone(await client.get<ChannelView[]>('/api/channels'));
  return judgeTrust('inspektorat', channel.first.keys.verifyKey, cards, view as ChannelView, null);
}

const keysOf = ({ cardId, keys }: Staff) => ({ cardId, identity: keys.identity, signSecret: keys.signSecret });

/** What a custodian's browser makes of a request. */
async function opened(keeper: Keeper, change: Partial<CustodianRequestView> = {}, of = request): Promise<string> {
  const view = { ...(await keeper.find(of)), ...change };
  return openRequest(keysOf(keeper.staff), await trustOf(keeper.staff), view).then(
    ({ asking }) => asking.reason,
    (error: { code?: string }) => error.code ?? 'another error',
  );
}

/** What the asker's browser makes of what it is handed. */
async function combined(shares: { cardId: string; ciphertext: string }[], ciphertext: string, about = left) {
  const { counted } = await trustOf(asker.staff);
  const { reporterKey } = asker.expected(left);
  const thread = { left: about, threadId: reporter.report.id, reporterKey, requestId: request };
  const view = { shares, ciphertext, until: '' };
  return openIdentity(keysOf(asker.staff), counted, thread, view).then(
    (shown) => shown,
    (error: { code?: string }) => error.code ?? 'another error',
  );
}

/** Every sealed thing in the database. */
async function everyBlob(): Promise<Uint8Array[]> {
  const tables = await everythingStored(house.core.database);
  return tables.flatMap((table) =>
    table.rows.flatMap((row) => Object.values(row).filter((value) => Buffer.isBuffer(value))),
  ) as Uint8Array[];
}

/** How many of the sealed things open with one of these identities, and whether any of them is the name. */
async function opens(identities: string[]): Promise<{ opened: number; named: boolean }> {
  let count = 0;
  let named = false;
  for (const blob of await everyBlob()) {
    for (const identity of identities) {
      const text = await openText(new Uint8Array(blob), identity, {}).catch((error: unknown) => {
        if (error instanceof SealingError) return null;
        throw error;
      });
      if (text === null) continue;
      count += 1;
      named ||= JSON.stringify(text.body).includes(IDENTITY.name);
    }
  }
  return { opened: count, named };
}

describe('the whole database', () => {
  beforeAll(() => {
    // Only to say what the functions below must find: something opens, or the search would prove nothing.
    expect(custodians).toHaveLength(3);
  });

  it('with one custodian’s key opens his share and what he is asked, never the name', async () => {
    const found = await opens([first.staff.keys.identity]);
    expect(found.opened).toBeGreaterThanOrEqual(2);
    expect(found.named).toBe(false);
  });

  it('with the desk’s keys opens no share and no name', async () => {
    const { keys } = channel.first;
    expect(await opens([keys.identity])).toEqual({ opened: 0, named: false });
    const tables = await everythingStored(house.core.database);
    const stored = JSON.stringify(tables);
    for (const word of [IDENTITY.name, IDENTITY.contact, 'Premi menunggu']) expect(stored).not.toContain(word);
  });

  it('with two custodians who agreed opens it in the asker’s browser, and not before', async () => {
    await first.agrees(request, asker, left);
    expect((await asker.opening(left, request)).status).toBe(409);
    await third.agrees(request, asker, left);
    const { body } = await asker.opening(left, request);
    expect(await combined(body.shares, body.ciphertext)).toMatchObject({ identity: IDENTITY, bad: [] });
    // The asker's key alone now opens what custodians passed on to him, which each by itself is nothing.
    expect(await combined(body.shares.slice(0, 1), body.ciphertext)).toBe('shares');
  });
});

describe('the reporter’s browser', () => {
  it('gives no share to a planted card: the server names only cards that the root vouches for', async () => {
    const keys = await memberKeysFromSeed(newSeed());
    const { recipient, verifyKey } = keys;
    const card: Card = {
      id: newId(),
      memberId: newId(),
      name: 'Penyusup',
      recipient,
      verifyKey,
      day: '2020-01-01',
      custodian: 'outside',
    };
    const statement = signCard(card, keys.signSecret);
    await house.core.database.inTransaction((manager) =>
      manager.query(
        `INSERT INTO card (id, member_id, channel_id, statement, state, at_desk, custodian, day) VALUES (?, ?, 'inspektorat', ?, 'current', 0, 'outside', ?)`,
        [card.id, card.memberId, statement, card.day],
      ),
    );
    const offered = (await reporter.custodians())?.cards.map((one) => one.id) ?? [];
    expect(offered).toHaveLength(3);
    expect(offered).not.toContain(card.id);
    const { cards, vouches } = expectDone(await channel.first.client.get<CardsView>('/api/cards'));
    const counted = countedCards(
      channel.first.keys.verifyKey,
      cards.map((one) => one.statement),
      vouches,
    );
    expect(counted.has(card.id)).toBe(false);
  });

  it('takes no officer for a custodian, though his card counts and a column says so', async () => {
    const { cardId } = channel.second;
    const mark = (custodian: string | null) =>
      house.core.database.inTransaction((manager) =>
        manager.query('UPDATE card SET custodian = ? WHERE id = ?', [custodian, cardId]),
      );
    await mark('outside');
    expect((await reporter.custodians())?.cards.map((one) => one.id)).not.toContain(cardId);
    await mark(null);
    const own = signCard(channel.second.card, channel.second.keys.signSecret);
    const others = custodians.slice(1).map(({ card, keys }) => signCard(card, keys.signSecret));
    expect(() => readCustodians([own, ...others], 2)).toThrow(SealingError);
  });
});

describe('a custodian’s browser', () => {
  it('hands nothing over for a share of another name, or another custodian’s', async () => {
    const other = new NamedReporter(house, await aReport(house, channel));
    const otherLeft = await other.leaves(IDENTITY);
    const otherRequest = await new Asker(channel.first, other.report).asks(otherLeft, custodians);
    expect(await opened(first)).toBe('Premi menunggu.');
    expect(await opened(first, { share: (await first.find(otherRequest)).share })).toBe('broken');
    expect(await opened(first, { share: (await second.find(request)).share })).toBe('broken');
  });

  it('hands nothing over for a forged request: by nobody who counts, in an officer’s name, or moved to another report', async () => {
    const stranger = await memberKeysFromSeed(newSeed());
    const { disclosureId } = await first.find(request);
    const about = { ...asker.expected(left), requestId: request, disclosureId, reason: 'Palsu.' };
    const forge = async (cardId: string, secret: Uint8Array) =>
      base64url(await sealAsking(about, first.staff.card, cardId, secret));
    const byStranger = await forge(newId(), stranger.signSecret);
    expect(await opened(first, { cardId: newId(), asking: byStranger })).toBe('asker');
    const inHisName = await forge(channel.first.cardId, stranger.signSecret);
    expect(await opened(first, { asking: inHisName })).toBe('broken');
    const ofColleague = await forge(second.staff.cardId, second.staff.keys.signSecret);
    const { cardId, memberId } = second.staff;
    expect(await opened(first, { cardId, memberId, asking: ofColleague })).toBe('asker');
    expect(await opened(first, { reportId: newId() })).toBe('broken');
    expect(await opened(first, { disclosureId: newId() })).toBe('broken');
    expect(await opened(first, { asking: (await second.find(request)).asking })).toBe('broken');
  });

  it('hands nothing over when the asker names another reporter’s key', async () => {
    const { disclosureId } = await first.find(request);
    const wrong = { ...asker.expected(left), reporterKey: signKeyFromSeed(newSeed()).publicHex };
    const about = { ...wrong, requestId: request, disclosureId, reason: 'Kunci lain.' };
    const { cardId, keys } = channel.first;
    const asking = base64url(await sealAsking(about, first.staff.card, cardId, keys.signSecret));
    expect(await opened(first, { asking })).toBe('broken');
  });
});

describe('the asker’s browser', () => {
  it('opens nothing with a share that was exchanged, and says whose it is', async () => {
    for (const keeper of [first, second, third]) await keeper.agrees(request, asker, left);
    const { shares, ciphertext } = (await asker.opening(left, request)).body;
    const of = (keeper: Keeper) => shares.find((share) => share.cardId === keeper.staff.cardId)?.ciphertext ?? '';
    const swapped = shares.map((share) =>
      share.cardId === first.staff.cardId ? { ...share, ciphertext: of(second) } : share,
    );
    const shown = await combined(swapped, ciphertext);
    expect(shown).toMatchObject({ identity: IDENTITY, bad: [{ id: first.staff.cardId }] });
    const twoOfThem = swapped.filter((share) => share.cardId !== third.staff.cardId);
    expect(await combined(twoOfThem, ciphertext)).toBe('shares');
    const planted = shares.map((share) => ({ ...share, cardId: newId() }));
    expect(await combined(planted, ciphertext)).toBe('shares');
  });

  it('opens no other name than the one that she left', async () => {
    for (const keeper of [first, second]) await keeper.agrees(request, asker, left);
    const { shares, ciphertext } = (await asker.opening(left, request)).body;
    const other = new NamedReporter(house, await aReport(house, channel));
    const { disclosure } = (await other.leaving({ name: 'Orang lain', contact: '' })).request;
    expect(await combined(shares, disclosure.ciphertext)).toBe('differs');
    expect(await combined(shares, ciphertext, { ...left, disclosure: newId() })).toBe('shares');
    expect(await combined(shares, ciphertext, { ...left, needed: 3 })).toBe('shares');
  });

  it('cannot use what was passed on to somebody else', async () => {
    for (const keeper of [first, second]) await keeper.agrees(request, asker, left);
    const { shares, ciphertext } = (await asker.opening(left, request)).body;
    const { counted } = await trustOf(channel.second);
    const { reporterKey } = asker.expected(left);
    const thread = { left, threadId: reporter.report.id, reporterKey, requestId: request };
    const asColleague = openIdentity(keysOf(channel.second), counted, thread, { shares, ciphertext, until: '' });
    await expect(asColleague).rejects.toMatchObject({ code: 'shares' });
    const share = fromBase64url((await first.find(request)).share);
    expect(
      await openShare(share, channel.first.keys.identity, first.staff.cardId, counted, asker.expected(left)),
    ).toBeNull();
  });
});

it('every step of staff is in the custody record, with the hash of what was sealed, and the reporter’s is not', async () => {
  await first.agrees(request, asker, left);
  await second.refuses(request, asker, left);
  await third.agrees(request, asker, left);
  await asker.opening(left, request);
  const repository = house.core.database.reader.getRepository(CustodyEntryEntity);
  const entries = await repository.find({ where: { thing: reporter.report.id }, order: { n: 'ASC' } });
  expect(entries.map((entry) => [entry.act, entry.actor])).toEqual([
    ['identity.asked', channel.first.memberId],
    ['identity.agreed', first.staff.memberId],
    ['identity.refused', second.staff.memberId],
    ['identity.agreed', third.staff.memberId],
    ['identity.opened', channel.first.memberId],
  ]);
  for (const { details } of entries) expect(JSON.stringify(details)).toMatch(/sha256.{3,8}[0-9a-f]{64}/);
});
