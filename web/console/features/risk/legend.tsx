import { RISK_LEVELS } from '../../../../src/domain/risk/level.js';
import { useTexts } from '../../lib/lang.js';
import type { MapGroup } from './model/arrange.js';
import type { Sign } from './model/sign.js';
import { signsOn } from './model/summary.js';
import styles from './risk.module.css';
import { Swatch } from './swatch.js';

const EXAMPLES: Record<Sign['kind'], Sign> = {
  filled: { kind: 'filled', level: 4 },
  outlined: { kind: 'outlined', level: 3 },
  unreleased: { kind: 'unreleased' },
  unrated: { kind: 'unrated' },
  none: { kind: 'none' },
};

/** The key of the map: the scale of levels, and of the signs only those that occur. */
export function Legend({ groups }: { groups: MapGroup[] }) {
  const t = useTexts().risk;
  const { kinds, moved } = signsOn(groups);
  return (
    <section className={styles.legend} aria-label={t.legend.label}>
      <ul>
        {RISK_LEVELS.map((level) => (
          <li key={level}>
            <Swatch sign={{ kind: 'filled', level }} /> {t.levels[level]}
          </li>
        ))}
      </ul>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <Swatch sign={EXAMPLES[kind]} /> {t.legend[kind]}
          </li>
        ))}
        {moved && (
          <li>
            <span className={styles.moves} aria-hidden="true">
              ▲▼
            </span>{' '}
            {t.legend.moved}
          </li>
        )}
      </ul>
    </section>
  );
}
