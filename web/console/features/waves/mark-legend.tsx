import { useTexts } from '../../lib/lang.js';
import { MarkShape } from './mark-shape.js';
import { MARKS } from './model/dots.js';
import styles from './scatter.module.css';

/** What the shapes and lines of the chart mean. */
export function MarkLegend() {
  const t = useTexts().waves;
  return (
    <ul className={styles.legend}>
      {MARKS.map((mark) => (
        <li key={mark}>
          <svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
            <MarkShape mark={mark} />
          </svg>
          {t.marks[mark]}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 24 18" width="24" height="18" aria-hidden="true">
          <path d="M1 3 12 8 23 16" className={styles.front} />
        </svg>
        {t.scatter.front}
      </li>
      <li>
        <svg viewBox="0 0 12 18" width="12" height="18" aria-hidden="true">
          <path d="M6 2V16M3 2H9M3 16H9" className={styles.bar} />
        </svg>
        {t.scatter.bar}
      </li>
    </ul>
  );
}
