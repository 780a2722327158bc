import { TextInput } from '@mantine/core';
import { useTexts } from '../../lib/lang.js';
import type { Draft } from './model/answers.js';

interface Props {
  draft: Draft;
  error: string | undefined;
  change(changed: Partial<Draft>): void;
}

/** From which day on others can see a step: the reporter is told on her next visit, and asked how she is afterwards. */
export function StepFields({ draft, error, change }: Props) {
  const t = useTexts().desk.answer;
  return (
    <TextInput
      type="date"
      size="md"
      label={t.stepDay}
      description={t.stepAbout}
      error={error}
      value={draft.day}
      inputWrapperOrder={['label', 'description', 'error', 'input']}
      onChange={(event) => change({ day: event.currentTarget.value })}
    />
  );
}
