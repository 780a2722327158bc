import type { LeftIdentity } from '../../../../src/domain/identity/story.js';
import type { OpenedIdentityView, ReportIdentityView } from '../../../../src/identity/identity.view.js';
import { base64url, newId, type StaffBody, sealAsking } from '../../../../src/sealing/index.js';
import { api } from '../../lib/api.js';
import type { Keys } from '../../lib/keys.js';
import { storyOf } from '../desk/model/thread-facts.js';
import type { OpenedReport } from '../desk/open-report.js';
import { sealOnTop } from '../desk/send-act.js';
import { openIdentity, type ShownIdentity } from './model/opening.js';
import { IdentityProblem } from './model/problem.js';

/**
 * Asks the custodians who keep a share now and whose cards count: the reason to each of them, and to the reporter that it was
 * asked.
 *
 * @param holders card ids, as the server says: a share can have been handed on, and who has none opens nothing
 * @throws IdentityProblem `custodians`; ApiProblem
 */
export async function askForName(
  keys: Keys,
  report: OpenedReport,
  left: LeftIdentity,
  holders: readonly string[],
  { reason, forReporter }: { reason: string; forReporter: string },
): Promise<void> {
  const { countedNow } = await keys.refreshTrust(report.view.channel);
  const custodians = holders.flatMap((cardId) => countedNow.get(cardId) ?? []);
  const known = custodians.filter((card) => card.custodian !== undefined);
  if (known.length < left.needed) throw new IdentityProblem('custodians');
  const requestId = newId();
  const disclosureId = left.disclosure;
  const about = { requestId, disclosureId, threadId: report.view.id, reporterKey: reporterKeyOf(report), reason };
  const askings = await Promise.all(
    known.map(async (card) => {
      const sealed = await sealAsking({ ...about, needed: left.needed }, card, keys.cardId, keys.signSecret);
      return { cardId: card.id, ciphertext: base64url(sealed) };
    }),
  );
  const body = { type: 'identity-asked', disclosure: disclosureId, request: requestId, text: forReporter } as const;
  const entry = await sealedEntry(keys, report, body);
  await api.post(`/api/identity/reports/${report.view.id}/requests`, { id: requestId, disclosureId, askings, entry });
}

/**
 * Tells the reporter and opens the name: only in the answer to her entry are the shares handed out.
 * @param isFirst false when she has been told already, and it is only shown again
 * @throws IdentityProblem, ApiProblem
 */
export async function openName(
  keys: Keys,
  report: OpenedReport,
  left: LeftIdentity,
  requestId: string,
  isFirst: boolean,
): Promise<ShownIdentity> {
  const reporterKey = reporterKeyOf(report);
  const body = { type: 'identity-opened', disclosure: left.disclosure, request: requestId } as const;
  const told = isFirst ? { entry: await sealedEntry(keys, report, body) } : {};
  const view = await api.post<OpenedIdentityView>(`/api/identity/requests/${requestId}/opening`, told);
  const { counted } = await keys.trust(report.view.channel);
  return openIdentity(keys, counted, { left, threadId: report.view.id, reporterKey, requestId }, view);
}

/** Ends a request and tells the reporter. */
export async function closeRequest(
  keys: Keys,
  report: OpenedReport,
  left: LeftIdentity,
  requestId: string,
  refused: boolean,
): Promise<void> {
  const about = { disclosure: left.disclosure, request: requestId, refused, text: '' };
  const entry = await sealedEntry(keys, report, { type: 'identity-closed', ...about });
  await api.post<ReportIdentityView>(`/api/identity/requests/${requestId}/closing`, { entry });
}

function reporterKeyOf(report: OpenedReport): string {
  const story = storyOf(report.entries);
  if (!story) throw new IdentityProblem('differs');
  return story.reporterKey;
}

async function sealedEntry(keys: Keys, report: OpenedReport, body: StaffBody) {
  const { n, tag, ciphertext } = await sealOnTop(keys, report, body);
  return { n, tag, ciphertext: base64url(ciphertext) };
}
