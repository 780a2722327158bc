import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ChannelsReader } from '../../src/channels/channels.reader.js';
import type { CardsView, ChannelView } from '../../src/channels/channels.view.js';
import {
  type Card,
  identityFromSeed,
  memberKeysFromSeed,
  newId,
  newSeed,
  type RememberedKey,
  recipientOf,
  rememberedKey,
  signCard,
  signChannelRecipient,
  vouchFor,
  wrapIdentity,
} from '../../src/sealing/index.js';
import { judgeTrust, type Trust } from '../../web/console/lib/trust.js';
import { aHouse, type House } from '../support/a-house.js';
import { expectDone } from '../support/console-client.js';
import { anOfficer, anOpenChannel, type OpenedChannel } from '../support/staff.js';

/**
 * Somebody who owns the database, but no officer's key, plants keys of his own in it by SQL alone. Nobody may seal or
 * wrap to them, and each must raise an alarm at the desk.
 */

let house: House;
let channel: OpenedChannel;

const TABLES = ['card', 'vouch', 'channel_generation', 'channel_wrap'];
let genuine: Map<string, Record<string, unknown>[]>;

beforeAll(async () => {
  house = await aHouse();
  channel = await anOpenChannel(house);
  genuine = new Map();
  for (const table of TABLES) genuine.set(table, await house.core.database.reader.query(`SELECT * FROM ${table}`));
});

