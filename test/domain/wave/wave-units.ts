import fc from 'fast-check';
import type { WaveParameters, WaveUnit } from '../../../src/domain/wave/wave.js';

export const TODAY = '2026-11-24';

/** An active unit with both figures and a fresh LKE. */
export function aUnit(id: string, kerawanan: number, kesiapan: number, changes: Partial<WaveUnit> = {}): WaveUnit {
  return {
    id,
    cluster: id,
    active: true,
    declared: false,
    kerawanan: { state: 'released', value: kerawanan, range: { low: kerawanan, high: kerawanan } },
    kesiapan: { value: kesiapan, day: '2026-09-01' },
    ...changes,
  };
}

/** The numbers of the shipped configuration. */
export function parametersWith(changes: Partial<WaveParameters> = {}): WaveParameters {
  return {
    maxUnits: 5,
    maxPerCluster: 2,
    gates: { kerawananMin: 50, kesiapanMin: 60, staleAfterMonths: 12 },
    weight: 0.5,
    weightRange: { low: 0.35, high: 0.65 },
    coreIndex: { kokoh: 0.9, bergantung: 0.5 },
    ...changes,
  };
}

/** Whole points now and then, so that ties happen; halves and odd decimals too, and noughts. */
const points = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: 45, max: 75 }),
  fc.double({ min: 0.1, max: 100, noNaN: true }),
);

const anyUnit = fc.record({
  cluster: fc.constantFrom('kesehatan', 'layanan', 'keuangan', 'kecamatan'),
  kerawanan: points,
  kesiapan: points,
  oddity: fc.constantFrom('', '', '', '', '', 'inactive', 'declared', 'barred', 'unreleased', 'unassessed'),
});

/** Units of every kind, up to `most`. */
export function someUnits(most: number): fc.Arbitrary<WaveUnit[]> {
  return fc.array(anyUnit, { maxLength: most, size: 'max' }).map((drawn) =>
    drawn.map(({ cluster, kerawanan, kesiapan, oddity }, index) => {
      const unit = aUnit(`U${String(index).padStart(2, '0')}`, kerawanan, kesiapan, { cluster });
      if (oddity === 'inactive') unit.active = false;
      if (oddity === 'declared') unit.declared = true;
      if (oddity === 'barred') unit.barredUntil = '2027-01-01';
      if (oddity === 'unreleased') unit.kerawanan = { state: 'belum_dirilis' };
      if (oddity === 'unassessed') delete unit.kesiapan;
      return unit;
    }),
  );
}

/** Any numbers that the sliders allow. */
export const someParameters: fc.Arbitrary<WaveParameters> = fc
  .record({
    maxUnits: fc.integer({ min: 1, max: 7 }),
    maxPerCluster: fc.integer({ min: 1, max: 4 }),
    kerawananMin: fc.constantFrom(0, 30, 50, 60),
    kesiapanMin: fc.constantFrom(0, 40, 60),
    weight: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    low: fc.integer({ min: 0, max: 99 }).map((percent) => percent / 100),
    width: fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
  })
  .map(({ maxUnits, maxPerCluster, kerawananMin, kesiapanMin, weight, low, width }) =>
    parametersWith({
      ...{ maxUnits, maxPerCluster, weight },
      gates: { kerawananMin, kesiapanMin, staleAfterMonths: 12 },
      weightRange: { low, high: Math.min(1, low + width) },
    }),
  );

/** How many units each cluster has. */
export function countByCluster(units: readonly { cluster: string }[]): number[] {
  const counts = new Map<string, number>();
  for (const { cluster } of units) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  return [...counts.values()];
}
