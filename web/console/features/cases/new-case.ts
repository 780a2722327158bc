import type { CaseView } from '../../../../src/cases/cases.view.js';
import type { CaseNews } from '../../../../src/domain/report/case-news.js';
import { findMove, type ReportState } from '../../../../src/domain/report/states.js';
import type { ReportView } from '../../../../src/reports/reports.view.js';
import {
  base64url,
  FIRST_PREVIOUS_TAG,
  newId,
  newSeed,
  sealDossierEntry,
  sealEntry,
} from '../../../../src/sealing/index.js';
import { api } from '../../lib/api.js';
import { KeyProblem, type Keys } from '../../lib/keys.js';
import { type OpenedReport, openReport } from '../desk/open-report.js';
import { type EntryInput, sealNext, wrapTo } from './case-acts.js';
import { type OpenedCase, openCase } from './open-case.js';

/** Opens a case for a report: makes its key, wraps it to the chosen cards, and tells the reporter. @returns its id */
export async function openNewCase(
  keys: Keys,
  report: OpenedReport,
  wanted: { text: string; told: string; holders: readonly string[] },
): Promise<string> {
  const { countedNow } = await keys.refreshTrust(report.view.channel);
  const cards = [keys.cardId, ...wanted.holders].map((cardId) => {
    const card = countedNow.get(cardId);
    if (card === undefined) throw new KeyProblem('not-counted');
    return card;
  });
  const [id, seed] = [newId(), newSeed()];
  const wraps = await Promise.all(cards.map((card) => wrapTo(keys, id, 1, seed, card)));
  const sealed = await sealDossierEntry({
    caseId: id,
    generation: 1,
    n: 0,
    author: keys.memberId,
    previousTag: FIRST_PREVIOUS_TAG,
    by: keys.cardId,
    body: { type: 'opened', reportId: report.view.id, text: wanted.text, members: cards.map((card) => card.id) },
    signSecret: keys.signSecret,
    dossierSeed: seed,
  });
  const entry = { n: 0, tag: sealed.tag, ciphertext: base64url(sealed.ciphertext) };
  await api.post<CaseView>('/api/cases', {
    id,
    wraps,
    entry,
    report: await reportPart(keys, report, 'ditindaklanjuti', wanted.told),
  });
  return id;
}

/** Links a report to one of the member's own cases. @throws KeyProblem when that case cannot be opened safely */
export async function linkReport(
  keys: Keys,
  report: OpenedReport,
  wanted: { caseId: string; text: string; told: string },
): Promise<void> {
  const { caseId, text, told } = wanted;
  const opened = await openCase(keys, await api.get<CaseView>(`/api/cases/${caseId}`));
  const entry = await sealNext(keys, opened, { type: 'link', reportId: report.view.id, text });
  const part = await reportPart(keys, report, 'ditindaklanjuti', told);
  await api.post<CaseView>(`/api/cases/${caseId}/reports`, { ...part, entry });
}

/** Takes a report out of a case. The server leaves out what was sealed for the reporter while another case holds it. */
export async function unlinkReport(
  keys: Keys,
  opened: OpenedCase,
  wanted: { reportId: string; text: string; told: string },
): Promise<CaseView> {
  const { reportId, text, told } = wanted;
  const report = await openReport(keys, await api.get<ReportView>(`/api/reports/${reportId}`));
  const part = await reportPart(keys, report, 'ditelaah', told);
  const entry = await sealNext(keys, opened, { type: 'unlink', reportId, text });
  return api.post<CaseView>(`/api/cases/${opened.view.id}/reports/${reportId}/removal`, { ...part, entry });
}

/** Tells the reporter how far the case is: an entry of her thread, and one of the dossier that says so. */
export async function tellReporter(
  keys: Keys,
  report: OpenedReport,
  wanted: { caseId: string; news: CaseNews; text: string },
): Promise<void> {
  const { caseId, news, text } = wanted;
  const opened = await openCase(keys, await api.get<CaseView>(`/api/cases/${caseId}`));
  const reportId = report.view.id;
  const entry = await sealNext(keys, opened, { type: 'told', reportId, state: news });
  const threadEntry = await sealStatement(keys, report, news, text);
  await api.post<CaseView>(`/api/cases/${caseId}/reports/${reportId}/news`, { news, threadEntry, entry });
}

/** The report, and the entry of its thread that tells the reporter, if she is told anything. */
async function reportPart(
  keys: Keys,
  report: OpenedReport,
  state: ReportState,
  told: string,
): Promise<{ reportId: string; threadEntry?: EntryInput }> {
  const reportId = report.view.id;
  // Where it is already, as when another case holds it or her reply has brought it back, there is nothing to tell.
  if (findMove(report.view.state, state, 'case') === undefined) return { reportId };
  return { reportId, threadEntry: await sealStatement(keys, report, state, told) };
}

async function sealStatement(
  keys: Keys,
  { view, threadSeed }: OpenedReport,
  state: ReportState,
  text: string,
): Promise<EntryInput> {
  const last = view.thread.at(-1);
  if (threadSeed === null || last === undefined) throw new KeyProblem('broken');
  const { n, tag, ciphertext } = await sealEntry({
    threadId: view.id,
    n: last.n + 1,
    previousTag: last.tag,
    author: keys.memberId,
    by: keys.cardId,
    sealedBy: 'browser',
    body: { type: 'state', state, text },
    signSecret: keys.signSecret,
    threadSeed,
  });
  return { n, tag, ciphertext: base64url(ciphertext) };
}

/** Whether a case holds the report already, and its reporter knows. */
export function isInCase({ view }: Pick<OpenedReport, 'view'>): boolean {
  return view.state === 'ditindaklanjuti';
}
