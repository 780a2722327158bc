import type { Page } from 'playwright';
import { expect } from 'vitest';
import { expectAccessible } from '../support/browser.js';

/** A file as a person picks it from the phone. */
export interface PickedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** What a citizen types into the report form, by the names of the fields. */
export interface Typed {
  uraian: string;
  unit?: string;
  tempat?: string;
  waktu?: string;
  pihak?: string;
  kerugian?: string;
  tahu?: string;
  unit_lain?: string;
  jenis?: string[];
}

/** With script the form has parts, and shows one; without it is one document. */
const hasParts = (page: Page): Promise<boolean> => page.locator('#urutan').isVisible();

/** Presses "Lanjut" until the last part of the form, where one sends. */
export async function toTheEnd(page: Page): Promise<void> {
  await page.locator('#urutan').waitFor();
  while (await page.locator('#lanjut').isVisible()) await page.locator('#lanjut').click();
  await page.locator('#bagian-periksa').waitFor();
}

/** Goes back to the first part. */
export async function toTheStart(page: Page): Promise<void> {
  while (await page.locator('#kembali').isVisible()) await page.locator('#kembali').click();
}

/** Chooses an office: by its code in the search with script, in the list without. */
export async function choosesUnit(page: Page, code: string): Promise<void> {
  if (!(await hasParts(page))) {
    await page.locator('[name="unit"]').selectOption(code);
    return;
  }
  const search = page.locator('#unit-cari');
  await search.fill(code);
  await page.locator('#unit-cari-daftar [role="option"]').first().click();
  await expect.poll(() => page.locator('[name="unit"]').inputValue()).toBe(code);
}

/** Fills in the form, part by part where it has parts; nothing is sent. */
export async function typeReport(page: Page, typed: Typed): Promise<void> {
  const { uraian, unit, unit_lain, jenis = [], ...details } = typed;
  const parts = await hasParts(page);
  const fill = (name: string, value: string) => page.locator(`[name="${name}"]`).fill(value);
  if (parts) await toTheStart(page);
  await fill('uraian', uraian);
  if (unit) await choosesUnit(page, unit);
  if (unit_lain) await fill('unit_lain', unit_lain);
  if (parts) await page.locator('#lanjut').click();
  for (const kind of jenis) await page.locator(`[name="jenis"][value="${kind}"]`).check();
  for (const [name, value] of Object.entries(details)) await fill(name, value);
  if (parts) await toTheEnd(page);
}

/** The eight words that the receipt page shows. */
export async function wordsShown(page: Page): Promise<string[]> {
  await page.locator('#resi li').first().waitFor();
  const words = await page.locator('#resi li').allTextContents();
  expect(words).toHaveLength(8);
  return words.map((word) => word.trim());
}

/** Types two words back, as somebody who has written them down; first one of them wrong. */
export async function typeTwoBack(page: Page, words: string[]): Promise<void> {
  await page.locator('#kata-3').fill('salah');
  await page.locator('#kata-7').fill(words[6] ?? '');
  await page.getByRole('button', { name: 'Sudah tercatat' }).click();
  await expect.poll(() => page.locator('#kata-3-galat').isVisible()).toBe(true);
  await page.locator('#kata-3').fill((words[2] ?? '').toUpperCase());
  await page.locator('#kata-7').fill(words[6] ?? '');
  await page.getByRole('button', { name: 'Sudah tercatat' }).click();
  await page.getByText('Sudah tercatat. Simpan kertas itu').waitFor();
}

/** With script: reports, writes the words down, adds files to the thread that now exists. @returns the words */
export async function reportsWithScript(page: Page, url: string, typed: Typed, files: PickedFile[]): Promise<string[]> {
  await page.goto(`${url}/lapor`);
  await expectAccessible(page, 'report form with script');
  await typeReport(page, typed);
  await page.getByRole('button', { name: /^Kirim cerita/ }).click();
  const words = await wordsShown(page);
  await expectAccessible(page, 'receipt page with script');
  await typeTwoBack(page, words);
  await page.locator('#pilih-berkas').setInputFiles(files);
  await page.locator('#kirim-berkas').click();
  await page.getByText(`${files.length} berkas sudah sampai.`).waitFor();
  expect(await page.getByText('sampai ✓', { exact: true }).count()).toBe(files.length);
  await expectAccessible(page, 'receipt page with files');
  await page.locator('#selesai').click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.locator('#resi').count()).toBe(0);
  expect(await page.content()).not.toContain(words.slice(0, 2).join('</li><li>'));
  return words;
}

