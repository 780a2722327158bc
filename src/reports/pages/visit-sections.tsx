import type { JSX } from 'preact';
import { formatDate, formatDay } from '../../domain/calendar/format-day.js';
import type { Visit } from '../../domain/report/visit.js';
import type { CheckInAnswer, ReturnPlan } from '../../domain/report/visit-bodies.js';
import type { Contact } from '../../platform/config-data/config-data.js';
import { contactLines } from '../../platform/pages/contacts.js';
import type { Texts } from '../../texts/texts.js';
import { DangerPart } from './danger-part.js';
import { OutsideClosed, OutsidePart } from './outside-part.js';
import type { Carried } from './visit-part.js';
import { CheckInPart, PlanPart, RatingPart, StepAhead } from './visit-questions.js';

/** What of a return visit the page without script shows. */
export interface VisitState {
  visit: Visit;
  contacts: readonly Contact[];
  /** Undefined while there is no reason to go there */
  outside?: { isOpen: boolean; formTicket: string; filedDay: string; story: string };
}

/** What was typed into these forms and could not be taken. */
export interface TypedVisit {
  checkIn?: { answer: CheckInAnswer | ''; text: string };
  plan?: ReturnPlan | '';
  rating?: { score: string; text: string };
  outside?: string;
}

interface Props {
  texts: Texts;
  carried: Carried;
  /** Id of the form in which messages are written */
  messageForm: string;
  state: VisitState;
  typed: TypedVisit;
  problems: Readonly<Record<string, string>>;
}

/** Before the messages: what others will see, how she is, and the button for danger. */
export function VisitQuestions({ texts, carried, messageForm, state, typed, problems }: Props): JSX.Element {
  const { checkIn, visibleStep } = state.visit;
  const { lang } = carried;
  return (
    <>
      {visibleStep && (
        <StepAhead
          texts={texts}
          day={texts.visit.step.when(formatDay(visibleStep.day, lang))}
          text={visibleStep.text}
        />
      )}
      {checkIn && (
        <CheckInPart
          texts={texts}
          carried={carried}
          why={texts.visit.checkIn.why[checkIn.after]}
          chosen={typed.checkIn?.answer ?? ''}
          text={typed.checkIn?.text ?? ''}
          problem={problems.kabar}
        />
      )}
      <DangerPart
        texts={texts}
        lang={lang}
        contacts={contactLines(state.contacts, ['danger', 'protection'], lang)}
        form={messageForm}
      />
    </>
  );
}

/** After them: when she comes back, how she was served, and the way to another desk. */
export function VisitLater({ texts, carried, state, typed, problems }: Props): JSX.Element {
  const { visit, outside, contacts } = state;
  const { lang } = carried;
  const { plan } = texts.visit;
  const last = visit.plan ? plan.last(plan.whens[visit.plan.when], formatDate(visit.plan.day, lang)) : '';
  return (
    <>
      <PlanPart texts={texts} carried={carried} last={last} chosen={typed.plan ?? ''} problem={problems.rencana} />
      {visit.mayRate && (
        <RatingPart
          texts={texts}
          carried={carried}
          chosen={typed.rating?.score ?? ''}
          text={typed.rating?.text ?? ''}
          problem={problems.nilai}
        />
      )}
      {outside?.isOpen && (
        <OutsidePart
          texts={texts}
          carried={carried}
          formTicket={outside.formTicket}
          text={typed.outside ?? draftFor(texts, carried, state)}
          problem={problems.tulisan}
        />
      )}
      {outside && !outside.isOpen && (
        <OutsideClosed texts={texts} lang={lang} contacts={contactLines(contacts, ['report'], lang)} />
      )}
    </>
  );
}

function draftFor(texts: Texts, { lang }: Carried, { visit, outside }: VisitState): string {
  if (!outside) return '';
  const why = texts.visit.outside.draft[visit.closedOn === undefined ? 'late' : 'closed'];
  return `${why(formatDate(outside.filedDay, lang))}\n\n${outside.story}`;
}
