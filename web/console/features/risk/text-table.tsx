import type { RiskMapView } from '../../../../src/risk/risk.view.js';
import { useTexts } from '../../lib/lang.js';
import type { MapGroup, MapRow } from './model/arrange.js';
import { type Judgement, signOf } from './model/sign.js';
import type { RiskWords } from './model/words.js';
import styles from './table.module.css';

interface Props {
  map: RiskMapView;
  groups: MapGroup[];
  words: RiskWords;
  caption: string;
}

/** The same figures as plain text, for reading aloud and for paper. */
export function TextTable({ map, groups, words, caption }: Props) {
  const t = useTexts().risk;
  return (
    <section className={styles.scroll} aria-label={t.views.table}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.columns.unit}</th>
            <th scope="col">{t.columns.area}</th>
            <th scope="col">{t.columns.level}</th>
            <th scope="col" className={styles.number}>
              {t.columns.ratio}
            </th>
            <th scope="col" className={styles.number}>
              {t.columns.range}
            </th>
            <th scope="col">{t.columns.standing}</th>
            <th scope="col" className={styles.number}>
              {t.columns.cases}
            </th>
          </tr>
        </thead>
        {groups.flatMap((group) =>
          group.rows.map((row) => <UnitRows key={row.unit.code} map={map} row={row} words={words} />),
        )}
      </table>
    </section>
  );
}

function UnitRows({ map, row, words }: { map: RiskMapView; row: MapRow; words: RiskWords }) {
  const t = useTexts().risk;
  const { unit } = row;
  const fields = map.areas.flatMap((area) => {
    const field = row.fields.get(area.code);
    return field && signOf(field).kind !== 'none' ? [{ area, field }] : [];
  });
  return (
    <tbody>
      <tr className={styles.first}>
        <th scope="rowgroup" rowSpan={fields.length + 1}>
          {unit.shortName}
        </th>
        <th scope="row">{t.valueInFull}</th>
        <Figures field={unit} cases={unit.cases} words={words} change={unit.change} />
      </tr>
      {fields.map(({ area, field }) => (
        <tr key={area.code}>
          <th scope="row">{words.area(area)}</th>
          <Figures field={field} cases={field.cases} words={words} change={null} />
        </tr>
      ))}
    </tbody>
  );
}

interface FiguresProps {
  field: Judgement;
  cases: string;
  words: RiskWords;
  change: number | null;
}

function Figures({ field, cases, words, change }: FiguresProps) {
  const t = useTexts().risk;
  const { rating, state } = field;
  if (rating === null) {
    return (
      <>
        <td colSpan={4}>{state !== 'rated' && t.stateWords[state]}</td>
        <td className={styles.number}>{cases}</td>
      </>
    );
  }
  const moved = change === 1 || change === -1 ? t.moved[change] : '';
  return (
    <>
      <td className={styles.level}>
        {rating.level} {t.levels[rating.level]}
        {moved !== '' && <span className={styles.moved}>{moved}</span>}
      </td>
      <td className={styles.number}>{words.decimal(rating.ratio)}</td>
      <td className={styles.number}>{`${words.decimal(rating.ratioLow)}–${words.decimal(rating.ratioHigh)}`}</td>
      <td>{t.standings[rating.standing]}</td>
      <td className={styles.number}>{cases}</td>
    </>
  );
}
