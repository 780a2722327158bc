import type { Severity } from '../case/coding.js';

/** How far a case is borne out, from the weakest to the strongest. What has none of these counts nothing. */
export const CREDIBILITY_STEPS = ['layak', 'bukti_awal', 'investigasi', 'terbukti_sebagian', 'terbukti'] as const;
export type CredibilityStep = (typeof CREDIBILITY_STEPS)[number];

/** The grid over which the spread between units is integrated: see gamma-poisson.ts. */
export interface GridParameters {
  /** Distance of two points, on the coefficient of variation; above 0. */
  cvStep: number;
  /** The last point, a multiple of the step. */
  cvMax: number;
  /** Standard deviation of the half-normal prior; above 0. */
  priorSd: number;
}

/** The part `kerawanan` of the risk file. All are starting values, to be adopted by the regency. */
export interface RiskParameters {
  /** After so many months a case counts half; a whole number above 0. */
  halfLifeMonths: number;
  /** Weight of a case by severity; rising, above 0. */
  severityWeight: Readonly<Record<Severity, number>>;
  /** Weight of a case by step; rising, above 0 to 1. */
  credibility: Readonly<Record<CredibilityStep, number>>;
  /** The steps that count as proven; every other is unproven and capped. */
  proven: readonly CredibilityStep[];
  /** Unproven evidence of a cell counts at most max(u0, rho · proven). */
  unprovenCap: { u0: number; rho: number };
  grid: GridParameters;
  /** From `above` on P(RR > 1) reads "above average", up to `below` "below"; between them nothing can be told. */
  ratioClass: { above: number; below: number };
}

/** How a count is shown: see presentation.ts. */
export interface RoundingParameters {
  /** Counts below this are shown as one class; a multiple of `roundBase`. */
  k: number;
  /** Other counts are rounded to multiples of this. */
  roundBase: number;
}

/** The part `disclosure` of the risk file. */
export interface DisclosureParameters {
  /** What leaders see; `kProven` is the least size of a batch of cases that became proven after their release. */
  leader: RoundingParameters & { kProven: number };
  /** What the public sees. */
  public: RoundingParameters;
}
