import { DomainError } from '../platform/http/domain-error.js';
import { checkOuterForm, type OuterKind, SealingError } from '../sealing/index.js';

/** Largest sealed text in bytes: a report of 50,000 letters of four bytes each, its fields, and room to spare. */
const MOST_TEXT_BYTES = 512 * 1024;

/** Largest wrap in bytes; a real one has about 2,000. */
const MOST_WRAP_BYTES = 4 * 1024;

/**
 * Reads a sealed text as it arrives in JSON and checks its outer form, so that plaintext is never stored.
 * @param base64url without padding
 * @throws DomainError `sealed.malformed`, `too-large`
 */
export function readSealedText(base64url: string): Buffer {
  return checkSealedText(decode(base64url));
}

/** The same for the thread's wrap. */
export function readSealedWrap(base64url: string): Buffer {
  return checkSealedWrap(decode(base64url));
}

/** @throws DomainError `sealed.malformed`, `too-large` */
export function checkSealedText(bytes: Uint8Array): Buffer {
  return check(bytes, 'text', MOST_TEXT_BYTES);
}

/** @throws DomainError `sealed.malformed`, `too-large` */
export function checkSealedWrap(bytes: Uint8Array): Buffer {
  return check(bytes, 'wrap', MOST_WRAP_BYTES);
}

function decode(base64url: string): Buffer {
  if (!/^[A-Za-z0-9_-]+$/.test(base64url)) throw new DomainError('sealed.malformed');
  return Buffer.from(base64url, 'base64url');
}

function check(bytes: Uint8Array, kind: OuterKind, most: number): Buffer {
  if (bytes.length > most) throw new DomainError('too-large', { most });
  try {
    checkOuterForm(bytes, { bytes: bytes.length, kind });
  } catch (error) {
    if (error instanceof SealingError) throw new DomainError('sealed.malformed');
    throw error;
  }
  return Buffer.from(bytes);
}
