import { type Day, dayOfInstant } from '../../../src/domain/calendar/day.js';
import { formatDate, formatDay } from '../../../src/domain/calendar/format-day.js';
import { WorkingCalendar } from '../../../src/domain/calendar/working-calendar.js';
import type { Conversation } from '../../../src/domain/report/conversation.js';
import { overdue, type PromiseRule } from '../../../src/domain/report/overdue.js';
import { mayGoOutside, type Visit, visitOf } from '../../../src/domain/report/visit.js';
import type { ThreadView } from '../../../src/reports/citizen.view.js';
import type { PromiseFacts, ReceiptEntryData } from '../../../src/reports/citizen-page.view.js';
import type { Kdf, OpenedEntry, ReportBody } from '../../../src/sealing/index.js';
import { visitTextsFor } from '../../../src/texts/visit-words.js';
import { element, fillPart, lang } from '../page.js';
import type { ThreadSession } from '../thread-session.js';
import { whenDrawn } from '../thread-view.js';
import { startDanger } from './danger.js';
import type { Offered, OutsideOffer } from './outside.js';
import { startQuestions } from './questions.js';

const words = visitTextsFor(lang);

/** What a visit needs beside the thread itself. */
export interface VisitFacts extends ReceiptEntryData {
  derive: Kdf;
}

/** Shows what a returning reporter finds beside her messages, each time the thread is drawn. */
export function startVisit(session: ThreadSession, facts: VisitFacts): void {
  const rule = ruleOf(facts.promises);
  whenDrawn((conversation, thread, opened) => {
    const visit = visitOf(conversation.items, thread.today);
    drawReaders(thread);
    drawQuestions(visit);
    const lateHere = drawLateness(conversation, thread, rule);
    const isOffered = mayGoOutside(thread.readers.channel, Math.max(thread.lateDays, lateHere), visit);
    const filedDay = conversation.steps[0]?.day ?? thread.today;
    drawOffer(facts, isOffered ? { visit, story: storyOf(opened), filedDay } : undefined);
  });
  startDanger(session);
  startQuestions(session);
}

let offer: Promise<OutsideOffer> | undefined;

/** Few are offered the outside channel, so what it takes comes only then. Without it the part stays hidden. */
function drawOffer(facts: VisitFacts, offered: Offered | undefined): void {
  if (offered) offer ??= import('./outside.js').then((module) => new module.OutsideOffer(facts));
  offer?.then(
    (there) => there.draw(offered),
    () => undefined,
  );
}

function ruleOf({ steps, calendar }: PromiseFacts): PromiseRule {
  return { steps, calendar: WorkingCalendar.fromFacts(calendar) };
}

function drawReaders({ readers }: ThreadView): void {
  const place = element('pembaca');
  place.textContent = words.readers(readers.holders, readers.channel);
  place.hidden = false;
}

function drawQuestions({ checkIn, visibleStep, plan, mayRate }: Visit): void {
  const step = element('langkah-terlihat');
  step.hidden = visibleStep === undefined;
  if (visibleStep) {
    fillPart(step, 'step-day', words.step.when(formatDay(visibleStep.day, lang)));
    fillPart(step, 'step-text', visibleStep.text || undefined);
  }
  const asked = element('kabar-ditanya');
  asked.hidden = checkIn === undefined;
  if (checkIn) fillPart(asked, 'why', words.checkIn.why[checkIn.after]);
  const rated = element('nilai-ditanya');
  rated.hidden = !mayRate;
  if (plan) {
    const last = words.plan.last(words.plan.whens[plan.when], formatDate(plan.day, lang));
    fillPart(document, 'last', last);
  }
}

/** Says that the desk is late when the server does not. @returns the days that were counted here */
function drawLateness(conversation: Conversation, thread: ThreadView, rule: PromiseRule): number {
  const late = overdue(conversation, todayHere(thread), rule);
  const place = element('terlambat-di-sini');
  place.hidden = late === undefined || thread.lateDays > 0;
  if (late === undefined) return 0;
  // A day that the server goes on promising is not what was promised.
  element('kembali').hidden = true;
  fillPart(place, 'text', words.lateHere[late.step](late.days, formatDay(late.day, lang)));
  return late.days;
}

/**
 * Today by her own device: who would hide how late a desk is could lie about the day too. A device that is behind what
 * has been written already has no clock to go by.
 */
function todayHere({ entries }: ThreadView): Day {
  const here = dayOfInstant(Date.now());
  const last = entries.at(-1)?.day ?? here;
  return here < last ? last : here;
}

function storyOf(opened: readonly OpenedEntry[]): ReportBody | undefined {
  const body = opened.find(({ n, verdict }) => n === 0 && verdict === 'genuine')?.body;
  return body?.type === 'report' ? body : undefined;
}
