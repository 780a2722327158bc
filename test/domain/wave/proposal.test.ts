import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WAVE_LISTS } from '../../../src/domain/wave/gates.js';
import { proposeWave, type WaveProposal } from '../../../src/domain/wave/propose.js';
import type { WaveUnit } from '../../../src/domain/wave/wave.js';
import { countByCluster, someParameters, someUnits, TODAY } from './wave-units.js';

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const candidatesOf = (proposal: WaveProposal) => [...proposal.chosen, ...proposal.reserves];

describe('any proposal', () => {
  it('violates no gate and no limit, and loses no unit', () => {
    fc.assert(
      fc.property(someUnits(30), someParameters, (units, parameters) => {
        const proposal = proposeWave(units, parameters, TODAY);
        expect(proposal.chosen.length).toBeLessThanOrEqual(parameters.maxUnits);
        for (const count of countByCluster(proposal.chosen)) {
          expect(count).toBeLessThanOrEqual(parameters.maxPerCluster);
        }
        for (const { id } of candidatesOf(proposal)) {
          const unit = units.find((one) => one.id === id) as WaveUnit;
          expect(unit).toMatchObject({ active: true, declared: false, kerawanan: { state: 'released' } });
          expect(unit.barredUntil).toBeUndefined();
          if (unit.kerawanan.state === 'released') {
            expect(unit.kerawanan.value).toBeGreaterThanOrEqual(parameters.gates.kerawananMin);
          }
          expect(unit.kesiapan?.value).toBeGreaterThanOrEqual(parameters.gates.kesiapanMin);
        }
        const listed = WAVE_LISTS.flatMap((list) => (list === 'kandidat' ? [] : proposal.lists[list]));
        expect([...candidatesOf(proposal), ...listed].map(({ id }) => id).sort()).toEqual(
          units.map(({ id }) => id).sort(),
        );
      }),
    );
  });

  it('takes as many as fit: no reserve could be added', () => {
    fc.assert(
      fc.property(someUnits(30), someParameters, (units, parameters) => {
        const { chosen, reserves } = proposeWave(units, parameters, TODAY);
        for (const reserve of reserves) {
          const sameCluster = chosen.filter(({ cluster }) => cluster === reserve.cluster);
          const full = chosen.length === parameters.maxUnits;
          const clusterFull = sameCluster.length === parameters.maxPerCluster;
          expect(full || clusterFull).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order in which the units come', () => {
    const shuffled = someUnits(25).chain((units) =>
      fc.tuple(fc.constant(units), fc.shuffledSubarray(units, { minLength: units.length })),
    );
    fc.assert(
      fc.property(shuffled, someParameters, ([units, otherwise], parameters) => {
        expect(JSON.stringify(proposeWave(otherwise, parameters, TODAY))).toBe(
          JSON.stringify(proposeWave(units, parameters, TODAY)),
        );
      }),
    );
  });

  it('keeps a chosen unit chosen when its kerawanan or kesiapan rises', () => {
    const rise = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(someUnits(20), someParameters, rise, fc.boolean(), (units, parameters, points, ofRisk) => {
        const before = proposeWave(units, parameters, TODAY).chosen;
        for (const { id } of before) {
          const after = proposeWave(
            units.map((unit) => (unit.id === id ? raised(unit, points, ofRisk) : unit)),
            parameters,
            TODAY,
          );
          expect(after.chosen.map((unit) => unit.id)).toContain(id);
        }
      }),
    );
  });

  it('has core indices that sum to its size, and rank shares that sum to 1 by unit and by rank', () => {
    fc.assert(
      fc.property(someUnits(20), someParameters, (units, parameters) => {
        const proposal = proposeWave(units, parameters, TODAY);
        const candidates = candidatesOf(proposal);
        expect(sum(candidates.map(({ coreIndex }) => coreIndex))).toBeCloseTo(proposal.chosen.length, 9);
        candidates.forEach((unit, place) => {
          expect(unit.rankAcceptability).toHaveLength(candidates.length);
          expect(sum(unit.rankAcceptability)).toBeCloseTo(1, 9);
          expect(sum(candidates.map(({ rankAcceptability }) => rankAcceptability[place]!))).toBeCloseTo(1, 9);
        });
      }),
    );
  });
});

function raised(unit: WaveUnit, points: number, ofRisk: boolean): WaveUnit {
  const { kerawanan, kesiapan } = unit;
  if (kerawanan.state !== 'released' || !kesiapan) throw new Error('a chosen unit has both figures');
  if (!ofRisk) return { ...unit, kesiapan: { ...kesiapan, value: Math.min(100, kesiapan.value + points) } };
  const value = Math.min(100, kerawanan.value + points);
  return { ...unit, kerawanan: { state: 'released', value, range: { low: value, high: value } } };
}
