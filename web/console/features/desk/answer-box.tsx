import { Button, Radio, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { closingReasons } from '../../../../src/domain/report/states.js';
import { Band } from '../../components/band.js';
import { ProblemNote } from '../../components/problem-note.js';
import { ApiProblem } from '../../lib/api.js';
import { useKeys } from '../../lib/keys.js';
import { useTexts } from '../../lib/lang.js';
import styles from './answer.module.css';
import type { DeskWords } from './desk-words.js';
import { draftOf, keepDraft, unsealDraft } from './drafts.js';
import { type Act, type Answer, actOf, answersFrom, type Draft, EMPTY_DRAFT, problemOf } from './model/answers.js';
import { wasAsked, wasFinished } from './model/thread-facts.js';
import type { OpenedReport } from './open-report.js';
import { StepFields } from './step-fields.js';

/** An error stands between the hint and the field. */
const ORDER: ('label' | 'description' | 'error' | 'input')[] = ['label', 'description', 'error', 'input'];

interface Props {
  report: OpenedReport;
  words: DeskWords;
  /** Which answer a shortcut has asked for; a new object each time. */
  asked: { answer: Answer } | null;
  send(act: Act): Promise<void>;
}

/** What an officer can do with a report now. What was typed stays until it is sent or thrown away. */
export function AnswerBox({ report, words, asked, send }: Props) {
  const t = useTexts().desk.answer;
  const { view } = report;
  const [draft, setDraft] = useState<Draft>(() => draftOf(view.id));
  const [isOpen, setOpen] = useState(draft !== EMPTY_DRAFT);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [tried, setTried] = useState(false);
  const [sentAt, setSentAt] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const keys = useKeys();
  useEffect(() => {
    if (keys === null) return;
    void unsealDraft(keys, view.id).then((kept) => {
      if (kept === undefined) return;
      setDraft(kept);
      setOpen(true);
    });
  }, [keys, view.id]);

  const change = (changed: Partial<Draft>) => {
    const next = { ...draft, ...changed };
    setDraft(next);
    keepDraft(view.id, next);
    setSentAt(null);
  };
  const choose = (answer: Answer) => {
    change({ answer });
    setOpen(true);
    setTried(false);
    setError(null);
  };
  const drop = () => {
    setDraft(EMPTY_DRAFT);
    keepDraft(view.id, EMPTY_DRAFT);
    setOpen(false);
    setTried(false);
    setError(null);
  };

  const possible = answersFrom(view.state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a shortcut is obeyed once
  useEffect(() => {
    if (asked && possible.includes(asked.answer)) choose(asked.answer);
  }, [asked]);
  useEffect(() => {
    if (isOpen) form.current?.querySelector('textarea')?.focus();
  }, [isOpen]);

  const problem = problemOf(draft);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem !== undefined || sending) return;
    setSending(true);
    setError(null);
    try {
      await send(actOf(draft, view.state));
      drop();
      setSentAt(clockTime());
    } catch (refusal) {
      setError(refusal);
    } finally {
      setSending(false);
    }
  };

  if (report.cutTail !== null) return <Band kind="bahaya">{t.blocked}</Band>;
  return (
    <section className={styles.box} aria-label={t.label}>
      <div className={styles.buttons}>
        {possible.map((answer) => (
          <Button
            key={answer}
            size="sm"
            variant={isOpen && draft.answer === answer ? 'filled' : 'default'}
            aria-pressed={isOpen && draft.answer === answer}
            onClick={() => choose(answer)}
          >
            {t[answer]}
          </Button>
        ))}
        <span className={styles.sent} role="status">
          {sentAt !== null && `✓ ${t.sent(sentAt)}`}
        </span>
      </div>
      {isOpen && possible.includes(draft.answer) && (
        <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
          {error !== null && <SendProblem error={error} />}
          {draft.answer === 'close' && (
            <ClosingFields draft={draft} report={report} words={words} tried={tried} change={change} />
          )}
          {draft.answer === 'step' && (
            <StepFields
              draft={draft}
              error={tried && problem === 'dayMissing' ? t.dayMissing : undefined}
              change={change}
            />
          )}
          <Textarea
            label={labelOf(draft.answer, t)}
            description={hintOf(draft.answer, words, t)}
            error={tried && problem === 'textMissing' ? t.textMissing : undefined}
            value={draft.text}
            maxLength={50_000}
            size="md"
            inputWrapperOrder={ORDER}
            autosize
            minRows={3}
            maxRows={16}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
          <div className={styles.buttons}>
            <Button type="submit" loading={sending} loaderProps={{ 'aria-label': t.sending }}>
              {t.send[draft.answer]}
            </Button>
            <Button variant="subtle" disabled={sending} onClick={drop}>
              {t.cancel}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

interface ClosingProps {
  draft: Draft;
  report: OpenedReport;
  words: DeskWords;
  tried: boolean;
  change(changed: Partial<Draft>): void;
}

function ClosingFields({ draft, report, words, tried, change }: ClosingProps) {
  const t = useTexts().desk;
  const asked = wasAsked(report.entries);
  const [other, setOther] = useState(draft.where !== '' && !words.contacts.some((one) => one.line === draft.where));
  const problem = tried ? problemOf(draft) : undefined;
  const choices = [
    ...words.contacts.map(({ line, checked }) => ({
      value: line,
      label: checked ? line : `${line} (${t.answer.unchecked})`,
    })),
    { value: '', label: t.answer.whereOther },
  ];
  return (
    <>
      <Radio.Group
        label={t.answer.reason}
        description={asked ? undefined : t.answer.notEnoughAfterAsking}
        value={draft.reason}
        error={problem === 'reasonMissing' ? t.answer.reasonMissing : undefined}
        onChange={(reason) => change({ reason })}
      >
        <div className={styles.reasons}>
          {closingReasons({ asked, finished: wasFinished(report.entries) }).map((reason) => (
            <Radio key={reason} value={reason} label={t.reasons[reason]} />
          ))}
        </div>
      </Radio.Group>
      {draft.reason === 'bukan_kewenangan' && (
        <>
          <Select
            label={t.answer.where}
            size="md"
            inputWrapperOrder={ORDER}
            data={choices}
            allowDeselect={false}
            value={other ? '' : draft.where || null}
            error={problem === 'whereMissing' && !other ? t.answer.whereMissing : undefined}
            onChange={(value) => {
              setOther(value === '');
              change({ where: value ?? '' });
            }}
          />
          {other && (
            <TextInput
              label={t.answer.whereOther}
              value={draft.where}
              maxLength={500}
              error={problem === 'whereMissing' ? t.answer.whereMissing : undefined}
              onChange={(event) => change({ where: event.currentTarget.value })}
            />
          )}
        </>
      )}
    </>
  );
}

function SendProblem({ error }: { error: unknown }) {
  const t = useTexts().desk.answer;
  if (error instanceof ApiProblem && error.code === 'thread.moved') return <Band kind="perhatian">{t.moved}</Band>;
  return <ProblemNote error={error} />;
}

type AnswerTexts = ReturnType<typeof useTexts>['desk']['answer'];

function hintOf(answer: Answer, { answerDays }: DeskWords, t: AnswerTexts): string {
  return answer === 'question' && answerDays !== undefined ? `${t.hint} ${t.questionHint(answerDays)}` : t.hint;
}

function labelOf(answer: Answer, t: AnswerTexts): string {
  const labels: Record<Answer, string> = {
    reply: t.textReply,
    question: t.textQuestion,
    review: t.textReview,
    step: t.textStep,
    close: t.textClose,
    reopen: t.textReopen,
  };
  return labels[answer];
}

/** The officer's own clock, as "14.32". */
function clockTime(): string {
  const now = new Date();
  return `${String(now.getHours()).padStart(2, '0')}.${String(now.getMinutes()).padStart(2, '0')}`;
}
