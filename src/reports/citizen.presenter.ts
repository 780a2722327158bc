import type { ThreadView } from './citizen.view.js';
import type { ReportDeadlines } from './report-deadlines.js';
import type { ReportEntity, ReportEntryEntity } from './reports.entity.js';
import { presentEntry } from './reports.presenter.js';

/** The day to come back, while the desk's clock runs; nothing while it waits for her or the report is closed. */
export function presentPromise(
  report: Pick<ReportEntity, 'state' | 'deadlineDay'>,
  deadlines: ReportDeadlines,
  today: string,
): Pick<ThreadView, 'comeBack' | 'lateDays'> {
  const standing = deadlines.standing(report, today);
  if (!standing || standing.waitsForReporter) return { comeBack: null, lateDays: 0 };
  return { comeBack: standing.day, lateDays: Math.max(0, -standing.left) };
}

/** A thread for its reporter: sealed entries, and nothing of who holds keys or where files lie. */
export function presentThread(
  report: ReportEntity,
  entries: readonly ReportEntryEntity[],
  deadlines: ReportDeadlines,
  today: string,
): ThreadView {
  return { id: report.id, entries: entries.map(presentEntry), ...presentPromise(report, deadlines, today) };
}
