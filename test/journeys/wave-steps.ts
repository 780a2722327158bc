import type { Locator, Page } from 'playwright';
import { proposeWave, type WaveProposal } from '../../src/domain/wave/propose.js';
import type { WaveParameters } from '../../src/domain/wave/wave.js';
import { ReleaseJob } from '../../src/risk/release.job.js';
import type { WaveInputsView } from '../../src/waves/waves.view.js';
import type { House } from '../support/a-house.js';
import { bringReadiness, countCases } from '../support/figures.js';
import type { Staff } from '../support/staff.js';
import { bringsAllExposure, toDay } from './risk-steps.js';

/** Cases and readiness of some units, so that every list but the barred and the inactive has somebody in it. */
const FIGURES: readonly (readonly [unit: string, cases: number, ready: number | null])[] = [
  ['DINKES', 14, 74.5],
  ['RSUDCBG', 12, 79],
  ['DISDIK', 16, 63],
  ['DSDABMBK', 18, 66.25],
  ['DCKTR', 13, 71],
  ['DISPERKIMTAN', 15, 52],
  ['DISHUB', 9, 84],
  ['DLH', 11, 58.5],
  ['DINSOS', 12, 68],
  ['DISNAKER', 10, 77],
  ['SATPOLPP', 9, 61],
  ['BKPSDM', 8, 88],
  ['DISDAG', 8, 49],
  ['BPKD', 10, 70.5],
  ['DISTAN', 5, 82],
  ['DISKAN', 5, 45],
  ['SETWAN', 9, null],
  ['DISDUKCAPIL', 10, 81],
  ['KEC-32.16.01', 9, 64],
  ['KEC-32.16.02', 7, 73],
  ['KEC-32.16.03', 6, 55],
  ['BRIDA', 0, 76],
];

/** Readiness of the units above; one total is older than a year. */
export async function bringsReadiness(house: House): Promise<void> {
  const rows = FIGURES.flatMap(([unit, , ready], at) =>
    ready === null ? [] : [`${unit},${unit === 'DISHUB' ? '2025-06-30' : '2026-08-15'},${ready},LHE ${at}`],
  );
  await bringReadiness(house, ...rows);
}

/** Cases of the units above, released on 1 October 2026; the house's clock stands on that day or before. */
export async function releasesCases(house: House, holder: Staff): Promise<void> {
  await bringsAllExposure(house);
  for (const [unit, cases] of FIGURES) {
    const area = house.core.config.units.find(({ code }) => code === unit)!.areas[0]!;
    const holders = [holder.memberId];
    if (cases > 0) await countCases(house, cases, { unit, area, holders, step: 'terbukti', month: '2026-05' });
  }
  toDay(house, '2026-10-01');
  await house.console.get(ReleaseJob).run();
  toDay(house, '2026-11-24');
}

/** What the server's own functions propose from the server's own answer. */
export function proposed(view: WaveInputsView, changes: Partial<WaveParameters> = {}): WaveProposal {
  const facts = view.units.map((unit) => unit.facts);
  return proposeWave(facts, { ...view.parameters, ...changes }, view.today);
}

export const ranking = (page: Page): Locator => page.getByRole('region', { name: 'Peringkat' });

/** Codes of the units in the ranking, from the top: the chosen ones, then the reserves; waits for the first of them. */
export async function unitsInRanking(page: Page): Promise<string[]> {
  await ranking(page).locator('tr[data-unit]').first().waitFor();
  return ranking(page)
    .locator('tr[data-unit]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-unit') ?? ''));
}
