import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paretoFront } from '../../../src/domain/wave/pareto.js';
import { choose, successorOf } from '../../../src/domain/wave/portfolio.js';
import { rank, utility } from '../../../src/domain/wave/utility.js';
import type { Candidate } from '../../../src/domain/wave/wave.js';
import { countByCluster } from './wave-units.js';

const someCandidates = (most: number) =>
  fc
    .array(
      fc.record({
        cluster: fc.constantFrom('a', 'b', 'c', 'd'),
        kerawanan: fc.integer({ min: 1, max: 100 }),
        kesiapan: fc.integer({ min: 1, max: 100 }),
      }),
      { maxLength: most, size: 'max' },
    )
    .map((drawn) => drawn.map((unit, index): Candidate => ({ id: `U${index + 10}`, ...unit })));
const limits = fc.record({ maxUnits: fc.integer({ min: 1, max: 7 }), maxPerCluster: fc.integer({ min: 1, max: 4 }) });
const weight = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

/** The best of all sets that fit, by total utility, and how far the second best stays behind. */
function bestByTrying(units: readonly (Candidate & { utility: number })[], maxUnits: number, maxPerCluster: number) {
  let best = { total: -1, ids: [] as string[] };
  let second = -1;
  for (let set = 0; set < 2 ** units.length; set += 1) {
    const members = units.filter((_, index) => Math.floor(set / 2 ** index) % 2 === 1);
    if (members.length > maxUnits) continue;
    if (countByCluster(members).some((count) => count > maxPerCluster)) continue;
    const total = members.reduce((sum, unit) => sum + unit.utility, 0);
    if (total > best.total) {
      second = best.total;
      best = { total, ids: members.map(({ id }) => id).sort() };
    } else second = Math.max(second, total);
  }
  return { ...best, lead: best.total - second };
}

describe('the choice', () => {
  it('equals the best of all sets that fit, for up to twelve candidates', () => {
    fc.assert(
      fc.property(someCandidates(12), limits, weight, (candidates, { maxUnits, maxPerCluster }, anyWeight) => {
        const ranking = rank(candidates, anyWeight);
        const { chosen } = choose(ranking, { maxUnits, maxPerCluster });
        const best = bestByTrying(ranking, maxUnits, maxPerCluster);
        expect(chosen.reduce((sum, unit) => sum + unit.utility, 0)).toBeCloseTo(best.total, 6);
        if (best.lead > 1e-6) expect(chosen.map(({ id }) => id).sort()).toEqual(best.ids);
      }),
      { numRuns: 60 },
    );
  });

  it('puts equal candidates in the order of their ids', () => {
    const equal = ['C', 'A', 'B'].map((id) => ({ id, cluster: id, kerawanan: 60, kesiapan: 70 }));
    expect(rank(equal, 0.5).map(({ id }) => id)).toEqual(['A', 'B', 'C']);
    expect(choose(rank(equal, 0.5), { maxUnits: 2, maxPerCluster: 1 }).chosen.map(({ id }) => id)).toEqual(['A', 'B']);
  });

  it('sees through noise in the last bits: 50 with 72 equals 60 with 60', () => {
    expect(utility(50, 72, 0.5)).toBe(utility(60, 60, 0.5));
    expect(utility(60, 60, 0.37)).toBe(60);
  });

  it('tells both limits when both keep a candidate out', () => {
    const units = [
      { id: 'A', cluster: 'x', kerawanan: 80, kesiapan: 80 },
      { id: 'B', cluster: 'x', kerawanan: 70, kesiapan: 70 },
    ];
    expect(choose(rank(units, 0.5), { maxUnits: 1, maxPerCluster: 1 }).reserves[0]?.stoppedBy).toEqual([
      { code: 'batas_rumpun', cluster: 'x', limit: 1, taken: ['A'] },
      { code: 'batas_jumlah', limit: 1 },
    ]);
  });

  it('changes by one unit at most when a chosen one is withdrawn', () => {
    fc.assert(
      fc.property(someCandidates(15), limits, (candidates, anyLimits) => {
        const ranking = rank(candidates, 0.5);
        const before = choose(ranking, anyLimits).chosen.map(({ id }) => id);
        for (const leaving of before) {
          const without = ranking.filter(({ id }) => id !== leaving);
          const after = choose(without, anyLimits).chosen.map(({ id }) => id);
          const successor = successorOf(leaving, ranking, anyLimits);
          const expected = [...before.filter((id) => id !== leaving), ...(successor ? [successor] : [])];
          expect(after.sort()).toEqual(expected.sort());
        }
      }),
    );
  });
});

describe('utility', () => {
  it('is the one figure at a weight of 1, the other at 0, and nought when one is nought between', () => {
    expect([utility(80, 20, 1), utility(80, 20, 0), utility(0, 90, 0.5), utility(90, 0, 0.5)]).toEqual([80, 20, 0, 0]);
  });

  it('never falls when kerawanan or kesiapan rises', () => {
    const points = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(points, points, points, weight, (one, other, fixed, anyWeight) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(utility(more, fixed, anyWeight)).toBeGreaterThanOrEqual(utility(less, fixed, anyWeight));
        expect(utility(fixed, more, anyWeight)).toBeGreaterThanOrEqual(utility(fixed, less, anyWeight));
      }),
    );
  });
});

describe('the Pareto front', () => {
  it('holds the best at every weight, and leaves out nothing but what another beats', () => {
    fc.assert(
      fc.property(someCandidates(20), weight, (candidates, anyWeight) => {
        const front = paretoFront(candidates);
        const best = rank(candidates, anyWeight)[0]?.utility;
        const onFront = candidates.filter(({ id }) => front.includes(id));
        expect(rank(onFront, anyWeight)[0]?.utility).toBe(best);
        for (const { id, kerawanan, kesiapan } of candidates) {
          const beaten = candidates.some(
            (other) =>
              other.kerawanan >= kerawanan &&
              other.kesiapan >= kesiapan &&
              other.kerawanan + other.kesiapan > kerawanan + kesiapan,
          );
          expect(front.includes(id)).toBe(!beaten);
        }
      }),
    );
  });

  it('keeps twins together, and goes from the riskiest to the readiest', () => {
    const units = [
      { id: 'C', cluster: 'x', kerawanan: 50, kesiapan: 90 },
      { id: 'B', cluster: 'x', kerawanan: 70, kesiapan: 70 },
      { id: 'A', cluster: 'x', kerawanan: 70, kesiapan: 70 },
      { id: 'D', cluster: 'x', kerawanan: 70, kesiapan: 69 },
    ];
    expect(paretoFront(units)).toEqual(['A', 'B', 'C']);
  });
});
