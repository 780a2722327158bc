import { Button, TextInput, Title } from '@mantine/core';
import type { WaveParameters } from '../../../../src/domain/wave/wave.js';
import { Band } from '../../components/band.js';
import { useTexts } from '../../lib/lang.js';
import {
  BOUNDS,
  changedFields,
  valueIn,
  WHAT_IF_FIELDS,
  type WhatIf,
  type WhatIfField,
  wrongFields,
} from './model/what-if.js';
import type { WaveWords } from './model/words.js';
import styles from './waves.module.css';

interface Props {
  whatIf: WhatIf;
  adopted: WaveParameters;
  words: WaveWords;
  onTry(field: WhatIfField, text: string): void;
  onReset(): void;
}

/** The numbers that decide, each as a field and a slider that say the same. */
export function WhatIfPanel({ whatIf, adopted, words, onTry, onReset }: Props) {
  const t = useTexts().waves.whatIf;
  const wrong = wrongFields(whatIf);
  const isTried = changedFields(whatIf.parameters, adopted).length > 0;
  return (
    <section className={styles.whatIf} aria-labelledby="bagaimana-jika">
      <Title order={2} id="bagaimana-jika">
        {t.title}
      </Title>
      <p className={styles.small}>{t.hint}</p>
      {WHAT_IF_FIELDS.map((field) => (
        <Tried
          key={field}
          field={field}
          typed={whatIf.typed[field]}
          value={valueIn(whatIf.parameters, field)}
          error={wrong.includes(field) ? `${words.problem(field)} ${t.kept}` : undefined}
          words={words}
          onTry={onTry}
        />
      ))}
      {isTried && (
        <Band kind="perhatian" title={t.triedTitle}>
          {t.tried}
          <ul>
            {words.changed(whatIf.parameters, adopted).map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </Band>
      )}
      <Button variant="default" onClick={onReset} disabled={!isTried && wrong.length === 0}>
        {t.reset}
      </Button>
    </section>
  );
}

interface TriedProps {
  field: WhatIfField;
  typed: string | undefined;
  value: number;
  error: string | undefined;
  words: WaveWords;
  onTry(field: WhatIfField, text: string): void;
}

function Tried({ field, typed, value, error, words, onTry }: TriedProps) {
  const t = useTexts().waves.whatIf;
  const { least, most, step, whole } = BOUNDS[field];
  return (
    <div className={styles.tried}>
      <TextInput
        size="sm"
        label={t.fields[field]}
        inputMode={whole ? 'numeric' : 'decimal'}
        autoComplete="off"
        maxLength={10}
        value={typed ?? words.number(value, 6)}
        error={error}
        onChange={(event) => onTry(field, event.currentTarget.value)}
        classNames={{
          root: styles.field,
          label: styles.fieldLabel,
          input: styles.fieldInput,
          error: styles.fieldError,
        }}
      />
      <input
        type="range"
        className={styles.slider}
        aria-label={t.slide(t.fields[field])}
        aria-valuetext={words.number(value, 6)}
        min={least}
        max={most}
        step={step}
        value={value}
        onChange={(event) => onTry(field, words.number(Number(event.currentTarget.value), 6))}
      />
    </div>
  );
}
