import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { DomainError } from '../platform/http/domain-error.js';

/** Twice one a second: less than one core derives keys for, and more than a regency tells in an hour. */
const A_MINUTE = 60;
/** Whoever tells what happened has the form open for longer than this; a bot that only sends has not. */
const TO_WRITE_MS = 20_000;

/**
 * How many reports without script are taken, from everybody together: a browser without script can prove no work, so
 * what a bot can do this way is bounded for all. Half of it is kept for forms that have been open for as long as one
 * needs to write: a bot that waits has its part in it too, but it has to know and to wait.
 */
@Injectable()
export class PlainBudget {
  private readonly forAll = new Bucket();
  private readonly forWritten = new Bucket();

  constructor(private readonly clock: Clock) {}

  /**
   * @param since milliseconds: when the form was opened
   * @throws DomainError `busy` when it is used up
   */
  take(since: number): void {
    const now = this.clock.now();
    if (now - since >= TO_WRITE_MS && this.forWritten.take(now)) return;
    if (!this.forAll.take(now)) throw new DomainError('busy');
  }
}

/** It fills evenly, so that nobody has to wait for a new minute. */
class Bucket {
  private left = A_MINUTE;
  private asOf = 0;

  take(now: number): boolean {
    const gained = (Math.max(0, now - this.asOf) / 60_000) * A_MINUTE;
    this.left = Math.min(A_MINUTE, this.left + gained);
    this.asOf = now;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
