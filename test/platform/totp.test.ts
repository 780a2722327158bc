import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkCode, codeAt, newTotpSecret, openTotp, sealTotp, stepAt, totpAddress } from '../../src/staff/totp.js';

const NOW = Date.parse('2026-11-24T03:00:00Z');
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('the second factor', () => {
  it('gives the codes of RFC 6238 for its own example seed', () => {
    const known: [seconds: number, code: string][] = [
      [59, '287082'],
      [1_111_111_109, '081804'],
      [2_000_000_000, '279037'],
    ];
    for (const [seconds, code] of known) expect(codeAt(SECRET, seconds * 1000)).toBe(code);
  });

  it('takes the code of this half minute, the one before and the one after, and no other', () => {
    const taken = [-2, -1, 0, 1, 2].map((steps) => checkCode(SECRET, codeAt(SECRET, NOW + steps * 30_000), NOW, null));
    const step = stepAt(NOW);
    expect(taken).toEqual([null, step - 1, step, step + 1, null]);
  });

  it('takes no code of a step that was used, nor of one before it', () => {
    const step = stepAt(NOW);
    expect(checkCode(SECRET, codeAt(SECRET, NOW), NOW, step)).toBeNull();
    expect(checkCode(SECRET, codeAt(SECRET, NOW - 30_000), NOW, step)).toBeNull();
    expect(checkCode(SECRET, codeAt(SECRET, NOW + 30_000), NOW, step)).toBe(step + 1);
    for (const code of ['', '12345', '1234567', 'abcdef', ' 12345'])
      expect(checkCode(SECRET, code, NOW, null)).toBeNull();
  });

  it('is kept encrypted for one member under one installation secret', () => {
    const key = randomBytes(32);
    const secret = newTotpSecret();
    const sealed = sealTotp(key, 'a'.repeat(32), secret);
    expect(sealed).not.toContain(secret);
    expect(sealed.length).toBeLessThanOrEqual(200);
    expect(openTotp(key, 'a'.repeat(32), sealed)).toBe(secret);
    expect(openTotp(key, 'b'.repeat(32), sealed)).toBeNull();
    expect(openTotp(randomBytes(32), 'a'.repeat(32), sealed)).toBeNull();
    expect(openTotp(key, 'a'.repeat(32), `A${sealed.slice(1)}`)).toBeNull();
    expect(openTotp(key, 'a'.repeat(32), '')).toBeNull();
  });

  it('is told to an app by an otpauth address that names the account', () => {
    const address = new URL(totpAddress('verif-1', SECRET));
    expect(address.protocol).toBe('otpauth:');
    expect(decodeURIComponent(address.pathname)).toContain('Peluit:verif-1');
    expect(address.searchParams.get('secret')).toBe(SECRET);
  });
});
