/** The five levels of a risk, as a leader's map shows them: 1 very low … 5 very high. */
export const RISK_LEVELS = [1, 2, 3, 4, 5] as const;
export type RiskLevelNumber = (typeof RISK_LEVELS)[number];

/**
 * The level of an index: 1 + ⌊min(I, 99.99) / 20⌋.
 * @param index 0–100; 100 is worst
 * @throws RangeError outside of it
 */
export function levelOfIndex(index: number): RiskLevelNumber {
  if (!(index >= 0 && index <= 100)) throw new RangeError(`${index} is not an index: it lies between 0 and 100`);
  return (1 + Math.floor(Math.min(index, 99.99) / 20)) as RiskLevelNumber;
}

/** The index of a relative risk, K1 = 100 · RR / (1 + RR). @param ratio 0 or more */
export function indexOfRatio(ratio: number): number {
  return (100 * ratio) / (1 + ratio);
}
