import type { CaseMemberView, CodingView } from '../../../../../src/cases/cases.view.js';
import { type Finding, OUTCOME_LEVELS, OUTCOMES, stateAfterDecision } from '../../../../../src/domain/case/outcome.js';
import { CASE_STATES, type CaseState } from '../../../../../src/domain/case/states.js';
import { CASE_NEWS, type CaseNews, nextNews } from '../../../../../src/domain/report/case-news.js';
import type {
  Card,
  CodingBody,
  DossierBody,
  OpenedDossierEntry,
  ProposalBody,
  SummaryBody,
} from '../../../../../src/sealing/index.js';

/** What an entry says, if it is its author's own word; anything else says nothing. */
export function wordOf(entry: OpenedDossierEntry): DossierBody | undefined {
  return entry.verdict === 'genuine' ? entry.body : undefined;
}

/** True when something in the dossier is not what was written there. */
export function isBroken(entries: readonly OpenedDossierEntry[]): boolean {
  return entries.some(
    (entry) => entry.verdict === 'altered' || entry.verdict === 'missing' || entry.chain === 'broken',
  );
}

/** The newest ringkasan aman. */
export function summaryOf(entries: readonly OpenedDossierEntry[]): SummaryBody | undefined {
  return lastWord(entries, (word) => (word.type === 'summary' ? word : undefined));
}

/** The proposal in entry n, if it is one and genuine. */
export function proposalAt(entries: readonly OpenedDossierEntry[], n: number | null): ProposalBody | undefined {
  const entry = entries.find((one) => one.n === n);
  const word = entry && wordOf(entry);
  return word?.type === 'proposal' ? word : undefined;
}

/** What was coded in this version, and why, as its author signed it. */
export function codingSigned(entries: readonly OpenedDossierEntry[], version: number): CodingBody | undefined {
  return lastWord(entries, (word) => (word.type === 'coding' && word.version === version ? word : undefined));
}

/** Whether the facts that the server keeps in clear are the ones signed in the dossier, by the same member. */
export function isSigned(coding: CodingView, entries: readonly OpenedDossierEntry[]): boolean {
  return entries.some((entry) => {
    const word = wordOf(entry);
    return (
      word?.type === 'coding' &&
      entry.author === coding.author &&
      word.version === coding.version &&
      word.unit === coding.unit &&
      word.area === coding.area &&
      word.kind === coding.kind &&
      word.severity === coding.severity &&
      word.sourceReliability === coding.sourceReliability &&
      word.informationCredibility === coding.informationCredibility &&
      word.preliminaryEvidence === coding.preliminaryEvidence &&
      word.month === coding.month
    );
  });
}

/** The state and the outcome that the signed entries tell, whatever the server's columns say. */
export function standingTold(entries: readonly OpenedDossierEntry[]): { state: CaseState; finding: Finding | null } {
  let state: CaseState = 'telaah';
  let finding: Finding | null = null;
  for (const entry of entries) {
    const word = wordOf(entry);
    if (word?.type === 'proposal') state = 'menunggu_keputusan';
    else if (word?.type === 'decision') {
      finding = findingOf(word);
      if (finding) state = stateAfterDecision(finding.outcome);
    } else if (word?.type === 'move') {
      state = CASE_STATES.find((known) => known === word.to) ?? state;
      // What is examined anew has no outcome any more.
      if (state === 'pemeriksaan' || state === 'telaah') finding = null;
    }
  }
  return { state, finding };
}

/** The reports that the signed entries name, whatever the server's list says. */
export function reportsTold(entries: readonly OpenedDossierEntry[]): Set<string> {
  const reports = new Set<string>();
  for (const entry of entries) {
    const word = wordOf(entry);
    if (word?.type === 'opened' || word?.type === 'link') reports.add(word.reportId);
    else if (word?.type === 'unlink') reports.delete(word.reportId);
  }
  return reports;
}

/** How far the reporter of each report was told that the case is, as its members signed it. */
export function newsTold(entries: readonly OpenedDossierEntry[]): Map<string, CaseNews> {
  const told = new Map<string, CaseNews>();
  for (const entry of entries) {
    const word = wordOf(entry);
    if (word?.type === 'opened' || word?.type === 'link') told.set(word.reportId, 'ditindaklanjuti');
    else if (word?.type === 'unlink') told.delete(word.reportId);
    else if (word?.type === 'told') {
      const news = CASE_NEWS.find((known) => known === word.state);
      if (news) told.set(word.reportId, news);
    }
  }
  return told;
}

/** What the reporters of the case's reports wait to be told, by report. */
export function newsAhead(entries: readonly OpenedDossierEntry[], state: CaseState): Map<string, CaseNews> {
  const ahead = new Map<string, CaseNews>();
  for (const [reportId, told] of newsTold(entries)) {
    const news = nextNews(told, [state]);
    if (news) ahead.set(reportId, news);
  }
  return ahead;
}

/** The outcome in a proposal or a decision; null for a word that this Peluit does not know. */
export function findingOf(word: { outcome: string; level: string | null }): Finding | null {
  const outcome = OUTCOMES.find((known) => known === word.outcome);
  const level = OUTCOME_LEVELS.find((known) => known === word.level) ?? null;
  return outcome === undefined ? null : { outcome, level };
}

/**
 * Members whom the server names although no member let them in, or whose card does not count or is another one's.
 * Nothing is ever wrapped to them.
 * @param letIn card ids that the genuine entries of the dossier name
 */
export function plantedMembers(
  named: readonly CaseMemberView[],
  letIn: ReadonlySet<string>,
  counted: ReadonlyMap<string, Pick<Card, 'memberId'>>,
): CaseMemberView[] {
  return named.filter(({ cardId, memberId }) => !letIn.has(cardId) || counted.get(cardId)?.memberId !== memberId);
}

function lastWord<Word>(
  entries: readonly OpenedDossierEntry[],
  pick: (word: DossierBody) => Word | undefined,
): Word | undefined {
  return entries
    .map(wordOf)
    .map((word) => word && pick(word))
    .filter((word) => word !== undefined)
    .at(-1);
}
