import bcrypt from 'bcrypt';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { sealedKeys } from '../../src/cli/demo/browser-acts.js';
import { GuessEntity, KnownBrowserEntity } from '../../src/staff/guesses.entity.js';
import type { LinkView, OpenedLinkView, UnlockView } from '../../src/staff/staff.view.js';
import { codeAt } from '../../src/staff/totp.js';
import { MOST_SUBJECTS } from '../../src/staff/tries.js';
import { aHouse, type House } from '../support/a-house.js';
import { ConsoleClient, expectDone } from '../support/console-client.js';
import { anAdmin, anOfficer, type Staff } from '../support/staff.js';

const WRONG_PROOF = 'A'.repeat(43);
const statements: string[] = [];
let house: House;
let officer: Staff;
beforeAll(async () => {
  house = await aHouse({ onStatement: (statement) => statements.push(statement) });
  officer = await anOfficer(house, { role: 'verifikator', login: 'petugas' });
});

type Refusal = { code: string; seconds?: number };
const guess = (login: string, client = new ConsoleClient(house)) =>
  client.post<Refusal>('/api/session', { login, proof: WRONG_PROOF, code: '123456' });
const logIn = (client: ConsoleClient, who = officer) =>
  client.post('/api/session', { login: who.login, proof: who.passwordKeys.proof, code: who.code() });

/** Guesses until tries must wait the longest, from a browser that nobody knows. */
async function besiege(login: string): Promise<void> {
  for (let n = 0; n < 12; n += 1) {
    await guess(login);
    house.clock.forward({ seconds: 60 });
  }
  await guess(login);
}

describe('guesses at a login', () => {
  it('never make anybody wait for more than a minute', async () => {
    await besiege('petugas');
    expect((await guess('petugas')).body).toMatchObject({ code: 'login.slow', seconds: 60 });
  });

  it('hold up other browsers, and not the one in which its member has logged in before', async () => {
    const known = officer.client;
    expect(known.known).toMatch(/^__Host-peluit-known=[\w-]{43}$/);
    await besiege('petugas');
    expect((await logIn(new ConsoleClient(house))).status).toBe(429);
    expect((await logIn(known)).status).toBe(200);
    // Still besieged elsewhere: the good login sets only its own count back.
    expect((await guess('petugas')).status).toBe(429);
  });

  it('are slowed in a known browser too, for themselves', async () => {
    const { known } = officer.client;
    const thief = new ConsoleClient(house);
    thief.known = known;
    for (let n = 0; n < 5; n += 1) expect((await guess('petugas', thief)).status).toBe(401);
    expect((await guess('petugas', thief)).status).toBe(429);
    house.clock.forward({ minutes: 1 });
    expect((await logIn(officer.client)).status).toBe(200);
  });

  it('do not profit from a token that another member’s browser, or nobody’s, holds', async () => {
    const colleague = await anOfficer(house, { role: 'verifikator', login: 'rekan' });
    await besiege('rekan');
    for (const known of [officer.client.known, `__Host-peluit-known=${'x'.repeat(43)}`]) {
      const stranger = new ConsoleClient(house);
      stranger.known = known;
      expect((await logIn(stranger, colleague)).status).toBe(429);
    }
  });

  it('leave an open session alone: it is unlocked, and only its own wrong tries count there', async () => {
    await officer.loginAgain();
    await besiege('petugas');
    const unlock = (proof: string) => officer.client.post<Refusal & UnlockView>('/api/session/unlock', { proof });
    expect((await unlock(officer.passwordKeys.proof)).status).toBe(200);
    for (let n = 0; n < 5; n += 1) expect((await unlock(WRONG_PROOF)).status).toBe(401);
    expect((await unlock(officer.passwordKeys.proof)).status).toBe(429);
    house.clock.forward({ minutes: 6 });
    expect((await logIn(new ConsoleClient(house))).status).toBe(200);
  });

  it('leave a one-time link alone, which counts its own, and makes its browser known', async () => {
    const admin = await anAdmin(house);
    await admin.loginAgain();
    const reset = await admin.client.post<LinkView>(`/api/members/${officer.memberId}/second-factor`);
    expect(
      await house.core.database.reader.getRepository(KnownBrowserEntity).countBy({ memberId: officer.memberId }),
    ).toBe(0);
    await besiege('petugas');
    const { token } = reset.body;
    const browser = new ConsoleClient(house);
    const opened = expectDone(await browser.post<OpenedLinkView>('/api/activation/open', { token }));
    const use = (proof: string) =>
      browser.post('/api/activation', { token, proof, code: codeAt(opened.totp.secret, house.clock.now()) });
    for (let n = 0; n < 5; n += 1) expect((await use(WRONG_PROOF)).status).toBe(401);
    expect((await use(officer.passwordKeys.proof)).status).toBe(429);
    house.clock.forward({ seconds: 10 });
    expect((await use(officer.passwordKeys.proof)).status).toBe(200);
    expect(browser.known).not.toBe('');
  });

  it('cost the same statements and the same bcrypt whether or not anybody has the login', async () => {
    const compare = vi.spyOn(bcrypt, 'compare');
    const work = async (login: string) => {
      statements.length = 0;
      compare.mockClear();
      const answer = await guess(login);
      expect(answer.status).toBe(401);
      const costs = compare.mock.calls.map(([, hash]) => bcrypt.getRounds(hash));
      return { statements: [...statements], costs, body: answer.body, headers: Object.keys(answer.headers).sort() };
    };
    const colleague = await anOfficer(house, { role: 'verifikator', login: 'nyata' });
    // The first try makes the row, the later ones find it.
    for (let n = 0; n < 3; n += 1) {
      const existing = await work(colleague.login);
      expect(existing.statements.length).toBeGreaterThan(4);
      expect(existing.costs).toEqual([10]);
      expect(await work('khayalan')).toEqual(existing);
    }
    compare.mockRestore();
  });

  it('are kept without the name, for a day, and 10,000 at most', async () => {
    const { database } = house.core;
    const guesses = database.reader.getRepository(GuessEntity);
    await guess('kata-sandi-di-kolom-salah');
    expect(JSON.stringify(await guesses.find())).not.toContain('sandi');
    house.clock.forward({ hours: 25 });
    await guess('sesudahnya');
    expect(await guesses.count()).toBe(1);
    const long = new Date(house.clock.now() - 60_000).toISOString();
    await database.inTransaction(async (manager) => {
      for (let block = 0; block < 11; block += 1) {
        const row = (n: number) => ({
          subject: String(block * 1000 + n).padStart(64, '0'),
          failedTries: 1,
          retryAt: null,
          at: long,
        });
        await manager.insert(
          GuessEntity,
          Array.from({ length: 1000 }, (_, n) => row(n)),
        );
      }
    });
    await guess('sesudahnya');
    expect(await guesses.count()).toBeLessThanOrEqual(MOST_SUBJECTS);
  });
});

