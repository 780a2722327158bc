import { useTexts } from '../../lib/lang.js';
import styles from './risk.module.css';

/** How a figure comes about, for who has to answer for it. */
export function MethodNote() {
  const t = useTexts().risk.method;
  return (
    <dl className={styles.method}>
      {t.parts.map(([what, how]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{how}</dd>
        </div>
      ))}
    </dl>
  );
}
