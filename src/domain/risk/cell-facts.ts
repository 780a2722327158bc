import { type Month, monthNumber } from '../calendar/month.js';
import type { Bucket } from './buckets.js';
import { addBucket, countedEvidence, type Evidence, emptySums, evidenceAt, type ForwardSums } from './evidence.js';
import { decayedExposure, type ExposureSpan } from './exposure.js';
import type { RiskParameters } from './parameters.js';

/** What is known of one unit in one area at one month, before anything is compared. */
export interface CellFacts {
  unit: string;
  /** Null for cases that were released for the unit as a whole. */
  area: string | null;
  /** Decayed exposure, in the area's own measure; 0 when there is none or none is known. */
  exposure: number;
  /** Cases that count something, without weights. */
  cases: number;
  evidence: Evidence;
  /** S, the weighted evidence that counts. */
  counted: number;
}

/** So many half-lives before the month in question the sums have their landmark: 2^−44 of a case is lost there. */
const LANDMARK_HALF_LIVES = 24;

/** The forward-decayed sums of one unit in one area: all that has to be kept of its cases to rate it at any month. */
export interface CellSums {
  unit: string;
  /** Null for cases that were released for the unit as a whole. */
  area: string | null;
  /** Cases that count something, without weights. */
  cases: number;
  sums: ForwardSums;
}

/** Adds up buckets by cell, in any order. @param landmark number of a month; see ForwardSums */
export function sumCells(buckets: Iterable<Bucket>, parameters: RiskParameters, landmark: number): CellSums[] {
  const cells = new Map<string, CellSums>();
  for (const bucket of buckets) {
    const { unit, area } = bucket;
    const id = cellId(unit, area);
    const cell = cells.get(id) ?? { unit, area, cases: 0, sums: emptySums(landmark) };
    cells.set(id, { ...cell, cases: cell.cases + bucket.n, sums: addBucket(cell.sums, bucket, parameters) });
  }
  return [...cells.values()];
}

/**
 * What is known of every cell at a month, sorted by unit and area. The order of what is given does not matter to the last
 * bit. Whatever has an exposure here, be it of 0, has a cell in the answer.
 * @param sums one of each cell
 */
export function factsOf(
  sums: Iterable<CellSums>,
  exposure: Iterable<ExposureSpan>,
  parameters: RiskParameters,
  asOf: Month,
): CellFacts[] {
  const cells = new Map<string, CellSums & { exposures: number[] }>();
  for (const cell of sums) cells.set(cellId(cell.unit, cell.area), { ...cell, exposures: [] });
  for (const span of exposure) {
    const { unit, area } = span;
    const id = cellId(unit, area);
    const cell = cells.get(id) ?? { unit, area, cases: 0, sums: emptySums(monthNumber(asOf)), exposures: [] };
    cells.set(id, cell);
    cell.exposures.push(decayedExposure(span, asOf, parameters.halfLifeMonths));
  }
  return [...cells]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { unit, area, cases, exposures, sums: of }]) => {
      const evidence = evidenceAt(of, asOf, parameters.halfLifeMonths);
      const counted = countedEvidence(evidence, parameters.unprovenCap);
      const sorted = exposures.sort((one, other) => one - other);
      return { unit, area, exposure: sumOf(sorted), cases, evidence, counted };
    });
}

/** Gathers cases and exposure by cell: sumCells() and factsOf() at once. Deeds after `asOf` do not count yet. */
export function gatherCells(
  buckets: Iterable<Bucket>,
  exposure: Iterable<ExposureSpan>,
  parameters: RiskParameters,
  asOf: Month,
): CellFacts[] {
  const landmark = monthNumber(asOf) - LANDMARK_HALF_LIVES * parameters.halfLifeMonths;
  const known = [...buckets].filter((bucket) => bucket.month <= asOf);
  return factsOf(sumCells(known, parameters, landmark), exposure, parameters, asOf);
}

function cellId(unit: string, area: string | null): string {
  return `${unit} ${area ?? ''}`;
}

/** The sum of numbers in the order in which they stand. */
export function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
