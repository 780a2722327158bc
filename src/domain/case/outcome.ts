/** How a case can end: proposed by an examiner, decided by somebody else. */
export const OUTCOMES = [
  'tidak_terbukti',
  'tidak_cukup_bukti',
  'kesalahan_administratif',
  'pelanggaran_etik',
  'pelanggaran_disiplin',
  'kerugian_daerah',
  'pelimpahan_aph',
  'perbaikan_sistem',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Levels of a breach of discipline (PP 94/2021; check before production). No other outcome has a level. */
export const OUTCOME_LEVELS = ['ringan', 'sedang', 'berat'] as const;
export type OutcomeLevel = (typeof OUTCOME_LEVELS)[number];

/** An outcome with its level: `{ outcome: 'pelanggaran_disiplin', level: 'sedang' }`. */
export interface Finding {
  outcome: Outcome;
  /** Given exactly for `pelanggaran_disiplin`. */
  level: OutcomeLevel | null;
}

/** @returns true when the level fits the outcome */
export function isFinding({ outcome, level }: Finding): boolean {
  return (outcome === 'pelanggaran_disiplin') === (level !== null);
}

const NOTHING_TO_FOLLOW: readonly Outcome[] = ['tidak_terbukti', 'tidak_cukup_bukti'];

/** @returns the state that a decision leads to: where nothing was found nothing has to follow */
export function stateAfterDecision(outcome: Outcome): 'selesai' | 'tindak_lanjut' {
  return NOTHING_TO_FOLLOW.includes(outcome) ? 'selesai' : 'tindak_lanjut';
}
