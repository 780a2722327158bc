import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { channelRootsFile } from '../../src/channels/channel-roots.js';
import { ChannelsReader } from '../../src/channels/channels.reader.js';
import type { CardsView, ChannelView, WrapView } from '../../src/channels/channels.view.js';
import { pinChannel } from '../../src/channels/pin-channel.js';
import { CustodyReader } from '../../src/custody/custody.reader.js';
import { InstallationSecret } from '../../src/platform/secret/installation-secret.js';
import {
  base64url,
  fromBase64url,
  identityFromSeed,
  identityToCard,
  newSeed,
  openIdentity,
  openWrap,
  readCard,
  recipientOf,
  rootLine,
  signChannelRecipient,
  vouchFor,
  wrapIdentity,
} from '../../src/sealing/index.js';
import { aHouse, type House } from '../support/a-house.js';
import { expectDone } from '../support/console-client.js';
import { anAdmin, anOfficer, anOpenChannel, letIn, type Officer, openChannel } from '../support/staff.js';

let house: House;
let reader: ChannelsReader;
beforeAll(async () => {
  house = await aHouse();
  reader = house.citizen.get(ChannelsReader, { strict: false });
});

const channelsOf = async (officer: Officer) => expectDone(await officer.client.get<ChannelView[]>('/api/channels'));

async function aGeneration(officer: Officer, expected: number, channelId = 'inspektorat' as const) {
  const seed = newSeed();
  const recipient = await recipientOf(identityFromSeed(seed));
  const { cardId, keys, card } = officer;
  const generation = expected + 1;
  const named = { channelId, generation, recipient, byCardId: cardId, day: card.day };
  const wrap = await wrapIdentity({
    seed,
    keyKind: 'channel',
    keyId: channelId,
    generation,
    holderCardId: cardId,
    holderRecipient: card.recipient,
    byCardId: cardId,
    signSecret: keys.signSecret,
  });
  const statement = signChannelRecipient(named, keys.signSecret);
  return { expected, recipient, statement, wraps: [{ cardId, ciphertext: base64url(wrap) }] };
}

describe('a channel', () => {
  let first: Officer;
  let second: Officer;
  let seed: Uint8Array;

  it('is closed before anybody has opened it', async () => {
    expect(await reader.channels()).toMatchObject([
      { id: 'inspektorat', open: false, closedBecause: 'no-key', holders: 0 },
      { id: 'luar-inspektorat', open: false, closedBecause: 'no-key', holders: 0 },
    ]);
  });

  it('is opened by its first officer, and by one of two who try at once', async () => {
    first = await anOfficer(house, { role: 'verifikator' });
    second = await anOfficer(house, { role: 'verifikator' });
    const bodies = await Promise.all([aGeneration(first, 0), aGeneration(second, 0)]);
    const answers = await Promise.all([
      first.client.post<{ code: string }>('/api/channels/inspektorat/generations', bodies[0]),
      second.client.post<{ code: string }>('/api/channels/inspektorat/generations', bodies[1]),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 409]);
    const loser = answers.find((answer) => answer.status === 409);
    expect(loser?.body.code).toBe('channel.generation');
  });

  it('takes reports once its root is pinned and two counted officers hold its key', async () => {
    const other = await aHouse();
    const otherReader = other.citizen.get(ChannelsReader, { strict: false });
    first = await anOfficer(other, { role: 'verifikator' });
    second = await anOfficer(other, { role: 'verifikator' });
    ({ seed } = await openChannel(first, 'inspektorat'));
    expect(await otherReader.channel('inspektorat')).toMatchObject({ closedBecause: 'not-pinned', recipient: null });
    const line = rootLine('inspektorat', first.cardId, first.keys.verifyKey);
    await pinChannel(other.core, `  ${line}\n`);
    expect(await otherReader.channel('inspektorat')).toMatchObject({ closedBecause: 'few-holders', holders: 1 });
    await letIn(first, second, 'inspektorat', seed);
    const opened = await otherReader.channel('inspektorat');
    expect(opened).toMatchObject({ open: true, closedBecause: null, generation: 1, holders: 2 });
    expect(opened.recipient).toBe(await recipientOf(identityFromSeed(seed)));
    // An officer who may not work any more is no holder.
    const admin = await anAdmin(other);
    await admin.client.post(`/api/members/${second.memberId}/disable`);
    expect(await otherReader.channel('inspektorat')).toMatchObject({ open: false, holders: 1 });
    await admin.client.post(`/api/members/${second.memberId}/enable`);
    expect(await otherReader.channel('inspektorat')).toMatchObject({ open: true, holders: 2 });
    await other.close();
  });

  it('lets the second officer open the key that was wrapped to him, and only him', async () => {
    const other = await aHouse();
    const { first, second, seed } = await anOpenChannel(other);
    for (const officer of [first, second]) {
      const wrap = expectDone(await officer.client.get<WrapView>('/api/channels/inspektorat/wrap'));
      const expected = identityToCard('channel', 'inspektorat', 1, officer.cardId);
      const opened = await openWrap(fromBase64url(wrap.ciphertext), officer.keys.identity, expected);
      expect(opened?.seed).toEqual(seed);
      expect(opened?.verify(first.keys.verifyKey)).toBe(true);
    }
    const third = await anOfficer(other, { role: 'verifikator' });
    expect((await third.client.get('/api/channels/inspektorat/wrap')).status).toBe(404);
    const again = await second.loginAgain();
    const identity = await openIdentity(fromBase64url(again.sealedIdentity ?? ''), second.passwordKeys.passphrase);
    expect(identity?.roots).toEqual({ inspektorat: first.keys.verifyKey });
    await other.close();
  });
});

