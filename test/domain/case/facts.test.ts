import { describe, expect, it } from 'vitest';
import { EARLIEST_MONTH, isCodableMonth } from '../../../src/domain/case/coding.js';
import { isFinding, OUTCOME_LEVELS, OUTCOMES, stateAfterDecision } from '../../../src/domain/case/outcome.js';
import { partsOf } from '../../../src/domain/case/parts.js';
import { refuseRoles, sitsAtDesk } from '../../../src/domain/staff/roles.js';

describe('the month of a deed', () => {
  const today = '2026-11-24';

  it('is any month from 1990 to this one', () => {
    for (const month of [EARLIEST_MONTH, '1999-12', '2026-01', '2026-11']) {
      expect(isCodableMonth(month, today), month).toBe(true);
    }
  });

  it('is neither in the future nor mistyped', () => {
    for (const month of ['1989-12', '2026-12', '2027-01', '2026-00', '2026-13', '2026-1', '26-01', '', '2026-11-24']) {
      expect(isCodableMonth(month, today), month).toBe(false);
    }
  });
});

describe('an outcome', () => {
  it('has a level exactly when it is a breach of discipline', () => {
    for (const outcome of OUTCOMES) {
      const isDiscipline = outcome === 'pelanggaran_disiplin';
      expect(isFinding({ outcome, level: null }), outcome).toBe(!isDiscipline);
      for (const level of OUTCOME_LEVELS) expect(isFinding({ outcome, level }), outcome).toBe(isDiscipline);
    }
  });

  it('ends the case where nothing was found, and is followed up everywhere else', () => {
    const ends = OUTCOMES.filter((outcome) => stateAfterDecision(outcome) === 'selesai');
    expect(ends).toEqual(['tidak_terbukti', 'tidak_cukup_bukti']);
  });
});

describe('the part of a role', () => {
  it('is one in the Inspektorat, and all three in the small outside channel', () => {
    expect(partsOf(['verifikator'])).toEqual(['desk']);
    expect(partsOf(['pemeriksa'])).toEqual(['examiner']);
    expect(partsOf(['inspektur'])).toEqual(['decider']);
    expect(partsOf(['petugas_luar'])).toEqual(['desk', 'examiner', 'decider']);
    expect(partsOf(['pemeriksa', 'inspektur'])).toEqual(['examiner', 'decider']);
  });

  it('is none for who leads the regency or runs the installation', () => {
    expect(partsOf(['pimpinan', 'admin'])).toEqual([]);
  });
});

describe('a set of roles', () => {
  it('is refused when it belongs to two channels', () => {
    for (const role of ['verifikator', 'pemeriksa', 'inspektur'] as const) {
      expect(refuseRoles([role, 'petugas_luar']), role).toBe('both-desks');
    }
    expect(refuseRoles(['verifikator', 'pemeriksa', 'inspektur'])).toBeUndefined();
  });

  it('is refused when who leads the regency would open something', () => {
    for (const role of ['verifikator', 'pemeriksa', 'inspektur', 'petugas_luar'] as const) {
      expect(refuseRoles(['pimpinan', role]), role).toBe('pimpinan-and-desk');
    }
    expect(refuseRoles(['pimpinan'])).toBeUndefined();
    expect(refuseRoles(['pimpinan', 'admin'])).toBeUndefined();
  });

  it('sits at the desk only when it receives reports', () => {
    expect(sitsAtDesk(['verifikator', 'pemeriksa'])).toBe(true);
    expect(sitsAtDesk(['petugas_luar'])).toBe(true);
    expect(sitsAtDesk(['pemeriksa', 'inspektur'])).toBe(false);
  });
});
