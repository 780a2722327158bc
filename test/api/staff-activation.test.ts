import { beforeAll, describe, expect, it } from 'vitest';
import { CustodyReader } from '../../src/custody/custody.reader.js';
import { fromBase64url, openIdentity } from '../../src/sealing/index.js';
import { firstAdminLink, firstAdminToken } from '../../src/staff/first-admin.js';
import type { LinkView, LoginView, MemberView, OpenedLinkView, SessionStateView } from '../../src/staff/staff.view.js';
import { codeAt } from '../../src/staff/totp.js';
import { aHouse, type House } from '../support/a-house.js';
import { ConsoleClient } from '../support/console-client.js';
import { activate, aMember, anAdmin, anOfficer, invite } from '../support/staff.js';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});

const PROOF = 'A'.repeat(43);

describe('the first admin', () => {
  it('gets a link on an installation where nobody works yet, and a fresh one at each start', async () => {
    const empty = await aHouse();
    const link = await firstAdminLink(empty.core);
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#aktivasi=[\w-]{43}$/);
    const second = await firstAdminToken(empty.core);
    const client = new ConsoleClient(empty);
    const old = await client.post<{ code: string }>('/api/activation/open', { token: link?.split('=')[1] });
    expect([old.status, old.body.code]).toEqual([410, 'link.invalid']);
    const opened = await client.post<OpenedLinkView>('/api/activation/open', { token: second });
    expect(opened.body).toMatchObject({ kind: 'activation', login: 'admin', opensSomething: false });
    await empty.close();
  });

  it('gets none once an account is active', async () => {
    await anAdmin(house);
    expect(await firstAdminLink(house.core)).toBeUndefined();
  });
});