describe('the server takes', () => {
  let channel: Awaited<ReturnType<typeof anOpenChannel>>;
  let own: House;
  beforeAll(async () => {
    own = await aHouse();
    channel = await anOpenChannel(own);
  });

  it('no vouch that the caller did not sign, for himself, twice, or for another card', async () => {
    const { first, second } = channel;
    const third = await anOfficer(own, { role: 'verifikator' });
    const { cards } = expectDone(await first.client.get<CardsView>('/api/cards'));
    const card = readCard(cards.find((one) => one.id === third.cardId)?.statement ?? '');
    const send = (by: Officer, cardId: string, statement: string) =>
      by.client.post<{ code: string }>(`/api/cards/${cardId}/vouches`, { statement });
    const forged = vouchFor(card, first.cardId, second.keys.signSecret);
    expect((await send(first, card.id, forged)).body.code).toBe('sealed.malformed');
    const borrowed = vouchFor(card, second.cardId, second.keys.signSecret);
    expect((await send(first, card.id, borrowed)).body.code).toBe('sealed.malformed');
    const himself = vouchFor(first.card, first.cardId, first.keys.signSecret);
    expect((await send(first, first.cardId, himself)).body.code).toBe('sealed.malformed');
    const right = vouchFor(card, first.cardId, first.keys.signSecret);
    expect((await send(first, second.cardId, right)).body.code).toBe('sealed.malformed');
    expect((await send(first, card.id, right)).status).toBe(204);
    expect((await send(first, card.id, right)).body.code).toBe('conflict');
  });

  it('no key signed by another, no wrap that is not one, and no generation but the next', async () => {
    const { first, second } = channel;
    const path = '/api/channels/inspektorat/generations';
    const body = await aGeneration(first, 1);
    const foreign = await aGeneration(second, 1);
    const send = (changed: object) => first.client.post<{ code: string }>(path, { ...body, ...changed });
    expect((await send({ statement: foreign.statement })).body.code).toBe('sealed.malformed');
    expect((await send({ recipient: foreign.recipient })).body.code).toBe('sealed.malformed');
    const plain = Buffer.from('AGE-SECRET-KEY-PQ-1').toString('base64url');
    const wraps = [{ cardId: first.cardId, ciphertext: plain }];
    expect((await send({ wraps })).body.code).toBe('sealed.malformed');
    expect((await send({ wraps: foreign.wraps })).status).toBe(400);
    const old = await aGeneration(first, 0);
    expect((await first.client.post<{ code: string }>(path, old)).body.code).toBe('channel.generation');
    expect((await first.client.post(path, body)).status).toBe(204);
    expect(await channelsOf(first)).toMatchObject([{ id: 'inspektorat', generation: 2, wrappedTo: [first.cardId] }]);
  });

  it('nothing from the other desk, for which the first one does not exist', async () => {
    const outside = await anOfficer(own, { role: 'petugas_luar' });
    const { first } = channel;
    expect((await channelsOf(outside)).map((one) => one.id)).toEqual(['luar-inspektorat']);
    const { cards } = expectDone(await outside.client.get<CardsView>('/api/cards'));
    expect(cards.map((card) => card.id)).toEqual([outside.cardId]);
    expect((await outside.client.get('/api/channels/inspektorat/wrap')).status).toBe(404);
    const body = await aGeneration(outside, 0);
    expect((await outside.client.post('/api/channels/inspektorat/generations', body)).status).toBe(404);
    const statement = vouchFor(first.card, outside.cardId, outside.keys.signSecret);
    expect((await outside.client.post(`/api/cards/${first.cardId}/vouches`, { statement })).status).toBe(404);
  });

  it('no key from an admin, who sees the state of both', async () => {
    const admin = await anAdmin(own);
    expect((await channelsOf(admin)).map((one) => one.id)).toEqual(['inspektorat', 'luar-inspektorat']);
    expect((await admin.client.get('/api/channels/inspektorat/wrap')).status).toBe(403);
    expect((await admin.client.post('/api/channels/inspektorat/generations', {})).status).toBe(403);
  });
});

