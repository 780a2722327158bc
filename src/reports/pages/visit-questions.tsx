import type { JSX } from 'preact';
import { CHECK_IN_ANSWERS, RETURN_PLANS, SCORES } from '../../domain/report/visit-bodies.js';
import { ChoiceField, TextArea } from '../../platform/pages/fields.js';
import { Notice } from '../../platform/pages/notices.js';
import type { Texts } from '../../texts/texts.js';
import { type Carried, VisitPart } from './visit-part.js';

interface Props {
  texts: Texts;
  carried?: Carried;
  /** What was chosen and written before, when it could not be taken */
  chosen?: string;
  text?: string;
  problem?: string | undefined;
}

/** What the desk has announced, in plain words: what it may mean, and what to do. */
export function StepAhead(props: { texts: Texts; day: string; text: string }): JSX.Element {
  const { step } = props.texts.visit;
  return (
    <Notice kind="warning" icon="people">
      <h2>{step.heading}</h2>
      <p>
        <span data-part="step-day">{props.day}</span> {step.meaning}
      </p>
      <p class="message-text" data-part="step-text" hidden={props.text === ''}>
        {props.text}
      </p>
      <ul class="points">
        {step.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Whether somebody makes her pay for the report. */
export function CheckInPart(props: Props & { why: string }): JSX.Element {
  const { visit, common } = props.texts;
  const { checkIn } = visit;
  const form = 'tanya-kabar';
  return (
    <section aria-labelledby="judul-kabar">
      <h2 id="judul-kabar">{checkIn.heading}</h2>
      <p data-part="why">{props.why}</p>
      <VisitPart id={form} path="/resi/kabar" carried={props.carried} button={checkIn.send}>
        <ChoiceField
          leavesNothing
          name="kabar"
          kind="one"
          label={checkIn.label}
          error={props.problem}
          values={[props.chosen ?? '']}
          choices={CHECK_IN_ANSWERS.map((value) => ({
            value,
            label: checkIn.answers[value],
            ...(value === 'uneasy' ? { about: checkIn.uneasyAbout } : {}),
          }))}
          form={form}
        />
        <TextArea
          leavesNothing
          name="kabar_teks"
          label={checkIn.text}
          optional={common.optional}
          value={props.text ?? ''}
          rows={3}
          form={form}
        />
      </VisitPart>
    </section>
  );
}

/** When she can come back. */
export function PlanPart(props: Props & { last: string }): JSX.Element {
  const { plan } = props.texts.visit;
  const form = 'rencana-kembali';
  return (
    <details class="fold" open={props.problem !== undefined}>
      <summary>{plan.heading}</summary>
      <p data-part="last" hidden={props.last === ''}>
        {props.last}
      </p>
      <VisitPart id={form} path="/resi/kembali" carried={props.carried} button={plan.send}>
        <ChoiceField
          leavesNothing
          name="rencana"
          kind="one"
          label={plan.label}
          hint={plan.hint}
          error={props.problem}
          values={[props.chosen ?? '']}
          choices={RETURN_PLANS.map((value) => ({ value, label: plan.whens[value] }))}
          form={form}
        />
      </VisitPart>
    </details>
  );
}

/** How she was served, once per closing. */
export function RatingPart(props: Props): JSX.Element {
  const { visit, common } = props.texts;
  const { rating } = visit;
  const form = 'beri-nilai';
  return (
    <section aria-labelledby="judul-nilai">
      <h2 id="judul-nilai">{rating.heading}</h2>
      <VisitPart id={form} path="/resi/nilai" carried={props.carried} button={rating.send}>
        <ChoiceField
          leavesNothing
          name="nilai"
          kind="one"
          label={rating.label}
          hint={rating.hint}
          error={props.problem}
          values={[props.chosen ?? '']}
          choices={SCORES.map((score) => ({ value: String(score), label: rating.scores[score] }))}
          form={form}
        />
        <TextArea
          leavesNothing
          name="nilai_teks"
          label={rating.text}
          optional={common.optional}
          value={props.text ?? ''}
          rows={3}
          form={form}
        />
      </VisitPart>
    </section>
  );
}
