import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RiskAssessment } from '../../../src/domain/risk/assess-risk.js';
import { CREDIBILITY_STEPS } from '../../../src/domain/risk/parameters.js';
import { rankUnits } from '../../../src/domain/risk/ranks.js';
import { aBucket, anyBucket, anyRegency, assess, exposed, shuffled } from './a-regency.js';

const AREA_UNITS = ['BAPENDA', 'DINKES', 'DISDIK', 'RSUD'];
const inPbj = (units = AREA_UNITS) => units.map((unit) => exposed(unit, 'PBJ'));
const unitOf = (risk: RiskAssessment, unit: string) => risk.units.find((one) => one.unit === unit)!;
const cellOf = (risk: RiskAssessment, unit: string, area: string) =>
  risk.cells.find((one) => one.unit === unit && one.area === area)!;
/** All ratios, by unit and by unit × area. */
const ratios = ({ units, cells }: RiskAssessment) =>
  new Map([
    ...units.map(({ unit, risk }) => [unit, risk?.ratio ?? 0] as const),
    ...cells.map(({ unit, area, risk }) => [`${unit} ${area}`, risk?.ratio ?? 0] as const),
  ]);

describe('the risk of units and their areas', () => {
  it('tells a unit with many cases apart, its cell first of all', () => {
    const risk = assess({
      buckets: [aBucket({ n: 20 }), aBucket({ unit: 'RSUD', n: 1 })],
      exposure: [...inPbj(), exposed('DISDIK', 'ASN')],
    });
    expect(unitOf(risk, 'DISDIK').risk).toMatchObject({ standing: 'above' });
    expect(cellOf(risk, 'DISDIK', 'PBJ').risk!.ratio).toBeGreaterThan(cellOf(risk, 'DISDIK', 'ASN').risk!.ratio);
    expect(cellOf(risk, 'DISDIK', 'PBJ').risk!.ratio).toBeGreaterThan(2);
    expect(unitOf(risk, 'DINKES').risk).toMatchObject({ standing: 'below' });
    expect(risk.units.map(({ unit }) => unit)).toEqual(AREA_UNITS);
  });

  it('says that one case cannot be told apart from the average', () => {
    const risk = assess({ buckets: AREA_UNITS.map((unit) => aBucket({ unit })), exposure: inPbj() });
    for (const { risk: one } of risk.units) {
      expect(one).toMatchObject({ standing: 'indistinct', score: expect.closeTo(50, 6) });
      expect(one!.low).toBeLessThan(1);
      expect(one!.high).toBeGreaterThan(1);
    }
  });

  it('has a state for what cannot be rated', () => {
    const risk = assess({
      buckets: [aBucket(), aBucket({ unit: 'SETDA' }), aBucket({ unit: 'SETDA', area: null })],
      exposure: [exposed('DISDIK', 'PBJ'), exposed('RSUD', 'PBJ', 0), exposed('DISDIK', 'ASN')],
    });
    expect(risk.units.map(({ unit, state }) => [unit, state])).toEqual([
      ['DISDIK', 'rated'],
      ['RSUD', 'no_exposure'],
      ['SETDA', 'error'],
    ]);
    expect(risk.cells.map(({ unit, area, state, risk: one }) => [unit, area, state, one === null])).toEqual([
      ['DISDIK', 'ASN', 'no_data', false],
      ['DISDIK', 'PBJ', 'rated', false],
      ['RSUD', 'PBJ', 'no_exposure', true],
      ['SETDA', 'PBJ', 'error', true],
    ]);
    expect(unitOf(risk, 'SETDA').cases).toBe(2);
    // Cases without exposure stay out of the baseline: the one unit that is rated is the average.
    const alone = assess({ buckets: [aBucket()], exposure: [exposed('DISDIK', 'PBJ')] });
    const withError = assess({
      buckets: [aBucket(), aBucket({ unit: 'SETDA' })],
      exposure: [exposed('DISDIK', 'PBJ')],
    });
    expect(unitOf(withError, 'DISDIK').risk).toEqual(unitOf(alone, 'DISDIK').risk);
    expect(unitOf(alone, 'DISDIK').risk).toMatchObject({ ratio: expect.closeTo(1, 12), score: expect.closeTo(50, 10) });
  });

  it('shows how much of the exposure is a unit’s own', () => {
    const risk = assess({
      buckets: [aBucket()],
      exposure: [exposed('DISDIK', 'PBJ', 90), exposed('RSUD', 'PBJ', 10)],
    });
    expect(cellOf(risk, 'DISDIK', 'PBJ').exposureShare).toBeCloseTo(0.9, 12);
    expect(unitOf(risk, 'RSUD').exposureShare).toBeCloseTo(0.1, 12);
  });

  it('counts what was released without an area for the unit alone', () => {
    const exposure = [...inPbj(), ...AREA_UNITS.map((unit) => exposed(unit, 'ASN'))];
    const buckets = AREA_UNITS.map((unit) => aBucket({ unit }));
    const before = assess({ buckets, exposure });
    const after = assess({ buckets: [...buckets, aBucket({ area: null, n: 10 })], exposure });
    expect(unitOf(after, 'DISDIK').risk!.ratio).toBeGreaterThan(1.5 * unitOf(before, 'DISDIK').risk!.ratio);
    expect(after.cells.map(({ cases }) => cases)).toEqual(before.cells.map(({ cases }) => cases));
    expect(unitOf(after, 'DISDIK').cases).toBe(11);
    // Nothing in any area yet: the first releases of a year are such.
    const only = assess({ buckets: [aBucket({ area: null, n: 10 })], exposure });
    expect(unitOf(only, 'DISDIK')).toMatchObject({ state: 'rated', risk: { standing: 'above' } });
    expect(only.cells.every(({ state }) => state === 'no_data')).toBe(true);
  });

  it('leaves out deeds after the month in question', () => {
    const then = assess({ buckets: [aBucket({ month: '2026-10' })], exposure: inPbj() });
    const both = assess({ buckets: [aBucket({ month: '2026-10' }), aBucket({ month: '2026-12' })], exposure: inPbj() });
    expect(both).toEqual(then);
  });

  it('does not move when the reports of a flood add to unproven evidence that is capped', () => {
    const input = { buckets: [aBucket(), aBucket({ step: 'investigasi', n: 2 })], exposure: inPbj() };
    const flooded = assess({ ...input, buckets: [aBucket(), aBucket({ step: 'investigasi', n: 400 })] });
    expect(ratios(flooded)).toEqual(ratios(assess(input)));
  });

  it('refuses a calibration that was made without an area', () => {
    const { calibration } = assess({ buckets: [aBucket()], exposure: inPbj() });
    expect(() => assess({ buckets: [], exposure: [exposed('DISDIK', 'ASN')], calibration })).toThrow('calibrate again');
  });
});

