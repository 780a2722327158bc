import type { RiskMapView } from '../../../../src/risk/risk.view.js';
import { useTexts } from '../../lib/lang.js';
import { indistinctUnmoved } from './model/arrange.js';
import type { RiskWords } from './model/words.js';
import styles from './risk.module.css';

/** What these figures are, when they can next change and why they do not move now, and what the map does not say. */
export function HeadLines({ map, words }: { map: RiskMapView; words: RiskWords }) {
  const t = useTexts().risk;
  const { changes, k } = map;
  const isReleased = map.scope === 'released' && map.releasedOn !== null && k !== null;
  return (
    <div className={styles.lines}>
      {isReleased ? (
        <>
          <p>
            <strong>{releaseLine(t, map, words)}</strong> {map.nextRelease && t.nextRelease(words.day(map.nextRelease))}{' '}
            {t.whyStill(k)}
          </p>
          <p>{changes ? t.changes({ ...changes, indistinct: indistinctUnmoved(map.units) }) : t.firstRelease}</p>
        </>
      ) : (
        <p>{t.ownLine(words.month(map.asOf))}</p>
      )}
      <p className={styles.caveat}>
        {t.caveat} {k !== null && t.smallCounts(k - 1)}
      </p>
    </div>
  );
}

/** What the figures are, in one sentence; the caption of the map says it too. */
export function releaseLine(t: ReturnType<typeof useTexts>['risk'], map: RiskMapView, words: RiskWords): string {
  if (map.releasedOn === null) return t.ownLine(words.month(map.asOf));
  return t.releasedLine(words.quarter(map.releasedOn), words.day(map.releasedOn));
}
