import { addDays, type Day } from '../calendar/day.js';
import { closingOf } from './closing.js';
import type { ConversationItem } from './conversation.js';

/** Days after the first step that others can see. */
export const DAYS_AFTER_STEP = [7, 30, 90] as const;
/** Days after the report was closed. */
export const DAYS_AFTER_CLOSING = [30, 90, 180] as const;

/** A question whether she is being made to pay for her report. */
export interface CheckIn {
  after: 'step' | 'closing';
  days: number;
  /** From this day on it waits for her. */
  due: Day;
}

/**
 * Every question that the thread gives rise to, by the day on which it falls due. A closing that was taken back asks
 * nothing; of two on one day the closing's comes last.
 */
export function checkInsOf(items: readonly ConversationItem[]): CheckIn[] {
  const step = firstVisibleDay(items);
  const closed = closingOf(items)?.day;
  const after = (kind: CheckIn['after'], from: Day | undefined, lengths: readonly number[]): CheckIn[] =>
    from === undefined ? [] : lengths.map((days) => ({ after: kind, days, due: addDays(from, days) }));
  const all = [...after('step', step, DAYS_AFTER_STEP), ...after('closing', closed, DAYS_AFTER_CLOSING)];
  return all.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/**
 * The question that waits for her today: the newest one that has fallen due, unless she has answered since. So one
 * answer settles it and whatever fell due before it, and nobody who comes back late is asked three times.
 */
export function waitingCheckIn(items: readonly ConversationItem[], today: Day): CheckIn | undefined {
  const newest = checkInsOf(items)
    .filter(({ due }) => due <= today)
    .at(-1);
  if (!newest) return undefined;
  const isAnswered = items.some(
    (item) => item.kind === 'message' && item.body.type === 'check-in' && item.day >= newest.due,
  );
  return isAnswered ? undefined : newest;
}

/** The earliest day that the desk has named for a step that others can see. */
function firstVisibleDay(items: readonly ConversationItem[]): Day | undefined {
  const days = items.flatMap((item) =>
    item.kind === 'message' && item.body.type === 'visible-step' ? [item.body.day] : [],
  );
  return days.reduce<Day | undefined>((first, day) => (first === undefined || day < first ? day : first), undefined);
}
