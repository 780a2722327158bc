import type { Page } from 'playwright';
import { ReleaseJob } from '../../src/risk/release.job.js';
import type { House } from '../support/a-house.js';
import { bringExposure, countCases } from '../support/figures.js';
import type { Staff } from '../support/staff.js';
import { PATIENCE_MS } from './staff-steps.js';

/** Logs in with both factors, whoever it is; the start page is there when the keys are open. */
export async function entersConsole(house: House, page: Page, staff: Staff): Promise<void> {
  await page.goto(house.consoleUrl);
  await page.getByLabel('Nama masuk').fill(staff.login);
  await page.getByLabel('Kata sandi').first().fill(staff.password);
  await page.getByLabel('Kode 6 angka').fill(staff.code());
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('button', { name: 'Kunci', exact: true }).waitFor({ timeout: PATIENCE_MS });
}

/** Half a year of exposure for every unit in its own areas: the larger the further down the units file. */
export async function bringsAllExposure(house: House): Promise<void> {
  const rows = house.core.config.units.flatMap(({ code, areas }, at) =>
    areas.map((area) => `${code},${area},2026,${1_000 + 37 * at},LKjIP ${at}`),
  );
  await bringExposure(house, ...rows);
}

export function toDay({ clock }: House, day: string): void {
  clock.forward({ seconds: (Date.parse(`${day}T03:00:00Z`) - clock.now()) / 1000 });
}

/** Two releases at the start of two quarters, and after them cases that wait for their k. */
export async function countsTwoQuarters(house: House, holder: Staff): Promise<void> {
  const holders = [holder.memberId];
  const count = (howMany: number, unit: string, area: string, severity: 1 | 2 | 3 | 4 | 5 = 3, mine = true) =>
    countCases(house, howMany, {
      ...{ unit, area, severity, step: 'terbukti', month: '2026-05' },
      holders: mine ? holders : ['f'.repeat(32)],
    });
  await count(6, 'DISDUKCAPIL', 'PUB');
  await count(6, 'DISDIK', 'PBJ', 2);
  await count(6, 'DISDIK', 'DIK', 1);
  await count(5, 'DSDABMBK', 'PBJ', 2);
  await count(5, 'RSUD', 'PBJ', 2);
  await count(5, 'RSUD', 'KES', 2);
  await count(5, 'KEC-32.16.01', 'PUB', 1);
  toDay(house, '2026-07-01');
  await house.console.get(ReleaseJob).run();
  await count(14, 'DSDABMBK', 'PBJ', 5);
  await count(8, 'DSDABMBK', 'INF', 4);
  await count(7, 'DISDUKCAPIL', 'PUB', 4, false);
  await count(5, 'DCKTR', 'PUB', 1);
  await count(6, 'BAPENDA', 'PAD', 1);
  await count(5, 'KEC-32.16.02', 'PUB', 3);
  toDay(house, '2026-10-01');
  await house.console.get(ReleaseJob).run();
  toDay(house, '2026-11-24');
  await count(2, 'BKPSDM', 'ASN', 4);
}
