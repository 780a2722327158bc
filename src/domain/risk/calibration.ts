import type { Month } from '../calendar/month.js';
import { type CellFacts, sumOf } from './cell-facts.js';
import { typicalWeight } from './evidence.js';
import { fitGrid, type GridPoint, meanOf, type Observation, posteriorOf } from './gamma-poisson.js';
import type { RiskParameters } from './parameters.js';

/**
 * Everything that ties units to each other, frozen: under one calibration a unit's figures depend on its own cases and
 * exposure alone, and never fall when it gets another case. Plain data, which can be stored and replayed.
 */
export interface Calibration {
  asOf: Month;
  /** φ, the weight of one typical case; 1 when nothing is proven. */
  typicalWeight: number;
  /** By area code. */
  areas: Readonly<Record<string, AreaBaseline>>;
  /**
   * By how much expectations of units are raised for cases that were released without an area; 1 when there are none. So
   * as many cases are expected of all units together as there are.
   */
  unspecifiedFactor: number;
  /** How relative risks of units are spread. */
  unitGrid: readonly GridPoint[];
  /** How cells are spread around their units. */
  cellGrid: readonly GridPoint[];
}

/** What an average unit has in an area. */
export interface AreaBaseline {
  /** r, weighted evidence per exposure. */
  rate: number;
  /** Σ x over the rated units, in the area's own measure. */
  exposure: number;
  /** False when no rated unit has any case in the area: then the rate is made up (half a case in all). */
  hasCases: boolean;
}

/** A cell with exposure, which alone can be compared with others. */
type RatedCell = CellFacts & { area: string };

/** Cells with exposure, and what was released without an area for units that have such a cell. */
export function ratedCells(cells: readonly CellFacts[]): { rated: RatedCell[]; unspecified: CellFacts[] } {
  const rated = cells.filter((cell): cell is RatedCell => cell.area !== null && cell.exposure > 0);
  const units = new Set(rated.map(({ unit }) => unit));
  return { rated, unspecified: cells.filter(({ unit, area }) => area === null && units.has(unit)) };
}

/**
 * Compares all units once. Cases without exposure are an error in the data: they stay out of the baseline.
 * @param cells as `gatherCells` gave them: their order decides the last bits
 */
export function calibrate(cells: readonly CellFacts[], parameters: RiskParameters, asOf: Month): Calibration {
  const phi = typicalWeight(cells.map(({ evidence }) => evidence));
  const { rated, unspecified } = ratedCells(cells);
  const areas = areaBaselines(rated, phi);
  const expectedInAreas = sumOf(Object.values(areas).map(({ rate, exposure }) => rate * exposure));
  const withoutArea = sumOf(unspecified.map(({ counted }) => counted));
  const base = {
    asOf,
    typicalWeight: phi,
    areas,
    unspecifiedFactor: expectedInAreas > 0 ? Math.max(0, 1 + withoutArea / expectedInAreas) : 1,
  };
  const units = unitObservations(cells, base);
  const unitGrid = fitGrid([...units.values()], parameters.grid);
  const cellGrid = fitGrid(
    rated.map((cell) => cellObservation(cell, base, meanOf(posteriorOf(unitGrid, units.get(cell.unit)!)))),
    parameters.grid,
  );
  return { ...base, unitGrid, cellGrid };
}

function areaBaselines(rated: readonly RatedCell[], phi: number): Record<string, AreaBaseline> {
  const codes = [...new Set(rated.map(({ area }) => area))].sort();
  return Object.fromEntries(
    codes.map((code) => {
      const here = rated.filter(({ area }) => area === code);
      const exposure = sumOf(here.map((cell) => cell.exposure));
      const counted = sumOf(here.map((cell) => cell.counted));
      const hasCases = counted > 0;
      return [code, { rate: (hasCases ? counted : 0.5 * phi) / exposure, exposure, hasCases }];
    }),
  );
}

type Baselines = Pick<Calibration, 'typicalWeight' | 'areas' | 'unspecifiedFactor'>;

/** Y = S/φ and E = x·r·κ/φ of every rated unit, over all its areas, in the order of the cells. */
export function unitObservations(cells: readonly CellFacts[], baselines: Baselines): Map<string, Observation> {
  const { rated, unspecified } = ratedCells(cells);
  const units = new Map<string, Observation>();
  for (const cell of rated) {
    const { count, expected } = units.get(cell.unit) ?? { count: 0, expected: 0 };
    const one = cellObservation(cell, baselines, baselines.unspecifiedFactor);
    units.set(cell.unit, { count: count + one.count, expected: expected + one.expected });
  }
  for (const { unit, counted } of unspecified) {
    const { count, expected } = units.get(unit)!;
    units.set(unit, { count: Math.max(0, count + counted / baselines.typicalWeight), expected });
  }
  return units;
}

/**
 * Y = S/φ and E = factor·x·r/φ of a cell.
 * @param factor the unit's relative risk, when the cell is compared with the rest of its unit
 * @throws RangeError when the calibration was made without the cell's area
 */
export function cellObservation(cell: RatedCell, baselines: Baselines, factor: number): Observation {
  const baseline = baselines.areas[cell.area];
  if (baseline === undefined) throw new RangeError(`the calibration knows no area "${cell.area}"; calibrate again`);
  const phi = baselines.typicalWeight;
  return { count: Math.max(0, cell.counted) / phi, expected: (factor * cell.exposure * baseline.rate) / phi };
}
