import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { CaseState } from '../../../../src/domain/case/states.js';
import { Band } from '../../components/band.js';
import { useTexts } from '../../lib/lang.js';
import styles from './case.module.css';
import { Saved } from './form-parts.js';
import { type Step, stepsFrom, targetOf } from './model/step-draft.js';
import type { OpenedCase } from './open-case.js';
import { StepForm } from './step-form.js';
import type { CaseInBrowser } from './use-case.js';

const WRITING: readonly Step[] = ['note', 'summary'];

/** What this member can write, and where he can move the case; what a move still lacks is said in words. */
export function Steps({ opened, act }: { opened: OpenedCase; act: CaseInBrowser['act'] }) {
  const t = useTexts().cases.steps;
  const wordOf = useStepWord(opened.view.state);
  const [chosen, setChosen] = useState<Step | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen !== null) form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [chosen]);
  if (opened.cutTail !== null) return <Band kind="bahaya">{t.blocked}</Band>;
  const offers = stepsFrom(opened.view.moves);
  const isPossible = (step: Step) =>
    WRITING.includes(step) || offers.some((offer) => offer.step === step && offer.lacks.length === 0);
  const choose = (step: Step) => {
    setChosen(step);
    setSavedAt(null);
  };
  const button = (step: Step) => (
    <Button
      size="sm"
      variant={chosen === step ? 'filled' : 'default'}
      aria-pressed={chosen === step}
      onClick={() => choose(step)}
    >
      {wordOf(step)}
    </Button>
  );
  return (
    <div className={styles.stack}>
      <section className={styles.steps} aria-labelledby="langkah-tulis">
        <h2 className={styles.heading} id="langkah-tulis">
          {t.write}
        </h2>
        <div className={styles.buttons}>
          {WRITING.map((step) => (
            <span key={step}>{button(step)}</span>
          ))}
        </div>
      </section>
      <section className={styles.steps} aria-labelledby="langkah-pindah">
        <h2 className={styles.heading} id="langkah-pindah">
          {t.moves}
        </h2>
        {offers.length === 0 && <p className={styles.note}>{t.noMoves}</p>}
        <ul className={styles.moves}>
          {offers.map(({ step, lacks }) => (
            <li key={step}>
              {lacks.length === 0 ? button(step) : <b>{wordOf(step)}</b>}
              {lacks.length > 0 && <span>{t.lacks(lacks.map((one) => t.requirements[one]).join(', '))}</span>}
            </li>
          ))}
        </ul>
      </section>
      <Saved at={savedAt} />
      {chosen !== null && isPossible(chosen) && (
        <div ref={form}>
          <StepForm
            key={chosen === 'decide' ? `decide:${opened.view.proposalN}` : chosen}
            step={chosen}
            title={wordOf(chosen)}
            opened={opened}
            act={act}
            onDone={(at) => {
              setChosen(null);
              setSavedAt(at);
            }}
            onCancel={() => setChosen(null)}
          />
        </div>
      )}
    </div>
  );
}

function useStepWord(from: CaseState): (step: Step) => string {
  const texts = useTexts().cases;
  const t = texts.steps;
  return (step) => {
    const to = targetOf(step);
    if (to === undefined) return t[step as 'note' | 'summary' | 'propose' | 'decide'];
    const named: Readonly<Record<string, string>> = t.to;
    return named[`${from}>${to}`] ?? texts.states[to];
  };
}
