import { PDFDocument, StandardFonts } from 'pdf-lib';
import type { Browser, Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { AttachmentEntity } from '../../src/evidence/evidence.entity.js';
import { ReadingEntity, ReportEntity, ReportEntryEntity } from '../../src/reports/reports.entity.js';
import { base64url, reportName } from '../../src/sealing/index.js';
import { aHouse, type House } from '../support/a-house.js';
import { aReport, type FiledReport } from '../support/a-thread.js';
import { aBrowser, aDesktop, aPhone, expectAccessible } from '../support/browser.js';
import { expectDone } from '../support/console-client.js';
import { anOpenChannel, type OpenedChannel, type Staff } from '../support/staff.js';

// The receiving desk in an officer's browser, on SQLite: what the two engines store is compared by the API tests.
let house: House;
let channel: OpenedChannel;
let browser: Browser;
let page: Page;
const violations: string[] = [];

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

beforeAll(async () => {
  house = await aHouse();
  channel = await anOpenChannel(house);
  await house.listen();
  browser = await aBrowser();
  page = await (await aDesktop(browser)).newPage();
  page.on('console', (message) => {
    // The accessibility check itself asks for the viewer's style sheet, which the viewer's policy refuses.
    if (message.text().includes('/viewer/viewer.css')) return;
    if (/Content Security Policy|Trusted ?Type/i.test(message.text())) violations.push(message.text());
  });
});

async function logIn(tab: Page, staff: Staff): Promise<void> {
  await tab.goto(house.consoleUrl);
  await tab.getByLabel('Nama masuk').fill(staff.login);
  await tab.getByLabel('Kata sandi').first().fill(staff.password);
  await tab.getByLabel('Kode 6 angka').fill(staff.code());
  await tab.getByRole('button', { name: 'Masuk' }).click();
  await tab.getByRole('region', { name: 'Daftar laporan' }).waitFor({ timeout: 60_000 });
}

const list = (tab: Page) => tab.getByRole('region', { name: 'Daftar laporan' });
const rowOf = (tab: Page, report: { id: string }) => tab.locator(`[data-report="${report.id}"]`);
const stored = (report: FiledReport) =>
  house.core.database.reader.getRepository(ReportEntity).findOneByOrFail({ id: report.id });

/** Opens a report from the list and waits until it is open and has been marked as read. */
async function open(tab: Page, report: FiledReport): Promise<void> {
  await list(tab).getByRole('button', { name: 'Semua' }).click();
  await list(tab).getByRole('button', { name: 'Muat ulang' }).click();
  await rowOf(tab, report).click();
  await tab.getByRole('heading', { level: 1, name: reportName(report.id) }).waitFor();
  await tab.getByRole('tab', { name: 'Cerita' }).waitFor();
}

/** Waits until the officer's browser has told the reporter that the report was read, and has kept how far. */
async function marked(report: FiledReport): Promise<void> {
  const readings = house.core.database.reader.getRepository(ReadingEntity);
  const isKept = async () => {
    const { unread, lastN } = await stored(report);
    return !unread && (await readings.existsBy({ reportId: report.id, n: lastN }));
  };
  await expect.poll(isKept, { timeout: 15_000 }).toBe(true);
  const row = await stored(report);
  report.took({ n: row.lastN, tag: row.lastTag, ciphertext: new Uint8Array() });
}

describe('the inbox', () => {
  it('opens unread reports in the browser and lifts whoever is in danger to the top', async () => {
    const first = await aReport(house, channel, { text: 'Volume drainase tidak sesuai kontrak. Saya melihatnya.' });
    const urgent = await aReport(house, channel, { text: 'Diminta Rp150.000 untuk KK.' });
    await urgent.writes({ type: 'message', text: 'Kepala saya mencari siapa yang melapor.', threatened: true });
    await logIn(page, channel.second);
    await list(page).getByText('2 dari 2 dibuka').waitFor();
    const rows = await list(page).getByRole('listitem').allTextContents();
    expect(rows[0]).toContain('MENDESAK pelapor merasa dicari');
    expect(rows[0]).toContain(reportName(urgent.id));
    expect(rows[1]).toContain('Volume drainase tidak sesuai kontrak.');
    expect(rows[1]).toContain('3 hk');
    await expectAccessible(page, 'inbox');

    await page.getByLabel('Cari di laporan').fill('drainase');
    await expect.poll(() => list(page).getByRole('listitem').count()).toBe(1);
    await page.getByLabel('Cari di laporan').fill('');
    await page.getByLabel('Cari di laporan').blur();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: reportName(first.id) }).waitFor();
    await page.getByText('Saya melihatnya.').waitFor();
    await expectAccessible(page, 'report');
    await marked(first);
    expect((await stored(first)).lastN).toBe(1);
  });
});

