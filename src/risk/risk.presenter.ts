import { addMonths } from '../domain/calendar/month.js';
import { shownCount, shownTotal } from '../domain/disclosure/presentation.js';
import type { RelativeRisk, RiskAssessment, RiskState } from '../domain/risk/assess-risk.js';
import type { Bucket } from '../domain/risk/buckets.js';
import type { CellSums } from '../domain/risk/cell-facts.js';
import { indexOfRatio, levelOfIndex } from '../domain/risk/level.js';
import type { ConfigData } from '../platform/config-data/config-data.js';
import type { ExposureEntity } from './risk.entity.js';
import { cellName } from './risk.reader.js';
import type {
  RiskCellView,
  RiskChangesView,
  RiskDetailView,
  RiskMapView,
  RiskRatingView,
  RiskUnitView,
  ShownState,
} from './risk.view.js';

type Config = Pick<ConfigData, 'units' | 'areas' | 'disclosure'>;

/** An assessment with what is known of its release. */
export interface Judged {
  scope: 'own' | 'released';
  /** The start of the quarter; null for exact figures. */
  day: string | null;
  cells: readonly CellSums[];
  assessment: RiskAssessment;
  /** Of which units and fields anything was released, and which fields have exposure; null for exact figures. */
  released: { units: ReadonlySet<string>; cells: ReadonlySet<string>; exposed: ReadonlySet<string> } | null;
  exposureMissing: boolean;
}

/** @param earlier the release before; null for exact figures */
export function presentMap(judged: Judged, config: Config, earlier: Judged | null): RiskMapView {
  const units = config.units.map((unit): RiskUnitView => {
    const { code, name, shortName, cluster } = unit;
    const shown = presentUnit(judged, config, code);
    return {
      code,
      name,
      shortName,
      cluster,
      ...shown,
      change: changeOf(shown, earlier && presentUnit(earlier, config, code)),
    };
  });
  return {
    scope: judged.scope,
    asOf: judged.assessment.asOf,
    releasedOn: judged.day,
    nextRelease: judged.day && `${addMonths(judged.day.slice(0, 7), 3)}-01`,
    k: judged.released ? config.disclosure.leader.k : null,
    areas: config.areas.map(({ code, name }) => ({ code, nameId: name.id, nameEn: name.en })),
    units,
    cells: cellsOf(judged, config),
    changes: changesOf(units, earlier),
    exposureMissing: judged.exposureMissing,
  };
}

/** How a unit stands, in any view. */
export function presentUnit(
  judged: Judged,
  config: Config,
  code: string,
): Pick<RiskUnitView, 'state' | 'rating' | 'cases'> {
  const { released, assessment } = judged;
  const isExposed = released && [...released.exposed].some((cell) => cell.startsWith(cellName(code, '')));
  if (released && !released.units.has(code)) return unreleased(isExposed === true, config);
  const unit = assessment.units.find((one) => one.unit === code);
  const own = judged.cells.filter((cell) => cell.unit === code);
  const facts = shown(unit?.state ?? 'no_exposure', unit?.risk ?? null, countOf(own), released !== null, config);
  return released && facts.cases !== '' ? { ...facts, cases: totalText(own, config) } : facts;
}

/** What a field of the map, or a whole unit, is made of. */
export function presentDetail(
  judged: Judged,
  config: Config,
  { unit, area }: { unit: string; area?: string | undefined },
  buckets: readonly Bucket[],
  exposure: readonly ExposureEntity[],
): RiskDetailView {
  const facts = area === undefined ? presentUnit(judged, config, unit) : presentCell(judged, config, unit, area);
  const isOwn = judged.released === null;
  const newestFirst = [...buckets].sort((a, b) =>
    a.month < b.month ? 1 : a.month > b.month ? -1 : b.severity - a.severity,
  );
  const years = new Map<number, number>();
  for (const { month, n } of newestFirst) {
    const year = Number(month.slice(0, 4));
    years.set(year, (years.get(year) ?? 0) + n);
  }
  return {
    scope: judged.scope,
    unit,
    area: area ?? null,
    ...facts,
    years: [...years].map(([year, cases]) => ({ year, cases: countText(cases, !isOwn, config) })),
    buckets: isOwn ? newestFirst.map(({ month, step, severity, n }) => ({ month, step, severity, n })) : [],
    exposure: exposure.map(({ area: of, year, value, source }) => ({ area: of, year, value, source })),
  };
}

