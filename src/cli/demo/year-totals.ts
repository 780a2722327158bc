import type { Finding, Outcome, OutcomeLevel } from '../../domain/case/outcome.js';
import type { CaseState } from '../../domain/case/states.js';
import type { ReportKind } from '../../domain/report/kinds.js';
import type { ClosingReason } from '../../domain/report/states.js';
import type { ReportBody } from '../../sealing/index.js';

// The year in numbers, the hand-written stories included. How they are dealt out stands in the other files.

/** Reports by month, the oldest first: few at Lebaran, many when schools enrol and when the budget ends. */
export const REPORTS_BY_MONTH: readonly number[] = [14, 19, 22, 13, 21, 24, 31, 28, 23, 26, 34, 45];

/** Of each month's reports so many become cases, or a part of one; in the last month those that are told by hand do. */
export const CASE_REPORTS_BY_MONTH: readonly number[] = [8, 11, 12, 7, 12, 14, 18, 16, 15, 18, 28, 0];

/** How often a kind is ticked; a report can have several. */
export const TICKS: Readonly<Record<ReportKind, number>> = {
  pungli: 84,
  pengadaan: 41,
  layanan: 38,
  desa: 36,
  wewenang: 29,
  penggelapan: 24,
  suap: 23,
  hibah: 22,
  kepentingan: 21,
  jabatan: 15,
  lainnya: 31,
};

/** How closed reports were closed. */
export const CLOSED: Readonly<Record<Exclude<ClosingReason, 'sudah_selesai'>, number>> = {
  bukan_kewenangan: 43,
  tidak_cukup_informasi: 22,
  bukan_dugaan_pelanggaran: 20,
  duplikat: 10,
  spam: 1,
};

export const WHO_KNOWS: readonly [ReportBody['whoKnows'], number][] = [
  ['1', 71],
  ['2-5', 96],
  ['5+', 58],
  ['?', 38],
  ['', 37],
];

export const SEALED_BY_SERVER = 51;
export const WITH_FILES = 138;
/** So many reporters wrote again, once or more. */
export const WROTE_AGAIN = 183;

/** How many reports a case holds, and how many cases hold so many. */
export const REPORTS_PER_CASE: readonly [number, number][] = [
  [1, 108],
  [2, 13],
  [3, 4],
  [4, 2],
  [9, 1],
];

export const CASES_BY_STATE: Readonly<Record<CaseState, number>> = {
  telaah: 22,
  pemeriksaan: 27,
  menunggu_keputusan: 8,
  tindak_lanjut: 19,
  selesai: 52,
};

/** Cases of severity 1 to 5. */
export const CASES_BY_SEVERITY: readonly number[] = [18, 41, 44, 19, 6];

const found = (count: number, outcome: Outcome, level: OutcomeLevel | null = null): [Finding, number] => [
  { outcome, level },
  count,
];

/** What decided cases came to; those with nothing found are over, the others are followed up first. */
export const NOTHING_FOUND = [found(22, 'tidak_terbukti'), found(14, 'tidak_cukup_bukti')];
export const SOMETHING_FOUND = [
  found(9, 'kesalahan_administratif'),
  found(4, 'pelanggaran_etik'),
  found(5, 'pelanggaran_disiplin', 'ringan'),
  found(6, 'pelanggaran_disiplin', 'sedang'),
  found(2, 'pelanggaran_disiplin', 'berat'),
  found(4, 'kerugian_daerah'),
  found(2, 'pelimpahan_aph'),
  found(3, 'perbaikan_sistem'),
];

/** Each value as often as it is counted. */
export function deckOf<T>(counts: Iterable<readonly [T, number]>): T[] {
  return [...counts].flatMap(([value, count]) => Array.from({ length: count }, () => value));
}

/** The deck without cards that have been dealt by hand. @throws Error when one is not there */
export function without<T>(deck: readonly T[], dealt: readonly T[], isSame = (a: T, b: T) => a === b): T[] {
  const left = [...deck];
  for (const card of dealt) {
    const place = left.findIndex((one) => isSame(one, card));
    if (place < 0) throw new Error(`more are told by hand than the year has: ${JSON.stringify(card)}`);
    left.splice(place, 1);
  }
  return left;
}
