import type { Page } from 'playwright';
import { expect } from 'vitest';
import { ReportEntity } from '../../src/reports/reports.entity.js';
import type { House } from '../support/a-house.js';
import type { FiledReport } from '../support/a-thread.js';
import { opensTab, picks } from './case-steps.js';

/** A field into which officers write what the server must never read, by the entry that holds it. */
export const WORD_FIELDS = [
  'opened.text',
  'coding.text',
  'summary.text',
  'summary.impact',
  'link.text',
  'note.text',
  'member.text',
  'move.text',
  'proposal.text',
  'proposal.answer',
  'decision.text',
  'keys.text',
] as const;
export type WordField = (typeof WORD_FIELDS)[number];

/** Opens a report at the desk, and waits until it is marked as read, which is an entry of its own. */
export async function readsReport(house: House, page: Page, report: FiledReport): Promise<void> {
  await page.getByRole('link', { name: 'Meja masuk', exact: true }).click();
  const list = page.getByRole('region', { name: 'Daftar laporan' });
  await list.getByRole('button', { name: 'Semua' }).click();
  await list.getByRole('button', { name: 'Muat ulang' }).click();
  await page.locator(`[data-report="${report.id}"]`).click();
  await page.getByRole('tab', { name: 'Cerita' }).waitFor();
  const reports = house.core.database.reader.getRepository(ReportEntity);
  await expect.poll(() => reports.existsBy({ id: report.id, unread: false }), { timeout: 15_000 }).toBe(true);
}

export async function letsColleagueIn(page: Page, name: string, why: string): Promise<void> {
  await opensTab(page, 'Anggota 2');
  await picks(page, 'Rekan', name.slice(0, 4), new RegExp(name));
  await page.getByLabel('Mengapa').fill(why);
  await page.getByRole('button', { name: 'Bungkus kunci dan masukkan' }).click();
  await page.getByRole('tab', { name: 'Anggota 3' }).waitFor();
}

export async function startsExamination(page: Page, why: string): Promise<void> {
  await opensTab(page, 'Langkah');
  await page.getByRole('button', { name: 'Mulai pemeriksaan' }).click();
  await page.getByLabel('Alasan').fill(why);
  await page.getByRole('button', { name: 'Pindahkan' }).click();
  await page.getByText(/Disimpan/).waitFor();
}

export async function proposesWith(page: Page, ground: string, answer: string): Promise<void> {
  await opensTab(page, 'Langkah');
  await page.getByRole('button', { name: 'Usulkan hasil' }).click();
  await page.getByRole('combobox', { name: 'Hasil' }).click();
  await page.getByRole('option', { name: 'Pelanggaran etik' }).click();
  await page.getByLabel('Dasar usul').fill(ground);
  await page.getByRole('radio', { name: 'Terlapor sudah didengar' }).check();
  await page.getByLabel('Jawaban terlapor').fill(answer);
  await page.getByRole('button', { name: 'Kirim usul' }).click();
  await page.getByText(/Disimpan/).waitFor();
}

export async function decidesWith(page: Page, reason: string): Promise<void> {
  await opensTab(page, 'Langkah');
  await page.getByRole('button', { name: 'Putuskan' }).click();
  await page.getByLabel('Pertimbangan').fill(reason);
  await page.getByRole('button', { name: 'Simpan keputusan' }).click();
  await page.getByText(/Disimpan/).waitFor();
}

export async function takesOut(page: Page, name: string, why: string): Promise<void> {
  await opensTab(page, 'Anggota 3');
  await page.getByRole('button', { name: `Keluarkan ${name}` }).click();
  const dialog = page.getByRole('dialog', { name: `Keluarkan ${name} dari perkara?` });
  await dialog.getByLabel('Mengapa').fill(why);
  await dialog.getByRole('button', { name: 'Ganti kunci dan keluarkan' }).click();
  await page.getByRole('tab', { name: 'Anggota 2' }).waitFor();
}

/** Types a note, sends nothing, and locks the screen. */
export async function locksOverDraft(page: Page, text: string): Promise<void> {
  await opensTab(page, 'Langkah');
  await page.getByRole('button', { name: 'Tulis catatan' }).click();
  await page.getByLabel('Catatan', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Kunci', exact: true }).click();
  await page.getByLabel('Kata sandi').first().waitFor();
}
