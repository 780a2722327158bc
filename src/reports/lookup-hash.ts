import { DomainError } from '../platform/http/domain-error.js';
import { fromBase64url, lookupHash } from '../sealing/index.js';

/** @param lookup 32 bytes in base64url @throws DomainError `input.invalid` */
export function hashOfLookup(lookup: string): string {
  if (!/^[A-Za-z0-9_-]{43}$/.test(lookup)) throw new DomainError('input.invalid');
  return lookupHash(fromBase64url(lookup));
}
