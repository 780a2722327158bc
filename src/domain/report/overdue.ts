import type { Day } from '../calendar/day.js';
import { type DeadlineStep, deadlineOf, deadlineState } from '../calendar/deadline.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Conversation } from './conversation.js';

/** What it takes to count how late a desk is, wherever it is counted. */
export interface VerificationRule {
  step: DeadlineStep;
  calendar: WorkingCalendar;
}

/**
 * Working days by which the first answer is late, from the entries that passed their check; 0 when it is not, and once
 * there is one: then the promise of the thread holds. A mere reading is no answer.
 */
export function overdueDays(conversation: Conversation, today: Day, { step, calendar }: VerificationRule): number {
  const filed = conversation.steps[0]?.day;
  if (filed === undefined || conversation.answered) return 0;
  const { day: due } = deadlineOf(step, filed, calendar);
  return Math.max(0, -deadlineState(step, due, today, calendar).left);
}
