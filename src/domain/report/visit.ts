import { addDays, type Day } from '../calendar/day.js';
import { type CheckIn, DAYS_AFTER_STEP, waitingCheckIn } from './check-ins.js';
import { closingOf } from './closing.js';
import type { ConversationItem } from './conversation.js';
import type { ReturnPlan } from './visit-bodies.js';

/** What a reporter who comes back finds beside her messages. */
export interface Visit {
  /** The question that waits for an answer. */
  checkIn?: CheckIn;
  /** A step that others can see, announced by the desk; told apart until the first question about it. */
  visibleStep?: { day: Day; text: string };
  /** When she last said that she can come back, and the day on which she said so. */
  plan?: { when: ReturnPlan; day: Day };
  closedOn?: Day;
  mayRate: boolean;
}

export function visitOf(items: readonly ConversationItem[], today: Day): Visit {
  const checkIn = waitingCheckIn(items, today);
  const visibleStep = stepAhead(items, today);
  const plan = lastPlan(items);
  const closing = closingOf(items);
  return {
    ...(checkIn && { checkIn }),
    ...(visibleStep && { visibleStep }),
    ...(plan && { plan }),
    ...(closing && { closedOn: closing.day }),
    mayRate: closing !== undefined && !closing.isRated,
  };
}

function stepAhead(items: readonly ConversationItem[], today: Day): Visit['visibleStep'] {
  const steps = items.flatMap((item) =>
    item.kind === 'message' && item.body.type === 'visible-step' ? [item.body] : [],
  );
  const last = steps.at(-1);
  return last && today < addDays(last.day, DAYS_AFTER_STEP[0]) ? { day: last.day, text: last.text } : undefined;
}

function lastPlan(items: readonly ConversationItem[]): Visit['plan'] {
  const plans = items.flatMap((item) =>
    item.kind === 'message' && item.body.type === 'return-plan' ? [{ when: item.body.when, day: item.day }] : [],
  );
  return plans.at(-1);
}

/**
 * Whether she may take her own text to the outside channel: her desk is late, or has closed the report; and it is not
 * that channel's report already.
 */
export function mayGoOutside(channel: string, lateDays: number, visit: Visit): boolean {
  return channel !== 'luar-inspektorat' && (lateDays > 0 || visit.closedOn !== undefined);
}
