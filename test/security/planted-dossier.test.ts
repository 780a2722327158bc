import { beforeEach, expect, it } from 'vitest';
import type { CaseView } from '../../src/cases/cases.view.js';
import {
  type Card,
  fromBase64url,
  identityToCard,
  type MemberKeys,
  memberKeysFromSeed,
  newId,
  newSeed,
  openDossier,
  openWrap,
  sealDossierEntry,
  signCard,
  wrapIdentity,
} from '../../src/sealing/index.js';
import { aHouse } from '../support/a-house.js';
import { aReport } from '../support/a-thread.js';
import { aColleague, CaseWorker } from '../support/case-worker.js';
import { anOpenChannel } from '../support/staff.js';

/**
 * Somebody who owns the database, but no member's key, plants a member or a generation of a case's key by SQL alone. What
 * the browser's functions make of it: the member is none by the chain, and the key is no key that a member has made.
 */

const house = await aHouse();
const channel = await anOpenChannel(house);
const opener = new CaseWorker(channel.first);
const inspektur = await aColleague(house, channel, { roles: ['inspektur'] });
const members = [opener, inspektur];

let id: string;
beforeEach(async () => {
  const report = await aReport(house, channel);
  ({ id } = await opener.does(opener.opening(report, [inspektur])));
  await opener.does(opener.noting(id, 'Dengan kunci yang sah.'));
});

const sql = (statement: string, values: unknown[]) =>
  house.core.database.inTransaction((manager) => manager.query(statement, values));

/** A stranger with a card that only he has signed, which stands among the channel's. */
async function aStranger(): Promise<{ keys: MemberKeys; card: Card }> {
  const keys = await memberKeysFromSeed(newSeed());
  const { recipient, verifyKey } = keys;
  const card: Card = { id: newId(), memberId: newId(), name: 'Penyusup', recipient, verifyKey, day: '2026-11-24' };
  await sql(
    `INSERT INTO card (id, member_id, channel_id, statement, state, at_desk, day) VALUES (?, ?, 'inspektorat', ?, 'current', 1, ?)`,
    [card.id, card.memberId, signCard(card, keys.signSecret), card.day],
  );
  return { keys, card };
}

/** A wrap that anybody can make: of a key of his own, for a card whose recipient stands in the database. */
async function plantWrap(
  generation: number,
  seed: Uint8Array,
  holder: Card,
  byCardId: string,
  signSecret: Uint8Array,
): Promise<void> {
  const ciphertext = await wrapIdentity({
    seed,
    keyKind: 'dossier',
    keyId: id,
    generation,
    holderCardId: holder.id,
    holderRecipient: holder.recipient,
    byCardId,
    signSecret,
  });
  await sql(
    'INSERT INTO dossier_wrap (id, case_id, generation, member_id, card_id, by_card_id, ciphertext, day) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    [newId(), id, generation, holder.memberId, holder.id, byCardId, Buffer.from(ciphertext), '2026-11-24'],
  );
}

/** What a member makes of the key that he is handed: whether one of these cards has signed it for him. */
async function isVouchedFor(view: CaseView): Promise<boolean> {
  const expected = identityToCard('dossier', id, view.generation, inspektur.staff.cardId);
  const wrap = await openWrap(fromBase64url(view.wrap.ciphertext), inspektur.staff.keys.identity, expected);
  const by = members.find(({ staff }) => staff.cardId === wrap?.context.by);
  return wrap !== null && by !== undefined && wrap.verify(by.staff.card.verifyKey);
}

it('trusts a key that a member has made', async () => {
  expect(await isVouchedFor(await inspektur.view(id))).toBe(true);
});

it('a planted member is no member by the chain, and a new key is not made for him', async () => {
  const { keys, card } = await aStranger();
  await plantWrap(1, newSeed(), card, card.id, keys.signSecret);
  const view = await inspektur.view(id);
  expect(view.membersByKey.map((member) => member.cardId)).toContain(card.id);
  const { members: byChain } = await inspektur.opens(view, members);
  expect(byChain).toEqual(new Set(members.map(({ staff }) => staff.cardId)));

  // Even a browser that took the server's word: no wrap for a card that does not count is taken.
  const stranger = new CaseWorker({ ...opener.staff, card, cardId: card.id, memberId: card.memberId });
  const answer = await inspektur.send(await inspektur.renewing(id, [inspektur, stranger]));
  expect([answer.status, answer.body.code]).toEqual([409, 'case.member-refused']);
});