/** What stands inside <noscript> is no part of the page for selectors by role or text, even with scripting off. */
const SEND_PLAIN = 'button[form="kirim"]';
const OPEN = '#buka-laporan button:visible';

const textOf = (page: Page): Promise<string> => page.locator('body').innerText();

/** Without script: the same, with the files in the same form. @returns the words */
export async function reportsWithoutScript(
  page: Page,
  url: string,
  typed: Typed,
  files: PickedFile[],
): Promise<string[]> {
  await page.goto(`${url}/lapor`);
  expect(await textOf(page)).toContain('Dikunci di server.');
  // A form that is not right yet keeps every word.
  const { uraian, ...others } = typed;
  await typeReport(page, { uraian: '   ', ...others });
  await page.locator(SEND_PLAIN).click();
  await page.getByRole('alert').waitFor();
  if (typed.tempat) expect(await page.locator('[name="tempat"]').inputValue()).toBe(typed.tempat);
  await page.locator('[name="uraian"]').fill(uraian);
  await page.locator('[name="bukti"]').setInputFiles(files);
  await page.locator(SEND_PLAIN).click();
  const words = await wordsShown(page);
  expect(await page.getByText(`${files.length} berkas sudah sampai.`).isVisible()).toBe(true);
  await typeTwoBack(page, words);
  return words;
}

/** Words as somebody types them from a crumpled paper: capitals, hyphens, numbers, one cut to four letters. */
export function asTypedFromPaper(words: string[]): string {
  const [first = '', second = '', ...rest] = words;
  const cut = rest.map((word, index) => (index === 2 ? word.slice(0, 4) : word));
  return `1. ${first} 2. ${second.toUpperCase()}-${cut.join(' ')}`;
}

/** Gives the receipt page the words: pasted into the first of eight fields with script, into the text area without. */
export async function pastesWords(page: Page, text: string): Promise<void> {
  await page.locator(OPEN).waitFor();
  await page.locator('#kata-1, #kata').first().fill(text);
}

/** Opens the thread with the words. */
export async function returnsWith(page: Page, url: string, words: string[]): Promise<void> {
  await page.goto(`${url}/resi`);
  await pastesWords(page, asTypedFromPaper(words));
  await page.locator(OPEN).click();
  await page.locator('#status').waitFor();
}

/** The text of the newest message that is not folded. */
export async function messagesShown(page: Page): Promise<string> {
  return (await page.locator('#pesan').innerText()).trim();
}

/** Answers, with or without a file in the same form. */
export async function answers(page: Page, text: string): Promise<void> {
  await page.locator('#tulis-pesan').fill(text);
  await page.getByRole('button', { name: 'Kirim pesan' }).click();
  await page.getByText('Pesan Anda sudah sampai.').waitFor();
}

/** Files of chance are of no kind that can be cleaned: each has to be sent as it is by her own word. */
export async function sendsAsTheyAre(page: Page, files: number): Promise<void> {
  for (let file = 0; file < files; file += 1) await page.getByLabel('Tetap kirim apa adanya').nth(file).check();
}

/** Tells a short story with script and types two words back. @returns the eight words; the page can take files now */
export async function tellsAndNotes(page: Page, url: string): Promise<string[]> {
  await page.goto(`${url}/lapor`);
  await page.fill('#uraian', 'Diminta uang di loket 2.');
  await toTheEnd(page);
  await page.locator('#tempat-tombol button').click();
  const words = await wordsShown(page);
  await page.fill('#kata-3', words[2] ?? '');
  await page.fill('#kata-7', words[6] ?? '');
  await page.click('#sudah-tercatat');
  return words;
}

/** Opens her report with script. */
export async function opensHers(page: Page, url: string, words: readonly string[]): Promise<void> {
  await page.goto(`${url}/resi`);
  await pastesWords(page, words.join(' '));
  await page.locator('#tempat-tombol button').click();
  await page.waitForSelector('#pesan li');
}
