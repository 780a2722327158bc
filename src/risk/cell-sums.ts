import { monthNumber } from '../domain/calendar/month.js';
import type { CellSums } from '../domain/risk/cell-facts.js';
import { emptySums, type ForwardSums } from '../domain/risk/evidence.js';

/**
 * The month in which a case counts its plain weight in kept sums. Any month would do; this one keeps the numbers short:
 * of a deed of 1990 what is lost is less than a millionth of a case.
 */
export const LANDMARK = monthNumber('2016-01');

/** Sums as a row keeps them. */
export interface SumRow {
  cases: number;
  proven: string;
  unproven: string;
  provenSquares: string;
}

/** The sums of a row. */
export function sumsOfRow({ proven, unproven, provenSquares }: SumRow): ForwardSums {
  return {
    ...emptySums(LANDMARK),
    proven: BigInt(proven),
    unproven: BigInt(unproven),
    provenSquares: BigInt(provenSquares),
  };
}

/** The row of sums; the inverse of sumsOfRow(). */
export function rowOfSums(cases: number, { proven, unproven, provenSquares }: ForwardSums): SumRow {
  return { cases, proven: String(proven), unproven: String(unproven), provenSquares: String(provenSquares) };
}

/** A cell of the map with its sums. @param row `area` is empty for what was released for the unit as a whole */
export function cellOfRow(row: SumRow & { unit: string; area: string }): CellSums {
  return { unit: row.unit, area: row.area || null, cases: row.cases, sums: sumsOfRow(row) };
}
