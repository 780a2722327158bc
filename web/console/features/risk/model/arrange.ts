import type { RiskCellView, RiskMapView, RiskUnitView } from '../../../../../src/risk/risk.view.js';
import { isDistinct } from './sign.js';

/** A unit with its fields, by area. */
export interface MapRow {
  unit: RiskUnitView;
  fields: ReadonlyMap<string, RiskCellView>;
}

/** Rows that stand together. */
export interface MapGroup {
  /** A cluster's code, {@link SINGLES}, or null when nothing is grouped. */
  cluster: string | null;
  rows: MapRow[];
  /** True for a group that is one summary row until somebody unfolds it. */
  folds: boolean;
}

/** How the reader wants the map. */
export interface Arrangement {
  sort: 'index' | 'name';
  grouped: boolean;
  /** Only the first fifteen. */
  top: boolean;
  /** Only units of which something can be told from the average. */
  distinctOnly: boolean;
}

export const TOP = 15;

/** Clusters of a single unit share a heading: one over every row would be no grouping. */
export const SINGLES = 'singles';

/** Districts are many and alike. */
const FOLDED = 'kecamatan';

/**
 * The rows of a map in their order.
 * @param nameOf what a cluster is called, for groups in the order of names
 */
export function arrange(
  map: Pick<RiskMapView, 'units' | 'cells'>,
  { sort, grouped, top, distinctOnly }: Arrangement,
  nameOf: (cluster: string) => string,
): MapGroup[] {
  const rows = sorted(rowsOf(map), sort).filter((row) => !distinctOnly || hasDistinct(row));
  if (!grouped) return together(null, first(rows, top));
  const singles = singleClusters(map.units);
  const open = first(
    rows.filter(({ unit }) => unit.cluster !== FOLDED),
    top,
  );
  const groups = new Map<string, MapRow[]>();
  for (const row of open) {
    const { cluster } = row.unit;
    const name = singles.has(cluster) ? SINGLES : cluster;
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  const named = [...groups].flatMap(([cluster, members]) => together(cluster, members));
  if (sort === 'name') named.sort((a, b) => nameOf(a.cluster ?? '').localeCompare(nameOf(b.cluster ?? '')));
  const folded = rows.filter(({ unit }) => unit.cluster === FOLDED);
  return [...named, ...together(FOLDED, folded, true)];
}

/** Units with their fields, in the order of the units file. */
export function rowsOf({ units, cells }: Pick<RiskMapView, 'units' | 'cells'>): MapRow[] {
  const fields = new Map<string, Map<string, RiskCellView>>();
  for (const cell of cells) {
    const row = fields.get(cell.unit) ?? new Map<string, RiskCellView>();
    fields.set(cell.unit, row.set(cell.area, cell));
  }
  return units.map((unit) => ({ unit, fields: fields.get(unit.code) ?? new Map() }));
}

/** The riskiest rated area of a unit, for where there is no room for all. */
export function worstField({ fields }: MapRow): RiskCellView | undefined {
  const rated = [...fields.values()].filter(({ rating }) => rating !== null);
  return rated.sort((a, b) => (b.rating?.index ?? 0) - (a.rating?.index ?? 0))[0];
}

/** How many units of the whole map have a rating that did not move and cannot be told from the average. */
export function indistinctUnmoved(units: readonly RiskUnitView[]): number {
  return units.filter(({ change, rating }) => change === 0 && rating?.standing === 'indistinct').length;
}

function together(cluster: string | null, rows: MapRow[], folds = false): MapGroup[] {
  return rows.length === 0 ? [] : [{ cluster, rows, folds }];
}

function first(rows: MapRow[], top: boolean): MapRow[] {
  return top ? rows.slice(0, TOP) : rows;
}

function hasDistinct({ unit, fields }: MapRow): boolean {
  return [unit, ...fields.values()].some(isDistinct);
}

function singleClusters(units: readonly RiskUnitView[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { cluster } of units) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count === 1).map(([cluster]) => cluster));
}

/** By index the riskiest first; what has no rating follows, exposed units before those without exposure. */
function sorted(rows: MapRow[], sort: Arrangement['sort']): MapRow[] {
  if (sort === 'name') return rows.sort((a, b) => a.unit.shortName.localeCompare(b.unit.shortName));
  return rows.sort((a, b) => place(b.unit) - place(a.unit));
}

function place({ rating, state }: RiskUnitView): number {
  if (rating) return rating.index;
  return state === 'no_exposure' ? -2 : -1;
}
