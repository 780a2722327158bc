import { SealingError } from './errors.js';

const VERSION = 'age-encryption.org/v1\n';
/** Unpadded base64 of n bytes in its one canonical spelling (unused bits of the last character are zero). */
const BASE64_16 = '[A-Za-z0-9+/]{21}[AQgw]';
const BASE64_32 = '[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]';
const BASE64_1120 = '[A-Za-z0-9+/]{1493}[AQgw]';

const HYBRID = new RegExp(`^${VERSION}-> mlkem768x25519 ${BASE64_1120}\n${BASE64_32}\n--- ${BASE64_32}\n`);
const SCRYPT = new RegExp(`^${VERSION}-> scrypt ${BASE64_16} ([1-9][0-9]?)\n${BASE64_32}\n--- ${BASE64_32}\n`);

/** More than the longest header we accept. */
const LOOK_AT = 2_048;

/**
 * Passes when `file` begins with an age header whose only stanza is mlkem768x25519.
 *
 * @param file the whole file or at least its first 1,643 bytes
 * @throws SealingError `wrong-type` for other or more stanzas, `malformed` for what is no age header
 */
export function expectHybridHeader(file: Uint8Array): void {
  const head = latin1(file);
  if (!HYBRID.test(head)) refuse(head, 'mlkem768x25519');
}

/**
 * Passes when `file` begins with an age header whose only stanza is scrypt with exactly this work factor. Any other is
 * refused before the key is derived: 2^20 would cost the reader a gigabyte.
 *
 * @throws SealingError `wrong-type` for other or more stanzas, `weak-kdf` for another work factor, else `malformed`
 */
export function expectScryptHeader(file: Uint8Array, workFactor: number): void {
  const head = latin1(file);
  const match = SCRYPT.exec(head);
  if (!match) refuse(head, 'scrypt');
  else if (match[1] !== String(workFactor)) throw new SealingError('weak-kdf', 'another scrypt work factor');
}

function refuse(head: string, expected: string): never {
  if (!head.startsWith(VERSION)) throw new SealingError('malformed', 'not an age file');
  const end = head.indexOf('\n--- ');
  const stanzas = (end < 0 ? head : head.slice(0, end)).match(/^-> [^ \n]+/gm) ?? [];
  if (stanzas.length > 0 && (stanzas.length !== 1 || stanzas[0] !== `-> ${expected}`)) {
    throw new SealingError('wrong-type', `not exactly one ${expected} stanza`);
  }
  throw new SealingError('malformed', 'age header in another form');
}

function latin1(file: Uint8Array): string {
  return String.fromCharCode(...file.subarray(0, LOOK_AT));
}
