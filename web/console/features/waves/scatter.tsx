import { Title } from '@mantine/core';
import { useResizeObserver } from '@mantine/hooks';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { WaveProposal } from '../../../../src/domain/wave/propose.js';
import type { WaveParameters } from '../../../../src/domain/wave/wave.js';
import { useTexts } from '../../lib/lang.js';
import { Backdrop, NameLabels, Range } from './chart-parts.js';
import { DotTable } from './dot-table.js';
import { MarkLegend } from './mark-legend.js';
import { MarkShape } from './mark-shape.js';
import { type Axes, axesFor, type Frame, frameFor } from './model/axes.js';
import { type Dot, dotsOf } from './model/dots.js';
import { placeLabels } from './model/labels.js';
import { MOVE_KEYS, type MoveKey, moveTo } from './model/moves.js';
import type { WaveWords } from './model/words.js';
import styles from './scatter.module.css';

interface Props {
  proposal: WaveProposal;
  gates: WaveParameters['gates'];
  words: WaveWords;
  /** How many units there are at all. */
  units: number;
}

/**
 * Kerawanan upwards, kesiapan to the right. One stop of the tabulator: arrow keys go from mark to mark, and the one they
 * stand on says its sentence and shows its range.
 */
export function Scatter({ proposal, gates, words, units }: Props) {
  const t = useTexts().waves.scatter;
  const [box, { width }] = useResizeObserver<HTMLDivElement>();
  const [picked, setPicked] = useState<string | null>(null);
  const dots = useMemo(() => dotsOf(proposal), [proposal]);
  const frame = frameFor(width);
  const axes = axesFor(dots, { kerawanan: gates.kerawananMin, kesiapan: gates.kesiapanMin }, frame);
  const labels = placeLabels(
    dots.map(({ id, mark, kesiapan, kerawanan }) => ({
      ...{ id, name: words.unit(id), x: axes.x.at(kesiapan), y: axes.y.at(kerawanan), always: mark === 'diusulkan' },
    })),
    frame,
  );
  const size = sizeOf(frame);
  const looked = dots.find(({ id }) => id === picked);
  return (
    <section className={styles.scatter} aria-labelledby="bagan-gelombang">
      <Title order={2} id="bagan-gelombang">
        {t.title}
      </Title>
      {/* Three layers of one drawing: what stands behind, the marks, and their names. */}
      <div ref={box} className={styles.chart}>
        <svg viewBox={size} aria-hidden="true" className={styles.layer}>
          <Backdrop axes={axes} gates={gates} dots={dots} words={words} />
          {dots
            .filter(({ id, mark }) => mark === 'diusulkan' || id === picked)
            .map((dot) => (
              <Range key={dot.id} dot={dot} axes={axes} isPicked={dot.id === picked} />
            ))}
        </svg>
        <Dots dots={dots} axes={axes} words={words} picked={picked} onPick={setPicked} />
        <svg viewBox={size} aria-hidden="true" className={`${styles.layer} ${styles.names}`}>
          <NameLabels labels={labels} dots={dots} axes={axes} words={words} picked={looked} />
        </svg>
      </div>
      <p className={styles.said}>{looked ? `${words.dot(looked)}.` : t.hint}</p>
      <MarkLegend />
      {dots.length < units && <p className={styles.note}>{t.notShown(units - dots.length)}</p>}
      <details className={styles.asTable}>
        <summary>{t.asTable}</summary>
        <DotTable dots={dots} words={words} />
      </details>
    </section>
  );
}

interface DotsProps {
  dots: readonly Dot[];
  axes: Axes;
  words: WaveWords;
  picked: string | null;
  onPick(id: string): void;
}

function Dots({ dots, axes, words, picked, onPick }: DotsProps) {
  const t = useTexts().waves.scatter;
  const list = useRef<SVGGElement>(null);
  // The mark that the tabulator stops at; its unit may have left the chart.
  const stop = dots.some(({ id }) => id === picked) ? picked : dots[0]?.id;
  const onKeyDown = (event: KeyboardEvent, from: string) => {
    if (!MOVE_KEYS.includes(event.key as MoveKey)) return;
    event.preventDefault();
    const next = moveTo(dots, from, event.key as MoveKey);
    list.current?.querySelector<SVGGElement>(`[data-dot="${CSS.escape(next)}"]`)?.focus();
  };
  if (dots.length === 0) return null;
  return (
    <svg viewBox={sizeOf(axes.frame)} role="presentation" className={styles.layer}>
      <g ref={list} role="listbox" aria-label={t.label} tabIndex={-1}>
        {/* Chosen ones are drawn last, on top of the others. */}
        {[...dots].reverse().map((dot) => (
          <g
            key={dot.id}
            role="option"
            aria-selected={dot.id === picked}
            aria-label={words.dot(dot)}
            tabIndex={dot.id === stop ? 0 : -1}
            transform={`translate(${axes.x.at(dot.kesiapan)} ${axes.y.at(dot.kerawanan)})`}
            className={styles.dot}
            data-dot={dot.id}
            data-mark={dot.mark}
            onFocus={() => onPick(dot.id)}
            onClick={(event) => event.currentTarget.focus()}
            onKeyDown={(event) => onKeyDown(event, dot.id)}
          >
            {/* A finger's room around the mark. */}
            <circle r="13" className={styles.room} />
            <circle r="11" className={styles.ring} />
            <MarkShape mark={dot.mark} />
          </g>
        ))}
      </g>
    </svg>
  );
}

function sizeOf({ width, height }: Frame): string {
  return `0 0 ${width} ${height}`;
}
