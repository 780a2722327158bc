import type { Day } from '../../domain/calendar/day.js';
import { Clock } from '../../platform/clock/clock.js';

/** Stands on past days while sample data is made, and is the real clock afterwards. It never goes back. */
export class SeedingClock extends Clock {
  private standing: number | undefined;

  now(): number {
    return this.standing ?? Date.now();
  }

  /**
   * Stands still at an hour of a day in Jakarta.
   * @param time `HH:MM`
   * @throws RangeError when that lies before where the clock stands, or in the future
   */
  standAt(day: Day, time: string): void {
    const instant = Date.parse(`${day}T${time}:00+07:00`);
    const before = this.standing ?? Number.NEGATIVE_INFINITY;
    if (!(instant >= before && instant <= Date.now())) throw new RangeError(`the clock cannot stand at ${day} ${time}`);
    this.standing = instant;
  }

  /** Lets seconds pass; nothing when the clock is the real one. */
  forward(seconds: number): void {
    if (this.standing !== undefined) this.standing = Math.min(this.standing + seconds * 1000, Date.now());
  }

  /** From here on it is the real clock. */
  release(): void {
    this.standing = undefined;
  }
}
