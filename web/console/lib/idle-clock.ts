/** How often the server hears that somebody works. */
const TELL_EVERY_MS = 60_000;

/** Counts the time without a sign of the member. Instants are milliseconds since 1970. */
export class IdleClock {
  private lastSign: number;
  private lastTold: number;

  constructor(
    private readonly minutes: number,
    now: number,
  ) {
    this.lastSign = now;
    this.lastTold = now;
  }

  /** @returns 0 once the time is over; then no sign brings it back */
  secondsLeft(now: number): number {
    return Math.max(0, Math.ceil((this.lastSign + this.minutes * 60_000 - now) / 1000));
  }

  /** A key, click or movement. It counts only while time is left. @returns whether it did */
  sign(now: number): boolean {
    if (this.secondsLeft(now) === 0) return false;
    this.lastSign = now;
    return true;
  }

  /** Whether the server is to hear now that somebody has worked since it last did. */
  mustTell(now: number): boolean {
    if (this.lastSign <= this.lastTold || now - this.lastTold < TELL_EVERY_MS) return false;
    this.lastTold = now;
    return true;
  }
}
