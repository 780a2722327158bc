import type { Browser, Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { argon2 } from '../../src/platform/kdf/kdf-queue.js';
import { ReportEntity } from '../../src/reports/reports.entity.js';
import { deriveReceipt, lookupHash, reportName } from '../../src/sealing/index.js';
import { aHouse, type House } from '../support/a-house.js';
import { aBrowser, aDesktop, aPhone, expectAccessible } from '../support/browser.js';
import { aColleague, CaseWorker } from '../support/case-worker.js';
import { PlainVisitor, receiptWords } from '../support/plain-visitor.js';
import { anOpenChannel, type OpenedChannel } from '../support/staff.js';
import { linksReport, logsIn, opensCaseFromReport, opensCaseList, opensTab } from './case-steps.js';
import { pastesWords, returnsWith } from './citizen-steps.js';

// From a case back to who reported the deed: late, decided, finished. On SQLite; both engines are in the API tests. The
// clock only goes forward.
let house: House;
let channel: OpenedChannel;
let opener: CaseWorker;
let inspektur: CaseWorker;
let examiner: CaseWorker;
let browser: Browser;
let desk: Page;
let chief: Page;
/** Comes back with script. */
let words: string[];
/** Comes back without. */
let plainWords: string[];
let caseId: string;

beforeAll(async () => {
  house = await aHouse();
  channel = await anOpenChannel(house);
  await anOpenChannel(house, 'luar-inspektorat');
  opener = new CaseWorker(channel.first);
  inspektur = await aColleague(house, channel, { roles: ['inspektur'], name: 'I. Inspektur' });
  examiner = await aColleague(house, channel, { roles: ['pemeriksa'], name: 'P. Pemeriksa' });
  const visitor = new PlainVisitor(house);
  words = receiptWords(await visitor.report({ uraian: 'Diminta Rp150.000 di loket 2.' }));
  plainWords = receiptWords(await visitor.report({ uraian: 'Di loket 2 harus bayar.' }));
  await house.listen();
  browser = await aBrowser();
  desk = await aPage();
  chief = await aPage();
});

async function aPage(): Promise<Page> {
  const page = await (await aDesktop(browser)).newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

async function reportOf(receipt: readonly string[]): Promise<ReportEntity> {
  const keys = await deriveReceipt(receipt, house.core.deploymentId, argon2);
  const reports = house.core.database.reader.getRepository(ReportEntity);
  return reports.findOneByOrFail({ lookupHash: lookupHash(keys.lookup) });
}
const stateOf = async (receipt: readonly string[]) => (await reportOf(receipt)).state;
const nameOf = async (receipt: readonly string[]) => reportName((await reportOf(receipt)).id);

async function opensReport(receipt: readonly string[]): Promise<void> {
  await desk.getByRole('link', { name: 'Meja masuk', exact: true }).click();
  const list = desk.getByRole('region', { name: 'Daftar laporan' });
  await list.getByRole('button', { name: 'Semua' }).click();
  await list.getByRole('button', { name: 'Muat ulang' }).click();
  await desk.locator(`[data-report="${(await reportOf(receipt)).id}"]`).click();
  await desk.getByRole('heading', { level: 1, name: await nameOf(receipt) }).waitFor();
  await desk.getByRole('tab', { name: 'Percakapan' }).waitFor();
  await expect.poll(async () => (await reportOf(receipt)).unread, { timeout: 20_000 }).toBe(false);
}

async function opensCase(page: Page): Promise<void> {
  await opensCaseList(page);
  await page.locator(`[data-case="${caseId}"]`).click();
  await page.getByRole('tab', { name: 'Langkah' }).waitFor();
}

/** @param on the day of her own device, when it is another than the server's */
async function aVisit(on?: string): Promise<Page> {
  const context = await aPhone(browser);
  if (on) await context.clock.setFixedTime(`${on}T03:00:00Z`);
  const page = await context.newPage();
  await returnsWith(page, house.citizenUrl, words);
  return page;
}

/** The page without script, as somebody sees it whose browser could run one: so that it can be looked into. */
async function aPlainVisit(): Promise<Page> {
  const page = await (await aPhone(browser)).newPage();
  await page.goto(`${house.citizenUrl}/resi?tanpa-skrip=1`);
  await pastesWords(page, plainWords.join(' '));
  await page.locator('#buka-laporan button:visible').click();
  await page.locator('#status').waitFor();
  return page;
}

const stepsOn = async (page: Page) => (await page.locator('#status strong').allInnerTexts()).join(' · ');

/** Sends the news that the open dialog proposes, in its own words. */
async function sendsNews(what: string): Promise<void> {
  const dialog = desk.getByRole('dialog', { name: /^Kabar kepada pelapor laporan/ });
  await dialog.getByText(`Perjalanan laporannya menjadi "${what}".`).waitFor();
  await expectAccessible(desk, `telling: ${what}`);
  await dialog.getByRole('button', { name: 'Kirim kabar' }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function tellsFromReport(word: string, what: string): Promise<void> {
  await desk.getByRole('button', { name: `Beri tahu pelapor: ${word}…` }).click();
  await sendsNews(what);
}

/** Whoever is told of a reporter's news works on after a long time. */
async function later(days: number): Promise<void> {
  house.clock.forward({ days });
  for (const { staff } of [opener, inspektur, examiner]) await staff.loginAgain();
}

describe('a report in a case', () => {
  it('promises its reporter a date', async () => {
    await logsIn(house, desk, channel.first);
    await opensReport(words);
    caseId = await opensCaseFromReport(desk, 'Dugaan pungutan.', 'P. Pemeriksa');
    await opensReport(plainWords);
    await linksReport(desk, reportName(caseId), reportName(caseId), 'Loket yang sama.');
    const page = await aVisit();
    expect(await stepsOn(page)).toMatch(/Diperiksa$/);
    await page.getByText('Kembali setelah Selasa, 23 Februari 2027.').waitFor();
    expect(await page.locator('#luar-ditawarkan').isVisible()).toBe(false);
    await page.context().close();
  });

  it('is late by her own clock once that has passed, and she can go elsewhere', async () => {
    const page = await aVisit('2027-02-25');
    await page
      .getByText(
        'Pemeriksaan seharusnya diputus paling lambat Selasa, 23 Februari 2027, dan keputusannya belum dikabarkan.',
      )
      .waitFor();
    await page.getByText('kami terlambat 2 hari kerja').waitFor();
    expect(await page.locator('#kembali').isVisible()).toBe(false);
    await page.getByText('Kirim tulisan saya ke saluran luar…').waitFor();
    await expectAccessible(page, 'a late examination');
    await page.context().close();
  });

  it('is late on the page without script too', async () => {
    await later(92);
    const page = await aPlainVisit();
    await page.getByText('Kami terlambat 1 hari kerja.').waitFor();
    await page.getByText('Kirim tulisan saya ke saluran luar…').waitFor();
    await expectAccessible(page, 'a late examination without script');
    await page.context().close();
  });
});

describe('a decision', () => {
  it('reminds where it is recorded that reporters were not told', async () => {
    await inspektur.does(inspektur.lettingIn(caseId, examiner));
    await opener.does(opener.summing(caseId));
    await examiner.does(examiner.coding(caseId));
    await inspektur.does(inspektur.moving(caseId, 'pemeriksaan'));
    await examiner.does(examiner.proposing(caseId, 'kerugian_daerah'));
    await logsIn(house, chief, inspektur.staff);
    await opensCase(chief);
    await opensTab(chief, 'Langkah');
    await chief.getByRole('button', { name: 'Putuskan' }).click();
    await chief.getByLabel('Pertimbangan').fill('Sesuai usul.');
    await chief.getByRole('button', { name: 'Simpan keputusan' }).click();
    await chief.getByText('Pelapor dari 2 laporan belum diberi tahu: diputus.').waitFor();
    await chief.getByText('Yang memberi tahu adalah petugas meja yang memegang kunci perkara ini.').waitFor();
    await expectAccessible(chief, 'a decision that nobody was told of');
  });

  it('is told from the desk, which is reminded too, and then what follows it', async () => {
    await logsIn(house, desk, channel.first);
    const reminder = desk.getByText('2 pelapor belum diberi tahu keadaan perkaranya');
    await reminder.click();
    await expectAccessible(desk, 'inbox with reporters who were not told');
    await desk.getByRole('button', { name: /^Semua/ }).click();
    await desk.getByText('belum dikabari: diputus').first().waitFor();
    await reminder
      .locator('..')
      .getByRole('link', { name: await nameOf(words) })
      .click();
    await desk.getByText('Pelapor dijanjikan kabar putusan paling lambat').waitFor();
    await tellsFromReport('diputus', 'Diputus');
    await tellsFromReport('ditindaklanjuti', 'Ditindaklanjuti');
    expect(await stateOf(words)).toBe('tindak_lanjut');
    await expect.poll(() => desk.getByText('1 pelapor belum diberi tahu keadaan perkaranya').count()).toBe(1);
    await opensTab(desk, /^Percakapan/);
    await desk.getByText('Pemeriksaan laporan Anda sudah diputus. Demi keamanan Anda').waitFor();
    await expectAccessible(desk, 'a report whose reporter was told');
  });

  it('is what she reads when she comes back', async () => {
    const page = await aVisit('2027-02-25');
    expect(await stepsOn(page)).toMatch(/Diperiksa · Diputus · Ditindaklanjuti$/);
    await page.getByText('Keputusannya sedang ditindaklanjuti.').waitFor();
    await page.getByText('Kembali setelah Minggu, 25 April 2027.').waitFor();
    expect(await page.locator('#terlambat-di-sini').isVisible()).toBe(false);
    expect(await page.locator('#nilai-ditanya').isVisible()).toBe(false);
    await expectAccessible(page, 'a decided report');
    await page.context().close();
  });
});

describe('the end of a case', () => {
  it('is told out of the case, each reporter step by step', async () => {
    await opensCase(chief);
    await opensTab(chief, 'Langkah');
    await chief.getByRole('button', { name: 'Selesaikan perkara' }).click();
    await chief.getByLabel('Alasan').fill('Uang kembali.');
    await chief.getByRole('button', { name: 'Pindahkan' }).click();
    await chief.getByText('Pelapor belum diberi tahu: selesai.').waitFor();
    await opensCase(desk);
    await desk.getByRole('button', { name: 'Ke tab Laporan' }).click();
    await expectAccessible(desk, 'reports whose reporters wait');
    await desk.getByRole('button', { name: `Beri tahu pelapor laporan ${await nameOf(words)}…` }).click();
    await sendsNews('Selesai');
    await desk.getByText('pelapor diberi tahu: selesai').waitFor();
    for (const what of ['Diputus', 'Selesai']) {
      await desk.getByRole('button', { name: `Beri tahu pelapor laporan ${await nameOf(plainWords)}…` }).click();
      await sendsNews(what);
    }
    await expect.poll(() => desk.getByText('pelapor diberi tahu: selesai').count()).toBe(2);
    expect([await stateOf(words), await stateOf(plainWords)]).toEqual(['selesai', 'selesai']);
    expect(await desk.getByText(/Beri tahu inspektur|belum diberi tahu/).count()).toBe(0);
    await opensTab(desk, /^Berkas/);
    await desk.getByText(`Pelapor laporan ${await nameOf(words)} diberi tahu: selesai`).waitFor();
  });

  it('lets her say how she was served, and go elsewhere', async () => {
    const page = await aVisit();
    expect(await stepsOn(page)).toMatch(/Ditindaklanjuti · Selesai$/);
    await page.getByText('Selesai. Balasan Anda di sini membuka laporan kembali.').waitFor();
    await page.getByText('Kirim tulisan saya ke saluran luar…').waitFor();
    await page.getByLabel('4 – baik').check();
    await page.getByRole('button', { name: 'Kirim penilaian' }).click();
    await page.getByText('Penilaian Anda sudah sampai.').waitFor();
    expect(await page.locator('#nilai-ditanya').isVisible()).toBe(false);
    expect(await stateOf(words)).toBe('selesai');
    await expectAccessible(page, 'a finished report');
    await page.context().close();
  });

  it('lets her do so without script', async () => {
    const page = await aPlainVisit();
    expect(await stepsOn(page)).toMatch(/Diperiksa · Diputus · Selesai$/);
    await page.getByText('Kirim tulisan saya ke saluran luar…').waitFor();
    await page.getByLabel('2 – buruk').check();
    await page.getByRole('button', { name: 'Kirim penilaian' }).click();
    await page.getByText('Penilaian Anda sudah sampai.').waitFor();
    expect(await stateOf(plainWords)).toBe('selesai');
    await expectAccessible(page, 'a finished report without script');
    await page.context().close();
  });

  it('is followed by the question how she is, and undone by her word; the desk closes again by saying so', async () => {
    await later(30);
    const page = await aVisit();
    await page.getByText('Apakah Anda baik-baik saja?').waitFor();
    await page.locator('#tulis-pesan').fill('Uangnya belum kembali semua.');
    await page.locator('#kirim-pesan').click();
    await expect.poll(() => stateOf(words)).toBe('ditelaah');
    await expect.poll(() => stepsOn(page)).toMatch(/Selesai · Ditelaah$/);
    await page.context().close();
    await logsIn(house, desk, channel.first);
    await opensReport(words);
    await desk.getByRole('button', { name: 'Tutup…' }).click();
    await desk.getByRole('radio', { name: 'Pemeriksaannya sudah selesai sebelumnya' }).check();
    await desk.getByRole('button', { name: 'Tutup laporan' }).click();
    await expect.poll(() => stateOf(words)).toBe('ditutup');
    const again = await aVisit();
    await again.getByText('Ditutup: pemeriksaan laporan ini sudah selesai sebelumnya.').waitFor();
    await again.context().close();
  });
});
