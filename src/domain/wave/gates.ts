import type { Day } from '../calendar/day.js';
import type { WaveParameters, WaveUnit } from './wave.js';

/** Where a unit stands when a wave is proposed. Each unit is in exactly one list. */
export const WAVE_LISTS = [
  /** Passed every gate. */
  'kandidat',
  /** Risky enough, not ready enough: to be built up first. */
  'bina_dulu',
  /** Ready, less risky: encouraged to go on by itself. */
  'siap_mandiri',
  'belum_prioritas',
  /** Its cases are too few to be released: cannot be judged from cases, which is not a failed gate. */
  'belum_dirilis',
  'belum_ada_lke',
  'sudah_dicanangkan',
  /** Barred after a revoked predicate. */
  'terlarang',
  'tidak_aktif',
] as const;
export type WaveList = (typeof WAVE_LISTS)[number];

/** What a gate found, as data; the pages make sentences of it. Points and thresholds are 0–100. */
export type Reason =
  | { code: 'tidak_aktif' }
  | { code: 'terlarang'; until: Day }
  | { code: 'sudah_dicanangkan' }
  | { code: 'kerawanan_cukup' | 'kerawanan_kurang'; value: number; least: number }
  | { code: 'kerawanan_belum_dirilis' }
  | { code: 'kesiapan_cukup' | 'kesiapan_kurang'; value: number; least: number }
  | { code: 'belum_ada_lke' }
  /** The readiness counts, but is older than it should be. */
  | { code: 'lke_usang'; day: Day; olderThanMonths: number };

/** The list of a unit, with what every gate found. */
export interface GateResult {
  list: WaveList;
  reasons: Reason[];
}

/**
 * A bar keeps a unit out whatever its kerawanan and kesiapan are. The first one that applies names the list; all that
 * apply are told. A further gate (risk register, quality of the data, "syarat belum lengkap") is one more row, placed
 * by what should be named first, with its list, its reason and its own field of {@link WaveUnit}.
 */
interface Bar {
  list: WaveList;
  applies(unit: WaveUnit, today: Day): Reason | undefined;
}

const BARS: readonly Bar[] = [
  { list: 'tidak_aktif', applies: (unit) => (unit.active ? undefined : { code: 'tidak_aktif' }) },
  {
    list: 'terlarang',
    applies: ({ barredUntil: until }, today) =>
      until !== undefined && today <= until ? { code: 'terlarang', until } : undefined,
  },
  { list: 'sudah_dicanangkan', applies: (unit) => (unit.declared ? { code: 'sudah_dicanangkan' } : undefined) },
];

/**
 * Puts a unit through the gates. Thresholds are reached by equality: kerawanan 50 passes a gate of 50.
 *
 * A unit whose kerawanan is not released is listed as that even when it has no LKE or one below the gate, so that few
 * cases never look like a failure; what is missing besides stands among the reasons.
 * @param today the day of the proposal: the last day of a bar still bars
 */
export function passGates(unit: WaveUnit, gates: WaveParameters['gates'], today: Day): GateResult {
  const reasons: Reason[] = [];
  let barred: WaveList | undefined;
  for (const bar of BARS) {
    const reason = bar.applies(unit, today);
    if (!reason) continue;
    reasons.push(reason);
    barred ??= bar.list;
  }
  const risky = kerawananGate(unit, gates, reasons);
  const ready = kesiapanGate(unit, gates, today, reasons);
  return { list: barred ?? quadrant(risky, ready), reasons };
}

/** The list by the two gates that are measured; undefined is what nobody can know yet. */
function quadrant(risky: boolean | undefined, ready: boolean | undefined): WaveList {
  if (risky === undefined) return 'belum_dirilis';
  if (ready === undefined) return 'belum_ada_lke';
  if (risky) return ready ? 'kandidat' : 'bina_dulu';
  return ready ? 'siap_mandiri' : 'belum_prioritas';
}

function kerawananGate(
  { kerawanan }: WaveUnit,
  gates: WaveParameters['gates'],
  reasons: Reason[],
): boolean | undefined {
  if (kerawanan.state === 'belum_dirilis') {
    reasons.push({ code: 'kerawanan_belum_dirilis' });
    return undefined;
  }
  const [value, least] = [kerawanan.value, gates.kerawananMin];
  const passed = value >= least;
  reasons.push({ code: passed ? 'kerawanan_cukup' : 'kerawanan_kurang', value, least });
  return passed;
}

function kesiapanGate(
  { kesiapan }: WaveUnit,
  gates: WaveParameters['gates'],
  today: Day,
  reasons: Reason[],
): boolean | undefined {
  if (!kesiapan) {
    reasons.push({ code: 'belum_ada_lke' });
    return undefined;
  }
  const [value, least] = [kesiapan.value, gates.kesiapanMin];
  const passed = value >= least;
  reasons.push({ code: passed ? 'kesiapan_cukup' : 'kesiapan_kurang', value, least });
  if (isStale(kesiapan.day, gates.staleAfterMonths, today)) {
    reasons.push({ code: 'lke_usang', day: kesiapan.day, olderThanMonths: gates.staleAfterMonths });
  }
  return passed;
}

/**
 * @param months whole number of months, 1 or more
 * @returns true once more than that many months have passed since `day`: of twelve, from the day after its anniversary
 */
export function isStale(day: Day, months: number, today: Day): boolean {
  const month = Number(day.slice(5, 7)) - 1 + months;
  const year = Number(day.slice(0, 4)) + Math.floor(month / 12);
  // It may name a 31 February; as text it still lies between the last day of February and the first of March.
  return today > `${year}-${String((month % 12) + 1).padStart(2, '0')}-${day.slice(8)}`;
}
