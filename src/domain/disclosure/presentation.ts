import type { RoundingParameters } from '../risk/parameters.js';

/** A number as it is shown: no more can be learned from it than its text says. */
export interface ShownNumber {
  /** What is added up in totals: 0 for the small class, else the rounded number. */
  value: number;
  /** True for the small class, and for a total with a small one among its parts: there may be more than `value`. */
  atLeast: boolean;
  /** Such as "0-4", "15" or, for a total, "20+". */
  text: string;
}

/**
 * A count as it is shown: one class for all below k, 0 among them, so that "none" and "few" look alike; else rounded to
 * the nearest multiple of the base.
 * @param count whole, 0 or more
 * @throws RangeError otherwise
 */
export function shownCount(count: number, { k, roundBase }: RoundingParameters): ShownNumber {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is not a count`);
  if (count < k) return { value: 0, atLeast: true, text: `0-${k - 1}` };
  const value = Math.round(count / roundBase) * roundBase;
  return { value, atLeast: false, text: String(value) };
}

/** A total, made of nothing but the numbers that are shown: an exact one would give away what they hide. */
export function shownTotal(parts: readonly ShownNumber[]): ShownNumber {
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  const atLeast = parts.some((part) => part.atLeast);
  return { value, atLeast, text: atLeast ? `${value}+` : String(value) };
}