describe('a known browser', () => {
  it('is told by a cookie that no script reads and no other site sends, and forgotten after half a year', async () => {
    const member = await anOfficer(house, { role: 'verifikator', login: 'kuki' });
    const { client } = member;
    const answer = await logIn(client, member);
    const [, cookie = ''] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(
      /^__Host-peluit-known=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict; Max-Age=15552000$/,
    );
    const rows = await house.core.database.reader.getRepository(KnownBrowserEntity).find();
    expect(JSON.stringify(rows)).not.toContain(client.known.slice(-43));
    house.clock.forward({ days: 181 });
    await besiege('kuki');
    expect((await logIn(client, member)).status).toBe(429);
  });

  it('is known to each of the members who share it', async () => {
    const one = await anOfficer(house, { role: 'verifikator', login: 'satu' });
    const two = await anOfficer(house, { role: 'verifikator', login: 'dua' });
    const shared = new ConsoleClient(house);
    for (const member of [one, two]) expect((await logIn(shared, member)).status).toBe(200);
    for (const member of [one, two]) {
      await besiege(member.login);
      expect((await logIn(shared, member)).status).toBe(200);
    }
  });
});

describe('keys sealed anew', () => {
  it('are taken with the proof of the password only', async () => {
    const member = await anOfficer(house, { role: 'verifikator', login: 'segel' });
    const { proof, passphrase } = member.passwordKeys;
    const sealedIdentity = await sealedKeys(member.keys, {}, passphrase);
    const put = (body: object) => member.client.put<Refusal>('/api/session/identity', body);
    expect((await put({ sealedIdentity })).status).toBe(400);
    const before = (await member.client.post<UnlockView>('/api/session/unlock', { proof })).body.sealedIdentity;
    const refused = await put({ sealedIdentity, proof: WRONG_PROOF });
    expect([refused.status, refused.body.code]).toEqual([401, 'login.failed']);
    expect((await member.client.post<UnlockView>('/api/session/unlock', { proof })).body.sealedIdentity).toBe(before);
    expect((await put({ sealedIdentity, proof })).status).toBe(204);
    expect((await member.client.post<UnlockView>('/api/session/unlock', { proof })).body.sealedIdentity).toBe(
      sealedIdentity,
    );
    for (let n = 0; n < 5; n += 1) await put({ sealedIdentity, proof: WRONG_PROOF });
    expect((await put({ sealedIdentity, proof })).status).toBe(429);
  });
});
