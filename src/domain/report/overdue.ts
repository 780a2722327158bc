import type { Day } from '../calendar/day.js';
import { deadlineOf, type StepLength } from '../calendar/deadline.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Conversation, ConversationItem } from './conversation.js';
import { CLOSED_STATES } from './states.js';
import { wakesDesk } from './visit-bodies.js';

/** The steps by whose end a reporter is promised news: the first answer, the decision, the end of what follows it. */
export const PROMISED_STEPS = [
  'verifikasi_dan_penerusan',
  'berkadar_pengawasan',
  'tindak_lanjut_rekomendasi_lhp',
] as const;
export type PromisedStep = (typeof PROMISED_STEPS)[number];

/** What it takes to count how late a desk is, wherever it is counted. */
export interface PromiseRule {
  steps: Readonly<Record<PromisedStep, StepLength>>;
  calendar: WorkingCalendar;
}

/** News that she was promised: of what, and the last day on which it is in time. */
export interface Promised {
  step: PromisedStep;
  day: Day;
}

/** What she is waiting for now, from the entries that passed their check; nothing while she is asked, or it is closed. */
export function promisedNews(conversation: Conversation, { steps, calendar }: PromiseRule): Promised | undefined {
  const running = caseStep(conversation.items) ?? firstAnswer(conversation);
  return running && { step: running.step, day: deadlineOf(steps[running.step], running.from, calendar).day };
}

/** The same once it is late, with the working days since. */
export function overdue(
  conversation: Conversation,
  today: Day,
  rule: PromiseRule,
): (Promised & { days: number }) | undefined {
  const promised = promisedNews(conversation, rule);
  const days = promised ? rule.calendar.workingDaysBetween(promised.day, today) : 0;
  return promised && days > 0 ? { ...promised, days } : undefined;
}

interface Running {
  step: PromisedStep;
  from: Day;
}

/** A mere reading is no answer; the first one keeps the promise of the first step. */
function firstAnswer({ steps, answered }: Conversation): Running | undefined {
  const from = steps[0]?.day;
  return from === undefined || answered ? undefined : { step: 'verifikasi_dan_penerusan', from };
}

/**
 * The step that a case is in, by what she was told of it. It ends with what it is for, so sending the report back to the
 * desk and into a case again does not begin it anew. It stands still while the desk waits for her.
 */
function caseStep(items: readonly ConversationItem[]): Running | undefined {
  let running: Running | undefined;
  let waits = false;
  for (const item of items) {
    if (item.kind !== 'message') continue;
    const { body, by, day } = item;
    if (body.type === 'question') waits = true;
    else if (body.type === 'state') {
      waits = false;
      running = afterState(running, body.state, day);
    } else if (by === 'reporter' && wakesDesk(body)) waits = false;
  }
  return waits ? undefined : running;
}

function afterState(running: Running | undefined, state: string, day: Day): Running | undefined {
  if (CLOSED_STATES.some((closed) => closed === state)) return undefined;
  if (state === 'ditindaklanjuti') {
    return running?.step === 'berkadar_pengawasan' ? running : { step: 'berkadar_pengawasan', from: day };
  }
  return state === 'diputus' ? { step: 'tindak_lanjut_rekomendasi_lhp', from: day } : running;
}
