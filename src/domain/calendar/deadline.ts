import { addDays, type Day, dayNumber, daysBetween } from './day.js';
import type { CountedDay, WorkingCalendar } from './working-calendar.js';

/** What a step's length is counted in: working days, calendar days, hours. */
export const STEP_UNITS = ['hari_kerja', 'hari', 'jam'] as const;
export type StepUnit = (typeof STEP_UNITS)[number];

/** Every step that has a deadline. How long each is comes from the deadlines file. */
export const DEADLINE_STEPS = [
  'verifikasi_dan_penerusan',
  'permintaan_informasi',
  'tidak_berkadar_pengawasan',
  'berkadar_pengawasan',
  'tanggapan_balik_pelapor',
  'kelengkapan_aduan_oleh_pengadu',
  'pemberitahuan_putusan',
  'tindak_lanjut_rekomendasi_lhp',
  'pengembalian_kerugian_admin',
  'gratifikasi_lapor_penerima',
  'gratifikasi_upg_teruskan_ke_kpk',
  'pelanggaran_data_pribadi',
] as const;
export type DeadlineStepId = (typeof DEADLINE_STEPS)[number];

/** How long something may take. */
export interface StepLength {
  /** Whole number, 1 or more. */
  value: number;
  unit: StepUnit;
}

/** How long a step may take. */
export interface DeadlineStep extends StepLength {
  id: DeadlineStepId;
  /** The rule that the length comes from, in words; empty when it is the regency's own. */
  basis: string;
}

/**
 * The last day on which a step that began on `start` is in time. The day of the start is not counted.
 *
 * Nothing here knows a time of day, so hours become whole days: 72 hours from any moment of the start day end on the
 * third day after it.
 */
export function deadlineOf(step: StepLength, start: Day, calendar: WorkingCalendar): CountedDay {
  if (step.unit === 'hari_kerja') return calendar.addWorkingDays(start, step.value);
  // No holiday moves a calendar day, so such a date is never an estimate.
  return { day: addDays(start, daysIn(step)), estimated: false };
}

/** The deadline day of a thing whose clock stands still; it sorts after every real one. */
export const NO_DEADLINE = '9999-12-31';

/** How a deadline stands: in time, close (a quarter of the step or less is left), or missed. */
export interface DeadlineState {
  state: 'in-time' | 'close' | 'missed';
  /** Days left after today, in the step's own kind of days; 0 on the last day, negative once that has passed. */
  left: number;
  /** What `left` counts. */
  unit: 'hari_kerja' | 'hari';
}

/**
 * How a deadline stands on a given day.
 *
 * "A quarter left" is rounded to whole days: of three days the last one, of fourteen the last four. A deadline missed on
 * a Friday is missed on Saturday, with 0 working days since.
 * @param due the last day in time, as {@link deadlineOf} gave it
 */
export function deadlineState(step: StepLength, due: Day, today: Day, calendar: WorkingCalendar): DeadlineState {
  const unit = step.unit === 'hari_kerja' ? 'hari_kerja' : 'hari';
  const left = unit === 'hari_kerja' ? calendar.workingDaysBetween(today, due) : daysBetween(today, due);
  if (dayNumber(today) > dayNumber(due)) return { state: 'missed', left, unit };
  return { state: left <= Math.round(daysIn(step) / 4) ? 'close' : 'in-time', left, unit };
}

function daysIn(step: StepLength): number {
  return step.unit === 'jam' ? Math.ceil(step.value / 24) : step.value;
}
