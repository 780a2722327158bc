import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** Seconds that one code lasts (RFC 6238). */
const PERIOD = 30;
/** Steps before and after the present one whose code is taken too: clocks differ. */
const WINDOW = 1;

/** @returns a fresh 20-byte seed in base32, as people type it into an app */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** @returns the address that apps read from a QR code */
export function totpAddress(login: string, secret: string): string {
  return totp(secret, login).toString();
}

/**
 * Checks a code.
 * @param now milliseconds since 1970
 * @param lastStep the step of the last code that was used; that one and older ones are refused
 * @returns the code's step, or null when the code is wrong or used
 */
export function checkCode(secret: string, code: string, now: number, lastStep: number | null): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totp(secret).validate({ token: code, timestamp: now, window: WINDOW });
  if (delta === null) return null;
  const step = stepAt(now) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}

/** @returns the code of an instant, as an app shows it; for the demo and tests */
export function codeAt(secret: string, instant: number): string {
  return totp(secret).generate({ timestamp: instant });
}

/** @param instant milliseconds since 1970 */
export function stepAt(instant: number): number {
  return Math.floor(instant / 1000 / PERIOD);
}

/** Encrypts a seed for the database (AES-256-GCM). @param key 32 bytes @param memberId bound in, so that no seed fits another member */
export function sealTotp(key: Uint8Array, memberId: string, secret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(memberId));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
}

/** @returns the seed, or null when it was sealed with another installation's secret, for another member, or changed */
export function openTotp(key: Uint8Array, memberId: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < 12 + 16) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(memberId));
  decipher.setAuthTag(bytes.subarray(-16));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function totp(secret: string, login = ''): TOTP {
  return new TOTP({
    issuer: 'Peluit',
    label: login,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
    secret: Secret.fromBase32(secret),
  });
}
