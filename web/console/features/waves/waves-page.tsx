import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { WaveInputsView } from '../../../../src/waves/waves.view.js';
import { Band } from '../../components/band.js';
import { PageHead } from '../../components/page-head.js';
import { ProblemNote } from '../../components/problem-note.js';
import { api } from '../../lib/api.js';
import { useLang, useTexts } from '../../lib/lang.js';
import { useSession } from '../../lib/session.js';
import { Caveats } from './caveats.js';
import { History } from './history.js';
import { MissingNote } from './missing-note.js';
import { inputsOf } from './model/missing.js';
import { waveWords } from './model/words.js';
import styles from './waves.module.css';
import { Workshop } from './workshop.js';

/** The next wave: what is proposed, why, and what hangs on which number. */
export function WavesPage() {
  const texts = useTexts();
  const t = texts.waves;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['waves', 'next'],
    queryFn: ({ signal }) => api.get<WaveInputsView>('/api/waves/next', { signal }),
    // Every look is recorded: only the member's own doing fetches it again.
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data) return <WaveOf view={data} onReload={() => void refetch()} />;
  return (
    <div className={styles.page}>
      <PageHead title={t.title} />
      <ProblemNote error={error} />
      {error && (
        <Button variant="default" mt="sm" onClick={() => void refetch()}>
          {texts.common.again}
        </Button>
      )}
      {isPending && !error && <p role="status">{t.loading}</p>}
    </div>
  );
}

function WaveOf({ view, onReload }: { view: WaveInputsView; onReload(): void }) {
  const texts = useTexts();
  const t = texts.waves;
  const lang = useLang();
  const { demo } = useSession();
  const words = useMemo(
    () => waveWords(texts, lang, new Map(view.units.map(({ code, shortName }) => [code, shortName]))),
    [texts, lang, view],
  );
  const inputs = useMemo(() => inputsOf(view.units.map(({ facts }) => facts)), [view]);
  return (
    <div className={styles.page}>
      <PageHead title={t.title} />
      <div className={styles.intro}>
        <Text>
          {t.intro} {t.basis(words.day(view.releasedOn), words.day(view.today))}
        </Text>
        {demo && <Band kind="perhatian">{t.demo}</Band>}
        {inputs.missing.length > 0 && <MissingNote inputs={inputs} onReload={onReload} />}
      </div>
      <Workshop view={view} words={words} isDrawn={inputs.missing.length === 0} />
      <History view={view} words={words} />
      <Caveats />
    </div>
  );
}
