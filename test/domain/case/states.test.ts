import { describe, expect, it } from 'vitest';
import { OUTCOMES, stateAfterDecision } from '../../../src/domain/case/outcome.js';
import { PART_ROLES } from '../../../src/domain/case/parts.js';
import {
  CASE_MOVES,
  CASE_PARTS,
  CASE_REQUIREMENTS,
  CASE_STATES,
  type CaseMove,
  type CaseRequirement,
  type CaseStanding,
  caseMovesFrom,
  findCaseMove,
  missingFor,
  proveCaseMoves,
} from '../../../src/domain/case/states.js';

const everythingThere: CaseStanding = {
  coded: true,
  hasSafeSummary: true,
  hasExaminer: true,
  bringsProposal: true,
  bringsFinding: true,
  isProposer: false,
};

/** What a case looks like that lacks exactly one thing. */
const LACKING: Record<CaseRequirement, Partial<CaseStanding>> = {
  coding: { coded: false },
  safe_summary: { hasSafeSummary: false },
  examiner: { hasExaminer: false },
  proposal: { bringsProposal: false },
  finding: { bringsFinding: false },
  somebody_else: { isProposer: true },
};

const named = ({ from, to }: CaseMove) => `${from} → ${to}`;

describe('the table of a case’s moves', () => {
  it('is proved', () => {
    expect(() => proveCaseMoves()).not.toThrow();
  });

  it('would be refused with an island, a dead end or a state that nobody knows', () => {
    const without = (drop: (move: CaseMove) => boolean) => CASE_MOVES.filter((move) => !drop(move));
    expect(() => proveCaseMoves(without((move) => move.to === 'tindak_lanjut'))).toThrow(
      'no way leads to tindak_lanjut',
    );
    expect(() => proveCaseMoves(without((move) => move.from === 'tindak_lanjut'))).toThrow(
      'no way leads out of tindak_lanjut',
    );
    expect(() => proveCaseMoves(without((move) => move.from === 'telaah'))).toThrow('no way leads out of telaah');
    const strange = {
      from: 'telaah',
      to: 'arsip',
      by: 'decider',
      requires: [],
      deadline: 'none',
    } as unknown as CaseMove;
    expect(() => proveCaseMoves([...CASE_MOVES, strange])).toThrow('unknown state in telaah → arsip');
  });

  it('lets a finished case rest, which is the one end that there is', () => {
    const withoutReopening = CASE_MOVES.filter((move) => move.from !== 'selesai');
    expect(() => proveCaseMoves(withoutReopening)).not.toThrow();
  });

  it('has each move once, each with a known requirement and a part that some role has', () => {
    expect(new Set(CASE_MOVES.map(named)).size).toBe(CASE_MOVES.length);
    for (const move of CASE_MOVES) {
      expect(CASE_PARTS, named(move)).toContain(move.by);
      expect(PART_ROLES[move.by].length, named(move)).toBeGreaterThan(0);
      for (const requirement of move.requires) expect(Object.keys(CASE_REQUIREMENTS)).toContain(requirement);
    }
  });

  it('has a decision for every outcome, by the decider, on a proposal of somebody else', () => {
    const decisions = CASE_MOVES.filter((move) => move.requires.includes('finding'));
    const leadTo = new Set(OUTCOMES.map(stateAfterDecision));
    expect(new Set(decisions.map((move) => move.to))).toEqual(leadTo);
    for (const move of decisions) {
      expect(move).toMatchObject({ from: 'menunggu_keputusan', by: 'decider' });
      expect(move.requires).toContain('somebody_else');
    }
  });
});

describe('finding a move', () => {
  it('takes the part into account', () => {
    expect(findCaseMove('telaah', 'pemeriksaan', ['decider'])).toBeDefined();
    expect(findCaseMove('telaah', 'pemeriksaan', ['desk', 'examiner'])).toBeUndefined();
    expect(findCaseMove('pemeriksaan', 'menunggu_keputusan', ['examiner'])).toBeDefined();
    expect(findCaseMove('pemeriksaan', 'menunggu_keputusan', ['decider'])).toBeUndefined();
    expect(findCaseMove('telaah', 'selesai', CASE_PARTS)).toBeUndefined();
    for (const state of CASE_STATES) expect(caseMovesFrom(state, ['desk'])).toEqual([]);
  });

  it('offers from a state what the table has for these parts', () => {
    const to = (parts: Parameters<typeof caseMovesFrom>[1]) =>
      caseMovesFrom('pemeriksaan', parts).map((move) => move.to);
    expect(to(['examiner'])).toEqual(['menunggu_keputusan']);
    expect(to(['decider'])).toEqual(['telaah']);
    expect(to(CASE_PARTS)).toEqual(['menunggu_keputusan', 'telaah']);
  });
});

describe.each(CASE_MOVES.map((move) => [named(move), move] as const))('%s', (_name, move) => {
  it('lacks nothing when everything is there', () => {
    expect(missingFor(move, everythingThere)).toEqual([]);
  });

  it('names exactly what it requires when it is not there', () => {
    for (const requirement of Object.keys(LACKING) as CaseRequirement[]) {
      const standing = { ...everythingThere, ...LACKING[requirement] };
      expect(missingFor(move, standing)).toEqual(move.requires.includes(requirement) ? [requirement] : []);
    }
  });

  it('names everything at once, in the order of the table', () => {
    const nothing = Object.assign({}, everythingThere, ...Object.values(LACKING)) as CaseStanding;
    expect(missingFor(move, nothing)).toEqual(move.requires);
  });
});
