import { memo, type ReactNode, useMemo, useRef, useState } from 'react';
import type { RiskMapView } from '../../../../src/risk/risk.view.js';
import { useTexts } from '../../lib/lang.js';
import styles from './map.module.css';
import type { MapGroup, MapRow } from './model/arrange.js';
import { firstPlace, type Place, placeAfter, VALUE } from './model/move.js';
import { type Judgement, moveMark, signOf } from './model/sign.js';
import { summaryOf } from './model/summary.js';
import type { RiskWords } from './model/words.js';
import { changeMap } from './risk-state.js';
import { Swatch } from './swatch.js';
import type { Looked } from './use-risk.js';

interface Props {
  map: RiskMapView;
  groups: MapGroup[];
  unfolded: boolean;
  words: RiskWords;
  caption: string;
  onOpen(looked: Looked): void;
  /** Told what the pointer or the focus is on. */
  onPoint(sentence: string | null): void;
}

/** The map: one row for a unit, its value first, then its areas. Arrows move between fields, Enter opens one. */
export const MapTable = memo(function MapTable(props: Props) {
  const { map, groups, unfolded, words, caption, onOpen, onPoint } = props;
  const t = useTexts().risk;
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Place | null>(null);
  const columns = useMemo(() => [VALUE, ...map.areas.map(({ code }) => code)], [map]);
  const visible = groups.flatMap((group) => (group.folds && !unfolded ? [] : group.rows));
  const grid = visible.map((row) => ({ unit: row.unit.code, columns: columnsOf(row) }));
  const isThere = at && grid.some((row) => row.unit === at.unit && row.columns.has(at.column));
  const entrance = isThere ? at : firstPlace(grid, columns);

  const goTo = (place: Place) => {
    setAt(place);
    const field = table.current?.querySelector<HTMLElement>(`[data-unit="${place.unit}"][data-area="${place.column}"]`);
    field?.focus();
    field?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  const field = (row: MapRow, column: string): ReactNode => {
    const judged = judgementAt(row, column);
    if (signOf(judged).kind === 'none' || judged === undefined) {
      return (
        <span className={styles.none}>
          <span aria-hidden="true">·</span>
          <span className={styles.hidden}>{t.stateWords.no_exposure}</span>
        </span>
      );
    }
    const area = column === VALUE ? null : column;
    const sentence = words.field(row.unit, area, judged);
    const isEntrance = entrance?.unit === row.unit.code && entrance.column === column;
    return (
      <button
        type="button"
        className={styles.field}
        data-unit={row.unit.code}
        data-area={column}
        tabIndex={isEntrance ? 0 : -1}
        aria-label={sentence}
        onClick={() => {
          setAt({ unit: row.unit.code, column });
          onOpen({ unit: row.unit.code, area });
        }}
        onFocus={() => onPoint(sentence)}
        onBlur={() => onPoint(null)}
        onMouseEnter={() => onPoint(sentence)}
        onMouseLeave={() => onPoint(null)}
        onKeyDown={(event) => {
          const here = { unit: row.unit.code, column };
          const next = placeAfter(grid, columns, here, event.key, event.ctrlKey || event.metaKey);
          if (next === null) return;
          event.preventDefault();
          goTo(next);
        }}
      >
        <Swatch sign={signOf(judged)} mark={area === null ? moveMark(row.unit.change) : ''} />
      </button>
    );
  };

  return (
    <section className={styles.scroll} aria-label={t.views.map}>
      <table className={styles.table} ref={table}>
        <caption className={styles.hidden}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.unitHead}>
              {t.unit}
            </th>
            <th scope="col" className={styles.valueHead}>
              {t.value}
            </th>
            {map.areas.map((area) => (
              <th scope="col" key={area.code} title={words.area(area)}>
                <span aria-hidden="true">{area.code}</span>
                <span className={styles.hidden}>{words.area(area)}</span>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => {
          const name = group.cluster === null ? null : words.cluster(group.cluster);
          const open = !group.folds || unfolded;
          return (
            <tbody key={group.cluster ?? ''}>
              {group.folds && name !== null && (
                <FoldRow name={name} group={group} open={open} words={words} span={columns.length} />
              )}
              {!group.folds && name !== null && (
                <tr className={styles.groupRow}>
                  <th scope="rowgroup" colSpan={columns.length + 1}>
                    {name}
                  </th>
                </tr>
              )}
              {open &&
                group.rows.map((row) => (
                  <tr key={row.unit.code} className={styles.row}>
                    <th scope="row" className={styles.unit} title={row.unit.name}>
                      {row.unit.shortName}
                    </th>
                    {columns.map((column) => (
                      <td key={column} className={column === VALUE ? styles.value : undefined}>
                        {field(row, column)}
                      </td>
                    ))}
                  </tr>
                ))}
            </tbody>
          );
        })}
      </table>
    </section>
  );
});

interface FoldProps {
  name: string;
  group: MapGroup;
  open: boolean;
  words: RiskWords;
  span: number;
}

/** Many like units in one row, which unfolds. */
function FoldRow({ name, group, open, words, span }: FoldProps) {
  const t = useTexts().risk;
  return (
    <tr className={styles.foldRow}>
      <th scope="row" className={styles.unit}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={open}
          onClick={() => changeMap({ unfolded: !open })}
        >
          <span aria-hidden="true">{open ? '▾' : '▸'}</span> {t.folded(name, group.rows.length)}
        </button>
      </th>
      <td colSpan={span}>
        <Tallies rows={group.rows} words={words} />
      </td>
    </tr>
  );
}

/** "1 × 4, 3 × 3, 19 × □" as pictures, with the same in words for who does not see them. */
export function Tallies({ rows, words }: { rows: MapRow[]; words: RiskWords }) {
  const tallies = summaryOf(rows);
  return (
    <>
      <span className={styles.tallies} aria-hidden="true">
        {tallies.map((tally) => (
          <span key={words.tally(tally)}>
            {tally.n} × <Swatch sign={tally.sign} />
          </span>
        ))}
      </span>
      <span className={styles.hidden}>{tallies.map(words.tally).join('; ')}</span>
    </>
  );
}

function judgementAt(row: MapRow, column: string): Judgement | undefined {
  return column === VALUE ? row.unit : row.fields.get(column);
}

/** Columns in which a unit has something to open. */
function columnsOf(row: MapRow): ReadonlySet<string> {
  const found = [VALUE, ...row.fields.keys()].filter((column) => signOf(judgementAt(row, column)).kind !== 'none');
  return new Set(found);
}
