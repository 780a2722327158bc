import type { DeadlineStepId } from '../calendar/deadline.js';

/** The states of a case (perkara). */
export const CASE_STATES = ['telaah', 'pemeriksaan', 'menunggu_keputusan', 'tindak_lanjut', 'selesai'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** As what somebody acts in a case: by his role, and only where he is a member. */
export const CASE_PARTS = ['desk', 'examiner', 'decider'] as const;
export type CasePart = (typeof CASE_PARTS)[number];

/** What must be there before a move, in words for the docs. */
export const CASE_REQUIREMENTS = {
  coding: 'the case has been coded',
  safe_summary: 'a ringkasan aman and its “dampak pada pelapor” stand in the dossier',
  examiner: 'an examiner holds the key',
  proposal: 'the same request brings a proposal, which says what the accused side answered or why there is no answer',
  finding: 'the same request brings an outcome',
  somebody_else: 'whoever moves is not who proposed',
} as const;
export type CaseRequirement = keyof typeof CASE_REQUIREMENTS;

/** One allowed move of a case. */
export interface CaseMove {
  from: CaseState;
  to: CaseState;
  by: CasePart;
  requires: readonly CaseRequirement[];
  /** The step of the deadlines file that starts on the day of the move; `unchanged` lets the clock run on, `none` stops it. */
  deadline: Extract<DeadlineStepId, 'berkadar_pengawasan' | 'tindak_lanjut_rekomendasi_lhp'> | 'unchanged' | 'none';
}

const DECIDES = ['coding', 'finding', 'somebody_else'] as const;

/** Every move that exists. What is not here cannot happen. */
export const CASE_MOVES: readonly CaseMove[] = [
  {
    from: 'telaah',
    to: 'pemeriksaan',
    by: 'decider',
    requires: ['coding', 'safe_summary', 'examiner'],
    deadline: 'unchanged',
  },
  {
    from: 'pemeriksaan',
    to: 'menunggu_keputusan',
    by: 'examiner',
    requires: ['coding', 'proposal'],
    deadline: 'unchanged',
  },
  { from: 'pemeriksaan', to: 'telaah', by: 'decider', requires: [], deadline: 'unchanged' },
  { from: 'menunggu_keputusan', to: 'pemeriksaan', by: 'decider', requires: [], deadline: 'unchanged' },
  {
    from: 'menunggu_keputusan',
    to: 'tindak_lanjut',
    by: 'decider',
    requires: DECIDES,
    deadline: 'tindak_lanjut_rekomendasi_lhp',
  },
  { from: 'menunggu_keputusan', to: 'selesai', by: 'decider', requires: DECIDES, deadline: 'none' },
  { from: 'tindak_lanjut', to: 'selesai', by: 'decider', requires: [], deadline: 'none' },
  { from: 'tindak_lanjut', to: 'pemeriksaan', by: 'decider', requires: [], deadline: 'berkadar_pengawasan' },
  { from: 'selesai', to: 'pemeriksaan', by: 'decider', requires: [], deadline: 'berkadar_pengawasan' },
];

/** @returns the move, or undefined when nobody with these parts can make it */
export function findCaseMove(from: CaseState, to: CaseState, parts: readonly CasePart[]): CaseMove | undefined {
  return CASE_MOVES.find((move) => move.from === from && move.to === to && parts.includes(move.by));
}

/** @returns the moves that somebody with these parts has in this state, whatever they require */
export function caseMovesFrom(from: CaseState, parts: readonly CasePart[]): CaseMove[] {
  return CASE_MOVES.filter((move) => move.from === from && parts.includes(move.by));
}

/** What is known of a case when a move is asked for. */
export interface CaseStanding {
  coded: boolean;
  hasSafeSummary: boolean;
  hasExaminer: boolean;
  bringsProposal: boolean;
  bringsFinding: boolean;
  /** Whoever asks is the one who proposed. */
  isProposer: boolean;
}

/** @returns what the move still lacks, in the order of the table; empty when it can be made */
export function missingFor(move: CaseMove, standing: CaseStanding): CaseRequirement[] {
  const met: Record<CaseRequirement, boolean> = {
    coding: standing.coded,
    safe_summary: standing.hasSafeSummary,
    examiner: standing.hasExaminer,
    proposal: standing.bringsProposal,
    finding: standing.bringsFinding,
    somebody_else: !standing.isProposer,
  };
  return move.requires.filter((requirement) => !met[requirement]);
}

/**
 * Proves the table: every move names known states, every state is reached from `telaah`, and none is a dead end.
 * @throws Error that says what is wrong with the table
 */
export function proveCaseMoves(moves: readonly CaseMove[] = CASE_MOVES): void {
  const known = new Set<string>(CASE_STATES);
  for (const { from, to } of moves) {
    if (!known.has(from) || !known.has(to)) throw new Error(`unknown state in ${from} → ${to}`);
  }
  const reached = new Set<CaseState>(['telaah']);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const move of moves) if (reached.has(move.from)) reached.add(move.to);
  }
  for (const state of CASE_STATES) {
    if (!reached.has(state)) throw new Error(`no way leads to ${state}`);
    const isEnd = state === 'selesai';
    if (!isEnd && !moves.some((move) => move.from === state)) throw new Error(`no way leads out of ${state}`);
  }
}
