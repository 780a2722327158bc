import { createHmac } from 'node:crypto';
import { canonicalJson } from '../sealing/canonical.js';

/** What one entry of the custody record says; everything here is hashed. */
export interface CustodyFacts {
  segment: number;
  n: number;
  /** ISO 8601 in UTC. */
  at: string;
  actor: string;
  act: string;
  thing: string;
  /** Canonical JSON. */
  details: string;
}

/** The hash before the first entry of a segment: 32 zero bytes, hex. */
export const FIRST_HASH = '0'.repeat(64);

/**
 * h_n = HMAC-SHA256(key, canonical JSON of the entry + "\n" + hex h_{n-1}).
 * @param key 32 bytes derived from the console's installation secret
 * @returns 64 hexadecimal digits
 */
export function custodyHash(key: Uint8Array, facts: CustodyFacts, previousHash: string): string {
  const { segment, n, at, actor, act, thing, details } = facts;
  const json = canonicalJson({ segment, n, at, actor, act, thing, details });
  return createHmac('sha256', key).update(`${json}\n${previousHash}`).digest('hex');
}
