import { beforeAll, describe, expect, it } from 'vitest';
import { CustodyEntryEntity } from '../../src/custody/custody.entity.js';
import { CustodyReader } from '../../src/custody/custody.reader.js';
import { argon2 } from '../../src/platform/kdf/kdf-queue.js';
import {
  base64url,
  derivePassword,
  fromBase64url,
  openIdentity,
  type PasswordKeys,
  proposePassword,
  sealIdentity,
} from '../../src/sealing/index.js';
import type { LoginView, SaltView, UnlockView } from '../../src/staff/staff.view.js';
import { aHouse, type House } from '../support/a-house.js';
import { ConsoleClient, expectDone } from '../support/console-client.js';
import { aMember, anOfficer, type Staff } from '../support/staff.js';

let house: House;
let officer: Staff;
let wanted: PasswordKeys;
beforeAll(async () => {
  house = await aHouse();
  officer = await anOfficer(house, { role: 'verifikator', login: 'petugas' });
  wanted = await keysOf(officer, proposePassword());
});

const WRONG_PROOF = 'A'.repeat(43);

async function keysOf({ client, login }: Staff, password: string): Promise<PasswordKeys> {
  const { salt } = expectDone(await client.post<SaltView>('/api/session/salt', { login }));
  return derivePassword(password, fromBase64url(salt), argon2);
}

/** The officer's same keys under another passphrase. */
async function sealedUnder(passphrase: string): Promise<string> {
  const { memberId, cardId, seed, roots } = officer;
  return base64url(await sealIdentity({ memberId, cardId, seed, roots }, passphrase));
}

const change = (body: object, { client } = officer) => client.put<{ code: string }>('/api/session/password', body);
const login = (proof: string, code: string) =>
  new ConsoleClient(house).post<LoginView>('/api/session', { login: officer.login, proof, code });

/** How often the record holds the act. */
const changes = () =>
  house.core.database.reader.getRepository(CustodyEntryEntity).countBy({ act: 'member.password-changed' });

describe('a new password', () => {
  it('is not taken without the present one, a good code, and the keys sealed under it', async () => {
    const { proof } = officer.passwordKeys;
    const whole = { newProof: wanted.proof, sealedIdentity: await sealedUnder(wanted.passphrase) };
    const wrongProof = await change({ ...whole, proof: WRONG_PROOF, code: officer.code() });
    expect([wrongProof.status, wrongProof.body.code]).toEqual([401, 'login.failed']);
    const wrongCode = await change({ ...whole, proof, code: '000000' });
    expect([wrongCode.status, wrongCode.body.code]).toEqual([401, 'login.failed']);
    const { sealedIdentity: _left, ...keyless } = whole;
    expect((await change({ ...keyless, proof, code: officer.code() })).body.code).toBe('input.invalid');
    const plain = await change({ ...whole, sealedIdentity: 'AAAA', proof, code: officer.code() });
    expect(plain.body.code).toBe('sealed.malformed');
    expect((await new ConsoleClient(house).put('/api/session/password', { ...whole, proof, code: '1' })).status).toBe(
      401,
    );
    expect(await changes()).toBe(0);
    expectDone(await officer.client.post<UnlockView>('/api/session/unlock', { proof }));
  });

  it('opens the same keys, ends every other session, stands in the record, and takes no code twice', async () => {
    const { proof, passphrase } = officer.passwordKeys;
    const elsewhere = officer.client;
    await officer.loginAgain();
    const code = officer.code();
    const sealedIdentity = await sealedUnder(wanted.passphrase);
    expect((await change({ proof, code, newProof: wanted.proof, sealedIdentity })).status).toBe(204);
    expect(await changes()).toBe(1);
    expect(await house.console.get(CustodyReader, { strict: false }).verify()).toMatchObject({ kind: 'whole' });

    expect((await elsewhere.get('/api/cards')).status).toBe(401);
    expect((await officer.client.get('/api/cards')).status).toBe(200);
    const unlocked = await officer.client.post<UnlockView>('/api/session/unlock', { proof: wanted.proof });
    const file = fromBase64url(expectDone(unlocked).sealedIdentity ?? '');
    expect((await openIdentity(file, wanted.passphrase))?.seed).toEqual(officer.seed);
    expect(await openIdentity(file, passphrase)).toBeNull();

    expect((await login(wanted.proof, code)).status).toBe(401);
    expect((await login(proof, officer.code())).status).toBe(401);
    expect((await login(wanted.proof, officer.code())).status).toBe(200);
  });

  it('of two at once is taken once, and keys sealed under the older one are not kept after it', async () => {
    const later = await keysOf(officer, proposePassword());
    officer.passwordKeys = wanted;
    const body = {
      proof: wanted.proof,
      newProof: later.proof,
      sealedIdentity: await sealedUnder(later.passphrase),
    };
    const [first, second] = [officer.code(), officer.code()];
    const [one, other, reseal] = await Promise.all([
      change({ ...body, code: first }),
      change({ ...body, code: second }),
      officer.client.put('/api/session/identity', {
        proof: wanted.proof,
        sealedIdentity: await sealedUnder(wanted.passphrase),
      }),
    ]);
    expect([one.status, other.status].sort()).toEqual([204, 401]);
    expect([204, 401]).toContain(reseal.status);
    const unlocked = await officer.client.post<UnlockView>('/api/session/unlock', { proof: later.proof });
    const file = fromBase64url(expectDone(unlocked).sealedIdentity ?? '');
    expect(await openIdentity(file, later.passphrase)).not.toBeNull();
  });

  it('of a member without keys is taken without any', async () => {
    const admin = await aMember(house, { roles: ['admin'] });
    const { proof, passphrase } = await keysOf(admin, proposePassword());
    const present = admin.passwordKeys.proof;
    const sealedIdentity = await sealedUnder(passphrase);
    const withKeys = await change({ proof: present, code: admin.code(), newProof: proof, sealedIdentity }, admin);
    expect(withKeys.body.code).toBe('input.invalid');
    expect((await change({ proof: present, code: admin.code(), newProof: proof }, admin)).status).toBe(204);
    expect((await admin.client.post('/api/session/unlock', { proof: present })).status).toBe(401);
    expect((await admin.client.post('/api/session/unlock', { proof })).status).toBe(200);
  });
});
