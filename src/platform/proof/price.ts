/** What a report costs its browser. */
export interface Price {
  /** 0 while it is quiet, 3 at the dearest */
  level: number;
  /** So many derivations at least, and so many at most, until the answer is found. */
  tries: readonly [least: number, most: number];
}

/** Reports of the last minutes are counted over this time. */
export const WINDOW_SECONDS = 300;

/**
 * From so many reports within the window on. A derivation takes a slow phone (2 GB, no SHA instructions) about 6 ms, so
 * the levels take it at most 0.25, 1.2, 6 and 18 s.
 */
const LEVELS: readonly { from: number; tries: readonly [number, number] }[] = [
  { from: 0, tries: [20, 40] },
  { from: 20, tries: [100, 200] },
  { from: 60, tries: [500, 1_000] },
  { from: 150, tries: [1_500, 3_000] },
];

/** @param filings reports that were taken within the window */
export function priceAfter(filings: number): Price {
  const level = LEVELS.findLastIndex(({ from }) => filings >= from);
  const { tries } = LEVELS[Math.max(0, level)] as (typeof LEVELS)[number];
  return { level: Math.max(0, level), tries };
}
