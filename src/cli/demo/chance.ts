import { createHash } from 'node:crypto';

/**
 * Choices that a seed decides: which office a sample text is about, who sealed where, on which day. The same seed gives
 * the same choices, so whoever doubts that an office was picked by chance can run it again. Never a source of secrets.
 */
export class Chance {
  private state: number;

  constructor(seed: string) {
    this.state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  }

  /** A number from 0 up to, but not including, 1 (mulberry32). */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True in `percent` of a hundred cases. */
  happens(percent: number): boolean {
    return this.next() * 100 < percent;
  }

  /** @throws RangeError when there is nothing to pick from */
  pick<T>(from: readonly T[]): T {
    const picked = from[this.whole(0, from.length - 1)];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  }

  /** A shuffled copy (Fisher and Yates). */
  shuffled<T>(cards: readonly T[]): T[] {
    const deck = [...cards];
    for (let last = deck.length - 1; last > 0; last -= 1) {
      const other = this.whole(0, last);
      [deck[last], deck[other]] = [deck[other] as T, deck[last] as T];
    }
    return deck;
  }
}
