import { type Day, isDay } from '../calendar/day.js';

/**
 * Kerawanan (risk) of a unit as far as it has been released. `belum_dirilis` is a state of its own: too few cases to
 * show, which means neither low nor high.
 */
export type Kerawanan =
  | {
      state: 'released';
      /** The unit's released index, 0–100; 100 is worst. */
      value: number;
      /** Its 90 % range, 0–100, with `value` inside. */
      range: { low: number; high: number };
    }
  | { state: 'belum_dirilis' };

/** Kesiapan (readiness) of a unit: the total of its LKE. */
export interface Kesiapan {
  /** 0–100; 100 is best. */
  value: number;
  /** The day of the assessment. */
  day: Day;
}

/** What is known of one unit when a wave is proposed. */
export interface WaveUnit {
  /** The unit's code; unique. */
  id: string;
  /** The group of like units (rumpun), of which a wave takes only so many. */
  cluster: string;
  active: boolean;
  /** It has been declared and its predicate was not revoked since; see `isDeclared` of the states. */
  declared: boolean;
  /** The last day on which it may not be proposed, after a revoked predicate. */
  barredUntil?: Day;
  kerawanan: Kerawanan;
  /** Missing while no LKE is final. */
  kesiapan?: Kesiapan;
}

/** The numbers that decide a proposal; the regency adopts them, none is a legal threshold. */
export interface WaveParameters {
  /** At most so many units in one wave: k. Whole, 1 or more. */
  maxUnits: number;
  /** At most so many of one cluster: m. Whole, 1 or more. */
  maxPerCluster: number;
  gates: {
    /** Kerawanan from which a unit is a candidate, 0–100. */
    kerawananMin: number;
    /** Kesiapan from which a unit is a candidate, 0–100. */
    kesiapanMin: number;
    /** A readiness older than this many months is marked stale. Whole, 1 or more. */
    staleAfterMonths: number;
  };
  /** w: how much kerawanan weighs against kesiapan, 0–1. */
  weight: number;
  /** The weights over which robustness is told; 0 ≤ low < high ≤ 1. */
  weightRange: { low: number; high: number };
  /** Shares of that range from which a choice is called `kokoh` and `bergantung`; 0 < bergantung < kokoh ≤ 1. */
  coreIndex: { kokoh: number; bergantung: number };
}

/** A unit that passed every gate, as far as choosing among candidates needs it. */
export interface Candidate {
  id: string;
  cluster: string;
  /** 0–100 */
  kerawanan: number;
  /** 0–100 */
  kesiapan: number;
}

/** Orders ids as code units do, so that a tie falls the same way in every language and browser. */
export function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/**
 * Refuses what cannot be right, so that a slider or an import cannot make a proposal out of it.
 * @throws RangeError that names the parameter
 */
export function checkParameters(parameters: WaveParameters): void {
  const { gates, weightRange, coreIndex } = parameters;
  wholeFromOne('maxUnits', parameters.maxUnits);
  wholeFromOne('maxPerCluster', parameters.maxPerCluster);
  wholeFromOne('gates.staleAfterMonths', gates.staleAfterMonths);
  within('gates.kerawananMin', gates.kerawananMin, 100);
  within('gates.kesiapanMin', gates.kesiapanMin, 100);
  within('weight', parameters.weight, 1);
  within('weightRange.low', weightRange.low, 1);
  within('weightRange.high', weightRange.high, 1);
  within('coreIndex.kokoh', coreIndex.kokoh, 1);
  within('coreIndex.bergantung', coreIndex.bergantung, 1);
  if (weightRange.low >= weightRange.high) throw new RangeError('weightRange.low must be less than weightRange.high');
  if (coreIndex.bergantung <= 0 || coreIndex.bergantung >= coreIndex.kokoh) {
    throw new RangeError('coreIndex.bergantung must lie between 0 and coreIndex.kokoh');
  }
}

/**
 * Refuses units that cannot be right: an id twice, an index outside 0–100, a range that misses its value, a day that
 * does not exist.
 * @throws RangeError that names the unit
 */
export function checkUnits(units: readonly WaveUnit[]): void {
  const ids = new Set<string>();
  for (const { id, kerawanan, kesiapan, barredUntil } of units) {
    if (ids.has(id)) throw new RangeError(`unit ${id} stands twice`);
    ids.add(id);
    if (kerawanan.state === 'released') {
      const { value, range } = kerawanan;
      within(`kerawanan of ${id}`, value, 100);
      within(`low end of the range of ${id}`, range.low, value);
      within(`high end of the range of ${id}`, range.high, 100);
      if (range.high < value) throw new RangeError(`range of ${id} ends below its kerawanan`);
    }
    if (kesiapan) within(`kesiapan of ${id}`, kesiapan.value, 100);
    for (const day of [kesiapan?.day, barredUntil]) {
      if (day !== undefined && !isDay(day)) throw new RangeError(`"${day}" of ${id} is not a day: write YYYY-MM-DD`);
    }
  }
}

function within(name: string, value: number, most: number): void {
  // Written so that NaN fails too.
  if (!(value >= 0 && value <= most)) throw new RangeError(`${name} is ${value}; it must lie between 0 and ${most}`);
}

function wholeFromOne(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`${name} is ${value}; it must be 1 or more, whole`);
}
