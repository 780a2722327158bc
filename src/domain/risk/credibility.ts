import type { Coding } from '../case/coding.js';
import type { Outcome } from '../case/outcome.js';
import { CASE_STATES, type CaseState } from '../case/states.js';
import type { CredibilityStep } from './parameters.js';

/** What of a case decides how far it is borne out. */
export interface CaseStanding {
  coding: Pick<Coding, 'sourceReliability' | 'informationCredibility' | 'preliminaryEvidence'>;
  state: CaseState;
  /** The outcome once it has been decided; a proposal is none. */
  outcome: Outcome | null;
  /**
   * Of `pelimpahan_aph`: a court has found the deed proven. After an acquittal the case is decided again, as
   * `tidak_terbukti`.
   */
  verdict: boolean;
}

const STEP_OF_OUTCOME: Readonly<Record<Outcome, CredibilityStep | null>> = {
  tidak_terbukti: null,
  tidak_cukup_bukti: null,
  kesalahan_administratif: 'terbukti',
  pelanggaran_etik: 'terbukti',
  pelanggaran_disiplin: 'terbukti',
  kerugian_daerah: 'terbukti',
  pelimpahan_aph: 'investigasi',
  perbaikan_sistem: 'terbukti_sebagian',
};

/**
 * The credibility step of a case, or null when it counts nothing: what nobody has looked at yet, what a weak source says,
 * and what turned out unproven. A decided outcome goes before the state, the state before the coding.
 */
export function credibilityStep({ coding, state, outcome, verdict }: CaseStanding): CredibilityStep | null {
  if (outcome !== null) return outcome === 'pelimpahan_aph' && verdict ? 'terbukti' : STEP_OF_OUTCOME[outcome];
  if (CASE_STATES.indexOf(state) >= CASE_STATES.indexOf('pemeriksaan')) return 'investigasi';
  if (coding.preliminaryEvidence) return 'bukti_awal';
  return coding.sourceReliability <= 'C' && coding.informationCredibility <= 3 ? 'layak' : null;
}
