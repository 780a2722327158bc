import type { RiskMapView } from '../../../../src/risk/risk.view.js';
import { Band } from '../../components/band.js';
import { useTexts } from '../../lib/lang.js';
import type { RiskWords } from './model/words.js';
import styles from './risk.module.css';

/** Why there is no map yet, and what to do about it; null when there is one. */
export function emptyReason(map: RiskMapView): 'exposure' | 'released' | 'own' | null {
  if (map.exposureMissing) return 'exposure';
  const fields = [...map.units, ...map.cells];
  // What waits to be mended is shown too.
  if (fields.some(({ state }) => state === 'rated' || state === 'error')) return null;
  return map.scope;
}

export function EmptyMap({ map, words }: { map: RiskMapView; words: RiskWords }) {
  const t = useTexts().risk.empty;
  const reason = emptyReason(map);
  if (reason === 'exposure') {
    return (
      <Band kind="perhatian" title={t.exposure.title}>
        <p className={styles.emptyText}>{t.exposure.text}</p>
        <code>{t.exposure.command}</code>
      </Band>
    );
  }
  if (reason === 'released') {
    return (
      <Band kind="info" title={t.released.title}>
        {map.nextRelease && map.k !== null && t.released.text(map.k, words.day(map.nextRelease))}
      </Band>
    );
  }
  return (
    reason && (
      <Band kind="info" title={t.own.title}>
        {t.own.text}
      </Band>
    )
  );
}
