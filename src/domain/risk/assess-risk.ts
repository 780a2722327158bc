import type { Month } from '../calendar/month.js';
import type { Bucket } from './buckets.js';
import { type Calibration, calibrate, cellObservation, ratedCells, unitObservations } from './calibration.js';
import { type CellFacts, gatherCells, sumOf } from './cell-facts.js';
import type { ExposureSpan } from './exposure.js';
import { meanOf, type Posterior, posteriorOf, probabilityAbove, quantile, varianceOf } from './gamma-poisson.js';
import type { RiskParameters } from './parameters.js';

/**
 * - `rated`: compared with the others
 * - `no_data`: compared, but nobody has a case there (of a unit: anywhere), so the figures say next to nothing; no ranking
 * - `no_exposure`: neither exposure nor cases; not rated, and never shown as good
 * - `error`: cases without exposure; not rated until the exposure is mended
 */
export type RiskState = 'rated' | 'no_data' | 'no_exposure' | 'error';

/** Whether it can be told from the regency's average: P(RR > 1) from `ratioClass.above` on, or up to `ratioClass.below`. */
export type Standing = 'above' | 'below' | 'indistinct';

/** A relative risk: 1 is the regency's average, 2 twice as much. */
export interface RelativeRisk {
  /** RR, the posterior mean; above 0. */
  ratio: number;
  /** The 90 % range of RR. */
  low: number;
  high: number;
  /** P(RR > 1). */
  probabilityAboveAverage: number;
  standing: Standing;
  /** K1 = 100 · RR / (1 + RR): 50 is the average, 66.7 twice as much, 33.3 half. */
  score: number;
}

export interface CellRisk {
  unit: string;
  area: string;
  state: RiskState;
  /** Cases that count something, without weights: not for eyes that see released figures only. */
  cases: number;
  /** The weighted evidence: P, U and what counts of both, S. */
  proven: number;
  unproven: number;
  counted: number;
  /** The cell's share of the area's exposure, 0 to 1: one that has most of it is compared with itself. */
  exposureShare: number;
  /** Null when it is not rated. */
  risk: RelativeRisk | null;
}

export interface UnitRisk {
  unit: string;
  state: RiskState;
  /** Cases in all areas and without one. */
  cases: number;
  /** Its share of what is expected of all units, 0 to 1. */
  exposureShare: number;
  /** Null when it is not rated. */
  risk: RelativeRisk | null;
  /** Gamma(shape, rate) with the mean and variance of its relative risk, for ranks; null when it is not rated. */
  posterior: { shape: number; rate: number } | null;
}

export interface RiskAssessment {
  asOf: Month;
  /** Sorted by unit. */
  units: UnitRisk[];
  /** Sorted by unit and area. */
  cells: CellRisk[];
  calibration: Calibration;
}

export interface RiskInput {
  /** In any order; of one view (a viewer's exact ones, or released ones), never of two. */
  buckets: Iterable<Bucket>;
  /** In any order. Whatever has a span here, be it of 0, has a cell in the answer. */
  exposure: Iterable<ExposureSpan>;
  parameters: RiskParameters;
  /** Cases and exposure fade up to the start of this month. */
  asOf: Month;
  /** An earlier one to score by; without it the units are compared anew. */
  calibration?: Calibration;
}

/**
 * The risk of every unit and of every unit × area: the whole read model. Deterministic: the same input in any order gives
 * the same bits. Two levels, since cells alone are too sparse: first the unit, then the cell around its unit,
 *
 *     θ_a = Σ ω (Y_a + ν)/(E_a + ν),   ψ_aj = Σ ω' (Y_aj + ν)/(E_aj·θ_a + ν),   RR_aj = θ_a · ψ_aj.
 *
 * @throws RangeError on a month, count or exposure that cannot be
 */
export function assessRisk({ buckets, exposure, parameters, asOf, calibration }: RiskInput): RiskAssessment {
  return assessCells(gatherCells(buckets, exposure, parameters, asOf), parameters, asOf, calibration);
}

