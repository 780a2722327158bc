import type { ReportKind } from '../report/kinds.js';

/** How grave a deed is, from 1 (slight) to 5 (very grave); the loss band of each is in the severity file. */
export const SEVERITIES = [1, 2, 3, 4, 5] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How far a source can be relied on, A (always) to F (cannot be judged): the Admiralty scale. */
export const SOURCE_RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type SourceReliability = (typeof SOURCE_RELIABILITIES)[number];

/** How far a statement is confirmed, 1 (by others) to 6 (cannot be judged): the Admiralty scale. */
export const INFORMATION_CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
export type InformationCredibility = (typeof INFORMATION_CREDIBILITIES)[number];

/** The countable facts of a case. Nothing else of it is ever counted. */
export interface Coding {
  /** Code of the units file. */
  unit: string;
  /** Code of the areas file. */
  area: string;
  kind: ReportKind;
  severity: Severity;
  sourceReliability: SourceReliability;
  informationCredibility: InformationCredibility;
  /** Whether bukti permulaan is noted. */
  preliminaryEvidence: boolean;
  /** Month of the deed, `YYYY-MM`. */
  month: string;
}

/** No deed older than this is coded: a mistyped year is likelier. */
export const EARLIEST_MONTH = '1990-01';

/**
 * @param month as it was typed
 * @param today `YYYY-MM-DD`, Asia/Jakarta
 * @returns true for a month that exists and lies neither before 1990 nor after this one
 */
export function isCodableMonth(month: string, today: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) && month >= EARLIEST_MONTH && month <= today.slice(0, 7);
}
