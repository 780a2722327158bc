import type { WaveList } from '../../../../../src/domain/wave/gates.js';
import type { CandidateRow, WaveProposal } from '../../../../../src/domain/wave/propose.js';
import type { Kerawanan, Kesiapan, WaveParameters } from '../../../../../src/domain/wave/wave.js';
import type { WaveInputsView } from '../../../../../src/waves/waves.view.js';
import { csvText } from '../../../lib/csv.js';
import { changedFields } from './what-if.js';
import type { WaveWords } from './words.js';

const COLUMNS = [
  'daftar',
  'urutan',
  'unit',
  'nama_unit',
  'rumpun',
  'kerawanan',
  'kerawanan_bawah',
  'kerawanan_atas',
  'kesiapan',
  'tanggal_lke',
  'sumber_lke',
  'kekokohan',
  'indeks_inti',
  'alasan',
  'dasar',
  'k',
  'm',
  'bobot',
  'batas_k',
  'batas_s',
  'kerawanan_per',
  'dihitung',
];

interface Options {
  parameters: WaveParameters;
  words: Pick<WaveWords, 'why' | 'reasons'>;
  /** Adds the column `sintetis`, so that sample data says what it is wherever the file goes. */
  synthetic: boolean;
}

/**
 * A proposal as CSV: every unit, the chosen ones first. Codes, decimal points, and in each row the values that were
 * used, so that no row can be quoted without them; the reasons alone are words, in the reader's language.
 */
export function proposalCsv(proposal: WaveProposal, view: WaveInputsView, options: Options): string {
  const { parameters, words, synthetic } = options;
  const { gates, maxUnits, maxPerCluster, weight } = parameters;
  const basis = [
    ...[basisOf(parameters, view), maxUnits, maxPerCluster, weight],
    ...[gates.kerawananMin, gates.kesiapanMin, view.releasedOn, view.today],
  ];
  const unitOf = new Map(view.units.map((unit) => [unit.code, unit]));
  const lines = rowsOf(proposal, words).map((row) => {
    const unit = unitOf.get(row.id);
    const { kerawanan, kesiapan } = row;
    const risk =
      kerawanan.state === 'released' ? [kerawanan.value, kerawanan.range.low, kerawanan.range.high] : ['', '', ''];
    const ready = [kesiapan?.value ?? '', kesiapan?.day ?? '', unit?.readinessSource ?? ''];
    const names = [row.list, row.place, row.id, unit?.name ?? '', unit?.facts.cluster ?? ''];
    return [...names, ...risk, ...ready, row.firm, row.core, row.why, ...basis];
  });
  const marked = [COLUMNS, ...lines].map((cells, at) => (synthetic ? [...cells, at === 0 ? 'sintetis' : 'ya'] : cells));
  return csvText(marked);
}

/** A name for the file; one of a trial never looks like the proposal. */
export function csvName(parameters: WaveParameters, view: Pick<WaveInputsView, 'parameters' | 'today'>): string {
  return basisOf(parameters, view) === 'percobaan'
    ? `gelombang-percobaan-${view.today}.csv`
    : `gelombang-usulan-${view.today}.csv`;
}

function basisOf(parameters: WaveParameters, view: Pick<WaveInputsView, 'parameters'>): string {
  return changedFields(parameters, view.parameters).length === 0 ? 'nilai_baku' : 'percobaan';
}

interface Row {
  id: string;
  list: string;
  place: number | '';
  firm: string;
  core: number | '';
  why: string;
  kerawanan: Kerawanan;
  kesiapan?: Kesiapan;
}

function rowsOf(proposal: WaveProposal, words: Options['words']): Row[] {
  const figures = (row: CandidateRow): Pick<Row, 'id' | 'core' | 'kerawanan' | 'kesiapan'> => ({
    ...{ id: row.id, core: row.coreIndex, kesiapan: { value: row.kesiapan, day: row.kesiapanDay } },
    kerawanan: { state: 'released', value: row.kerawanan, range: row.range },
  });
  const others = (Object.keys(proposal.lists) as Exclude<WaveList, 'kandidat'>[]).flatMap((list) =>
    proposal.lists[list].map(
      ({ reasons, cluster: _, ...row }): Row => ({
        ...{ ...row, list, place: '', firm: '', core: '', why: words.reasons(reasons) },
      }),
    ),
  );
  return [
    ...proposal.chosen.map(
      (row, at): Row => ({
        ...{ ...figures(row), list: 'diusulkan', place: at + 1, firm: row.coreWord, why: words.why(row) },
      }),
    ),
    ...proposal.reserves.map(
      (row): Row => ({
        ...{ ...figures(row), list: 'cadangan', place: '', firm: '', why: words.why(row) },
      }),
    ),
    ...others,
  ];
}
