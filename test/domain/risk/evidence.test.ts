import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, isMonth, monthFromNumber, monthNumber } from '../../../src/domain/calendar/month.js';
import { type Bucket, bucketChanges, sumBuckets } from '../../../src/domain/risk/buckets.js';
import {
  addBucket,
  countedEvidence,
  emptySums,
  evidenceAt,
  type ForwardSums,
  plainWeight,
  rebase,
  typicalWeight,
} from '../../../src/domain/risk/evidence.js';
import { decayedExposure, exposureOfYear } from '../../../src/domain/risk/exposure.js';
import { aBucket, anyBucket, anyBuckets, exposed, NOW, PARAMETERS, shuffled } from './a-regency.js';

const HALF_LIFE = PARAMETERS.halfLifeMonths;
const LANDMARK = monthNumber(NOW) - 24 * HALF_LIFE;
const summed = (buckets: readonly Bucket[], start: ForwardSums = emptySums(LANDMARK)) =>
  buckets.reduce((sums, bucket) => addBucket(sums, bucket, PARAMETERS), start);
const at = (sums: ForwardSums, month = NOW) => evidenceAt(sums, month, HALF_LIFE);

describe('month buckets', () => {
  it('change by −1 and +1 with a case, and come back with its reversal', () => {
    const [weak, strong] = [aBucket({ step: 'layak' }), aBucket({ step: 'terbukti' })];
    expect(bucketChanges(null, weak)).toEqual([{ ...weak, n: 1 }]);
    expect(bucketChanges(weak, strong).map(({ step, n }) => [step, n])).toEqual([
      ['layak', -1],
      ['terbukti', 1],
    ]);
    fc.assert(
      fc.property(anyBuckets, fc.option(anyBucket), fc.option(anyBucket), (buckets, before, after) => {
        const changed = [...buckets, ...bucketChanges(before, after), ...bucketChanges(after, before)];
        expect(sumBuckets(changed)).toEqual(sumBuckets(buckets));
      }),
    );
  });

  it('add up to the same in any order', () => {
    const some = fc.array(anyBucket, { maxLength: 20 });
    fc.assert(
      fc.property(
        some.chain((buckets) => fc.tuple(fc.constant(buckets), shuffled(buckets))),
        ([buckets, mixed]) => {
          expect(sumBuckets(mixed)).toEqual(sumBuckets(buckets));
        },
      ),
    );
  });

  it('keep cases of a unit as a whole apart from those of its areas', () => {
    expect(sumBuckets([aBucket(), aBucket({ area: null }), aBucket({ n: 2 })]).map(({ area, n }) => [area, n])).toEqual(
      [
        [null, 1],
        ['PBJ', 3],
      ],
    );
  });

  it('refuse half a case, and a month that does not exist', () => {
    expect(() => sumBuckets([aBucket({ n: 0.5 })])).toThrow('0.5 is not a number of cases');
    expect(() => sumBuckets([aBucket({ month: '2026-13' })])).toThrow('write YYYY-MM');
  });
});

describe('months', () => {
  it('are numbered, and can be counted forwards and backwards', () => {
    expect([addMonths('2026-11', 2), addMonths('2026-01', -1), addMonths('2026-11', -24)]).toEqual([
      '2027-01',
      '2025-12',
      '2024-11',
    ]);
    expect(['2026-00', '2026-13', '2026-1', '1899-12', '2026-11-01', ''].filter(isMonth)).toEqual([]);
    expect(() => monthNumber('2026')).toThrow(RangeError);
    expect(() => monthFromNumber(1.5)).toThrow(RangeError);
  });
});

