import { CASE_REPORT_STATES, CLOSED_STATES, type ReportState } from './states.js';

/** How the desk sorts its inbox: what waits for the desk, what waits for a reporter, what is done, everything. */
export const DESK_FILTERS = ['action', 'waiting', 'closed', 'all'] as const;
export type DeskFilter = (typeof DESK_FILTERS)[number];

/** What the server may know of a report for sorting it. */
export interface Sortable {
  state: ReportState;
  unread: boolean;
  /** `YYYY-MM-DD`; the last day on which the running step is in time */
  deadlineDay: string;
}

/** Where the desk has nothing to do before somebody else does. */
export const DONE_AT_DESK: readonly ReportState[] = [...new Set([...CASE_REPORT_STATES, ...CLOSED_STATES])];

/**
 * In which of the three heaps a report lies. Anything unread waits for the desk, and so does a question that the
 * reporter has left unanswered past its day: then the desk may close.
 */
export function heapOf(report: Sortable, today: string): Exclude<DeskFilter, 'all'> {
  if (report.unread) return 'action';
  if (DONE_AT_DESK.includes(report.state)) return 'closed';
  if (report.state === 'perlu_keterangan' && report.deadlineDay >= today) return 'waiting';
  return 'action';
}
