import type { CaseState } from '../case/states.js';
import { CASE_REPORT_STATES, findMove, type ReportState } from './states.js';

/** What a reporter can be told of the cases that hold her report: how far they are, and nothing of what is in them. */
export const CASE_NEWS = ['ditindaklanjuti', 'diputus', 'tindak_lanjut', 'selesai'] as const;
export type CaseNews = (typeof CASE_NEWS)[number];

const UNDECIDED: readonly CaseState[] = ['telaah', 'pemeriksaan', 'menunggu_keputusan'];

/** The furthest news that is true of all these cases: a report is examined as long as one of them is. */
function standingOf(cases: readonly CaseState[]): Exclude<CaseNews, 'diputus'> | undefined {
  if (cases.length === 0) return undefined;
  if (cases.some((state) => UNDECIDED.includes(state))) return 'ditindaklanjuti';
  return cases.includes('tindak_lanjut') ? 'tindak_lanjut' : 'selesai';
}

/**
 * What a reporter can be told next: true of the cases, and a move that the table of moves has. The decision comes before
 * what follows it, so there is never more than one.
 * @param report where her report stands, by what she was told last
 * @param cases the states of the cases that hold it, as far as the teller is their member
 */
export function nextNews(report: ReportState, cases: readonly CaseState[]): CaseNews | undefined {
  const standing = standingOf(cases);
  if (standing === undefined) return undefined;
  if (findMove(report, standing, 'case')) return standing;
  return standing !== 'ditindaklanjuti' && findMove(report, 'diputus', 'case') ? 'diputus' : undefined;
}

/** The same, while a case is the reason for where the report stands: then its reporter waits to hear it. */
export function untoldNews(report: ReportState, cases: readonly CaseState[]): CaseNews | undefined {
  return CASE_REPORT_STATES.includes(report) ? nextNews(report, cases) : undefined;
}
