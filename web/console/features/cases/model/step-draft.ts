import type { CaseMoveView } from '../../../../../src/cases/cases.view.js';
import {
  isFinding,
  type Outcome,
  type OutcomeLevel,
  stateAfterDecision,
} from '../../../../../src/domain/case/outcome.js';
import { CASE_STATES, type CaseRequirement, type CaseState } from '../../../../../src/domain/case/states.js';
import type { DossierBody, ProposalBody } from '../../../../../src/sealing/index.js';
import { findingOf } from './dossier-facts.js';

/** What can be written or done; a plain move carries where it leads. */
export type Step = 'note' | 'summary' | 'propose' | 'decide' | `move:${CaseState}`;

/** One step that a member has now. */
export interface StepOffer {
  readonly step: Step;
  /** What has to be there first; empty when it can be taken. */
  readonly lacks: readonly CaseRequirement[];
}

/** What the request itself brings is never missing beforehand. */
const BROUGHT: readonly CaseRequirement[] = ['proposal', 'finding'];

/** The moves that the server names, as the steps of the page: the two ends of a decision are one step, and come first. */
export function stepsFrom(moves: readonly CaseMoveView[]): StepOffer[] {
  const offers: StepOffer[] = [];
  for (const { to, requires, missing } of moves) {
    const step = requires.includes('finding')
      ? 'decide'
      : requires.includes('proposal')
        ? 'propose'
        : (`move:${to}` as const);
    const lacks = missing.filter((requirement) => !BROUGHT.includes(requirement));
    if (!offers.some((offer) => offer.step === step)) offers.push({ step, lacks });
  }
  // What the case waits for comes before the ways back.
  return [...offers].sort((a, b) => Number(targetOf(a.step) !== undefined) - Number(targetOf(b.step) !== undefined));
}

/** What was typed into a step's form so far. */
export interface StepDraft {
  readonly text: string;
  readonly impact: string;
  readonly outcome: Outcome | '';
  readonly level: OutcomeLevel | '';
  readonly heard: 'yes' | 'no' | '';
  readonly answer: string;
}

export const EMPTY_STEP: StepDraft = { text: '', impact: '', outcome: '', level: '', heard: '', answer: '' };

/** A decision begins with what was proposed. */
export function decisionFrom(proposal: ProposalBody | undefined): StepDraft {
  const finding = proposal && findingOf(proposal);
  return finding ? { ...EMPTY_STEP, outcome: finding.outcome, level: finding.level ?? '' } : EMPTY_STEP;
}

export type StepField = keyof StepDraft;

/** The fields that keep the draft from being sent, in the order of the form. */
export function missingInStep(step: Step, draft: StepDraft): StepField[] {
  const empty = (field: StepField) => draft[field].trim() === '';
  const missing: StepField[] = [];
  if (step === 'propose' || step === 'decide') {
    if (draft.outcome === '') missing.push('outcome');
    else if (draft.outcome === 'pelanggaran_disiplin' && draft.level === '') missing.push('level');
  }
  if (empty('text')) missing.push('text');
  if (step === 'summary' && empty('impact')) missing.push('impact');
  if (step === 'propose') {
    if (draft.heard === '') missing.push('heard');
    else if (empty('answer')) missing.push('answer');
  }
  return missing;
}

/** What a step is to the server, beside its sealed entry. */
export interface StepRequest {
  readonly path: 'entries' | 'moves';
  readonly body: DossierBody;
  readonly facts: Readonly<Record<string, string | boolean>>;
}

/**
 * The entry and the facts in clear that a whole draft stands for.
 * @param proposalN the entry with the proposal, for a decision
 */
export function requestOf(step: Step, draft: StepDraft, proposalN: number | null): StepRequest {
  const text = draft.text.trim();
  if (step === 'note') return { path: 'entries', body: { type: 'note', text }, facts: {} };
  if (step === 'summary') {
    return { path: 'entries', body: { type: 'summary', text, impact: draft.impact.trim() }, facts: { summary: true } };
  }
  if (step !== 'propose' && step !== 'decide') {
    const to = step.slice('move:'.length);
    return { path: 'moves', body: { type: 'move', to, text }, facts: { to } };
  }
  const { outcome } = draft;
  if (outcome === '') throw new Error('an outcome is missing');
  const level = outcome === 'pelanggaran_disiplin' && draft.level !== '' ? draft.level : null;
  if (!isFinding({ outcome, level })) throw new Error('a level is missing');
  if (step === 'propose') {
    const answer = draft.answer.trim();
    const body = { type: 'proposal', outcome, level, text, heard: draft.heard === 'yes', answer } as const;
    return { path: 'moves', body, facts: { to: 'menunggu_keputusan' } };
  }
  if (proposalN === null) throw new Error('there is no proposal to decide on');
  return {
    path: 'moves',
    body: { type: 'decision', outcome, level, proposal: proposalN, text },
    facts: { to: stateAfterDecision(outcome), outcome, ...(level === null ? {} : { level }) },
  };
}

/** @returns the state of a plain move; undefined for any other step */
export function targetOf(step: Step): CaseState | undefined {
  return CASE_STATES.find((state) => step === `move:${state}`);
}