describe('an invitation', () => {
  it('is shown once and works once, for 48 hours', async () => {
    const token = await invite(house, { login: 'sekali', name: 'Sekali', roles: ['verifikator'] });
    await activate(house, token);
    const client = new ConsoleClient(house);
    expect((await client.post('/api/activation/open', { token })).status).toBe(410);

    const late = await invite(house, { login: 'terlambat', name: 'Terlambat', roles: ['verifikator'] });
    house.clock.forward({ hours: 48 });
    expect((await client.post('/api/activation/open', { token: late })).status).toBe(410);
  });

  it('is refused for a login that is taken, for no role, for both desks, and for an admin at a desk', async () => {
    const admin = await anAdmin(house);
    await admin.loginAgain();
    const body = { login: 'ganda', name: 'Ganda', roles: ['verifikator'] };
    expect((await admin.client.post('/api/members', body)).status).toBe(201);
    expect((await admin.client.post<{ code: string }>('/api/members', body)).body.code).toBe('member.exists');
    for (const roles of [[], ['verifikator', 'petugas_luar'], ['admin', 'verifikator'], ['kepala']]) {
      expect((await admin.client.post('/api/members', { ...body, login: 'lain', roles })).status).toBe(400);
    }
  });

  it('gives a new link, and the old one is void', async () => {
    const admin = await anAdmin(house);
    const old = await invite(house, { login: 'baru', name: 'Baru', roles: ['verifikator'] });
    const { body: members } = await admin.client.get<MemberView[]>('/api/members');
    const member = members.find((one) => one.login === 'baru');
    const renewed = await admin.client.post<LinkView>(`/api/members/${member?.id}/link`);
    const client = new ConsoleClient(house);
    expect((await client.post('/api/activation/open', { token: old })).status).toBe(410);
    expect((await client.post('/api/activation/open', { token: renewed.body.token })).status).toBe(200);
  });

  it('asks for a right code of the second factor', async () => {
    const token = await invite(house, { login: 'kode', name: 'Kode', roles: ['admin'] });
    const client = new ConsoleClient(house);
    const { body } = await client.post<OpenedLinkView>('/api/activation/open', { token });
    const wrong = codeAt(body.totp.secret, house.clock.now() + 3_600_000);
    expect((await client.post('/api/activation', { token, proof: PROOF, code: wrong })).status).toBe(401);
    const right = codeAt(body.totp.secret, house.clock.now());
    expect((await client.post('/api/activation', { token, proof: PROOF, code: right })).status).toBe(200);
  });

  it('makes a fresh seed at each opening: whoever looked before the owner has nothing', async () => {
    const token = await invite(house, { login: 'intip', name: 'Intip', roles: ['admin'] });
    const client = new ConsoleClient(house);
    const before = await client.post<OpenedLinkView>('/api/activation/open', { token });
    const after = await client.post<OpenedLinkView>('/api/activation/open', { token });
    expect(after.body.totp.secret).not.toBe(before.body.totp.secret);
    const code = codeAt(before.body.totp.secret, house.clock.now());
    expect((await client.post('/api/activation', { token, proof: PROOF, code })).status).toBe(401);
  });

  it('takes keys from those who open something and from nobody else', async () => {
    const client = new ConsoleClient(house);
    const token = await invite(house, { login: 'tanpa', name: 'Tanpa', roles: ['verifikator'] });
    const { body } = await client.post<OpenedLinkView>('/api/activation/open', { token });
    const code = codeAt(body.totp.secret, house.clock.now());
    expect((await client.post('/api/activation', { token, proof: PROOF, code })).status).toBe(400);
    const admin = await aMember(house, { roles: ['admin'] });
    expect((await admin.loginAgain()).sealedIdentity).toBeNull();
  });

  it('refuses a card in another name and keys that are not sealed', async () => {
    const other = await anOfficer(house, { role: 'verifikator' });
    const { body: own } = await other.client.get<{ cards: { statement: string }[] }>('/api/cards');
    const token = await invite(house, { login: 'palsu', name: 'Palsu', roles: ['verifikator'] });
    const client = new ConsoleClient(house);
    const { body } = await client.post<OpenedLinkView>('/api/activation/open', { token });
    const code = codeAt(body.totp.secret, house.clock.now());
    const sealed = (await other.loginAgain()).sealedIdentity;
    const borrowed = { token, proof: PROOF, code, card: own.cards[0]?.statement, sealedIdentity: sealed };
    const answer = await client.post<{ code: string }>('/api/activation', borrowed);
    expect(answer.body.code).toBe('sealed.malformed');
    const plain = { ...borrowed, sealedIdentity: Buffer.from('AGE-SECRET-KEY').toString('base64url') };
    expect((await client.post<{ code: string }>('/api/activation', plain)).body.code).toBe('sealed.malformed');
  });
});

describe('an activated officer', () => {
  it('is logged in, and gets his sealed keys back at the next login', async () => {
    const officer = await anOfficer(house, { role: 'verifikator', name: 'R. Verifikator' });
    const { body } = await officer.client.get<SessionStateView>('/api/session');
    expect(body.session).toMatchObject({
      member: { name: 'R. Verifikator', roles: [{ role: 'verifikator', channelId: 'inspektorat' }] },
      idleMinutes: 15,
      demo: false,
    });
    const { sealedIdentity }: LoginView = await officer.loginAgain();
    const opened = await openIdentity(fromBase64url(sealedIdentity ?? ''), officer.passwordKeys.passphrase);
    expect(opened).toMatchObject({ memberId: officer.memberId, cardId: officer.cardId, seed: officer.seed });
  });

  it('stands in the record of staff acts, which verifies', async () => {
    const custody = house.console.get(CustodyReader, { strict: false });
    expect(await custody.verify()).toMatchObject({ kind: 'whole' });
    const acts = await house.core.database.reader.query('SELECT DISTINCT act FROM custody_entry ORDER BY act');
    expect(acts.map((row: { act: string }) => row.act)).toEqual(
      expect.arrayContaining(['member.activated', 'member.first-admin', 'member.invited', 'session.begun']),
    );
  });
});
