import type { Reason } from '../../../../src/domain/wave/gates.js';
import type { ChosenRow, ReserveRow, WaveProposal } from '../../../../src/domain/wave/propose.js';
import { useTexts } from '../../lib/lang.js';
import type { WaveWords } from './model/words.js';
import styles from './table.module.css';

interface Props {
  proposal: Pick<WaveProposal, 'chosen' | 'reserves'>;
  words: WaveWords;
}

/** The chosen units, then the reserves, each with its figures and its reasons. On a phone each is a card. */
export function RankingTable({ proposal: { chosen, reserves }, words }: Props) {
  const t = useTexts().waves.table;
  const { place, unit, cluster, risk, ready, firm, why } = t.columns;
  if (chosen.length === 0) return <p>{t.noCandidates}</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {[place, unit, cluster, risk, ready, firm, why].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <GroupRow name={t.chosen(chosen.length)} />
        {chosen.map((row, at) => (
          <CandidateRow key={row.id} row={row} place={at + 1} words={words} />
        ))}
      </tbody>
      <tbody>
        <GroupRow name={reserves.length === 0 ? t.noReserves : t.reserves(reserves.length)} />
        {reserves.map((row) => (
          <CandidateRow key={row.id} row={row} words={words} />
        ))}
      </tbody>
    </table>
  );
}

function GroupRow({ name }: { name: string }) {
  return (
    <tr className={styles.group}>
      <th scope="rowgroup" colSpan={7}>
        {name}
      </th>
    </tr>
  );
}

function CandidateRow({ row, place, words }: { row: ChosenRow | ReserveRow; place?: number; words: WaveWords }) {
  const t = useTexts().waves.table;
  return (
    <tr data-unit={row.id}>
      <td className={styles.place}>{place ?? '–'}</td>
      <th scope="row">{words.unit(row.id)}</th>
      <td data-label={t.columns.cluster}>{words.cluster(row.cluster)}</td>
      <td data-label={t.columns.risk} className={styles.figure}>
        {words.number(row.kerawanan)} <span className={styles.range}>({words.range(row.range)})</span>
      </td>
      <td data-label={t.columns.ready} className={styles.figure}>
        <Readiness value={row.kesiapan} day={row.kesiapanDay} reasons={row.reasons} words={words} />
      </td>
      <td
        data-label={t.columns.firm}
        className={styles.firm}
        data-firm={place === undefined ? 'cadangan' : row.coreWord}
      >
        {place === undefined ? t.reserve : t.firmness[row.coreWord]}
        {row.coreIndex > 0 && row.coreIndex < 1 && <span className={styles.range}>{words.share(row.coreIndex)}</span>}
      </td>
      <td data-label={t.columns.why}>{words.why(row)}</td>
    </tr>
  );
}

interface ReadinessProps {
  value: number;
  day: string;
  reasons: readonly Reason[];
  words: WaveWords;
}

/** A readiness with its day, marked when it is old. */
export function Readiness({ value, day, reasons, words }: ReadinessProps) {
  const t = useTexts().waves.table;
  const isStale = reasons.some(({ code }) => code === 'lke_usang');
  return (
    <>
      {words.number(value)} <span className={styles.range}>({words.day(day)})</span>
      {isStale && <span className={styles.stale}>{t.stale}</span>}
    </>
  );
}
