import { Radio, Select } from '@mantine/core';
import { OUTCOME_LEVELS, OUTCOMES, stateAfterDecision } from '../../../../src/domain/case/outcome.js';
import { Band } from '../../components/band.js';
import { useTexts } from '../../lib/lang.js';
import styles from './case.module.css';
import { takeStep } from './case-acts.js';
import { FormEnd, ORDER, SendProblem, Words } from './form-parts.js';
import { proposalAt } from './model/dossier-facts.js';
import {
  decisionFrom,
  EMPTY_STEP,
  missingInStep,
  requestOf,
  type Step,
  type StepDraft,
  type StepField,
} from './model/step-draft.js';
import type { OpenedCase } from './open-case.js';
import type { CaseInBrowser } from './use-case.js';
import { type CaseForm, clockTime, useCaseForm } from './use-case-form.js';

interface Props {
  step: Step;
  title: string;
  opened: OpenedCase;
  act: CaseInBrowser['act'];
  onDone(at: string): void;
  onCancel(): void;
}

/** The form of one step. */
export function StepForm({ step, title, opened, act, onDone, onCancel }: Props) {
  const t = useTexts().cases.steps;
  const { view, entries } = opened;
  const proposal = proposalAt(entries, view.proposalN);
  // A decision belongs to its proposal: a new one begins a new form.
  const name = `${view.id}:${step}${step === 'decide' ? `:${view.proposalN}` : ''}`;
  const form = useCaseForm<StepDraft>(name, step === 'decide' ? decisionFrom(proposal) : EMPTY_STEP);
  const { draft, change } = form;
  const missing = missingInStep(step, draft);
  const wrong = (field: StepField) => (form.tried && missing.includes(field) ? t.missing[field] : undefined);
  const area = (field: 'text' | 'impact' | 'answer', label: string, description?: string) => (
    <Words
      label={label}
      description={description}
      minRows={3}
      maxRows={16}
      value={draft[field]}
      error={wrong(field)}
      onText={(text) => change({ [field]: text })}
    />
  );
  if (step === 'decide' && proposal === undefined) return <Band kind="bahaya">{t.noProposal}</Band>;
  const texts = textsOf(step, t);
  return (
    <form
      className={styles.form}
      aria-label={title}
      noValidate
      onSubmit={(event) =>
        form.submit(event, missing.length === 0, async () => {
          await act((keys, now) => takeStep(keys, now, requestOf(step, draft, view.proposalN)));
          onDone(clockTime());
        })
      }
    >
      <h2 className={styles.heading}>{title}</h2>
      {form.error !== null && <SendProblem error={form.error} />}
      {(step === 'propose' || step === 'decide') && <Finding form={form} wrong={wrong} />}
      {step === 'decide' && draft.outcome !== '' && <After outcome={draft.outcome} />}
      {area('text', texts.label, texts.hint)}
      {step === 'summary' && area('impact', t.impactText, t.impactHint)}
      {step === 'propose' && (
        <>
          <Radio.Group
            label={t.heard}
            inputWrapperOrder={ORDER}
            value={draft.heard}
            error={wrong('heard')}
            onChange={(value) => change({ heard: value === 'yes' ? 'yes' : 'no' })}
          >
            <div className={styles.choices}>
              <Radio value="yes" label={t.heardYes} aria-invalid={wrong('heard') !== undefined || undefined} />
              <Radio value="no" label={t.heardNo} />
            </div>
          </Radio.Group>
          {draft.heard !== '' && area('answer', draft.heard === 'yes' ? t.answerHeard : t.answerNot)}
        </>
      )}
      <FormEnd
        send={texts.send}
        sending={form.sending}
        cancel={() => {
          form.drop();
          onCancel();
        }}
      />
    </form>
  );
}

function Finding({ form, wrong }: { form: CaseForm<StepDraft>; wrong(field: StepField): string | undefined }) {
  const texts = useTexts().cases;
  const t = texts.steps;
  const { draft, change } = form;
  return (
    <>
      <Select
        label={t.outcome}
        size="md"
        inputWrapperOrder={ORDER}
        allowDeselect={false}
        openOnFocus={false}
        data={OUTCOMES.map((value) => ({ value, label: texts.outcomes[value] }))}
        value={draft.outcome || null}
        error={wrong('outcome')}
        onChange={(value) => change({ outcome: OUTCOMES.find((one) => one === value) ?? '' })}
      />
      {draft.outcome === 'pelanggaran_disiplin' && (
        <Radio.Group
          label={t.level}
          inputWrapperOrder={ORDER}
          value={draft.level}
          error={wrong('level')}
          onChange={(value) => change({ level: OUTCOME_LEVELS.find((one) => one === value) ?? '' })}
        >
          <div className={styles.row}>
            {OUTCOME_LEVELS.map((value) => (
              <Radio
                key={value}
                value={value}
                label={texts.levels[value]}
                aria-invalid={wrong('level') !== undefined || undefined}
              />
            ))}
          </div>
        </Radio.Group>
      )}
    </>
  );
}

function After({ outcome }: { outcome: Exclude<StepDraft['outcome'], ''> }) {
  const t = useTexts().cases;
  return <p className={styles.note}>{t.steps.decisionLeads(t.states[stateAfterDecision(outcome)])}</p>;
}

type StepTexts = ReturnType<typeof useTexts>['cases']['steps'];

function textsOf(step: Step, t: StepTexts): { label: string; hint: string; send: string } {
  switch (step) {
    case 'note':
      return { label: t.noteText, hint: t.noteHint, send: t.send.note };
    case 'summary':
      return { label: t.summaryText, hint: t.summaryHint, send: t.send.summary };
    case 'propose':
      return { label: t.proposalText, hint: t.proposalHint, send: t.send.propose };
    case 'decide':
      return { label: t.decisionText, hint: t.decisionHint, send: t.send.decide };
    default:
      return { label: t.reason, hint: t.reasonHint, send: t.send.move };
  }
}
