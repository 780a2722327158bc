import { DomainError } from '../platform/http/domain-error.js';
import { PASSPHRASE_WORK_FACTOR } from '../sealing/age-file.js';
import { expectScryptHeader } from '../sealing/age-header.js';
import { fromBase64url } from '../sealing/bytes.js';
import { SealingError } from '../sealing/errors.js';

/**
 * Reads a member's keys as his browser sealed them; only their outer form can be seen here.
 * @param text base64url of an age file under a passphrase
 * @throws DomainError `sealed.malformed`
 */
export function readSealedIdentity(text: string): Buffer {
  try {
    const bytes = fromBase64url(text);
    expectScryptHeader(bytes, PASSPHRASE_WORK_FACTOR);
    return Buffer.from(bytes);
  } catch (error) {
    if (error instanceof SealingError) throw new DomainError('sealed.malformed');
    throw error;
  }
}
