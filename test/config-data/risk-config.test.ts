import { describe, expect, it } from 'vitest';
import { loadConfigData } from '../../src/platform/config-data/load-config-data.js';
import { PARAMETERS } from '../domain/risk/a-regency.js';
import { BEKASI, lineOf, problemsWith } from './broken-copy.js';

describe('the risk files of Bekasi', () => {
  const config = loadConfigData(BEKASI);

  it('hold the starting values with which the known answers were computed', () => {
    expect(config.risk).toEqual(PARAMETERS);
    expect(config.disclosure).toEqual({ leader: { k: 5, kProven: 3, roundBase: 5 }, public: { k: 10, roundBase: 5 } });
  });

  it('hold the 5 × 5 table with its five levels', () => {
    expect(config.riskMatrix.ranks[4]).toEqual([20, 21, 22, 24, 25]);
    expect(config.riskMatrix.levels.map(({ id, min, max }) => [id, min, max])).toEqual([
      ['sangat_rendah', 1, 5],
      ['rendah', 6, 10],
      ['sedang', 11, 15],
      ['tinggi', 16, 19],
      ['sangat_tinggi', 20, 25],
    ]);
  });
});

describe('risk files that are wrong', () => {
  it.each([
    ['half_life_months: 24', 'half_life_months: 0', 'kerawanan.half_life_months must be a whole number from 1 to 240'],
    ['4: 2,', '4: 0.9,', 'kerawanan.severity_weight.4 must not be less than the 1 before it'],
    ['terbukti: 1 }', 'terbukti: 2 }', 'kerawanan.credibility.terbukti must be a number from 0.001 to 1'],
    ['[terbukti_sebagian, terbukti]', '[investigasi, terbukti]', 'kerawanan.proven must name the strongest steps'],
    ['cv_max: 2.5', 'cv_max: 2.52', 'kerawanan.grid.cv_max must be a multiple of cv_step, 0.05'],
    ['rho: 1 }', 'rho: satu }', 'kerawanan.unproven_cap.rho must be a number from 0 to 100'],
    ['above: 0.8', 'above: 0.4', 'kerawanan.rr_class.above must be a number from 0.5 to 1'],
    ['k: 5,', 'k: 6,', 'disclosure.leader.k must be a multiple of round_base, 5'],
    ['k_proven: 3', 'k_proven: 1', 'disclosure.leader.k_proven must be a whole number from 2 to 100'],
    ['k: 10, round_base: 5', 'k: 10', 'disclosure.public.round_base must be a whole number from 1 to 100'],
    ['rr_class:', 'rr_classes:', 'kerawanan.rr_classes is not known here; write half_life_months,'],
  ])('%s as %s', (from, to, problem) => {
    expect(problemsWith('risk.yaml', from, to)[0]).toContain(`risk.yaml:${lineOf('risk.yaml', from)}: ${problem}`);
  });

  it.each([
    ['5: [20, 21', '5: [20, 20', 'ranks:', 'ranks must hold each of 1 to 25 once'],
    ['[3, 7, 10, 12, 15]', '[3, 7, 10, 12]', '2: [3', 'ranks.2 must hold 5 ranks, one for each likelihood'],
    ['min: 11, max: 15', 'min: 12, max: 15', 'id: sedang', 'levels[2].min must be 11, where the level before it ends'],
    ['min: 20, max: 25', 'min: 20, max: 24', 'levels:', 'levels must reach to 25'],
  ])('%s as %s', (from, to, place, problem) => {
    const line = lineOf('risk-matrix.yaml', place);
    const [first] = problemsWith('risk-matrix.yaml', from, to);
    expect(first).toMatch(/^risk-matrix\.yaml:\d+: /);
    expect(Math.abs(Number(first!.split(':')[1]) - line)).toBeLessThanOrEqual(1);
    expect(first).toContain(problem);
  });
});
