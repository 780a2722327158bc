import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { monthFromNumber, monthNumber } from '../../../src/domain/calendar/month.js';
import { SEVERITIES } from '../../../src/domain/case/coding.js';
import { assessRisk, type RiskAssessment, type RiskInput } from '../../../src/domain/risk/assess-risk.js';
import type { Bucket } from '../../../src/domain/risk/buckets.js';
import type { ExposureSpan } from '../../../src/domain/risk/exposure.js';
import { CREDIBILITY_STEPS, type RiskParameters } from '../../../src/domain/risk/parameters.js';

/** The starting values, written out: the known answers were computed with them, whatever a regency adopts. */
export const PARAMETERS: RiskParameters = {
  halfLifeMonths: 24,
  severityWeight: { 1: 0.25, 2: 0.5, 3: 1, 4: 2, 5: 4 },
  credibility: { layak: 0.15, bukti_awal: 0.35, investigasi: 0.5, terbukti_sebagian: 0.8, terbukti: 1 },
  proven: ['terbukti_sebagian', 'terbukti'],
  unprovenCap: { u0: 1, rho: 1 },
  grid: { cvStep: 0.05, cvMax: 2.5, priorSd: 1 },
  ratioClass: { above: 0.8, below: 0.2 },
};

export const NOW = '2026-11';
const UNITS = ['BAPENDA', 'DINKES', 'DISDIK', 'RSUD'];
const AREAS = ['ASN', 'PBJ', 'PUB'];

/** One proven case of weight 1 in the current month, unless told otherwise. */
export function aBucket(changes: Partial<Bucket> = {}): Bucket {
  return { unit: 'DISDIK', area: 'PBJ', month: NOW, step: 'terbukti', severity: 3, n: 1, ...changes };
}

/** Exposure in the last three years, unless told otherwise. */
export function exposed(unit: string, area: string, perMonth = 10, from = '2023-11', until = NOW): ExposureSpan {
  return { unit, area, perMonth, from, until };
}

export function assess(input: Partial<RiskInput> & Pick<RiskInput, 'buckets' | 'exposure'>): RiskAssessment {
  return assessRisk({ parameters: PARAMETERS, asOf: NOW, ...input });
}

export const anyBucket: fc.Arbitrary<Bucket> = fc.record({
  unit: fc.constantFrom(...UNITS),
  area: fc.constantFrom(...AREAS, null),
  month: fc.integer({ min: monthNumber('2016-11'), max: monthNumber(NOW) }).map(monthFromNumber),
  step: fc.constantFrom(...CREDIBILITY_STEPS),
  severity: fc.constantFrom(...SEVERITIES),
  n: fc.integer({ min: 1, max: 6 }),
});

/** Cases of a small regency. */
export const anyBuckets = fc.array(anyBucket, { maxLength: 30 });

/** Exposure of every unit in every area but one, with different amounts and beginnings. */
export const anyExposure: fc.Arbitrary<ExposureSpan[]> = fc
  .array(fc.record({ perMonth: fc.integer({ min: 1, max: 1000 }), months: fc.integer({ min: 1, max: 60 }) }), {
    minLength: 11,
    maxLength: 11,
  })
  .map((spans) => {
    const places = UNITS.flatMap((unit) => AREAS.map((area) => [unit, area] as const)).slice(1);
    return spans.map(({ perMonth, months }, index) => {
      const [unit, area] = places[index]!;
      return exposed(unit, area, perMonth, monthFromNumber(monthNumber(NOW) - months));
    });
  });

export interface Regency {
  buckets: Bucket[];
  exposure: ExposureSpan[];
}

export const anyRegency: fc.Arbitrary<Regency> = fc.record({ buckets: anyBuckets, exposure: anyExposure });

/** The same values in another order. */
export function shuffled<Value>(values: readonly Value[]): fc.Arbitrary<Value[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });
}

/** A fixture's rows by column; they hold no cell with a comma but in the last, quoted column. */
export function fixture(name: string): Record<string, string>[] {
  const [header, ...rows] = readFileSync(`test/fixtures/${name}`, 'utf8').trim().split(/\r?\n/);
  const columns = header!.split(',');
  return rows.map((row) => {
    const cells = row.split(',');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}
