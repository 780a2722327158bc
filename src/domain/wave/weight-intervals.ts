import { rank } from './utility.js';
import type { Candidate } from './wave.js';

/** Weights in which the candidates keep one order. */
export interface WeightInterval {
  from: number;
  to: number;
  /** Its share of the whole range, above 0; the shares of all intervals sum to 1. */
  share: number;
  /** Ids, best first. */
  ranking: string[];
}

/** Two breakpoints closer than this are one: the difference is rounding. */
const SAME_WEIGHT = 1e-12;

/**
 * The weight at which two candidates have the same utility:
 * w* = (ln S_j − ln S_i) / ((ln K_i − ln S_i) − (ln K_j − ln S_j)),
 * from ln U = w·ln K + (1−w)·ln S, which is a straight line in w.
 * @returns undefined when the lines are parallel or one unit has a nought, which no weight between 0 and 1 can lift
 */
export function breakpoint(one: Candidate, other: Candidate): number | undefined {
  if (one.kerawanan <= 0 || one.kesiapan <= 0 || other.kerawanan <= 0 || other.kesiapan <= 0) return undefined;
  const slope = (unit: Candidate) => Math.log(unit.kerawanan) - Math.log(unit.kesiapan);
  const difference = slope(one) - slope(other);
  if (Math.abs(difference) < SAME_WEIGHT) return undefined;
  return (Math.log(other.kesiapan) - Math.log(one.kesiapan)) / difference;
}

/**
 * Cuts a range of weights where the order of the candidates changes; between two cuts nothing can change, so one look
 * in the middle of each interval tells everything about it. Exact, without drawing.
 * @param range 0 ≤ low < high ≤ 1
 * @returns the intervals in rising order, without gaps; one at least, also without candidates
 */
export function weightIntervals(
  candidates: readonly Candidate[],
  { low, high }: { low: number; high: number },
): WeightInterval[] {
  const cuts = candidates
    .flatMap((one, index) => candidates.slice(index + 1).map((other) => breakpoint(one, other)))
    .filter((weight) => weight !== undefined && weight - low > SAME_WEIGHT && high - weight > SAME_WEIGHT)
    .sort((one, other) => one! - other!) as number[];
  const intervals: WeightInterval[] = [];
  let from = low;
  for (const to of [...cuts, high]) {
    if (to - from <= SAME_WEIGHT) continue;
    const ranking = rank(candidates, (from + to) / 2).map(({ id }) => id);
    const last = intervals.at(-1);
    if (last?.ranking.every((id, place) => id === ranking[place])) last.to = to;
    else intervals.push({ from, to, share: 0, ranking });
    from = to;
  }
  for (const interval of intervals) interval.share = (interval.to - interval.from) / (high - low);
  return intervals;
}
