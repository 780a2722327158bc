import { Button, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { proposeWave, type WaveProposal } from '../../../../src/domain/wave/propose.js';
import type { WaveInputsView } from '../../../../src/waves/waves.view.js';
import { Band } from '../../components/band.js';
import { useTexts } from '../../lib/lang.js';
import { useSession } from '../../lib/session.js';
import { saveBytes } from '../desk/save-bytes.js';
import { csvName, proposalCsv } from './model/csv.js';
import { changedFields, tryOut, type WhatIf } from './model/what-if.js';
import type { WaveWords } from './model/words.js';
import { RankingTable } from './ranking-table.js';
import { Scatter } from './scatter.js';
import { UnitLists } from './unit-lists.js';
import styles from './waves.module.css';
import { WhatIfPanel } from './what-if-panel.js';

interface Props {
  view: WaveInputsView;
  words: WaveWords;
  /** False while nothing can be proposed: then only the lists say why, unit by unit. */
  isDrawn: boolean;
}

/** The proposal at the values in use, recomputed here whenever one of them moves. */
export function Workshop({ view, words, isDrawn }: Props) {
  const t = useTexts().waves;
  const { demo } = useSession();
  const [whatIf, setWhatIf] = useState<WhatIf>({ typed: {}, parameters: view.parameters });
  const { parameters } = whatIf;
  const computed = useMemo(() => proposalOf(view, parameters), [view, parameters]);
  if ('broken' in computed) return <Band kind="bahaya">{t.broken(computed.broken)}</Band>;
  const { proposal } = computed;
  const lists = <UnitLists lists={proposal.lists} words={words} />;
  if (!isDrawn) return lists;

  const { chosen } = proposal;
  const names = chosen.map(({ id }) => words.unit(id)).join(', ');
  const summary = chosen.length === 0 ? t.summary.none : t.summary.chosen(chosen.length, names);
  const isTried = changedFields(parameters, view.parameters).length > 0;
  const download = () => {
    const text = proposalCsv(proposal, view, { parameters, words, synthetic: demo });
    saveBytes(csvName(parameters, view), new TextEncoder().encode(text));
  };
  return (
    <>
      <p className={styles.summary} role="status">
        {isTried ? t.summary.tried(summary) : summary}
      </p>
      <p className={styles.onPaper}>{words.inUse(parameters, view.parameters)}</p>
      <div className={styles.bench}>
        <Scatter proposal={proposal} gates={parameters.gates} words={words} units={view.units.length} />
        <div className={styles.side}>
          <WhatIfPanel
            whatIf={whatIf}
            adopted={view.parameters}
            words={words}
            onTry={(field, text) => setWhatIf((before) => tryOut(before, field, text))}
            onReset={() => setWhatIf({ typed: {}, parameters: view.parameters })}
          />
          <section className={styles.weights} aria-labelledby="bobot-gelombang">
            <Title order={2} id="bobot-gelombang">
              {t.weight.title}
            </Title>
            {words.sentences(proposal.sentences, parameters).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </section>
        </div>
      </div>
      <section className={styles.section} aria-labelledby="peringkat-gelombang">
        <div className={styles.headLine}>
          <Title order={2} id="peringkat-gelombang">
            {t.table.title}
          </Title>
          <div className={styles.buttons}>
            <Button variant="default" onClick={download}>
              {t.download}
            </Button>
            <Button variant="default" onClick={() => print()}>
              {t.print}
            </Button>
          </div>
        </div>
        <RankingTable proposal={proposal} words={words} />
      </section>
      {lists}
    </>
  );
}

/** What the server gave is refused rather than proposed from when it cannot be right. */
function proposalOf(
  { units, today }: WaveInputsView,
  parameters: WhatIf['parameters'],
): { proposal: WaveProposal } | { broken: string } {
  try {
    return {
      proposal: proposeWave(
        units.map(({ facts }) => facts),
        parameters,
        today,
      ),
    };
  } catch (error) {
    if (error instanceof RangeError) return { broken: error.message };
    throw error;
  }
}
