import { expect, it } from 'vitest';
import { rankUnits } from '../../../src/domain/risk/ranks.js';
import { aBucket, assess, exposed } from './a-regency.js';

/** Five units with the same exposure in one area, as docs/METHOD.md tells it. */
const EXAMPLE = {
  buckets: [
    aBucket({ unit: 'A' }),
    aBucket({ unit: 'A', severity: 4, month: '2024-11' }),
    aBucket({ unit: 'A', step: 'investigasi', n: 3 }),
    aBucket({ unit: 'B' }),
    aBucket({ unit: 'C' }),
    aBucket({ unit: 'D' }),
    aBucket({ unit: 'E', severity: 2 }),
  ],
  exposure: ['A', 'B', 'C', 'D', 'E'].map((unit) => exposed(unit, 'PBJ')),
};

it('comes out as docs/METHOD.md says', () => {
  const { units, cells, calibration } = assess(EXAMPLE);
  const [cell, unit] = [cells[0]!, units[0]!];
  expect(cell).toMatchObject({ proven: expect.closeTo(2, 9), unproven: expect.closeTo(1.5, 9), counted: 3.5 });
  expect(calibration.typicalWeight.toFixed(2)).toBe('0.95');
  const shown = ({ risk }: typeof unit | typeof cell) =>
    [risk!.ratio, risk!.low, risk!.high, risk!.probabilityAboveAverage].map((value) => value.toFixed(2));
  expect(shown(unit)).toEqual(['1.35', '0.75', '2.54', '0.72']);
  expect([unit.risk!.standing, unit.risk!.score.toFixed(1)]).toEqual(['indistinct', '57.5']);
  expect(shown(cell)).toEqual(['1.63', '0.95', '2.82', '0.93']);
  expect(cell.risk!.standing).toBe('above');
  const [first] = rankUnits(units, 1);
  expect([first!.expectedRank.toFixed(1), first!.inTop.toFixed(2)]).toEqual(['2.1', '0.49']);
});
