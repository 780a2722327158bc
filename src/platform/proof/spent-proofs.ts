/** So many at most are remembered; each takes about 200 bytes. */
const MOST = 20_000;

/**
 * Which proofs were used, and for what, until they expire. It never forgets one that could still be used: when it must
 * make room, everything that expires no later than what it forgets counts as used.
 */
export class SpentProofs {
  private readonly spent = new Map<string, { until: number; purpose: string }>();

  /**
   * @param floor proofs that expire at this second or earlier count as used. At a start it is set so that proofs asked
   *   for before the start are: which of them were used is not known any more
   */
  constructor(
    private floor: number,
    private readonly most = MOST,
  ) {}

  get size(): number {
    return this.spent.size;
  }

  has(id: string): boolean {
    return this.spent.has(id);
  }

  /**
   * @param until second in which the proof expires
   * @param purpose what it is used for; the same purpose may use it again, so that a lost answer can be asked for again
   * @returns false when it was used for something else
   */
  use(id: string, until: number, purpose: string, now: number): boolean {
    if (until <= this.floor) return false;
    const before = this.spent.get(id);
    if (before) return before.purpose === purpose;
    if (this.spent.size >= this.most) this.makeRoom(now);
    if (until <= this.floor) return false;
    this.spent.set(id, { until, purpose });
    return true;
  }

  private makeRoom(now: number): void {
    for (const [id, { until }] of this.spent) if (until <= now) this.spent.delete(id);
    let tooMany = this.spent.size - Math.floor((this.most * 9) / 10);
    for (const [id, { until }] of this.spent) {
      if (tooMany <= 0) break;
      tooMany -= 1;
      this.floor = Math.max(this.floor, until);
      this.spent.delete(id);
    }
  }
}
