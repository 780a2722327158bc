import { Drawer, Title } from '@mantine/core';
import type { RiskDetailView, RiskMapView } from '../../../../src/risk/risk.view.js';
import { ProblemNote } from '../../components/problem-note.js';
import { useTexts } from '../../lib/lang.js';
import styles from './detail.module.css';
import { BucketTable, ExposureTable, YearTable } from './detail-tables.js';
import { MethodNote } from './method-note.js';
import { signOf } from './model/sign.js';
import type { RiskWords } from './model/words.js';
import { Swatch } from './swatch.js';
import { type Looked, useRiskDetail } from './use-risk.js';

interface Props {
  map: RiskMapView;
  /** What was looked at last; it stays while the drawer is closed. Null before the first time. */
  looked: Looked | null;
  opened: boolean;
  words: RiskWords;
  onClose(): void;
}

/** What a field, or a whole unit, is made of. Always there, so that on closing the focus goes back to the field. */
export function DetailDrawer({ map, looked, opened, words, onClose }: Props) {
  const texts = useTexts();
  const t = texts.risk;
  const unit = map.units.find(({ code }) => code === looked?.unit);
  const area = looked?.area ?? null;
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={480}
      title={t.detail.title(unit?.shortName ?? '', area === null ? t.valueInFull : words.areaOf(area))}
      closeButtonProps={{ 'aria-label': texts.common.close }}
      transitionProps={{ duration: 0 }}
    >
      {unit && unit.name !== unit.shortName && <p className={styles.fullName}>{unit.name}</p>}
      {looked && <Looking map={map} looked={looked} words={words} />}
      <details className={styles.how}>
        <summary>{t.method.title}</summary>
        <MethodNote />
      </details>
    </Drawer>
  );
}

function Looking({ map, looked, words }: { map: RiskMapView; looked: Looked; words: RiskWords }) {
  const t = useTexts().risk;
  const { data, error } = useRiskDetail(map.scope, looked);
  if (data) return <Detail detail={data} k={map.k} words={words} />;
  return error ? <ProblemNote error={error} /> : <p role="status">{t.detail.loading}</p>;
}

function Detail({ detail, k, words }: { detail: RiskDetailView; k: number | null; words: RiskWords }) {
  const t = useTexts().risk;
  const { rating, state, cases } = detail;
  return (
    <>
      <section className={styles.rating}>
        <Swatch sign={signOf(detail)} />
        <div>
          {rating && (
            <>
              <p className={styles.level}>{t.levelIs(rating.level, t.levels[rating.level])}</p>
              <p>
                {t.ratio(words.decimal(rating.ratio), words.decimal(rating.ratioLow), words.decimal(rating.ratioHigh))}
              </p>
            </>
          )}
          <p>{rating ? t.standingText[rating.standing] : state !== 'rated' && t.stateText[state]}</p>
          {rating && (
            <p className={styles.quiet}>
              {t.indexLine(
                words.decimal(rating.index),
                words.decimal(rating.indexLow),
                words.decimal(rating.indexHigh),
              )}
            </p>
          )}
        </div>
      </section>
      <section>
        <Title order={3}>{t.detail.cases}</Title>
        {cases === '' || (k === null && cases === '0') ? (
          <p>{t.detail.noCases}</p>
        ) : (
          <p>{t.detail.casesCounted(cases)}</p>
        )}
        {k !== null && <p className={styles.quiet}>{t.detail.rounded(k - 1)}</p>}
        {detail.years.length > 0 && <YearTable years={detail.years} />}
        {detail.buckets.length > 0 && <BucketTable buckets={detail.buckets} words={words} />}
      </section>
      <section>
        <Title order={3}>{t.detail.exposure}</Title>
        {detail.exposure.length === 0 ? (
          <p>{t.detail.noExposure}</p>
        ) : (
          <>
            <p className={styles.quiet}>{t.detail.exposureHint}</p>
            <ExposureTable rows={detail.exposure} withArea={detail.area === null} words={words} />
          </>
        )}
      </section>
    </>
  );
}
