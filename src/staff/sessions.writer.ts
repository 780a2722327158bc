import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThan, Not } from 'typeorm';
import { LONGEST_SESSION_HOURS } from '../domain/staff/sessions.js';
import { Clock } from '../platform/clock/clock.js';
import { KnownBrowserEntity } from './guesses.entity.js';
import { hashOfToken } from './one-time-link.js';
import { SessionEntity } from './staff.entity.js';

/** Begins and ends sessions inside the transaction of the act that does so. */
@Injectable()
export class SessionsWriter {
  constructor(private readonly clock: Clock) {}

  /** @returns the token for the cookie; the database keeps its hash */
  async begin(manager: EntityManager, memberId: string): Promise<string> {
    const now = this.clock.instant();
    const over = new Date(this.clock.now() - LONGEST_SESSION_HOURS * 3_600_000).toISOString();
    await manager.delete(SessionEntity, { startedAt: LessThan(over) });
    const token = randomBytes(32).toString('base64url');
    await manager.insert(SessionEntity, { tokenHash: hashOfToken(token), memberId, startedAt: now, seenAt: now });
    return token;
  }

  async end(manager: EntityManager, tokenHash: string): Promise<void> {
    await manager.delete(SessionEntity, { tokenHash });
  }

  /** Ends every session of a member but this one. */
  async endOthers(manager: EntityManager, memberId: string, tokenHash: string): Promise<void> {
    await manager.delete(SessionEntity, { memberId, tokenHash: Not(tokenHash) });
  }

  /** Ends every session of a member; no browser is known as his any more. */
  async endAll(manager: EntityManager, memberId: string): Promise<void> {
    await manager.delete(SessionEntity, { memberId });
    await manager.delete(KnownBrowserEntity, { memberId });
  }
}