/** Whatever was planted is gone before the next test. */
afterEach(async () => {
  for (const [table, rows] of genuine) {
    await sql(`DELETE FROM ${table}`, []);
    for (const row of rows) {
      const names = Object.keys(row);
      const places = names.map(() => '?').join(', ');
      await sql(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`, Object.values(row));
    }
  }
});

const sql = (statement: string, values: unknown[]) =>
  house.core.database.inTransaction((manager) => manager.query(statement, values));

/** What an officer's browser makes of what the server hands out, with the root that he pinned. */
async function trustOf(officer = channel.second, remembered: RememberedKey | null = null): Promise<Trust> {
  const cards = expectDone(await officer.client.get<CardsView>('/api/cards'));
  const channels = expectDone(await officer.client.get<ChannelView[]>('/api/channels'));
  const own = channels.find((one) => one.id === 'inspektorat');
  if (!own) throw new Error('no channel');
  return judgeTrust('inspektorat', officer.roots.inspektorat ?? null, cards, own, remembered);
}

const citizenSees = () => house.citizen.get(ChannelsReader, { strict: false }).channel('inspektorat');

/** A stranger with keys of his own and a card that he signed himself. */
async function aStranger(name = 'Penyusup', memberId = newId()) {
  const keys = await memberKeysFromSeed(newSeed());
  const { recipient, verifyKey } = keys;
  const card: Card = { id: newId(), memberId, name, recipient, verifyKey, day: '2026-11-24' };
  return { keys, card, statement: signCard(card, keys.signSecret) };
}

const plantCard = (card: Card, statement: string) =>
  sql(
    `INSERT INTO card (id, member_id, channel_id, statement, state, day) VALUES (?, ?, 'inspektorat', ?, 'current', ?)`,
    [card.id, card.memberId, statement, card.day],
  );

const plantVouch = (cardId: string, byCardId: string, statement: string) =>
  sql('INSERT INTO vouch (id, card_id, by_card_id, statement, day) VALUES (?, ?, ?, ?, ?)', [
    newId(),
    cardId,
    byCardId,
    statement,
    '2026-11-24',
  ]);

describe('a planted generation of the channel key', () => {
  it('closes the channel for citizens, gives no recipient to anybody and is named at the desk', async () => {
    expect(await citizenSees()).toMatchObject({ open: true });
    expect((await trustOf()).alarms).toEqual([]);
    const { keys, card, statement } = await aStranger();
    await plantCard(card, statement);
    const recipient = await recipientOf(identityFromSeed(newSeed()));
    const named = { channelId: 'inspektorat', generation: 2, recipient, byCardId: card.id, day: card.day };
    await sql(
      'INSERT INTO channel_generation (channel_id, generation, recipient, statement, by_card_id, day) VALUES (?, 2, ?, ?, ?, ?)',
      ['inspektorat', recipient, signChannelRecipient(named, keys.signSecret), card.id, card.day],
    );
    expect(await citizenSees()).toMatchObject({ open: false, closedBecause: 'not-vouched', recipient: null });
    const trust = await trustOf();
    expect(trust).toMatchObject({ generation: null, recipient: null });
    expect(trust.alarms).toContainEqual({ kind: 'planted-generation', generation: 2 });
  });

  it('is found when the recipient is exchanged beside a genuine statement', async () => {
    const recipient = await recipientOf(identityFromSeed(newSeed()));
    await sql('UPDATE channel_generation SET recipient = ?', [recipient]);
    expect(await citizenSees()).toMatchObject({ open: false, closedBecause: 'not-vouched' });
    expect((await trustOf()).alarms).toContainEqual({ kind: 'planted-generation', generation: 1 });
  });

  it('is found when another channel lends its genuine statement', async () => {
    const outside = await anOpenChannel(house, 'luar-inspektorat');
    await sql(
      `UPDATE channel_generation SET recipient = ?, statement = (SELECT s FROM (SELECT statement AS s FROM channel_generation WHERE channel_id = 'luar-inspektorat') AS lent) WHERE channel_id = 'inspektorat'`,
      [outside.recipient],
    );
    expect(await citizenSees()).toMatchObject({ open: false, closedBecause: 'not-vouched' });
    expect((await trustOf()).alarms).toContainEqual({ kind: 'planted-generation', generation: 1 });
  });
});

describe('a channel key that an officer has relied on', () => {
  it('is missed at his desk when it vanishes from the database', async () => {
    const remembered = rememberedKey(1, channel.recipient);
    expect((await trustOf(channel.second, remembered)).alarms).toEqual([]);
    await sql('DELETE FROM channel_wrap', []);
    await sql('DELETE FROM channel_generation', []);
    const trust = await trustOf(channel.second, remembered);
    expect(trust).toMatchObject({ generation: null, recipient: null });
    expect(trust.alarms).toContainEqual({ kind: 'taken-back', generation: 0, remembered: 1 });
    expect(await citizenSees()).toMatchObject({ open: false, closedBecause: 'no-key' });
  });

  it('is missed when the database is rolled back to an older one', async () => {
    const { first } = channel;
    const { card, keys } = first;
    const recipient = await recipientOf(identityFromSeed(newSeed()));
    const named = { channelId: 'inspektorat', generation: 2, recipient, byCardId: card.id, day: card.day };
    await sql(
      'INSERT INTO channel_generation (channel_id, generation, recipient, statement, by_card_id, day) VALUES (?, 2, ?, ?, ?, ?)',
      ['inspektorat', recipient, signChannelRecipient(named, keys.signSecret), card.id, card.day],
    );
    const { generation, alarms } = await trustOf();
    expect({ generation, alarms }).toEqual({ generation: 2, alarms: [] });
    await sql('DELETE FROM channel_generation WHERE generation = 2', []);
    const rolledBack = await trustOf(channel.second, rememberedKey(2, recipient));
    expect(rolledBack.generation).toBeNull();
    expect(rolledBack.alarms).toEqual([{ kind: 'taken-back', generation: 1, remembered: 2 }]);
  });
});

describe('a planted member', () => {
  it('does not count by his own card, and stands among those who wait to be compared', async () => {
    const { card, statement } = await aStranger();
    await plantCard(card, statement);
    const trust = await trustOf();
    expect(trust.countedNow.has(card.id)).toBe(false);
    expect(trust.waiting.map((one) => one.name)).toEqual(['Penyusup']);
  });

  it('does not count by vouches of his own making, and each is named', async () => {
    const { keys, card, statement } = await aStranger();
    await plantCard(card, statement);
    await plantVouch(card.id, channel.first.cardId, vouchFor(card, channel.first.cardId, keys.signSecret));
    await plantVouch(card.id, card.id, vouchFor(card, card.id, keys.signSecret));
    const trust = await trustOf();
    expect(trust.counted.has(card.id)).toBe(false);
    expect(trust.alarms).toContainEqual({ kind: 'planted-vouch', cardId: card.id, name: 'Penyusup' });
  });

  it('is no holder of the key, whatever wraps the database shows', async () => {
    const { keys, card, statement } = await aStranger();
    await plantCard(card, statement);
    const wrap = await wrapIdentity({
      seed: newSeed(),
      keyKind: 'channel',
      keyId: 'inspektorat',
      generation: 1,
      holderCardId: card.id,
      holderRecipient: card.recipient,
      byCardId: card.id,
      signSecret: keys.signSecret,
    });
    await sql(
      'INSERT INTO channel_wrap (id, channel_id, generation, card_id, by_card_id, ciphertext, day) VALUES (?, ?, 1, ?, ?, ?, ?)',
      [newId(), 'inspektorat', card.id, card.id, Buffer.from(wrap), card.day],
    );
    expect(await citizenSees()).toMatchObject({ open: true, holders: 2 });
    expect((await trustOf()).alarms).toContainEqual({ kind: 'planted-holder', cardId: card.id, name: 'Penyusup' });
  });

  it('is named when he takes the place of a colleague', async () => {
    const { first } = channel;
    const double = await aStranger(first.card.name, first.memberId);
    await plantCard(double.card, double.statement);
    const { alarms } = await trustOf();
    expect(alarms).toContainEqual({ kind: 'second-card', cardId: double.card.id, name: first.card.name });
  });
});

describe('an exchanged card', () => {
  it('no longer counts when its key is another, and its row is named', async () => {
    const { second } = channel;
    const forged = await aStranger(second.card.name, second.memberId);
    await sql('UPDATE card SET statement = ? WHERE id = ?', [forged.statement, second.cardId]);
    const trust = await trustOf(channel.first);
    expect(trust.countedNow.has(second.cardId)).toBe(false);
    expect(trust.alarms).toContainEqual({ kind: 'broken-card', cardId: second.cardId });
    expect(await citizenSees()).toMatchObject({ open: false, closedBecause: 'few-holders' });
  });

  it('leaves a genuine newcomer waiting and raises no alarm for him', async () => {
    const third = await anOfficer(house, { role: 'verifikator' });
    const trust = await trustOf();
    expect(trust.waiting.map((card) => card.id)).toEqual([third.cardId]);
    expect(trust.alarms).toEqual([]);
  });
});
