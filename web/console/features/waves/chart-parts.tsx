import type { WaveParameters } from '../../../../src/domain/wave/wave.js';
import { useTexts } from '../../lib/lang.js';
import type { Axes } from './model/axes.js';
import type { Dot } from './model/dots.js';
import { boxOf, type PlacedLabel } from './model/labels.js';
import type { WaveWords } from './model/words.js';
import styles from './scatter.module.css';

interface BackdropProps {
  axes: Axes;
  gates: WaveParameters['gates'];
  dots: readonly Dot[];
  words: WaveWords;
}

/** What stands behind the marks: axes, the two gates with the quadrant of candidates, and the Pareto front. */
export function Backdrop({ axes: { x, y, frame }, gates, dots, words }: BackdropProps) {
  const t = useTexts().waves.scatter;
  const [left, right] = [frame.left, frame.width - frame.right];
  const [top, bottom] = [frame.top, frame.height - frame.bottom];
  const [gateX, gateY] = [x.at(gates.kesiapanMin), y.at(gates.kerawananMin)];
  const front = dots
    .filter(({ onParetoFront }) => onParetoFront)
    .sort((one, other) => one.kesiapan - other.kesiapan || other.kerawanan - one.kerawanan)
    .map((dot) => `${x.at(dot.kesiapan)} ${y.at(dot.kerawanan)}`);
  return (
    <>
      <rect x={gateX} y={top} width={right - gateX} height={gateY - top} className={styles.candidates} />
      {y.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${y.at(tick)}H${right}`} className={styles.grid} />
          <text x={left - 6} y={y.at(tick)} textAnchor="end" dominantBaseline="central" className={styles.tick}>
            {tick}
          </text>
        </g>
      ))}
      {x.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${x.at(tick)} ${top}V${bottom}`} className={styles.grid} />
          <text x={x.at(tick)} y={bottom + 16} textAnchor="middle" className={styles.tick}>
            {tick}
          </text>
        </g>
      ))}
      <path d={`M${gateX} ${top}V${bottom}`} className={styles.gate} />
      <path d={`M${left} ${gateY}H${right}`} className={styles.gate} />
      <text x={gateX} y={top - 5} textAnchor="middle" className={styles.tick}>
        {t.gate(`S ${words.number(gates.kesiapanMin)}`)}
      </text>
      <text x={right} y={gateY + 13} textAnchor="end" className={styles.tick}>
        {t.gate(`K ${words.number(gates.kerawananMin)}`)}
      </text>
      <text x={left} y={14} textAnchor="start" className={styles.axis}>
        ↑ {t.y}
      </text>
      <text x={right} y={bottom + 32} textAnchor="end" className={styles.axis}>
        {t.x} →
      </text>
      {front.length > 1 && <path d={`M${front.join('L')}`} className={styles.front} />}
    </>
  );
}

/** The 90 % range of a kerawanan, upright through its mark. */
export function Range({ dot, axes: { x, y }, isPicked }: { dot: Dot; axes: Axes; isPicked: boolean }) {
  const [at, low, high] = [x.at(dot.kesiapan), y.at(dot.range.low), y.at(dot.range.high)];
  return (
    <path
      d={`M${at} ${high}V${low}M${at - 4} ${high}h8M${at - 4} ${low}h8`}
      className={styles.bar}
      data-picked={isPicked || undefined}
    />
  );
}

interface LabelProps {
  labels: readonly PlacedLabel[];
  dots: readonly Dot[];
  axes: Axes;
  words: WaveWords;
  picked: Dot | undefined;
}

/** The names beside the marks; the picked mark is named even where there was no room. */
export function NameLabels({ labels, dots, axes: { x, y, frame }, words, picked }: LabelProps) {
  const dotOf = new Map(dots.map((dot) => [dot.id, dot]));
  const isUnnamed = picked && !labels.some(({ id }) => id === picked.id);
  return (
    <>
      {labels.map(({ id, name, leader, ...place }) => {
        const dot = dotOf.get(id);
        return (
          <g key={id} data-mark={dot?.mark}>
            {leader && dot && (
              <path
                d={`M${x.at(dot.kesiapan)} ${y.at(dot.kerawanan)}L${leader.x} ${leader.y}`}
                className={styles.leader}
              />
            )}
            <text x={place.x} y={place.y} textAnchor={place.anchor} dominantBaseline="central" className={styles.name}>
              {name}
            </text>
          </g>
        );
      })}
      {isUnnamed && (
        <PickedName
          dot={picked}
          name={words.unit(picked.id)}
          x={x.at(picked.kesiapan)}
          y={y.at(picked.kerawanan)}
          width={frame.width}
        />
      )}
    </>
  );
}

function PickedName({ dot, name, x, y, width }: { dot: Dot; name: string; x: number; y: number; width: number }) {
  const anchor = x > width / 2 ? 'end' : 'start';
  const label = { name, anchor, bold: dot.mark === 'diusulkan', x: anchor === 'end' ? x - 14 : x + 14, y } as const;
  const box = boxOf(label);
  return (
    <g data-mark={dot.mark}>
      <rect
        x={box.left - 3}
        y={box.top - 3}
        width={box.right - box.left + 6}
        height={box.bottom - box.top + 6}
        className={styles.plate}
      />
      <text x={label.x} y={label.y} textAnchor={anchor} dominantBaseline="central" className={styles.name}>
        {name}
      </text>
    </g>
  );
}