function cellsOf(judged: Judged, config: Config): RiskCellView[] {
  const names =
    judged.released?.exposed ?? new Set(judged.assessment.cells.map(({ unit, area }) => cellName(unit, area)));
  return [...names].sort().map((name) => {
    const [unit, area] = name.split('|') as [string, string];
    return { unit, area, ...presentCell(judged, config, unit, area) };
  });
}

function presentCell(
  judged: Judged,
  config: Config,
  unit: string,
  area: string,
): Pick<RiskCellView, 'state' | 'rating' | 'cases'> {
  const { released, assessment } = judged;
  const name = cellName(unit, area);
  if (released && !released.cells.has(name)) return unreleased(released.exposed.has(name), config);
  const cell = assessment.cells.find((one) => one.unit === unit && one.area === area);
  return shown(cell?.state ?? 'no_exposure', cell?.risk ?? null, cell?.cases ?? 0, released !== null, config);
}

function unreleased(isExposed: boolean, config: Config): Pick<RiskUnitView, 'state' | 'rating' | 'cases'> {
  const { text } = shownCount(0, config.disclosure.leader);
  return isExposed
    ? { state: 'belum_dirilis', rating: null, cases: text }
    : { state: 'no_exposure', rating: null, cases: '' };
}

/** Nobody but who mends the exposure is told of cases without one: others see a field that is not rated. */
function shown(
  state: RiskState,
  risk: RelativeRisk | null,
  cases: number,
  isReleased: boolean,
  config: Config,
): { state: ShownState; rating: RiskRatingView | null; cases: string } {
  if (isReleased && state === 'error') return { state: 'no_exposure', rating: null, cases: '' };
  const rating = state === 'rated' && risk !== null ? presentRating(risk) : null;
  return { state, rating, cases: state === 'no_exposure' ? '' : countText(cases, isReleased, config) };
}

function presentRating({ ratio, low, high, score, standing }: RelativeRisk): RiskRatingView {
  return {
    level: levelOfIndex(score),
    index: rounded(score, 1),
    indexLow: rounded(indexOfRatio(low), 1),
    indexHigh: rounded(indexOfRatio(high), 1),
    ratio: rounded(ratio, 2),
    ratioLow: rounded(low, 2),
    ratioHigh: rounded(high, 2),
    standing,
  };
}

function countText(cases: number, isReleased: boolean, config: Config): string {
  return isReleased ? shownCount(Math.max(0, cases), config.disclosure.leader).text : String(cases);
}

function countOf(cells: readonly CellSums[]): number {
  return cells.reduce((sum, { cases }) => sum + cases, 0);
}

/** A unit's released cases: the total of what is shown of its areas, never a number of its own. */
function totalText(cells: readonly CellSums[], config: Config): string {
  return shownTotal(cells.map(({ cases }) => shownCount(Math.max(0, cases), config.disclosure.leader))).text;
}

function changeOf(now: Pick<RiskUnitView, 'rating'>, before: Pick<RiskUnitView, 'rating'> | null): number | null {
  if (!now.rating || !before?.rating) return null;
  return Math.sign(now.rating.level - before.rating.level);
}

function changesOf(units: readonly RiskUnitView[], earlier: Judged | null): RiskChangesView | null {
  if (!earlier?.released || earlier.released.units.size === 0) return null;
  const count = (change: number) => units.filter((unit) => unit.change === change).length;
  return { up: count(1), down: count(-1), same: count(0) };
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
