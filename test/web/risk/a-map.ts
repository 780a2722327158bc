import type { RiskCellView, RiskMapView, RiskRatingView, RiskUnitView } from '../../../src/risk/risk.view.js';

export const rating = (index: number, change: Partial<RiskRatingView> = {}): RiskRatingView => ({
  level: Math.min(5, 1 + Math.floor(index / 20)) as RiskRatingView['level'],
  index,
  indexLow: index - 10,
  indexHigh: index + 10,
  ratio: 1.42,
  ratioLow: 0.78,
  ratioHigh: 2.31,
  standing: 'indistinct',
  ...change,
});

export const unit = (code: string, change: Partial<RiskUnitView> = {}): RiskUnitView => ({
  code,
  name: `Dinas ${code}`,
  shortName: code,
  cluster: 'sosial',
  state: 'rated',
  rating: rating(50),
  cases: '5',
  change: null,
  ...change,
});

/** A unit of which there is no rating. */
export const unrated = (code: string, state: RiskUnitView['state'], change: Partial<RiskUnitView> = {}) =>
  unit(code, { state, rating: null, cases: '', ...change });

export const cell = (of: string, area: string, change: Partial<RiskCellView> = {}): RiskCellView => ({
  unit: of,
  area,
  state: 'rated',
  rating: rating(50),
  cases: '5',
  ...change,
});

export const aMap = (change: Partial<RiskMapView> = {}): RiskMapView => ({
  scope: 'released',
  asOf: '2026-10',
  releasedOn: '2026-10-01',
  nextRelease: '2027-01-01',
  k: 5,
  areas: [
    { code: 'PBJ', nameId: 'Pengadaan', nameEn: 'Procurement' },
    { code: 'PUB', nameId: 'Pelayanan', nameEn: 'Services' },
  ],
  units: [],
  cells: [],
  changes: null,
  exposureMissing: false,
  ...change,
});