it('a planted entry lets nobody in: it is sealed to the wrong key, or signed by nobody who counts', async () => {
  const { keys, card } = await aStranger();
  const view = await inspektur.view(id);
  const last = view.dossier.at(-1);
  const sealed = await sealDossierEntry({
    caseId: id,
    generation: 1,
    n: view.dossier.length,
    author: card.memberId,
    previousTag: last?.tag ?? '',
    by: card.id,
    body: { type: 'member', cardId: card.id, text: '' },
    signSecret: keys.signSecret,
    dossierSeed: newSeed(),
  });
  await sql(
    'INSERT INTO dossier_entry (case_id, n, generation, author, day, tag, ciphertext) VALUES (?, ?, 1, ?, ?, ?, ?)',
    [id, sealed.n, card.memberId, '2026-11-24', sealed.tag, Buffer.from(sealed.ciphertext)],
  );
  const opened = await inspektur.opens(await inspektur.view(id), members);
  expect(opened.entries.at(-1)).toMatchObject({ verdict: 'altered', chain: 'broken' });
  expect(opened.members.has(card.id)).toBe(false);
});

it('a planted generation is signed by nobody who counts, whoever it claims to be from', async () => {
  const { keys, card } = await aStranger();
  const seed = newSeed();
  await sql('UPDATE case_file SET generation = 2 WHERE id = ?', [id]);
  await plantWrap(2, seed, inspektur.staff.card, card.id, keys.signSecret);
  expect(await isVouchedFor(await inspektur.view(id))).toBe(false);
  await sql('DELETE FROM dossier_wrap WHERE case_id = ? AND generation = 2', [id]);
  await plantWrap(2, seed, inspektur.staff.card, opener.staff.cardId, keys.signSecret);
  const view = await inspektur.view(id);
  expect(view.wrap.byCardId).toBe(opener.staff.cardId);
  expect(await isVouchedFor(view)).toBe(false);
});

it('a planted generation opens nothing and names no members, even to who would trust it', async () => {
  const { keys, card } = await aStranger();
  const seed = newSeed();
  await sql('UPDATE case_file SET generation = 2 WHERE id = ?', [id]);
  await plantWrap(2, seed, inspektur.staff.card, card.id, keys.signSecret);
  const before = await inspektur.view(id);
  const place = { caseId: id, generation: 2, n: before.dossier.length, previousTag: before.dossier.at(-1)?.tag ?? '' };
  const body = {
    type: 'keys',
    generation: 2,
    members: [card.id, inspektur.staff.cardId],
    older: [],
    text: '',
  } as const;
  const author = { author: card.memberId, by: card.id, signSecret: keys.signSecret };
  const sealed = await sealDossierEntry({ ...place, ...author, body, dossierSeed: seed });
  await sql(
    'INSERT INTO dossier_entry (case_id, n, generation, author, day, tag, ciphertext) VALUES (?, ?, 2, ?, ?, ?, ?)',
    [id, sealed.n, card.memberId, '2026-11-24', sealed.tag, Buffer.from(sealed.ciphertext)],
  );
  const view = await inspektur.view(id);
  const stored = view.dossier.map((entry) => ({ ...entry, ciphertext: fromBase64url(entry.ciphertext) }));
  const cards = new Map(members.map(({ staff }) => [staff.cardId, staff.card]));
  const opened = await openDossier(id, { generation: 2, seed }, stored, (one) => cards.get(one));
  expect(opened.entries.map((entry) => entry.verdict)).toEqual(['altered', 'altered', 'unsigned']);
  expect(opened.entries.every((entry) => entry.chain === 'broken')).toBe(true);
  expect(opened.members.size).toBe(0);
});
