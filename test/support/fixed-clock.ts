import { Clock } from '../../src/platform/clock/clock.js';

/** A clock that stands still until a test moves it. */
export class FixedClock extends Clock {
  private instantNow: number;

  /** @param start ISO 8601; without a zone it is UTC */
  constructor(start = '2026-11-24T03:00:00Z') {
    super();
    this.instantNow = Date.parse(start);
  }

  now(): number {
    return this.instantNow;
  }

  forward(amount: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    const { days = 0, hours = 0, minutes = 0, seconds = 0 } = amount;
    this.instantNow += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  }
}
