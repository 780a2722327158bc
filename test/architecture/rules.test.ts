import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rulesText } from '../../src/cli/rules-text.js';
import { proveReportMoves, REPORT_MOVES } from '../../src/domain/report/states.js';

it('prints the tables of rules into the docs, and they are not stale', () => {
  expect(readFileSync('docs/RULES.md', 'utf8')).toBe(rulesText());
});

it('proves the table of a report’s moves, and would notice a dead end or an island', () => {
  expect(() => proveReportMoves()).not.toThrow();
  const withoutReopening = REPORT_MOVES.filter((move) => move.from !== 'ditutup');
  expect(() => proveReportMoves(withoutReopening)).toThrow('no way leads out of ditutup');
  const withoutAsking = REPORT_MOVES.filter((move) => move.to !== 'perlu_keterangan');
  expect(() => proveReportMoves(withoutAsking)).toThrow('no way leads to perlu_keterangan');
});

it('would notice a state that a report could lie in for ever, and an end that could be told before a decision', () => {
  const clockless = REPORT_MOVES.map((move) =>
    move.to === 'ditindaklanjuti' ? { ...move, deadline: 'none' as const } : move,
  );
  expect(() => proveReportMoves(clockless)).toThrow('a report could lie in ditindaklanjuti for ever');
  const shortCut = { from: 'ditindaklanjuti', to: 'selesai', by: 'case', deadline: 'none' } as const;
  expect(() => proveReportMoves([...REPORT_MOVES, shortCut])).toThrow('selesai could be told before a decision');
});
