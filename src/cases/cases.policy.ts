import type { Finding } from '../domain/case/outcome.js';
import { isFinding, stateAfterDecision } from '../domain/case/outcome.js';
import { partsOf } from '../domain/case/parts.js';
import { type CaseMove, type CaseStanding, type CaseState, missingFor } from '../domain/case/states.js';
import { channelsOf, type RoleGrant } from '../domain/staff/roles.js';
import type { CaseMoveView } from './cases.view.js';

/** The least that is known of a caller. */
type Caller = { memberId: string; grants: RoleGrant[] };

/** Whoever holds the newest key of a case of his own channel is its member. For anybody else it does not exist. */
export function isMember(
  actor: Caller,
  file: { channelId: string; generation: number },
  wrap: { memberId: string; generation: number } | null,
): boolean {
  return (
    wrap !== null &&
    wrap.memberId === actor.memberId &&
    wrap.generation === file.generation &&
    channelsOf(actor.grants).some((channel) => channel === file.channelId)
  );
}

/** The roles that a caller acts with, in the form in which the domain asks for them. */
export function partsOfCaller(actor: { grants: RoleGrant[] }) {
  return partsOf(actor.grants.map((grant) => grant.role));
}

/** What is countable of a finished case stands, but for who decides. */
export function mayCode(actor: { grants: RoleGrant[] }, state: CaseState): boolean {
  return state !== 'selesai' || partsOfCaller(actor).includes('decider');
}

/** The facts of a case that moves depend on. */
export interface CaseFacts {
  codingVersion: number;
  summaryN: number | null;
  proposedBy: string | null;
}

/** @param hasExaminer whether one of the members examines */
export function standingOf(
  file: CaseFacts,
  actor: { memberId: string },
  hasExaminer: boolean,
): Pick<CaseStanding, 'coded' | 'hasSafeSummary' | 'hasExaminer' | 'isProposer'> {
  return {
    coded: file.codingVersion > 0,
    hasSafeSummary: file.summaryN !== null,
    hasExaminer,
    isProposer: file.proposedBy === actor.memberId,
  };
}

/** A move for the console: what it lacks but for what comes with the request itself. */
export function offered(move: CaseMove, standing: ReturnType<typeof standingOf>): CaseMoveView {
  const missing = missingFor(move, { ...standing, bringsProposal: true, bringsFinding: true });
  return { to: move.to, by: move.by, requires: [...move.requires], missing };
}

/** Whether what a request brings belongs to its move: a finding exactly to a decision, and one that leads there. */
export function findingFits(
  move: CaseMove,
  finding: Finding | null,
): 'yes' | 'no-decision' | 'no-finding' | 'elsewhere' {
  if (!move.requires.includes('finding')) return finding === null ? 'yes' : 'no-decision';
  if (finding === null) return 'yes';
  if (!isFinding(finding)) return 'no-finding';
  return stateAfterDecision(finding.outcome) === move.to ? 'yes' : 'elsewhere';
}
