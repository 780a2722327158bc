import { describe, expect, it } from 'vitest';
import { isStale, passGates } from '../../../src/domain/wave/gates.js';
import { proposeWave } from '../../../src/domain/wave/propose.js';
import type { WaveUnit } from '../../../src/domain/wave/wave.js';
import { aUnit, parametersWith, TODAY } from './wave-units.js';

const { gates } = parametersWith();
const listOf = (unit: WaveUnit) => passGates(unit, gates, TODAY).list;
const codesOf = (unit: WaveUnit) => passGates(unit, gates, TODAY).reasons.map(({ code }) => code);
const withoutLke = (unit: WaveUnit): WaveUnit => {
  const { kesiapan: _, ...rest } = unit;
  return rest;
};
const UNRELEASED = { kerawanan: { state: 'belum_dirilis' } } as const;

describe('the gates', () => {
  it.each([
    [50, 60, 'kandidat'],
    [50, 59.99, 'bina_dulu'],
    [49.99, 60, 'siap_mandiri'],
    [49.99, 59.99, 'belum_prioritas'],
  ])('put kerawanan %s with kesiapan %s into %s: a threshold is reached by equality', (risk, ready, list) => {
    expect(listOf(aUnit('A', risk, ready))).toBe(list);
  });

  it('follow the sliders', () => {
    expect(passGates(aUnit('A', 45, 50), { ...gates, kerawananMin: 45, kesiapanMin: 50 }, TODAY).list).toBe('kandidat');
  });

  it('tell what they saw and what was asked', () => {
    expect(passGates(aUnit('A', 83, 52), gates, TODAY)).toEqual({
      list: 'bina_dulu',
      reasons: [
        { code: 'kerawanan_cukup', value: 83, least: 50 },
        { code: 'kesiapan_kurang', value: 52, least: 60 },
      ],
    });
  });

  it('never fail a unit by cases that are too few to release', () => {
    expect(listOf(aUnit('A', 0, 90, UNRELEASED))).toBe('belum_dirilis');
    expect(listOf(aUnit('A', 0, 10, UNRELEASED))).toBe('belum_dirilis');
    expect(codesOf(aUnit('A', 0, 10, UNRELEASED))).toEqual(['kerawanan_belum_dirilis', 'kesiapan_kurang']);
    expect(listOf(withoutLke(aUnit('A', 0, 0, UNRELEASED)))).toBe('belum_dirilis');
    expect(codesOf(withoutLke(aUnit('A', 0, 0, UNRELEASED)))).toEqual(['kerawanan_belum_dirilis', 'belum_ada_lke']);
  });

  it('do not guess a readiness that nobody assessed', () => {
    expect(listOf(withoutLke(aUnit('A', 90, 0)))).toBe('belum_ada_lke');
    expect(listOf(withoutLke(aUnit('A', 10, 0)))).toBe('belum_ada_lke');
  });

  it('keep out units that are not active, barred or declared, by the first of these, and tell all', () => {
    expect(listOf(aUnit('A', 90, 90, { active: false }))).toBe('tidak_aktif');
    expect(listOf(aUnit('A', 90, 90, { declared: true }))).toBe('sudah_dicanangkan');
    const all = aUnit('A', 90, 90, { active: false, declared: true, barredUntil: '2027-06-30' });
    expect(listOf(all)).toBe('tidak_aktif');
    expect(passGates(all, gates, TODAY).reasons.slice(0, 3)).toEqual([
      { code: 'tidak_aktif' },
      { code: 'terlarang', until: '2027-06-30' },
      { code: 'sudah_dicanangkan' },
    ]);
  });

  it('bar until the last day, and no longer', () => {
    expect(listOf(aUnit('A', 90, 90, { barredUntil: TODAY }))).toBe('terlarang');
    expect(listOf(aUnit('A', 90, 90, { barredUntil: '2026-11-23' }))).toBe('kandidat');
  });

  it('mark a readiness that is too old, and let it count', () => {
    const old = aUnit('A', 70, 70, { kesiapan: { value: 70, day: '2025-11-23' } });
    expect(listOf(old)).toBe('kandidat');
    expect(passGates(old, gates, TODAY).reasons.at(-1)).toEqual({
      code: 'lke_usang',
      day: '2025-11-23',
      olderThanMonths: 12,
    });
    expect(codesOf(aUnit('A', 70, 70, { kesiapan: { value: 70, day: '2025-11-24' } }))).not.toContain('lke_usang');
  });

  it('count months to the end of short ones', () => {
    expect(isStale('2024-02-29', 12, '2025-02-28')).toBe(false);
    expect(isStale('2024-02-29', 12, '2025-03-01')).toBe(true);
    expect(isStale('2026-08-31', 6, '2027-02-28')).toBe(false);
    expect(isStale('2026-08-31', 6, '2027-03-01')).toBe(true);
    expect(isStale('2026-12-15', 1, '2027-01-15')).toBe(false);
    expect(isStale('2026-12-15', 1, '2027-01-16')).toBe(true);
    expect(isStale('2024-12-15', 24, '2026-12-15')).toBe(false);
  });
});

describe('a proposal', () => {
  it.each<[string, Partial<WaveUnit>]>([
    ['kerawanan of A', { kerawanan: { state: 'released', value: 101, range: { low: 0, high: 100 } } }],
    ['kerawanan of A', { kerawanan: { state: 'released', value: Number.NaN, range: { low: 0, high: 100 } } }],
    ['range of A', { kerawanan: { state: 'released', value: 60, range: { low: 61, high: 70 } } }],
    ['range of A', { kerawanan: { state: 'released', value: 60, range: { low: 50, high: 59 } } }],
    ['kesiapan of A', { kesiapan: { value: -1, day: TODAY } }],
    ['"2026-02-30" of A', { kesiapan: { value: 1, day: '2026-02-30' } }],
    ['"nanti" of A', { barredUntil: 'nanti' }],
  ])('refuses a wrong %s', (message, changes) => {
    expect(() => proposeWave([aUnit('A', 60, 70, changes)], parametersWith(), TODAY)).toThrow(message);
  });

  it('refuses a unit that stands twice', () => {
    expect(() => proposeWave([aUnit('A', 60, 70), aUnit('A', 70, 60)], parametersWith(), TODAY)).toThrow(
      'A stands twice',
    );
  });

  it.each([
    ['maxUnits', { maxUnits: 0 }],
    ['maxPerCluster', { maxPerCluster: 1.5 }],
    ['weight', { weight: 1.01 }],
    ['weightRange.low', { weightRange: { low: 0.5, high: 0.5 } }],
    ['coreIndex.bergantung', { coreIndex: { kokoh: 0.5, bergantung: 0.5 } }],
    ['gates.kerawananMin', { gates: { kerawananMin: 101, kesiapanMin: 60, staleAfterMonths: 12 } }],
    ['gates.staleAfterMonths', { gates: { kerawananMin: 50, kesiapanMin: 60, staleAfterMonths: 0 } }],
  ])('refuses a wrong %s', (name, changes) => {
    expect(() => proposeWave([], parametersWith(changes), TODAY)).toThrow(name);
  });

  it('of no units is an empty wave', () => {
    const proposal = proposeWave([], parametersWith(), TODAY);
    expect(proposal.chosen).toEqual([]);
    expect(proposal.portfolios).toEqual([{ from: 0.35, to: 0.65, share: 1, chosen: [] }]);
    expect(proposal.sentences).toEqual([]);
  });
});
