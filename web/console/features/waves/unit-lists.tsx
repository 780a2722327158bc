import { Title } from '@mantine/core';
import { useState } from 'react';
import { WAVE_LISTS, type WaveList } from '../../../../src/domain/wave/gates.js';
import type { ListedUnit, WaveProposal } from '../../../../src/domain/wave/propose.js';
import { useTexts } from '../../lib/lang.js';
import type { WaveWords } from './model/words.js';
import { Readiness } from './ranking-table.js';
import styles from './table.module.css';
import page from './waves.module.css';

type OtherList = Exclude<WaveList, 'kandidat'>;

const OTHERS = WAVE_LISTS.filter((list): list is OtherList => list !== 'kandidat');
/** Lists that leaders act on next; they stand open unless they are long. */
const OPEN: readonly OtherList[] = ['bina_dulu', 'siap_mandiri'];
const LONG = 10;

/** Every unit that is no candidate, by the list in which it stands, with what the gates found. */
export function UnitLists({ lists, words }: { lists: WaveProposal['lists']; words: WaveWords }) {
  const t = useTexts().waves.lists;
  const empty = OTHERS.filter((list) => lists[list].length === 0).map((list) => t.names[list]);
  return (
    <section className={page.section} aria-labelledby="daftar-unit-lain">
      <Title order={2} id="daftar-unit-lain">
        {t.title}
      </Title>
      {OTHERS.filter((list) => lists[list].length > 0).map((list) => (
        <UnitList key={list} list={list} units={lists[list]} words={words} />
      ))}
      {empty.length > 0 && <p className={page.small}>{t.empty(empty.join(' · '))}</p>}
    </section>
  );
}

function UnitList({ list, units, words }: { list: OtherList; units: ListedUnit[]; words: WaveWords }) {
  const texts = useTexts().waves;
  const t = texts.lists;
  const { unit, cluster, risk, ready, why } = texts.table.columns;
  const [isOpen] = useState(() => OPEN.includes(list) && units.length <= LONG);
  return (
    <>
      <details className={styles.fold} open={isOpen} data-list={list}>
        <summary>{t.heading(t.names[list], units.length)}</summary>
        <p className={page.small}>{t.notes[list]}</p>
        <table className={styles.table}>
          <thead>
            <tr>
              {[unit, cluster, risk, ready, why].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((row) => (
              <UnitRow key={row.id} row={row} words={words} />
            ))}
          </tbody>
        </table>
      </details>
      {/* What is folded on the screen is named on paper. */}
      <p className={styles.folded}>{units.map(({ id }) => words.unit(id)).join(', ')}</p>
    </>
  );
}

function UnitRow({ row, words }: { row: ListedUnit; words: WaveWords }) {
  const { columns } = useTexts().waves.table;
  const { kerawanan, kesiapan } = row;
  return (
    <tr data-unit={row.id}>
      <th scope="row">{words.unit(row.id)}</th>
      <td data-label={columns.cluster}>{words.cluster(row.cluster)}</td>
      <td data-label={columns.risk} className={styles.figure}>
        {kerawanan.state === 'released' ? (
          <>
            {words.number(kerawanan.value)} <span className={styles.range}>({words.range(kerawanan.range)})</span>
          </>
        ) : (
          '–'
        )}
      </td>
      <td data-label={columns.ready} className={styles.figure}>
        {kesiapan ? <Readiness {...kesiapan} reasons={row.reasons} words={words} /> : '–'}
      </td>
      <td data-label={columns.why}>{words.reasons(row.reasons)}</td>
    </tr>
  );
}
