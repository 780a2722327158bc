import type { RiskLevelNumber } from '../domain/risk/level.js';
import type { CredibilityStep } from '../domain/risk/parameters.js';

/** A risk that was rated: how it stands to the average of the units it is compared with. */
export class RiskRatingView {
  /** 1 very low … 5 very high. */
  level: RiskLevelNumber;
  /** The index K1, 0–100; 50 is the average. One decimal. */
  index: number;
  /** The ends of its 90 % range. */
  indexLow: number;
  indexHigh: number;
  /** The relative risk, 1 is the average; two decimals. */
  ratio: number;
  ratioLow: number;
  ratioHigh: number;
  /** Whether it can be told from the average. */
  standing: 'above' | 'below' | 'indistinct';
}

/**
 * - `rated`: has a rating
 * - `no_data`: nobody has a case there; nothing can be said
 * - `no_exposure`: neither exposure nor cases
 * - `error`: cases without exposure; the exposure must be mended first
 * - `belum_dirilis`: too few cases to be shown, which does not mean safe
 */
export type ShownState = 'rated' | 'no_data' | 'no_exposure' | 'error' | 'belum_dirilis';

/** One row of the map. */
export class RiskUnitView {
  code: string;
  name: string;
  shortName: string;
  /** The group of like units (rumpun). */
  cluster: string;
  state: ShownState;
  rating: RiskRatingView | null;
  /** How many cases, as the viewer may know it: exact in his own map, "0-4" or rounded in released figures. */
  cases: string;
  /** Levels up (1) or down (−1) since the release before; null where that cannot be said. */
  change: number | null;
}

/** One field of the map; where a unit is not exposed there is none. */
export class RiskCellView {
  unit: string;
  area: string;
  state: ShownState;
  rating: RiskRatingView | null;
  cases: string;
}

/** A risk area in both languages of the console. */
export class RiskAreaView {
  code: string;
  nameId: string;
  nameEn: string;
}

/** How many units moved by a level since the release before. */
export class RiskChangesView {
  up: number;
  down: number;
  same: number;
}

/** Kerawanan of every unit and of every unit × area. */
export class RiskMapView {
  /** `own`: exact, of the cases whose key the viewer holds. `released`: of released batches. */
  scope: 'own' | 'released';
  /** Cases and exposure have faded up to the start of this month, `YYYY-MM`. */
  asOf: string;
  /** Of released figures: the first day of the quarter whose figures these are. */
  releasedOn: string | null;
  /** The next day on which they can change. */
  nextRelease: string | null;
  /** The least number of cases of a batch; null in one's own map. */
  k: number | null;
  areas: RiskAreaView[];
  /** In the order of the units file. */
  units: RiskUnitView[];
  cells: RiskCellView[];
  /** Null for one's own map, and at the first release. */
  changes: RiskChangesView | null;
  /** True while nobody has brought in what the units are exposed to: nothing can be rated. */
  exposureMissing: boolean;
}

/** Cases of one month, step and severity: what the exact figures of a field are made of. */
export class RiskBucketView {
  /** Of the deed, `YYYY-MM`. */
  month: string;
  step: CredibilityStep;
  severity: number;
  n: number;
}

/** Cases of one year, as the viewer may know it. */
export class RiskYearView {
  year: number;
  cases: string;
}

/** What one field of the map, or one unit, is made of. */
export class RiskDetailView {
  scope: 'own' | 'released';
  unit: string;
  /** Null for the whole unit. */
  area: string | null;
  state: ShownState;
  rating: RiskRatingView | null;
  cases: string;
  /** By the month of the deed, newest first. */
  years: RiskYearView[];
  /** Only in one's own map; newest first. */
  buckets: RiskBucketView[];
  /** Exposure by year as it was brought in, with its source. */
  exposure: ExposureView[];
}

/** What a unit was exposed to in a year. */
export class ExposureView {
  area: string;
  year: number;
  value: number;
  source: string;
}
