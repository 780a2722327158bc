import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { House } from '../support/a-house.js';
import { expectAccessible } from '../support/browser.js';
import type { Staff } from '../support/staff.js';

/** Key derivations of 64 MiB on a busy machine take their time. */
const PATIENCE_MS = 60_000;

export const caseList = (page: Page) => page.getByRole('region', { name: 'Daftar perkara' });

/** Logs in with both factors; the menu is there when the keys are open. */
export async function logsIn(house: House, page: Page, staff: Staff): Promise<void> {
  await page.goto(house.consoleUrl);
  await page.getByLabel('Nama masuk').fill(staff.login);
  await page.getByLabel('Kata sandi').first().fill(staff.password);
  await page.getByLabel('Kode 6 angka').fill(staff.code());
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('link', { name: 'Perkara', exact: true }).waitFor({ timeout: PATIENCE_MS });
}

export async function opensCaseList(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Perkara', exact: true }).click();
  await caseList(page)
    .getByRole('button', { name: /^Semua/ })
    .click();
  await caseList(page).getByRole('button', { name: 'Muat ulang' }).click();
}

export async function opensTab(page: Page, name: RegExp | string): Promise<void> {
  await page.getByRole('tab', { name }).click();
}

/** Chooses an option of a searchable field by what is typed. */
export async function picks(page: Page, field: string, typed: string, option: RegExp | string): Promise<void> {
  const box = page.getByRole('combobox', { name: field });
  await box.click();
  await box.fill(typed);
  await page.getByRole('option', { name: option }).click();
}

/** Codes a case for the first time, after a try with an empty form. */
export async function codes(page: Page, why: string): Promise<void> {
  await opensTab(page, 'Pengodean');
  await page.getByRole('button', { name: 'Simpan pengodean' }).click();
  await page.getByText('Pilih keparahan.').waitFor();
  await expectAccessible(page, 'coding form with errors');
  // Found by an everyday word; its own areas stand first.
  await picks(page, 'Unit', 'ktp', /Disdukcapil/);
  await page.getByRole('combobox', { name: 'Area rawan' }).click();
  const groups = await page
    .getByRole('listbox')
    .getByText(/Rawan di unit ini|Area lain/)
    .allInnerTexts();
  expect(groups).toEqual(['Rawan di unit ini', 'Area lain']);
  expect(await page.getByRole('option').first().innerText()).toBe('Pelayanan dan perizinan');
  await page.getByRole('option').first().click();
  await picks(page, 'Jenis dugaan', 'pungutan', /Pungutan liar/);
  await page.getByLabel('Bulan kejadian').fill('2026-08');
  await page.getByRole('radio', { name: '2 Ringan' }).check();
  await picks(page, 'Keandalan sumber', 'B –', /biasanya dapat diandalkan/);
  await picks(page, 'Kebenaran keterangan', '3 –', /boleh jadi benar/);
  await page.getByLabel('Bukti permulaan tercatat').check();
  await page.getByLabel('Mengapa dikode begini').fill(why);
  await expectAccessible(page, 'coding form');
  await page.getByRole('button', { name: 'Simpan pengodean' }).click();
  await page.getByText('Versi 1', { exact: true }).waitFor();
}

/** Writes the ringkasan aman and what it means for the reporter. */
export async function summarises(page: Page, text: string, impact: string): Promise<void> {
  await opensTab(page, 'Langkah');
  await page.getByRole('button', { name: 'Tulis ringkasan aman' }).click();
  await page.getByLabel('Ringkasan aman', { exact: true }).fill(text);
  await page.getByLabel('Dampak pada pelapor').fill(impact);
  await expectAccessible(page, 'summary form');
  await page.getByRole('button', { name: 'Simpan ringkasan aman' }).click();
  await page.getByText(/Disimpan \d\d\.\d\d/).waitFor();
}

export async function writesNote(page: Page, text: string): Promise<void> {
  await opensTab(page, 'Langkah');
  await page.getByRole('button', { name: 'Tulis catatan' }).click();
  await page.getByLabel('Catatan', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
}

/** Goes to an address of the console, as from a bookmark; a reload has lost the keys. */
export async function goesTo(house: House, page: Page, staff: Staff, path: string): Promise<void> {
  await page.goto(house.consoleUrl + path);
  await page.getByLabel('Kata sandi').first().fill(staff.password);
  await page.getByRole('button', { name: 'Buka', exact: true }).click();
  await page.getByRole('link', { name: 'Perkara', exact: true }).waitFor({ timeout: PATIENCE_MS });
}
