import type { ReportRowView } from '../../../../../src/reports/reports.view.js';

/** What the browser has learned of a report by opening its header. */
export interface OpenedHeader {
  readonly id: string;
  /** Number of entries when it was opened; another number means that it is out of date. */
  readonly entries: number;
  readonly problem?: 'no-key' | 'broken';
  /** First sentence of the story. */
  readonly excerpt: string;
  readonly unit: string;
  readonly unitOther: string;
  readonly kinds: readonly string[];
  /** The reporter says that somebody looks for her or threatens her, and the desk has not answered since. */
  readonly urgent: boolean;
  /** Messages that were not handed out with the header. */
  readonly withheld: number;
  /** Lower-case words to search in; memory only. */
  readonly haystack: string;
}

export type OpenedHeaders = ReadonlyMap<string, OpenedHeader>;

/** Urgent reports first; otherwise the order in which the server handed the rows out. */
export function liftUrgent(rows: readonly ReportRowView[], opened: OpenedHeaders): ReportRowView[] {
  const urgent = (row: ReportRowView) => opened.get(row.id)?.urgent === true;
  return [...rows.filter(urgent), ...rows.filter((row) => !urgent(row))];
}

/** The rows whose opened content holds every word that is looked for; all rows when nothing is. */
export function search(rows: readonly ReportRowView[], opened: OpenedHeaders, looked: string): ReportRowView[] {
  const words = looked.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...rows];
  return rows.filter((row) => {
    const haystack = opened.get(row.id)?.haystack;
    return haystack !== undefined && words.every((word) => haystack.includes(word));
  });
}

/** True while pages must be fetched by themselves: unread reports may hold somebody in danger, so all are opened. */
export function unreadMayFollow(rows: readonly ReportRowView[]): boolean {
  return rows.at(-1)?.unread === true;
}
