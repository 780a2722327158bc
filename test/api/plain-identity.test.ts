import type { Response } from 'supertest';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DisclosureEntity } from '../../src/disclosures/disclosures.entity.js';
import { openText } from '../../src/sealing/index.js';
import { aHouse } from '../support/a-house.js';
import { atTheDesk } from '../support/at-the-desk.js';
import { threeCustodians } from '../support/custodians.js';
import { hiddenFields, PlainVisitor, receiptWords, textOf } from '../support/plain-visitor.js';
import { anOpenChannel, type OpenedChannel } from '../support/staff.js';

// A name and a contact without script: sealed by the server in memory, over the forms of the thread page.
const house = await aHouse();
const visitor = new PlainVisitor(house);
const IDENTITY = { nama: 'Siti Rahayu', kontak: '0812-0000-0000' };
let channel: OpenedChannel;
let words: string[];
let page: Response;

beforeAll(async () => {
  channel = await anOpenChannel(house);
});

beforeEach(async () => {
  words = receiptWords(await visitor.report({ uraian: 'Diminta uang di loket.' }));
  page = await visitor.openReport(words.join(' '));
});

const send = (path: string, more: Record<string, string>, from = page) =>
  visitor.submit(path, { ...hiddenFields(from), ...more });
const lying = async () => {
  const { report } = await atTheDesk(house, channel, words);
  return house.core.database.reader.getRepository(DisclosureEntity).findBy({ reportId: report.id });
};

it('a name cannot be left before there are custodians, and what was typed stays on the page', async () => {
  expect(page.text).toContain('kustodiannya belum cukup');
  expect(page.text).not.toContain('id="titip"');
  expect((await send('/resi/identitas', IDENTITY)).status).toBe(409);
  expect(await lying()).toEqual([]);
});

describe('once there are custodians', () => {
  beforeAll(async () => {
    await threeCustodians(house, channel);
  });

  it('the page names them before, and how many must agree', () => {
    expect(page.text).toContain('Ketua Ombudsman Perwakilan (bekerja di luar Inspektorat)');
    expect(page.text).toContain('2 di antaranya harus setuju');
    expect(page.text).toContain('sempat lewat di memori server');
  });

  it('a name is sealed to a key that the desk does not have, and the thread says where', async () => {
    const left = await send('/resi/identitas', IDENTITY);
    expect(left.status).toBe(200);
    expect(textOf(left, 'riwayat-identitas')).toMatch(/^Nama dititipkan, tersegel /);
    expect(left.text).not.toContain(IDENTITY.nama);
    const [disclosure] = await lying();
    const { entries } = await atTheDesk(house, channel, words);
    const entry = entries.at(-1);
    expect([entry?.verdict, entry?.context?.sealedBy]).toEqual(['genuine', 'server']);
    expect(entry?.body).toMatchObject({ type: 'identity-left', disclosure: disclosure?.id, needed: 2 });
    const file = new Uint8Array(disclosure?.ciphertext ?? []);
    expect(await openText(file, channel.first.keys.identity, {})).toBeNull();
  });

  it('sending the form again leaves it once', async () => {
    for (const _ of [1, 2]) expect((await send('/resi/identitas', IDENTITY)).status).toBe(200);
    expect(await lying()).toHaveLength(1);
    const { entries } = await atTheDesk(house, channel, words);
    expect(entries.filter((entry) => entry.body?.type === 'identity-left')).toHaveLength(1);
  });

  it('it is taken back with one button, also when that is pressed twice', async () => {
    const left = await send('/resi/identitas', IDENTITY);
    for (const _ of [1, 2]) {
      const gone = await send('/resi/identitas', { tindakan: 'tarik' }, left);
      expect(gone.status).toBe(200);
      expect(textOf(gone, 'riwayat-identitas')).toContain('Nama ditarik kembali');
    }
    expect(await lying()).toEqual([]);
  });

  it('a name that is missing is asked for, and what else was typed stays', async () => {
    const answer = await send('/resi/identitas', { nama: '  ', kontak: IDENTITY.kontak });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Tulis nama Anda');
    expect(answer.text).toContain(IDENTITY.kontak);
    expect(await lying()).toEqual([]);
  });

  it('after the visit has ended nothing is stored and what was typed is shown', async () => {
    const answer = await send('/resi/identitas', { ...IDENTITY, tiket: 'basi' });
    expect(answer.status).toBe(403);
    for (const typed of Object.values(IDENTITY)) expect(answer.text).toContain(typed);
    expect(await lying()).toEqual([]);
    expect((await send('/resi/identitas', { ...IDENTITY, csrf: 'x' })).status).toBe(403);
  });
});

it('a contact is an entry that the desk reads, sent once', async () => {
  for (const _ of [1, 2]) expect((await send('/resi/kontak', { kontak: '0812, malam' })).status).toBe(200);
  const { entries } = await atTheDesk(house, channel, words);
  const contacts = entries.filter((entry) => entry.body?.type === 'contact');
  expect(contacts.map((entry) => entry.body)).toEqual([{ type: 'contact', text: '0812, malam' }]);
  const empty = await send('/resi/kontak', { kontak: ' ' });
  expect([empty.status, empty.text.includes('Tulis kontaknya dulu.')]).toEqual([422, true]);
});
