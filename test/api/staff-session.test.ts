import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { CustodyReader } from '../../src/custody/custody.reader.js';
import type {
  LinkView,
  LoginView,
  MemberView,
  SaltView,
  SessionStateView,
  UnlockView,
} from '../../src/staff/staff.view.js';
import { codeAt } from '../../src/staff/totp.js';
import { aHouse, type House } from '../support/a-house.js';
import { ConsoleClient, expectDone } from '../support/console-client.js';
import { activate, aMember, anAdmin, anOfficer, type Staff } from '../support/staff.js';

let house: House;
let officer: Staff;
beforeAll(async () => {
  house = await aHouse();
  officer = await anOfficer(house, { role: 'verifikator', login: 'petugas' });
});

const WRONG_PROOF = 'A'.repeat(43);
const hourAgoCode = (secret: string) => codeAt(secret, house.clock.now() - 3_600_000);

function tryLogin(login: string, proof: string, code: string) {
  return new ConsoleClient(house).post<{ code: string; seconds?: number }>('/api/session', { login, proof, code });
}

describe('the salt of a login', () => {
  const saltOf = async (login: string) =>
    expectDone(await new ConsoleClient(house).post<SaltView>('/api/session/salt', { login })).salt;

  it('is the same at each asking, whether or not anybody has the login, and looks alike', async () => {
    for (const login of ['petugas', 'tidak-ada']) {
      const salt = await saltOf(login);
      expect(salt).toMatch(/^[\w-]{43}$/);
      expect(await saltOf(login)).toBe(salt);
      expect(await saltOf(` ${login.toUpperCase()}`)).toBe(salt);
    }
    expect(await saltOf('tidak-ada')).not.toBe(await saltOf('tidak-ada-2'));
  });
});

describe('a login', () => {
  it('sets a cookie that only this host gets back, over a safe line, and no script reads', async () => {
    const salted = { login: officer.login, proof: officer.passwordKeys.proof, code: officer.code() };
    const answer = await new ConsoleClient(house).post<LoginView>('/api/session', salted);
    const [cookie = ''] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^__Host-peluit=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    const rows = await house.core.database.reader.query('SELECT token_hash FROM session');
    expect(JSON.stringify(rows)).not.toContain(cookie.slice(14, 57));
  });

  it('says the same for an unknown login, a wrong password and a wrong code, and gives nothing out', async () => {
    const { proof } = officer.passwordKeys;
    const answers = [
      await tryLogin('tidak-ada', WRONG_PROOF, '123456'),
      await tryLogin(officer.login, WRONG_PROOF, officer.code()),
      await tryLogin(officer.login, proof, hourAgoCode(officer.totpSecret)),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.body).toEqual(answers[0]?.body);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    await officer.loginAgain();
  });

  it('takes no code twice, and none older than one that was used', async () => {
    const member = await aMember(house, { roles: ['admin'] });
    const { proof } = member.passwordKeys;
    const older = codeAt(member.totpSecret, house.clock.now());
    house.clock.forward({ seconds: 60 });
    const code = member.code();
    expect((await tryLogin(member.login, proof, code)).status).toBe(200);
    expect((await tryLogin(member.login, proof, code)).status).toBe(401);
    expect((await tryLogin(member.login, proof, older)).status).toBe(401);
    // Twice at once: one of the two.
    const next = member.code();
    const both = await Promise.all([1, 2].map(() => tryLogin(member.login, proof, next)));
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 401]);
  });

  it('is slowed after some wrong tries, more with each, never for ever, for unknown names too', async () => {
    const member = await aMember(house, { roles: ['admin'] });
    for (const login of [member.login, 'bukan-siapa-siapa']) {
      for (let n = 0; n < 5; n += 1) expect((await tryLogin(login, WRONG_PROOF, '123456')).status).toBe(401);
      const slow = await tryLogin(login, WRONG_PROOF, '123456');
      expect([slow.status, slow.body.code, slow.body.seconds]).toEqual([429, 'login.slow', 5]);
      house.clock.forward({ seconds: 5 });
      expect((await tryLogin(login, WRONG_PROOF, '123456')).status).toBe(401);
      expect((await tryLogin(login, WRONG_PROOF, '123456')).body.seconds).toBe(10);
    }
    // The right secrets are not looked at either, until the time is over; then they are, and the count starts anew.
    const early = await tryLogin(member.login, member.passwordKeys.proof, member.code());
    expect(early.status).toBe(429);
    house.clock.forward({ minutes: 1 });
    await member.loginAgain();
    expect((await tryLogin(member.login, WRONG_PROOF, '123456')).status).toBe(401);
    expect((await tryLogin(member.login, WRONG_PROOF, '123456')).status).toBe(401);
  });

  it('counts a hundred tries at once like a hundred one by one', async () => {
    const member = await aMember(house, { roles: ['admin'] });
    const answers = await Promise.all(Array.from({ length: 30 }, () => tryLogin(member.login, WRONG_PROOF, '123456')));
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(5);
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(25);
  });

  it('leaves single wrong tries out of the record, and puts the slowing down in', async () => {
    const rows: { act: string }[] = await house.core.database.reader.query('SELECT act FROM custody_entry');
    const acts = new Set(rows.map((row) => row.act));
    expect(acts.has('session.slowed')).toBe(true);
    expect([...acts].some((act) => act.includes('fail'))).toBe(false);
    expect(await house.console.get(CustodyReader, { strict: false }).verify()).toMatchObject({ kind: 'whole' });
  });
});

