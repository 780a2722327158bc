import { createHash, randomBytes } from 'node:crypto';
import { LINK_HOURS } from '../domain/staff/sessions.js';
import type { LinkKind } from './staff.entity.js';

/** The columns of a member that belong to his one-time link. */
export interface LinkColumns {
  linkHash: string;
  linkUntil: string;
  linkKind: LinkKind;
}

/**
 * Makes a one-time link's secret: shown once, kept as its hash.
 * @param now milliseconds since 1970
 * @returns the secret (base64url of 32 bytes), and what to store
 */
export function newLink(kind: LinkKind, now: number): { token: string; columns: LinkColumns } {
  const token = randomBytes(32).toString('base64url');
  const linkUntil = new Date(now + LINK_HOURS * 3_600_000).toISOString();
  return { token, columns: { linkHash: hashOfToken(token), linkUntil, linkKind: kind } };
}

/** SHA-256 of a random token, hex: what the database keeps of links and sessions. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The link as people get it: the secret stands in the fragment, which browsers never send. */
export function linkAddress(consoleUrl: string, token: string): string {
  return `${consoleUrl.replace(/\/$/, '')}/#aktivasi=${token}`;
}

/** What a link's columns hold once it is used or void. */
export const NO_LINK = { linkHash: null, linkUntil: null, linkKind: null };