describe('whatever the cases and exposures are, the risk', () => {
  const runs = { numRuns: 60 };

  it('is the same, to the last bit, in whatever order they come', () => {
    const inTwoOrders = anyRegency.chain((regency) =>
      fc.tuple(fc.constant(regency), shuffled(regency.buckets), shuffled(regency.exposure)),
    );
    fc.assert(
      fc.property(inTwoOrders, ([regency, buckets, exposure]) => {
        expect(assess({ buckets, exposure })).toEqual(assess(regency));
      }),
      runs,
    );
  });

  it('has ranges around it, and scores and probabilities within bounds', () => {
    fc.assert(
      fc.property(anyRegency, (regency) => {
        const { units, cells } = assess(regency);
        for (const { risk } of [...units, ...cells]) {
          if (risk === null) continue;
          expect(risk.low).toBeGreaterThan(0);
          expect(risk.high).toBeGreaterThan(risk.low);
          expect(risk.score).toBeGreaterThan(0);
          expect(risk.score).toBeLessThan(100);
          expect(risk.probabilityAboveAverage).toBeGreaterThanOrEqual(0);
          expect(risk.probabilityAboveAverage).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
      runs,
    );
  });

  it('never falls with one more case, and moves no other unit, under one calibration', () => {
    fc.assert(
      fc.property(anyRegency, anyBucket, (regency, bucket) => {
        const before = assess(regency);
        const { calibration } = before;
        const after = assess({ ...regency, buckets: [...regency.buckets, bucket], calibration });
        const known = ratios(before);
        for (const [place, ratio] of ratios(after)) {
          const old = known.get(place);
          if (old === undefined) continue;
          if (place.split(' ')[0] === bucket.unit) expect(ratio).toBeGreaterThanOrEqual(old - 1e-12);
          else expect(ratio).toBe(old);
        }
      }),
      runs,
    );
  });

  it('never falls when a case becomes surer or graver, under one calibration', () => {
    const raised = fc
      .tuple(anyRegency, anyBucket, fc.boolean())
      .filter(([, { severity, step }, graver]) => (graver ? severity < 5 : step !== 'terbukti'));
    fc.assert(
      fc.property(raised, ([regency, bucket, graver]) => {
        const { severity, step } = bucket;
        const change = graver
          ? { severity: (severity + 1) as typeof severity }
          : { step: CREDIBILITY_STEPS[CREDIBILITY_STEPS.indexOf(step) + 1]! };
        const before = assess({ ...regency, buckets: [...regency.buckets, bucket] });
        const after = assess({
          ...regency,
          buckets: [...regency.buckets, { ...bucket, ...change }],
          calibration: before.calibration,
        });
        const known = ratios(before);
        for (const [place, ratio] of ratios(after)) expect(ratio).toBeGreaterThanOrEqual(known.get(place)! - 1e-12);
      }),
      runs,
    );
  });

  it('does not depend on the measure in which an area’s exposure is given', () => {
    fc.assert(
      fc.property(anyRegency, fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (regency, factor) => {
        const scaled = regency.exposure.map((span) =>
          span.area === 'PBJ' ? { ...span, perMonth: span.perMonth * factor } : span,
        );
        const before = ratios(assess(regency));
        for (const [place, ratio] of ratios(assess({ ...regency, exposure: scaled }))) {
          expect(Math.abs(ratio - before.get(place)!)).toBeLessThan(1e-9 * Math.max(1, ratio));
        }
      }),
      runs,
    );
  });

  it('comes back exactly when a case is taken out again', () => {
    fc.assert(
      fc.property(anyRegency, anyBucket, (regency, bucket) => {
        const known = { ...regency, buckets: [...regency.buckets, { ...bucket, n: 1 }] };
        const again = [...known.buckets, bucket, { ...bucket, n: -bucket.n }];
        expect(assess({ ...known, buckets: again })).toEqual(assess(known));
      }),
      runs,
    );
  });

  it('has expected ranks that add up, and chances to be among the first k that add up to k', () => {
    const manyCases = anyRegency.filter(({ buckets }) => buckets.some(({ area }) => area !== null));
    fc.assert(
      fc.property(manyCases, fc.integer({ min: 1, max: 4 }), (regency, k) => {
        const { units } = assess(regency);
        const ranks = rankUnits(units, k);
        const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
        if (ranks.length === 0) return;
        expect(ranks.length).toBeGreaterThanOrEqual(3);
        expect(sum(ranks.map(({ expectedRank }) => expectedRank))).toBeCloseTo(
          (ranks.length * (ranks.length + 1)) / 2,
          9,
        );
        expect(Math.abs(sum(ranks.map(({ inTop }) => inTop)) - Math.min(k, ranks.length))).toBeLessThan(2e-3);
      }),
      { numRuns: 30 },
    );
  });

  it('has no ranking where nobody has a case', () => {
    const { units } = assess({ buckets: [], exposure: inPbj() });
    expect(units.map(({ state }) => state)).toEqual(['no_data', 'no_data', 'no_data', 'no_data']);
    expect(rankUnits(units, 2)).toEqual([]);
  });
});
