import { Button, Textarea, type TextareaProps } from '@mantine/core';
import { Band } from '../../components/band.js';
import { ProblemNote } from '../../components/problem-note.js';
import { ApiProblem } from '../../lib/api.js';
import { useTexts } from '../../lib/lang.js';
import styles from './case.module.css';

/** An error stands between the hint and the field. */
export const ORDER: ('label' | 'description' | 'error' | 'input')[] = ['label', 'description', 'error', 'input'];

/** Longer than anybody writes, shorter than what the server refuses. */
const LONGEST_TEXT = 50_000;

interface WordsProps extends Pick<TextareaProps, 'label' | 'description' | 'value' | 'error' | 'minRows' | 'maxRows'> {
  'data-autofocus'?: boolean | undefined;
  onText(text: string): void;
}

/** Where a member writes: what is sealed into the dossier, or what a reporter is told. */
export function Words({ onText, ...props }: WordsProps) {
  return (
    <Textarea
      inputWrapperOrder={ORDER}
      size="md"
      autosize
      minRows={2}
      maxLength={LONGEST_TEXT}
      {...props}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  );
}

/** Why sending did not work; what was typed is still there. */
export function SendProblem({ error }: { error: unknown }) {
  const t = useTexts().cases.form;
  if (error instanceof ApiProblem && (error.code === 'thread.moved' || error.code === 'conflict')) {
    return <Band kind="perhatian">{t.moved}</Band>;
  }
  return <ProblemNote error={error} />;
}

/** The end of a form: send, and throw away. */
export function FormEnd({ send, sending, cancel }: { send: string; sending: boolean; cancel?: () => void }) {
  const t = useTexts().cases.form;
  return (
    <div className={styles.buttons}>
      <Button type="submit" loading={sending} loaderProps={{ 'aria-label': t.sending }}>
        {send}
      </Button>
      {cancel && (
        <Button variant="subtle" disabled={sending} onClick={cancel}>
          {t.cancel}
        </Button>
      )}
    </div>
  );
}

/** That it was saved, where it was saved. */
export function Saved({ at }: { at: string | null }) {
  const t = useTexts().cases.form;
  return (
    <span className={styles.saved} role="status">
      {at !== null && `✓ ${t.saved(at)}`}
    </span>
  );
}
