import { Button } from '@mantine/core';
import { Band } from '../../components/band.js';
import { useTexts } from '../../lib/lang.js';
import type { Inputs } from './model/missing.js';

interface Props {
  inputs: Inputs;
  onReload(): void;
}

/** What is missing before anything can be proposed, and why. */
export function MissingNote({ inputs: { missing, released, ready, all }, onReload }: Props) {
  const t = useTexts().waves.missing;
  return (
    <Band kind="info" title={t.title}>
      <ul>
        {missing.map((one) => (
          <li key={one}>{t[one]}</li>
        ))}
        <li>{t.counts(released, ready, all)}</li>
      </ul>
      <Button variant="default" onClick={onReload}>
        {t.reload}
      </Button>
    </Band>
  );
}
