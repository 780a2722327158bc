import type { DeadlineView } from '../../../../../src/reports/reports.view.js';

/** The deadline of a report or of a case; only a reporter is ever waited for. */
export type ChipDeadline = Omit<DeadlineView, 'waitsForReporter'> & Partial<Pick<DeadlineView, 'waitsForReporter'>>;

/** How a chip looks; its words and sign say the same, so that colour alone carries nothing. */
export type ChipTone = 'plain' | 'close' | 'late' | 'waits';

export interface Chip {
  readonly tone: ChipTone;
  readonly text: string;
}

/** The words of a chip; `workdays` tells working days from calendar days. */
export interface ChipTexts {
  left(days: number, workdays: boolean): string;
  close(days: number, workdays: boolean): string;
  today: string;
  late(days: number, workdays: boolean): string;
  waits: string;
}

/** A deadline as a chip; null while no clock runs. */
export function chipOf(deadline: ChipDeadline | null, texts: ChipTexts): Chip | null {
  if (deadline === null) return null;
  const { state, left, unit, waitsForReporter } = deadline;
  const workdays = unit === 'hari_kerja';
  if (state === 'missed') return { tone: 'late', text: texts.late(Math.abs(left), workdays) };
  if (waitsForReporter) return { tone: 'waits', text: texts.waits };
  if (left === 0) return { tone: 'close', text: texts.today };
  if (state === 'close') return { tone: 'close', text: texts.close(left, workdays) };
  return { tone: 'plain', text: texts.left(left, workdays) };
}
