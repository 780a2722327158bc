import type { EntryView, ReportStandingView, ReportView } from '../../../../src/reports/reports.view.js';
import { base64url, type SealedEntry, type StaffBody, sealEntry, signReading } from '../../../../src/sealing/index.js';
import { api } from '../../lib/api.js';
import type { Keys } from '../../lib/keys.js';
import type { Act } from './model/answers.js';
import { type OpenedReport, openReport } from './open-report.js';

/**
 * Seals an officer's entry on top of the last one that he sees and sends it together with its move.
 * @returns the report with the entry in it
 * @throws ApiProblem `thread.moved` when another entry came first: read again, then seal again
 */
export async function sendAct(keys: Keys, report: OpenedReport, act: Act): Promise<OpenedReport> {
  const { view } = report;
  const sealed = await sealOnTop(keys, report, act.body);
  const { n, tag } = sealed;
  const ciphertext = base64url(sealed.ciphertext);
  const move = act.to === undefined ? {} : { move: { to: act.to } };
  const standing = await api.post<ReportStandingView>(`/api/reports/${view.id}/entries`, {
    n,
    tag,
    ciphertext,
    ...move,
  });
  const entry: EntryView = { n, author: keys.memberId, day: standing.day, tag, ciphertext };
  return openReport(keys, withStanding({ ...view, entries: n + 1, thread: [...view.thread, entry] }, standing));
}

/** Seals an officer's entry on top of the last one that he sees. */
export function sealOnTop(keys: Keys, { view, threadSeed }: OpenedReport, body: StaffBody): Promise<SealedEntry> {
  const last = view.thread.at(-1);
  if (threadSeed === null || last === undefined) throw new Error('a report that is not open cannot be answered');
  return sealEntry({
    threadId: view.id,
    n: last.n + 1,
    previousTag: last.tag,
    author: keys.memberId,
    by: keys.cardId,
    sealedBy: 'browser',
    body,
    signSecret: keys.signSecret,
    threadSeed,
  });
}

/** Signs how far the officer has read and has it kept, so that a cut tail shows at the next reading. */
export async function keepReading(keys: Keys, report: OpenedReport): Promise<OpenedReport> {
  const { view } = report;
  const last = view.thread.at(-1);
  if (last === undefined || report.threadSeed === null || report.cutTail !== null) return report;
  const { n, tag } = last;
  const reading = { threadId: view.id, n, tag, byCardId: keys.cardId, day: view.today };
  const statement = signReading(reading, keys.signSecret);
  const standing = await api.put<ReportStandingView>(`/api/reports/${view.id}/reading`, { n, tag, statement });
  const readings = [
    ...view.readings.filter((one) => one.memberId !== keys.memberId),
    { memberId: keys.memberId, statement },
  ];
  return { ...report, view: withStanding({ ...view, readings }, standing) };
}

function withStanding(view: ReportView, { state, unread, deadline }: ReportStandingView): ReportView {
  return { ...view, state, unread, deadline };
}
