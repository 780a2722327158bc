import { gammaQuantile } from './special-functions.js';

/** Cases that count the same weight each. */
export interface WeightedCount {
  /** 0 or more, whole. */
  n: number;
  /** Above 0. */
  weight: number;
}

/**
 * The interval of a weighted sum of counts without any prior (Fay and Feuer, Statistics in Medicine 16 (1997) 791): for
 * the raw rate of one cell. With y = Σ n·w, v = Σ n·w² and w_M the largest weight,
 *
 *     lower = Γ⁻¹(α/2; shape y²/v, scale v/y), 0 when y = 0
 *     upper = Γ⁻¹(1 − α/2; shape (y + w_M)²/(v + w_M²), scale (v + w_M²)/(y + w_M))
 *
 * @param counts every weight that a case could have had, also those of which there was none (n = 0); at least one
 * @param coverage such as 0.95
 * @throws RangeError when there is no weight
 */
export function fayFeuerInterval(counts: readonly WeightedCount[], coverage: number): { lower: number; upper: number } {
  const largest = Math.max(...counts.map(({ weight }) => weight));
  if (!(largest > 0)) throw new RangeError('an interval needs at least one weight above 0');
  const sum = counts.reduce((total, { n, weight }) => total + n * weight, 0);
  const variance = counts.reduce((total, { n, weight }) => total + n * weight ** 2, 0);
  const tail = (1 - coverage) / 2;
  const scaled = (mean: number, spread: number, probability: number) =>
    gammaQuantile(mean ** 2 / spread, probability) * (spread / mean);
  return {
    lower: sum === 0 ? 0 : scaled(sum, variance, tail),
    upper: scaled(sum + largest, variance + largest ** 2, 1 - tail),
  };
}
