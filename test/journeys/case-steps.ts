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

/** Opens the dialog that makes a case of the open report, chooses the inspektur alone, and opens it. @returns its id */
export async function opensCaseFromReport(page: Page, why: string, leaveOut: string): Promise<string> {
  await page.getByRole('button', { name: 'Buka perkara' }).waitFor();
  await page.keyboard.press('p');
  const dialog = page.getByRole('dialog', { name: 'Buka perkara dari laporan ini' });
  await dialog.getByRole('checkbox', { name: 'I. Inspektur' }).waitFor();
  expect(await dialog.getByRole('checkbox', { name: 'I. Inspektur' }).isChecked()).toBe(true);
  await dialog.getByRole('checkbox', { name: leaveOut }).uncheck();
  await dialog.getByRole('button', { name: 'Buka perkara' }).click();
  await dialog.getByText('Tulis alasannya.').waitFor();
  await dialog.getByLabel('Mengapa menjadi perkara').fill(why);
  await expectAccessible(page, 'opening a case');
  await dialog.getByRole('button', { name: 'Buka perkara' }).click();
  await page.getByRole('tab', { name: 'Berkas 1' }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Links the open report to one of one's own cases. */
export async function linksReport(page: Page, typed: string, caseName: string, why: string): Promise<void> {
  await page.getByRole('button', { name: 'Tautkan ke perkara' }).waitFor();
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'Tautkan laporan ini ke perkara' });
  await picks(page, 'Perkara', typed, new RegExp(caseName));
  await dialog.getByLabel('Mengapa dugaannya sama').fill(why);
  await expectAccessible(page, 'linking');
  await dialog.getByRole('button', { name: 'Tautkan' }).click();
  await page.getByText(`Ditautkan ke perkara ${caseName}`).waitFor();
}

/** The decider lets the examiner in, in his browser, and begins the examination. */
export async function beginsExamination(page: Page, name: string): Promise<void> {
  await opensTab(page, 'Anggota 2');
  await picks(page, 'Rekan', name.slice(0, 2), new RegExp(name));
  await page.getByLabel('Mengapa').fill('Memeriksa loket.');
  await expectAccessible(page, 'members');
  await page.getByRole('button', { name: 'Bungkus kunci dan masukkan' }).click();
  await page.getByRole('tab', { name: 'Anggota 3' }).waitFor();
  await page.getByRole('rowheader', { name }).waitFor();
  await opensTab(page, 'Langkah');
  await page.getByRole('button', { name: 'Mulai pemeriksaan' }).click();
  await page.getByLabel('Alasan').fill('Layak diperiksa.');
  await expectAccessible(page, 'move form');
  await page.getByRole('button', { name: 'Pindahkan' }).click();
  await page.getByText(/Disimpan/).waitFor();
}

/** Proposes "pelanggaran disiplin – sedang", with the answer of the accused side. */
export async function proposes(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Usulkan hasil' }).click();
  await page.getByRole('button', { name: 'Kirim usul' }).click();
  await page.getByText('Pilih salah satu.').waitFor();
  await page.getByRole('combobox', { name: 'Hasil' }).click();
  await page.getByRole('option', { name: 'Pelanggaran disiplin' }).click();
  await page.getByRole('radio', { name: 'sedang' }).check();
  await page.getByLabel('Dasar usul').fill('Keterangan saksi sejalan.');
  await page.getByRole('radio', { name: 'Terlapor sudah didengar' }).check();
  await page.getByLabel('Jawaban terlapor').fill('Terlapor menyangkal.');
  await expectAccessible(page, 'proposal form');
  await page.getByRole('button', { name: 'Kirim usul' }).click();
  await page.getByText(/Disimpan/).waitFor();
}

/** Decides as it was proposed. */
export async function decides(page: Page): Promise<void> {
  await opensTab(page, 'Langkah');
  await page.getByRole('button', { name: 'Putuskan' }).click();
  await page.getByText('Sesudah keputusan perkara berada pada: Tindak lanjut.').waitFor();
  expect(await page.getByRole('combobox', { name: 'Hasil' }).inputValue()).toBe('Pelanggaran disiplin');
  expect(await page.getByRole('radio', { name: 'sedang' }).isChecked()).toBe(true);
  await page.getByLabel('Pertimbangan').fill('Sesuai usul.');
  await expectAccessible(page, 'decision form');
  await page.getByRole('button', { name: 'Simpan keputusan' }).click();
  await page.getByText(/Disimpan/).waitFor();
}
