import { describe, expect, it } from 'vitest';
import { INFORMATION_CREDIBILITIES, SOURCE_RELIABILITIES } from '../../../src/domain/case/coding.js';
import { OUTCOMES } from '../../../src/domain/case/outcome.js';
import { CASE_STATES } from '../../../src/domain/case/states.js';
import { type CaseStanding, credibilityStep } from '../../../src/domain/risk/credibility.js';

function aCase(
  changes: Partial<Omit<CaseStanding, 'coding'>> & { coding?: Partial<CaseStanding['coding']> } = {},
): CaseStanding {
  const coding = { sourceReliability: 'F', informationCredibility: 6, preliminaryEvidence: false } as const;
  return { state: 'telaah', outcome: null, verdict: false, ...changes, coding: { ...coding, ...changes.coding } };
}

describe('the credibility step of a case', () => {
  it('in telaah is layak from a source A to C with information 1 to 3, and nothing otherwise', () => {
    const layak = SOURCE_RELIABILITIES.flatMap((sourceReliability) =>
      INFORMATION_CREDIBILITIES.filter(
        (informationCredibility) =>
          credibilityStep(aCase({ coding: { sourceReliability, informationCredibility } })) === 'layak',
      ).map((informationCredibility) => `${sourceReliability}${informationCredibility}`),
    );
    expect(layak).toEqual(['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3']);
    expect(credibilityStep(aCase())).toBeNull();
  });

  it('is bukti_awal once bukti permulaan is noted, whatever the source', () => {
    expect(credibilityStep(aCase({ coding: { preliminaryEvidence: true } }))).toBe('bukti_awal');
    const good = { sourceReliability: 'A', informationCredibility: 1, preliminaryEvidence: true } as const;
    expect(credibilityStep(aCase({ coding: good }))).toBe('bukti_awal');
  });

  it('is investigasi from pemeriksaan on, until an outcome is decided', () => {
    const steps = CASE_STATES.map((state) => credibilityStep(aCase({ state })));
    expect(steps).toEqual([null, 'investigasi', 'investigasi', 'investigasi', 'investigasi']);
  });

  it('follows the outcome once there is one', () => {
    const steps = OUTCOMES.map((outcome) => [outcome, credibilityStep(aCase({ state: 'selesai', outcome }))]);
    expect(Object.fromEntries(steps)).toEqual({
      tidak_terbukti: null,
      tidak_cukup_bukti: null,
      kesalahan_administratif: 'terbukti',
      pelanggaran_etik: 'terbukti',
      pelanggaran_disiplin: 'terbukti',
      kerugian_daerah: 'terbukti',
      pelimpahan_aph: 'investigasi',
      perbaikan_sistem: 'terbukti_sebagian',
    });
  });

  it('of a case handed to the prosecutors is terbukti only with a verdict', () => {
    const handedOver = aCase({ state: 'tindak_lanjut', outcome: 'pelimpahan_aph', verdict: true });
    expect(credibilityStep(handedOver)).toBe('terbukti');
    expect(credibilityStep({ ...handedOver, outcome: 'tidak_terbukti' })).toBeNull();
  });
});
