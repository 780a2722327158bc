import { Injectable } from '@nestjs/common';
import { CustodyWriter } from '../custody/custody.writer.js';
import { isRemarkable, waitAfter } from '../domain/staff/slow-down.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { DomainError } from '../platform/http/domain-error.js';
import { MemberEntity } from './staff.entity.js';

/** More names than this are not remembered; the oldest is forgotten first. */
const MOST_UNKNOWN = 10_000;

/**
 * Slows tries down per account. A try is counted before it is looked at, so that a hundred at once are no better
 * than one by one; a good one sets the count back.
 */
@Injectable()
export class Tries {
  /** Names that nobody has are slowed like the others, so that slowness does not tell which exist. */
  private readonly unknown = new Map<string, { failed: number; retryAt: number }>();

  constructor(
    private readonly database: Database,
    private readonly custody: CustodyWriter,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts a try of a member.
   * @throws DomainError `login.slow` with the seconds to wait; the try is then not looked at
   */
  async count(memberId: string): Promise<void> {
    const now = this.clock.now();
    const seconds = await this.database.inTransaction(async (manager) => {
      const member = await this.database.lockForChange(manager, MemberEntity, { id: memberId });
      if (!member) return 0;
      const left = member.retryAt === null ? 0 : Date.parse(member.retryAt) - now;
      if (left > 0) return Math.ceil(left / 1000);
      const failedTries = member.failedTries + 1;
      await manager.update(MemberEntity, { id: memberId }, { failedTries, retryAt: retryAt(now, failedTries) });
      if (isRemarkable(failedTries)) {
        await this.custody.append(manager, {
          actor: 'server',
          act: 'session.slowed',
          thing: memberId,
          details: { tries: failedTries, seconds: waitAfter(failedTries) },
        });
      }
      return 0;
    });
    if (seconds > 0) throw new DomainError('login.slow', { seconds });
  }

  /** The same for a name that nobody has. */
  countUnknown(login: string): void {
    const now = this.clock.now();
    const before = this.unknown.get(login);
    if (before && before.retryAt > now) {
      throw new DomainError('login.slow', { seconds: Math.ceil((before.retryAt - now) / 1000) });
    }
    const failed = (before?.failed ?? 0) + 1;
    this.unknown.delete(login);
    this.unknown.set(login, { failed, retryAt: now + waitAfter(failed) * 1000 });
    const [oldest] = this.unknown.keys();
    if (this.unknown.size > MOST_UNKNOWN && oldest !== undefined) this.unknown.delete(oldest);
  }
}

/** What a good try sets in the member's row. */
export const NO_FAILURE = { failedTries: 0, retryAt: null };

function retryAt(now: number, failedTries: number): string | null {
  const wait = waitAfter(failedTries);
  return wait === 0 ? null : new Date(now + wait * 1000).toISOString();
}