describe('evidence of a cell', () => {
  it('weighs by severity, credibility and age: grave and proven counts 4, two years later 2', () => {
    const grave = aBucket({ severity: 5 });
    expect(plainWeight(grave, PARAMETERS)).toBe(4);
    expect(at(summed([grave]))).toEqual({ proven: 4, unproven: 0, provenSquares: 16 });
    expect(at(summed([grave]), '2028-11')).toEqual({ proven: 2, unproven: 0, provenSquares: 4 });
    expect(at(summed([aBucket({ step: 'investigasi', severity: 1 })]))).toEqual({
      proven: 0,
      unproven: 0.125,
      provenSquares: 0,
    });
  });

  it('is the same, to the last bit, in whatever order cases come', () => {
    fc.assert(
      fc.property(
        anyBuckets.chain((buckets) => fc.tuple(fc.constant(buckets), shuffled(buckets))),
        ([buckets, mixed]) => {
          expect(summed(mixed)).toEqual(summed(buckets));
        },
      ),
    );
  });

  it('is the same backwards: summed anew with weights of today, to 1e-12', () => {
    fc.assert(
      fc.property(anyBuckets, (buckets) => {
        const weights = buckets.map((bucket) => {
          const age = monthNumber(NOW) - monthNumber(bucket.month);
          return { bucket, weight: plainWeight(bucket, PARAMETERS) * 2 ** (-age / HALF_LIFE) };
        });
        const backward = (proven: boolean, power: number) =>
          weights
            .filter(({ bucket }) => PARAMETERS.proven.includes(bucket.step) === proven)
            .reduce((sum, { bucket, weight }) => sum + bucket.n * weight ** power, 0);
        const { proven, unproven, provenSquares } = at(summed(buckets));
        const pairs = [
          [proven, backward(true, 1)],
          [unproven, backward(false, 1)],
          [provenSquares, backward(true, 2)],
        ] as const;
        for (const [forward, again] of pairs) {
          expect(Math.abs(forward - again)).toBeLessThan(1e-12 * Math.max(1, again) + 1e-14 * buckets.length);
        }
      }),
    );
  });

  it('halves with the half-life when nothing happens: by 2^(−1/h) each month', () => {
    fc.assert(
      fc.property(anyBuckets, fc.integer({ min: 1, max: 120 }), (buckets, months) => {
        const sums = summed(buckets);
        const [now, later] = [at(sums), at(sums, addMonths(NOW, months))];
        const factor = 2 ** (-months / HALF_LIFE);
        expect(later.proven).toBeCloseTo(now.proven * factor, 12);
        expect(later.unproven).toBeCloseTo(now.unproven * factor, 12);
        expect(later.provenSquares).toBeCloseTo(now.provenSquares * factor ** 2, 12);
      }),
    );
  });

  it('is exactly the same about a landmark that was moved on, also for what is added after that', () => {
    const manyHalfLives = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(anyBuckets, anyBuckets, manyHalfLives, (before, after, halfLives) => {
        const moved = summed(after, rebase(summed(before), halfLives, HALF_LIFE));
        expect(at(moved)).toEqual(at(summed([...before, ...after])));
        expect(moved.landmark).toBe(LANDMARK + halfLives * HALF_LIFE);
      }),
    );
    expect(() => rebase(emptySums(LANDMARK), 0.5, HALF_LIFE)).toThrow(RangeError);
  });

  it('loses no trace of a case that is taken out again', () => {
    fc.assert(
      fc.property(anyBuckets, anyBucket, (buckets, bucket) => {
        const sums = summed(buckets);
        expect(summed([bucket, { ...bucket, n: -bucket.n }], sums)).toEqual(sums);
      }),
    );
  });

  it('counts any number of unproven cases as at most max(u0, ρ · proven)', () => {
    const { unprovenCap: cap } = PARAMETERS;
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 50, noNaN: true }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (proven, unproven) => {
          const counted = countedEvidence({ proven, unproven, provenSquares: 0 }, cap);
          expect(counted).toBeLessThanOrEqual(proven + Math.max(cap.u0, cap.rho * proven));
          expect(counted).toBeGreaterThanOrEqual(proven);
        },
      ),
    );
    const flood = at(summed([aBucket({ step: 'investigasi', n: 400 }), aBucket({ month: '2025-01', n: 3 })]));
    expect(flood.unproven).toBeCloseTo(200, 10);
    expect(countedEvidence(flood, cap)).toBeCloseTo(2 * flood.proven, 10);
  });

  it('has a typical weight of proven cases alone, 1 when nothing is proven', () => {
    expect(typicalWeight([])).toBe(1);
    expect(typicalWeight([at(summed([aBucket({ step: 'investigasi', severity: 5 })]))])).toBe(1);
    expect(typicalWeight([at(summed([aBucket({ severity: 5 })])), at(summed([aBucket({ n: 4 })]))])).toBe(20 / 8);
  });
});

describe('exposure', () => {
  it('of a year is spread over its twelve months', () => {
    expect(exposureOfYear('DISDIK', 'PBJ', 2025, 1200)).toEqual({
      unit: 'DISDIK',
      area: 'PBJ',
      from: '2025-01',
      until: '2026-01',
      perMonth: 100,
    });
  });

  it('counts up to the month in question and no further', () => {
    const whole = exposed('DISDIK', 'PBJ', 10, '2026-01', '2027-01');
    expect(decayedExposure(whole, NOW, HALF_LIFE)).toBe(
      decayedExposure(exposed('DISDIK', 'PBJ', 10, '2026-01'), NOW, HALF_LIFE),
    );
    expect(decayedExposure(whole, '2026-01', HALF_LIFE)).toBe(0);
    expect(() => decayedExposure({ ...whole, perMonth: -1 }, NOW, HALF_LIFE)).toThrow('must be 0 or more');
    expect(() => decayedExposure({ ...whole, perMonth: Number.NaN }, NOW, HALF_LIFE)).toThrow(RangeError);
  });
});
