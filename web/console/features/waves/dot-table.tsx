import { useTexts } from '../../lib/lang.js';
import type { Dot } from './model/dots.js';
import type { WaveWords } from './model/words.js';
import styles from './table.module.css';

/** The chart in rows, for whoever does not see it or wants to read figures. */
export function DotTable({ dots, words }: { dots: readonly Dot[]; words: WaveWords }) {
  const t = useTexts().waves;
  const { unit, risk, ready, mark } = t.table.columns;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {[unit, mark, risk, ready].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dots.map((dot) => (
          <tr key={dot.id}>
            <th scope="row">{words.unit(dot.id)}</th>
            <td data-label={mark}>
              {t.marks[dot.mark]}
              {dot.onParetoFront && `, ${t.scatter.onFront}`}
            </td>
            <td data-label={risk} className={styles.figure}>
              {words.number(dot.kerawanan)} <span className={styles.range}>({words.range(dot.range)})</span>
            </td>
            <td data-label={ready} className={styles.figure}>
              {words.number(dot.kesiapan)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