describe('the configuration', () => {
  it('decides how many officers must hold the key before reports are taken', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'peluit-config-'));
    cpSync('config/bekasi', folder, { recursive: true });
    const file = join(folder, 'channels.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('opens-with-officers: 2', 'opens-with-officers: 3'));
    const own = await aHouse({ settings: { PELUIT_CONFIG_DIR: folder } });
    await anOpenChannel(own);
    const status = await own.citizen.get(ChannelsReader, { strict: false }).channel('inspektorat');
    expect(status).toMatchObject({ open: false, closedBecause: 'few-holders', holders: 2 });
    await own.close();
    rmSync(folder, { recursive: true });
  });
});

describe('channel-roots.yaml', () => {
  it('is written on the citizen’s side without touching the custody record, whose secret is elsewhere', async () => {
    const own = await aHouse();
    const { rootLine: line } = await anOpenChannel(own);
    const custody = own.console.get(CustodyReader, { strict: false });
    const before = await custody.head();
    const secretFile = join(own.dataDir, 'citizen', 'secret');
    const parts = {
      ...own.core,
      settings: { ...own.core.settings, secretFile },
      secret: InstallationSecret.open(secretFile),
    };
    await pinChannel(parts, line, false);
    expect(readFileSync(channelRootsFile(secretFile), 'utf8')).toContain(line);
    expect(await custody.head()).toEqual(before);
    expect((await custody.verify()).kind).toBe('whole');
    await own.close();
  });

  it('takes only the line of the card that opened the channel, and no second root', async () => {
    const own = await aHouse();
    const { first, second, rootLine: line } = await anOpenChannel(own);
    const file = channelRootsFile(own.core.settings.secretFile);
    expect(file).toBe(join(own.dataDir, 'channel-roots.yaml'));
    expect(readFileSync(file, 'utf8')).toContain(line);
    await expect(pinChannel(own.core, line.replace(/.$/, 'x'))).rejects.toThrow(/not the line/);
    const other = rootLine('inspektorat', second.cardId, second.keys.verifyKey);
    await expect(pinChannel(own.core, other)).rejects.toThrow(/another card/);
    const outside = rootLine('luar-inspektorat', first.cardId, first.keys.verifyKey);
    await expect(pinChannel(own.core, outside)).rejects.toThrow(/no key yet/);
    await pinChannel(own.core, line);

    // The file is read anew at each question; without its line, or with a damaged one, the channel is closed.
    const ownReader = own.citizen.get(ChannelsReader, { strict: false });
    const good = readFileSync(file, 'utf8');
    for (const broken of [
      '',
      '{',
      good.replace('peluit-root-1', 'peluit-root-2'),
      good.replace('inspektorat:', 'x:'),
    ]) {
      writeFileSync(file, broken);
      expect(await ownReader.channel('inspektorat')).toMatchObject({ open: false, closedBecause: 'not-pinned' });
    }
    writeFileSync(file, good);
    expect(await ownReader.channel('inspektorat')).toMatchObject({ open: true });
    await own.close();
  });
});
