import type { ExposureView, RiskBucketView, RiskYearView } from '../../../../src/risk/risk.view.js';
import { useTexts } from '../../lib/lang.js';
import { useDeskWords } from '../desk/use-desk-words.js';
import styles from './detail.module.css';
import type { RiskWords } from './model/words.js';

export function YearTable({ years }: { years: readonly RiskYearView[] }) {
  const t = useTexts().risk.detail;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t.year}</th>
          <th scope="col" className={styles.number}>
            {t.cases}
          </th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, cases }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            <td className={styles.number}>{cases}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Only in one's own map: who sees it holds the key of every case in it. */
export function BucketTable({ buckets, words }: { buckets: readonly RiskBucketView[]; words: RiskWords }) {
  const t = useTexts().risk.detail;
  const { severity: severityName } = useDeskWords();
  return (
    <table className={styles.table}>
      <caption>{t.buckets}</caption>
      <thead>
        <tr>
          <th scope="col">{t.month}</th>
          <th scope="col">{t.step}</th>
          <th scope="col">{t.severity}</th>
          <th scope="col" className={styles.number}>
            {t.cases}
          </th>
        </tr>
      </thead>
      <tbody>
        {buckets.map(({ month, step, severity, n }) => (
          <tr key={`${month} ${step} ${severity}`}>
            <th scope="row">{words.month(month)}</th>
            <td>{t.steps[step]}</td>
            <td>{severityName(severity)}</td>
            <td className={styles.number}>{n}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ExposureProps {
  rows: readonly ExposureView[];
  /** False when all are of one area. */
  withArea: boolean;
  words: RiskWords;
}

export function ExposureTable({ rows, withArea, words }: ExposureProps) {
  const texts = useTexts().risk;
  const t = texts.detail;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {withArea && <th scope="col">{texts.columns.area}</th>}
          <th scope="col">{t.year}</th>
          <th scope="col" className={styles.number}>
            {t.value}
          </th>
          <th scope="col">{t.source}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ area, year, value, source }) => (
          <tr key={`${area} ${year}`}>
            {withArea && <td>{words.areaOf(area)}</td>}
            <td>{year}</td>
            <td className={styles.number}>{words.size(value)}</td>
            <td>{source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
