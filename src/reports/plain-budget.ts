import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { DomainError } from '../platform/http/domain-error.js';

/** Two a second: less than one core derives keys for, and more than a regency tells in an hour. */
const A_MINUTE = 120;

/**
 * How many reports without script are taken, from everybody together: a browser without script can prove no work, so
 * what a bot can do this way is bounded for all. It fills evenly, so that nobody has to wait for a new minute.
 */
@Injectable()
export class PlainBudget {
  private left = A_MINUTE;
  private asOf = 0;

  constructor(private readonly clock: Clock) {}

  /** @throws DomainError `busy` when it is used up */
  take(): void {
    const now = this.clock.now();
    const gained = (Math.max(0, now - this.asOf) / 60_000) * A_MINUTE;
    this.left = Math.min(A_MINUTE, this.left + gained);
    this.asOf = now;
    if (this.left < 1) throw new DomainError('busy');
    this.left -= 1;
  }
}