/**
 * The same of cells whose facts are gathered already, as from sums that are kept.
 * @param facts sorted, as gatherCells() and factsOf() give them
 * @param earlier a calibration to score by; without it the units are compared anew
 */
export function assessCells(
  facts: readonly CellFacts[],
  parameters: RiskParameters,
  asOf: Month,
  earlier?: Calibration,
): RiskAssessment {
  const calibration = earlier ?? calibrate(facts, parameters, asOf);
  const observations = unitObservations(facts, calibration);
  const posteriors = new Map([...observations].map(([unit, one]) => [unit, posteriorOf(calibration.unitGrid, one)]));
  const units = assessUnits(facts, calibration, posteriors, parameters);
  const factors = new Map([...posteriors].map(([unit, posterior]) => [unit, meanOf(posterior)]));
  const cells = ratedOrNot(facts).map((cell) => assessCell(cell, calibration, factors.get(cell.unit), parameters));
  return { asOf, units, cells, calibration };
}

function assessUnits(
  facts: readonly CellFacts[],
  calibration: Calibration,
  posteriors: ReadonlyMap<string, Posterior>,
  parameters: RiskParameters,
): UnitRisk[] {
  const observations = unitObservations(facts, calibration);
  const allExpected = sumOf([...observations.values()].map(({ expected }) => expected));
  const anyCase = [...observations.values()].some(({ count }) => count > 0);
  return [...new Set(facts.map(({ unit }) => unit))].map((unit) => {
    const cases = sumOf(facts.filter((cell) => cell.unit === unit).map((cell) => cell.cases));
    const [posterior, expected] = [posteriors.get(unit), observations.get(unit)?.expected ?? 0];
    if (posterior === undefined) {
      return { unit, state: cases > 0 ? 'error' : 'no_exposure', cases, exposureShare: 0, risk: null, posterior: null };
    }
    const [mean, variance] = [meanOf(posterior), varianceOf(posterior)];
    return {
      unit,
      state: anyCase ? 'rated' : 'no_data',
      cases,
      exposureShare: expected / allExpected,
      risk: relativeRisk(posterior, 1, parameters),
      posterior: { shape: mean ** 2 / variance, rate: mean / variance },
    };
  });
}

type NamedCell = CellFacts & { area: string };

function ratedOrNot(facts: readonly CellFacts[]): NamedCell[] {
  return facts.filter((cell): cell is NamedCell => cell.area !== null);
}

function assessCell(
  cell: NamedCell,
  calibration: Calibration,
  unitFactor: number | undefined,
  parameters: RiskParameters,
): CellRisk {
  const { unit, area, cases, counted, evidence } = cell;
  const known = { unit, area, cases, proven: evidence.proven, unproven: evidence.unproven, counted };
  if (ratedCells([cell]).rated.length === 0 || unitFactor === undefined) {
    return { ...known, state: cases > 0 ? 'error' : 'no_exposure', exposureShare: 0, risk: null };
  }
  const posterior = posteriorOf(calibration.cellGrid, cellObservation(cell, calibration, unitFactor));
  const baseline = calibration.areas[area]!;
  return {
    ...known,
    state: baseline.hasCases ? 'rated' : 'no_data',
    exposureShare: cell.exposure / baseline.exposure,
    risk: relativeRisk(posterior, unitFactor, parameters),
  };
}

/** @param factor what the posterior's values are multiplied by */
function relativeRisk(posterior: Posterior, factor: number, { ratioClass }: RiskParameters): RelativeRisk {
  const ratio = factor * meanOf(posterior);
  const above = probabilityAbove(posterior, 1 / factor);
  return {
    ratio,
    low: factor * quantile(posterior, 0.05),
    high: factor * quantile(posterior, 0.95),
    probabilityAboveAverage: above,
    standing: above >= ratioClass.above ? 'above' : above <= ratioClass.below ? 'below' : 'indistinct',
    score: (100 * ratio) / (1 + ratio),
  };
}