describe('a session', () => {
  it('ends after 15 minutes without a request, and not before', async () => {
    await officer.loginAgain();
    house.clock.forward({ minutes: 14, seconds: 59 });
    expect((await officer.client.get('/api/cards')).status).toBe(200);
    house.clock.forward({ minutes: 14, seconds: 59 });
    expect((await officer.client.get('/api/cards')).status).toBe(200);
    house.clock.forward({ minutes: 15 });
    expect((await officer.client.get('/api/cards')).status).toBe(401);
    const { body } = await officer.client.get<SessionStateView>('/api/session');
    expect(body).toEqual({ session: null, demo: false });
  });

  it('ends after 12 hours, however busy', async () => {
    await officer.loginAgain();
    // 51 × 14 minutes are 11 h 54.
    for (let step = 0; step < 51; step += 1) {
      house.clock.forward({ minutes: 14 });
      expect((await officer.client.get('/api/cards')).status).toBe(200);
    }
    house.clock.forward({ minutes: 6 });
    expect((await officer.client.get('/api/cards')).status).toBe(401);
  });

  it('is noted as seen once a minute at most', async () => {
    await officer.loginAgain();
    const seen = async () => {
      const rows = await house.core.database.reader.query('SELECT MAX(seen_at) AS at FROM session');
      return String(rows[0].at);
    };
    const before = await seen();
    house.clock.forward({ seconds: 59 });
    await officer.client.get('/api/cards');
    expect(await seen()).toBe(before);
    house.clock.forward({ seconds: 1 });
    await officer.client.get('/api/cards');
    expect(await seen()).not.toBe(before);
  });

  it('gives the sealed keys again for the password, and slows wrong ones', async () => {
    await officer.loginAgain();
    const { proof } = officer.passwordKeys;
    const { sealedIdentity } = expectDone(await officer.client.post<UnlockView>('/api/session/unlock', { proof }));
    expect(sealedIdentity).toMatch(/^[\w-]{1000,}$/);
    expect((await officer.client.post('/api/session/unlock', { proof: WRONG_PROOF })).status).toBe(401);
    expect((await new ConsoleClient(house).post('/api/session/unlock', { proof })).status).toBe(401);
  });

  it('is over after logging out', async () => {
    await officer.loginAgain();
    const { cookie } = officer.client;
    expect((await officer.client.delete('/api/session')).status).toBe(204);
    officer.client.cookie = cookie;
    expect((await officer.client.get('/api/cards')).status).toBe(401);
  });
});

