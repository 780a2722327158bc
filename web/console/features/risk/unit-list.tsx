import { type ReactNode, useState } from 'react';
import type { RiskMapView } from '../../../../src/risk/risk.view.js';
import { useTexts } from '../../lib/lang.js';
import styles from './list.module.css';
import { Tallies } from './map-table.js';
import { type MapGroup, type MapRow, worstField } from './model/arrange.js';
import { type Judgement, moveMark, signOf } from './model/sign.js';
import type { RiskWords } from './model/words.js';
import { changeMap } from './risk-state.js';
import { Swatch } from './swatch.js';
import type { Looked } from './use-risk.js';

interface Props {
  map: RiskMapView;
  groups: MapGroup[];
  unfolded: boolean;
  words: RiskWords;
  onOpen(looked: Looked): void;
}

/** The map on a phone: units with their level, which open to their areas. */
export function UnitList({ map, groups, unfolded, words, onOpen }: Props) {
  const t = useTexts().risk;
  return (
    <section className={styles.list} aria-label={t.listLabel}>
      {groups.map((group) => {
        const name = group.cluster === null ? null : words.cluster(group.cluster);
        const open = !group.folds || unfolded;
        return (
          <div key={group.cluster ?? ''}>
            {name !== null && !group.folds && <h2 className={styles.group}>{name}</h2>}
            {name !== null && group.folds && (
              <button
                type="button"
                className={styles.fold}
                aria-expanded={open}
                onClick={() => changeMap({ unfolded: !open })}
              >
                <b>
                  <span aria-hidden="true">{open ? '▾' : '▸'}</span> {t.folded(name, group.rows.length)}
                </b>
                <Tallies rows={group.rows} words={words} />
              </button>
            )}
            {open && (
              <ul className={styles.units}>
                {group.rows.map((row) => (
                  <UnitItem key={row.unit.code} map={map} row={row} words={words} onOpen={onOpen} />
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </section>
  );
}

interface ItemProps {
  map: RiskMapView;
  row: MapRow;
  words: RiskWords;
  onOpen(looked: Looked): void;
}

function UnitItem({ map, row, words, onOpen }: ItemProps) {
  const t = useTexts().risk;
  const [open, setOpen] = useState(false);
  const { unit } = row;
  const worst = worstField(row);
  return (
    <li className={styles.unit}>
      <button type="button" className={styles.head} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Swatch sign={signOf(unit)} mark={moveMark(unit.change)} />
        <span>
          <b>{unit.shortName}</b>
          <span className={styles.words}>{shortWords(t, unit)}</span>
          {worst?.rating && (
            <span className={styles.words}>{t.worst(words.areaOf(worst.area), worst.rating.level)}</span>
          )}
        </span>
        <span aria-hidden="true">{open ? '▾' : '▸'}</span>
      </button>
      {open && (
        <ul className={styles.areas}>
          <Area name={t.valueInFull} field={unit} onOpen={() => onOpen({ unit: unit.code, area: null })}>
            {words.judgement(unit)}
          </Area>
          {map.areas.map((area) => {
            const field = row.fields.get(area.code);
            if (field === undefined || signOf(field).kind === 'none') return null;
            return (
              <Area
                key={area.code}
                name={words.area(area)}
                field={field}
                onOpen={() => onOpen({ unit: unit.code, area: area.code })}
              >
                {words.judgement(field)}
              </Area>
            );
          })}
        </ul>
      )}
    </li>
  );
}

interface AreaProps {
  name: string;
  field: Judgement;
  onOpen(): void;
  children: ReactNode;
}

function Area({ name, field, onOpen, children }: AreaProps) {
  return (
    <li>
      <button type="button" className={styles.area} onClick={onOpen}>
        <Swatch sign={signOf(field)} />
        <span>
          <b>{name}</b>
          <span className={styles.words}>{children}</span>
        </span>
        <span aria-hidden="true">›</span>
      </button>
    </li>
  );
}

/** Level and standing, without figures. */
function shortWords(t: ReturnType<typeof useTexts>['risk'], { state, rating }: Judgement): string {
  if (rating === null) return state === 'rated' ? '' : t.stateWords[state];
  return `${t.levelIs(rating.level, t.levels[rating.level])}; ${t.standings[rating.standing]}`;
}
