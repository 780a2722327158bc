import type { Page } from 'playwright';
import { expectAccessible } from '../support/browser.js';

export const inboxOf = (page: Page) => page.getByRole('region', { name: 'Daftar laporan' });

/** Goes to the inbox, sees a report by the first words of its story, opened in this browser, and opens it. */
export async function opensReport(page: Page, storyBegins: string): Promise<void> {
  await page.getByRole('link', { name: 'Meja masuk' }).click();
  await inboxOf(page).getByRole('button', { name: 'Semua' }).click();
  await inboxOf(page).getByRole('button', { name: 'Muat ulang' }).click();
  const row = inboxOf(page).getByRole('listitem').filter({ hasText: storyBegins });
  await row.waitFor();
  await expectAccessible(page, 'inbox');
  await row.getByRole('link').click();
  await page.getByRole('tab', { name: 'Cerita' }).click();
}

/** Looks at every attachment as the desk shows it. */
export async function looksAtFiles(page: Page, names: string[]): Promise<void> {
  await page.getByRole('tab', { name: /^Bukti/ }).click();
  for (const name of names) {
    const card = page.getByRole('region', { name, exact: true });
    await card.getByRole('button', { name: 'Buka' }).click();
    await page.frameLocator(`iframe[title="Isi berkas ${name}"]`).locator('canvas').first().waitFor();
  }
  await expectAccessible(page, 'attachments');
}

export async function asks(page: Page, question: string): Promise<void> {
  await page.getByRole('button', { name: 'Tanya pelapor' }).click();
  await page.getByLabel('Pertanyaan kepada pelapor').fill(question);
  await expectAccessible(page, 'question');
  await page.getByRole('button', { name: 'Kirim pertanyaan' }).click();
  await page.getByText('Jawaban pelapor ditunggu sampai').waitFor();
  await expectAccessible(page, 'report that waits for an answer');
}

export async function readsThread(page: Page, words: string): Promise<void> {
  await page.getByRole('tab', { name: /^Percakapan/ }).click();
  await page.getByText(words).waitFor();
  await expectAccessible(page, 'conversation');
}

/** Closes with the reason that may only be given after asking. */
export async function closesForWantOfInformation(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Tutup…' }).click();
  await page.getByLabel('Keterangan tidak cukup').check();
  await page.getByLabel('Penjelasan kepada pelapor').fill(text);
  await expectAccessible(page, 'closing');
  await page.getByRole('button', { name: 'Tutup laporan' }).click();
  await page.getByText('Keadaan: Ditutup').waitFor();
}
