/** A level of risk with its bounds on the scores 1–25, both included. */
export interface RiskLevel {
  id: string;
  name: { id: string; en: string };
  min: number;
  max: number;
}

/** The 5 × 5 table of Indonesian government practice, from the risk matrix file. */
export interface RiskMatrix {
  /** By impact 1–5, then by likelihood 1–5: each rank 1–25 once, not the product. */
  ranks: readonly (readonly number[])[];
  /** From the lowest to the highest, together 1–25. */
  levels: readonly RiskLevel[];
}

/**
 * The rank 1–25 of a risk. By design a grave impact outweighs a small likelihood, so ranks are for colour and words: never
 * average them, and sort by the index.
 * @throws RangeError when either is not 1 to 5
 */
export function matrixRank(matrix: RiskMatrix, likelihood: number, impact: number): number {
  const rank = matrix.ranks[impact - 1]?.[likelihood - 1];
  if (rank === undefined) throw new RangeError(`likelihood ${likelihood} and impact ${impact} must be 1 to 5`);
  return rank;
}

/** The level of a rank. @throws RangeError when it is not 1 to 25 */
export function matrixLevel(matrix: RiskMatrix, rank: number): RiskLevel {
  const level = matrix.levels.find(({ min, max }) => min <= rank && rank <= max);
  if (level === undefined) throw new RangeError(`${rank} is no rank of the risk matrix`);
  return level;
}
