import type { RiskAreaView, RiskMapView, ShownState } from '../../../../../src/risk/risk.view.js';
import { csvText } from '../../../lib/csv.js';
import { rowsOf } from './arrange.js';
import type { Judgement } from './sign.js';

const STATES: Record<ShownState, string> = {
  rated: 'dinilai',
  no_data: 'belum_ada_perkara',
  no_exposure: 'tanpa_paparan',
  error: 'paparan_belum_ada',
  belum_dirilis: 'belum_dirilis',
};
const STANDINGS = { above: 'di_atas', below: 'di_bawah', indistinct: 'belum_dapat_dibedakan' };
const CHANGES: Record<string, string> = { 1: 'naik', 0: 'tetap', '-1': 'turun' };

const COLUMNS = [
  'unit',
  'nama_unit',
  'rumpun',
  'area',
  'nama_area',
  'keadaan',
  'tingkat',
  'indeks',
  'indeks_bawah',
  'indeks_atas',
  'kali_rata_rata',
  'kali_bawah',
  'kali_atas',
  'kedudukan',
  'perkara',
  'perubahan',
  'lingkup',
  'per',
];

/**
 * The figures of a map as CSV, the ones that stand on the page and no others. A format of its own, the same in every
 * language: points in decimals, codes for states.
 * @param synthetic adds the column `sintetis`, so that sample data says what it is wherever the file goes
 */
export function riskCsv(map: RiskMapView, nameOf: (area: RiskAreaView) => string, synthetic: boolean): string {
  const scope = map.scope === 'own' ? 'peta_sendiri' : 'rilis';
  const asOf = map.releasedOn ?? map.asOf;
  const lines = rowsOf(map).flatMap(({ unit, fields }) => {
    const line = (area: string, areaName: string, field: Judgement & { cases: string }, change: number | null) => [
      unit.code,
      unit.name,
      unit.cluster,
      area,
      areaName,
      ...ratingCells(field),
      field.cases,
      change === null ? '' : (CHANGES[change] ?? ''),
      scope,
      asOf,
    ];
    const ofAreas = map.areas.flatMap((area) => {
      const field = fields.get(area.code);
      return field ? [line(area.code, nameOf(area), field, null)] : [];
    });
    return [line('', '', unit, unit.change), ...ofAreas];
  });
  const rows = [COLUMNS, ...lines].map((cells, at) => (synthetic ? [...cells, at === 0 ? 'sintetis' : 'ya'] : cells));
  return csvText(rows);
}

/** A name for the file. */
export function csvName(map: Pick<RiskMapView, 'scope' | 'asOf' | 'releasedOn'>): string {
  return map.scope === 'own' ? `kerawanan-saya-${map.asOf}.csv` : `kerawanan-rilis-${map.releasedOn ?? map.asOf}.csv`;
}

function ratingCells({ state, rating }: Judgement): (string | number)[] {
  if (rating === null) return [STATES[state], '', '', '', '', '', '', '', ''];
  const { level, index, indexLow, indexHigh, ratio, ratioLow, ratioHigh, standing } = rating;
  return [STATES[state], level, index, indexLow, indexHigh, ratio, ratioLow, ratioHigh, STANDINGS[standing]];
}