describe('a write', () => {
  it('needs the token of its own session', async () => {
    const admin = await anAdmin(house);
    await admin.loginAgain();
    await officer.loginAgain();
    const body = { login: 'csrf', name: 'Csrf', roles: ['admin'] };
    const own = admin.client.csrf;
    for (const token of ['', 'x', officer.client.csrf]) {
      admin.client.csrf = token;
      const answer = await admin.client.post<{ code: string }>('/api/members', body);
      expect([answer.status, answer.body.code]).toEqual([403, 'csrf.invalid']);
    }
    admin.client.csrf = own;
    expect((await admin.client.post('/api/members', body)).status).toBe(201);
  });

  it('is refused as a form of another site would send it, where no token is asked for', async () => {
    const server = house.console.getHttpServer();
    for (const type of ['application/x-www-form-urlencoded', 'text/plain']) {
      const answer = await request(server).post('/api/session/salt').set('content-type', type).send('login=petugas');
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
    expect((await request(server).post('/api/session/salt').send({ login: 'petugas', extra: 1 })).status).toBe(400);
  });
});

describe('an admin', () => {
  it('ends the sessions of whom he disables, and enables him again with his own factors', async () => {
    const admin = await anAdmin(house);
    await admin.loginAgain();
    await officer.loginAgain();
    expect((await admin.client.post('/api/members/nobody/disable')).status).toBe(404);
    expect((await admin.client.post(`/api/members/${officer.memberId}/disable`)).status).toBe(200);
    expect((await officer.client.get('/api/cards')).status).toBe(401);
    expect((await tryLogin(officer.login, officer.passwordKeys.proof, officer.code())).status).toBe(401);
    expect((await admin.client.post(`/api/members/${officer.memberId}/enable`)).status).toBe(200);
    await officer.loginAgain();
    expect((await officer.client.get('/api/cards')).status).toBe(200);
  });

  it('cannot disable the last active admin', async () => {
    const other = await aHouse();
    const only = await anAdmin(other);
    const second = await aMember(other, { roles: ['admin'] });
    expect((await only.client.post(`/api/members/${second.memberId}/disable`)).status).toBe(200);
    const answer = await only.client.post<{ code: string }>(`/api/members/${only.memberId}/disable`);
    expect([answer.status, answer.body.code]).toEqual([409, 'member.last-admin']);
    // Two who disable each other at once: one stays.
    await only.client.post(`/api/members/${second.memberId}/enable`);
    await second.loginAgain();
    await Promise.all([
      only.client.post(`/api/members/${second.memberId}/disable`),
      second.client.post(`/api/members/${only.memberId}/disable`),
    ]);
    const rows = await other.core.database.reader.query("SELECT COUNT(*) AS n FROM member WHERE state = 'active'");
    expect(Number(rows[0].n)).toBe(1);
    await other.close();
  });

  it('resets a second factor, and nothing else: the link asks for the password', async () => {
    const admin = await anAdmin(house);
    await admin.loginAgain();
    await officer.loginAgain();
    const reset = await admin.client.post<LinkView>(`/api/members/${officer.memberId}/second-factor`);
    expect((await officer.client.get('/api/cards')).status).toBe(401);
    expect((await tryLogin(officer.login, officer.passwordKeys.proof, officer.code())).status).toBe(401);
    const { token } = reset.body;
    const thief = new ConsoleClient(house);
    const opened = await thief.post<{ kind: string; totp: { secret: string } }>('/api/activation/open', { token });
    expect(opened.body.kind).toBe('second-factor');
    const code = codeAt(opened.body.totp.secret, house.clock.now());
    expect((await thief.post('/api/activation', { token, proof: WRONG_PROOF, code })).status).toBe(401);
    const mine = { token, proof: officer.passwordKeys.proof, code };
    const done = expectDone(await new ConsoleClient(house).post<LoginView>('/api/activation', mine));
    expect(done.sealedIdentity).not.toBeNull();
    expect((await new ConsoleClient(house).post('/api/activation', mine)).status).toBe(410);
  });

  it('sees members without their factors and keys; others do not see them', async () => {
    const admin = await anAdmin(house);
    await admin.loginAgain();
    const { body } = await admin.client.get<MemberView[]>('/api/members');
    expect(Object.keys(body[0] ?? {}).sort()).toEqual([
      'id',
      'linkKind',
      'linkUntil',
      'login',
      'name',
      'roles',
      'state',
    ]);
    const desk = await anOfficer(house, { role: 'petugas_luar' });
    expect((await desk.client.get('/api/members')).status).toBe(403);
    expect((await new ConsoleClient(house).get('/api/members')).status).toBe(401);
    expect((await admin.client.get('/api/cards')).status).toBe(403);
  });
});

describe('an own password', () => {
  it('works like a proposed one, whatever its Unicode form', async () => {
    const admin = await anAdmin(house);
    await admin.loginAgain();
    const invited = await admin.client.post<LinkView>('/api/members', {
      login: 'sendiri',
      name: 'S',
      roles: ['admin'],
    });
    const member = await activate(house, invited.body.token, 'café tanpa gula 27');
    member.password = 'cafe\u0301 tanpa gula 27';
    expect((await member.loginAgain()).session.member.login).toBe('sendiri');
  });
});
