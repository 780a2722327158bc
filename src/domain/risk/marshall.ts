/** One unit's cases and exposure. */
export interface Rate {
  count: number;
  /** Above 0. */
  exposure: number;
}

/** Marshall's closed form: the overall rate b, the spread between units a, and the shrunk rate of each. */
export interface MarshallEstimate {
  overall: number;
  spread: number;
  rates: number[];
}

/**
 * Global empirical Bayes by the method of moments (Marshall, Applied Statistics 40 (1991) 283), as in `spdep::EBest`. Kept
 * to check the grid against a published method; figures are never made with it, since it takes the spread as known.
 *
 *     b = Σy/Σx,  s² = Σ x (y/x − b)² / Σx,  a = max(0, s² − b/x̄),  θ = b + a (y/x − b) / (a + b/x)
 */
export function marshall(units: readonly Rate[]): MarshallEstimate {
  const exposure = units.reduce((sum, unit) => sum + unit.exposure, 0);
  const overall = units.reduce((sum, unit) => sum + unit.count, 0) / exposure;
  const deviation = (unit: Rate) => unit.count / unit.exposure - overall;
  const variance = units.reduce((sum, unit) => sum + unit.exposure * deviation(unit) ** 2, 0) / exposure;
  const spread = Math.max(0, variance - (overall * units.length) / exposure);
  const rates = units.map((unit) =>
    spread === 0 ? overall : overall + (spread * deviation(unit)) / (spread + overall / unit.exposure),
  );
  return { overall, spread, rates };
}