describe('a report', () => {
  it('is asked about, answered and closed; each step is an entry that the reporter can check', async () => {
    const report = await aReport(house, channel);
    await open(page, report);
    await marked(report);
    await page.getByRole('button', { name: 'Tanya pelapor' }).click();
    await page.getByRole('button', { name: 'Kirim pertanyaan' }).click();
    await page.getByText('Tulis dulu pesannya.').waitFor();
    await page.getByLabel('Pertanyaan kepada pelapor').fill('Di loket berapa?');
    await expectAccessible(page, 'question');
    await page.getByRole('button', { name: 'Kirim pertanyaan' }).click();
    await page.getByText(/Terkirim \d\d\.\d\d/).waitFor();
    await page.getByText('Jawaban pelapor ditunggu sampai Selasa, 8 Desember 2026').waitFor();
    const asked = await stored(report);
    expect([asked.state, asked.lastN]).toEqual(['perlu_keterangan', 2]);
    report.took({ n: 2, tag: asked.lastTag, ciphertext: new Uint8Array() });

    await report.writes({ type: 'message', text: 'Loket 4, siang hari.', threatened: false });
    await open(page, report);
    await page.getByRole('tab', { name: 'Percakapan' }).click();
    await page.getByText('Loket 4, siang hari.').waitFor();
    await expectAccessible(page, 'conversation');
    await marked(report);

    await page.getByRole('button', { name: 'Tutup…' }).click();
    await page.getByLabel('Bukan kewenangan Pemkab').check();
    await page.getByRole('combobox', { name: 'Pelapor sebaiknya ke mana?' }).click();
    await page.getByRole('option', { name: /Ombudsman/ }).click();
    await expectAccessible(page, 'closing');
    await page.getByRole('button', { name: 'Tutup laporan' }).click();
    await page.getByText('Keadaan: Ditutup').waitFor();
    await page.getByText(/Yang berwenang: Ombudsman/).waitFor();
    expect((await stored(report)).state).toBe('ditutup');
    await page.getByRole('button', { name: 'Buka kembali' }).first().waitFor();
  });

  it('keeps what was typed when a colleague was faster', async () => {
    const report = await aReport(house, channel);
    await open(page, report);
    await marked(report);
    await page.getByRole('button', { name: 'Balas', exact: true }).click();
    await page.getByLabel('Balasan kepada pelapor').fill('Terima kasih, kami pelajari.');
    const entry = await report.sealFor(channel.first, { type: 'question', text: 'Siapa petugasnya?' });
    const { n, tag } = entry;
    const body = { n, tag, ciphertext: base64url(entry.ciphertext), move: { to: 'perlu_keterangan' } };
    expectDone(await channel.first.client.post(`/api/reports/${report.id}/entries`, body));
    await page.getByRole('button', { name: 'Kirim balasan' }).click();
    await page.getByText('Ada pesan lain yang masuk lebih dulu.').waitFor();
    expect(await page.getByLabel('Balasan kepada pelapor').inputValue()).toBe('Terima kasih, kami pelajari.');
    await page.getByRole('tab', { name: 'Percakapan' }).click();
    await page.getByText('Siapa petugasnya?').waitFor();
    await page.getByRole('button', { name: 'Kirim balasan' }).click();
    await page.getByText(/Terkirim/).waitFor();
    expect((await stored(report)).lastN).toBe(n + 1);
  });

  it('keeps a draft sealed while the console is locked', async () => {
    const report = await aReport(house, channel);
    await open(page, report);
    await marked(report);
    await page.getByRole('button', { name: 'Balas', exact: true }).click();
    await page.getByLabel('Balasan kepada pelapor').fill('Setengah jadi.');
    await page.getByRole('button', { name: 'Kunci', exact: true }).click();
    await page.getByLabel('Kata sandi').first().fill(channel.second.password);
    expect(await page.content()).not.toContain('Setengah jadi.');
    await page.getByRole('button', { name: 'Buka', exact: true }).click();
    await page.getByLabel('Balasan kepada pelapor').waitFor({ timeout: 60_000 });
    expect(await page.getByLabel('Balasan kepada pelapor').inputValue()).toBe('Setengah jadi.');
    await page.getByRole('button', { name: 'Batal' }).click();
  });

  it('shows files in a frame of their own, and says what is missing or not what was sent', async () => {
    const report = await aReport(house, channel);
    await report.addsFile('foto\u202egnp.exe', 'image/png', Buffer.from(PIXEL, 'base64'));
    const pdf = await PDFDocument.create();
    pdf.addPage([300, 200]).drawText('Kuitansi', { x: 40, y: 100, font: await pdf.embedFont(StandardFonts.Courier) });
    await report.addsFile('kuitansi.pdf', 'application/pdf', await pdf.save());
    await report.addsFile('catatan.txt', 'image/jpeg', Buffer.from('<b>bukan halaman</b>'));
    await report.addsFile('arsip.zip', 'application/zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
    const gone = await report.addsFile('hilang.jpg', 'image/jpeg', Buffer.from(PIXEL, 'base64'));
    await house.core.evidence.discard(gone);
    await open(page, report);
    await page.getByRole('tab', { name: 'Bukti 5 !' }).click();
    const card = (name: string) => page.getByRole('region', { name, exact: true });

    await card('fotognp.exe').getByRole('button', { name: 'Buka' }).click();
    await page.frameLocator('iframe[title="Isi berkas fotognp.exe"]').locator('canvas').waitFor();
    await card('kuitansi.pdf').getByRole('button', { name: 'Buka' }).click();
    await page.frameLocator('iframe[title="Isi berkas kuitansi.pdf"]').locator('canvas').waitFor();
    await card('catatan.txt').getByRole('button', { name: 'Buka' }).click();
    await card('catatan.txt').getByText('<b>bukan halaman</b>').waitFor();
    await card('catatan.txt').getByText('Disebut gambar, isinya teks.').waitFor();
    await card('arsip.zip').getByRole('button', { name: 'Buka' }).click();
    await card('arsip.zip').getByText('Jenis berkas ini tidak ditampilkan').waitFor();
    await card('hilang.jpg').getByText('Berkas ini tidak ada di server').waitFor();
    await expectAccessible(page, 'files');

    const download = page.waitForEvent('download');
    await card('arsip.zip').getByRole('button', { name: 'Unduh' }).click();
    expect((await download).suggestedFilename()).toBe('arsip.zip');
  });

  it('folds what is no longer awaited: files that she has sent again or withdrawn', async () => {
    const report = await aReport(house, channel);
    const gone = await report.addsFile('lama.jpg', 'image/jpeg', Buffer.from(PIXEL, 'base64'));
    await house.core.database.inTransaction((manager) => manager.delete(AttachmentEntity, { id: gone }));
    await report.writes({ type: 'files-withdrawn', files: [gone] });
    await report.addsFile('baru.jpg', 'image/jpeg', Buffer.from(PIXEL, 'base64'));
    await open(page, report);
    await page.getByRole('tab', { name: 'Bukti 1', exact: true }).click();
    await page.getByRole('region', { name: 'baru.jpg', exact: true }).waitFor();
    expect(await page.getByText('Berkas ini tidak ada di server').count()).toBe(0);
    await page.getByText('1 berkas tidak ditunggu lagi').click();
    await page.getByText('tidak jadi dikirim pelapor').waitFor();
    await expectAccessible(page, 'files that are no longer awaited');
  });

  it('shows a message that was changed in the database as a red band, and stays unread', async () => {
    const report = await aReport(house, channel);
    await report.writes({ type: 'message', text: 'Pesan asli.', threatened: false });
    await house.core.database.inTransaction(async (manager) => {
      const key = { reportId: report.id, n: 1 };
      const entry = await manager.findOneByOrFail(ReportEntryEntity, key);
      const ciphertext = Buffer.from(entry.ciphertext);
      ciphertext[3000] = (ciphertext[3000] ?? 0) ^ 1;
      await manager.update(ReportEntryEntity, key, { ciphertext });
    });
    await open(page, report);
    await page.getByRole('tab', { name: 'Percakapan' }).click();
    const tab = page.getByRole('tabpanel', { name: 'Percakapan' });
    await tab.getByText('Pesan ini gagal diperiksa keasliannya.').waitFor();
    expect(await page.getByText('Pesan asli.').count()).toBe(0);
    await expectAccessible(page, 'broken thread');
    expect(await stored(report)).toMatchObject({ unread: true, lastN: 1 });
  });

  it('misses a tail that was cut off after it had been read', async () => {
    const report = await aReport(house, channel);
    const { lastTag } = report;
    await report.writes({ type: 'message', text: 'Ini yang akan dihapus.', threatened: false });
    await open(page, report);
    await marked(report);
    await house.core.database.inTransaction(async (manager) => {
      for (const n of [1, 2]) await manager.delete(ReportEntryEntity, { reportId: report.id, n });
      await manager.update(ReportEntity, { id: report.id }, { lastN: 0, lastTag });
    });
    const other = await (await aDesktop(browser)).newPage();
    await logIn(other, channel.first);
    await open(other, report);
    await other.getByText('Ada bagian percakapan yang hilang').waitFor();
    await other.getByText('Membalas ditutup').waitFor();
    await other.context().close();
  });
});

describe('a narrow screen', () => {
  it('shows the list or the report, and answers from there', async () => {
    const report = await aReport(house, channel, { text: 'Laporan untuk layar sempit.' });
    const phone = await (await aPhone(browser)).newPage();
    await logIn(phone, channel.first);
    await open(phone, report);
    await phone.getByRole('tabpanel').getByText('Laporan untuk layar sempit.').waitFor();
    expect(await list(phone).isVisible()).toBe(false);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await phone.getByRole('button', { name: 'Balas', exact: true }).click();
    await phone.getByLabel('Balasan kepada pelapor').fill('Terima kasih.');
    await phone.getByRole('button', { name: 'Kirim balasan' }).click();
    await phone.getByText(/Terkirim/).waitFor();
    await expectAccessible(phone, 'report on a phone');
    await phone.getByRole('link', { name: 'Kembali ke daftar' }).click();
    await list(phone).waitFor();
    await phone.context().close();
  });

  it('met no violation of the content policy on the way', () => expect(violations).toEqual([]));
});
