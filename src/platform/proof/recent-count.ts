import type { Clock } from '../clock/clock.js';

const SLOT_SECONDS = 10;

/**
 * How many of something happened lately: a handful of numbers in memory, each for ten seconds, that say nothing of who
 * or what it was and are forgotten with the window.
 */
export class RecentCount {
  private slots: { slot: number; count: number }[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly windowSeconds: number,
  ) {}

  add(): void {
    const slot = this.slotNow();
    const last = this.slots.at(-1);
    if (last?.slot === slot) last.count += 1;
    else this.slots.push({ slot, count: 1 });
    this.forget();
  }

  within(): number {
    this.forget();
    return this.slots.reduce((sum, { count }) => sum + count, 0);
  }

  private forget(): void {
    const now = this.slotNow();
    const oldest = now - this.windowSeconds / SLOT_SECONDS;
    this.slots = this.slots.filter(({ slot }) => slot > oldest && slot <= now);
  }

  private slotNow(): number {
    return Math.floor(this.clock.now() / 1000 / SLOT_SECONDS);
  }
}
