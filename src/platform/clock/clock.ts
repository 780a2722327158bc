import { dayOfInstant } from '../../domain/calendar/day.js';

/** The only source of time on the server. Tests give a fixed one. */
export abstract class Clock {
  /** @returns milliseconds since 1970-01-01T00:00:00Z */
  abstract now(): number;

  /** @returns the day in Asia/Jakarta (UTC+7, no daylight saving), as `YYYY-MM-DD` */
  today(): string {
    return dayOfInstant(this.now());
  }

  /** @returns the instant as ISO 8601 in UTC, to the millisecond; for staff acts only */
  instant(): string {
    return new Date(this.now()).toISOString();
  }
}

export class SystemClock extends Clock {
  now(): number {
    return Date.now();
  }
}
