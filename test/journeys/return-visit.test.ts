import type { Browser, Page, Route } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { argon2 } from '../../src/platform/kdf/kdf-queue.js';
import { ReportEntity, ReportEntryEntity } from '../../src/reports/reports.entity.js';
import { deriveReceipt, lookupHash, reportName } from '../../src/sealing/index.js';
import { aHouse, type House } from '../support/a-house.js';
import { atTheDesk } from '../support/at-the-desk.js';
import { aBrowser, aDesktop, aPhone, expectAccessible } from '../support/browser.js';
import { officerWrites } from '../support/officer-writes.js';
import { PlainVisitor, receiptWords } from '../support/plain-visitor.js';
import { anOpenChannel, type OpenedChannel } from '../support/staff.js';
import { pastesWords, returnsWith, typeTwoBack, wordsShown } from './citizen-steps.js';

const STORY = 'Sejak Agustus setiap surat diminta Rp150.000 di loket 2.';
const CLOSING = { type: 'state', state: 'ditutup', reason: 'spam', text: '' } as const;

// What a reporter finds when she comes back, in her browser with script and without, on SQLite: what both engines store
// is compared by the API tests.
let house: House;
let desk: OpenedChannel;
let outside: OpenedChannel;
let browser: Browser;

beforeAll(async () => {
  house = await aHouse();
  desk = await anOpenChannel(house);
  outside = await anOpenChannel(house, 'luar-inspektorat');
  await house.listen();
  browser = await aBrowser();
});

// The clock only goes forward: what belongs to the first day comes first.

const filed = async (uraian = STORY) => receiptWords(await new PlainVisitor(house).report({ uraian }));
const reports = () => house.core.database.reader.getRepository(ReportEntity);
async function reportOf(words: readonly string[]): Promise<ReportEntity> {
  const keys = await deriveReceipt(words, house.core.deploymentId, argon2);
  return reports().findOneByOrFail({ lookupHash: lookupHash(keys.lookup) });
}
const entriesOf = async (words: readonly string[]) =>
  house.core.database.reader.getRepository(ReportEntryEntity).countBy({ reportId: (await reportOf(words)).id });
const closes = (words: readonly string[]) => officerWrites(house, words, desk.second, CLOSING, { to: 'ditutup' });
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** @param on the day of her own device, when it is another than the server's */
async function aVisit(words: string[], on?: string, options = {}): Promise<Page> {
  const context = await aPhone(browser, options);
  if (on) await context.clock.setFixedTime(`${on}T03:00:00Z`);
  const page = await context.newPage();
  await returnsWith(page, house.citizenUrl, words);
  return page;
}

/** The page without script as somebody sees it whose browser could run one: so that it can be looked into. */
async function aPlainVisit(words: string[], lang = ''): Promise<Page> {
  const page = await (await aPhone(browser, { viewport: { width: 320, height: 640 } })).newPage();
  await page.goto(`${house.citizenUrl}/resi?tanpa-skrip=1${lang}`);
  await pastesWords(page, words.join(' '));
  await page.locator('#buka-laporan button:visible').click();
  await page.locator('#status').waitFor();
  return page;
}

async function theDesk(): Promise<Page> {
  const page = await (await aDesktop(browser)).newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(house.consoleUrl);
  await page.getByLabel('Nama masuk').fill(desk.first.login);
  await page.getByLabel('Kata sandi').first().fill(desk.first.password);
  await page.getByLabel('Kode 6 angka').fill(desk.first.code());
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('region', { name: 'Daftar laporan' }).waitFor();
  return page;
}

async function opensAtTheDesk(page: Page, words: readonly string[]): Promise<void> {
  const { id } = await reportOf(words);
  const list = page.getByRole('region', { name: 'Daftar laporan' });
  await list.getByRole('button', { name: 'Semua' }).click();
  await list.getByRole('button', { name: 'Muat ulang' }).click();
  await page.locator(`[data-report="${id}"]`).click();
  await page.getByRole('heading', { level: 1, name: reportName(id) }).waitFor();
  await page.getByRole('tab', { name: 'Percakapan' }).click();
  await expect.poll(async () => (await reportOf(words)).unread).toBe(false);
}

describe('a desk that is late', () => {
  it('is called so by her own browser; her text goes outside at once, once, under a second receipt', async () => {
    const words = await filed();
    const before = [await reports().count(), await entriesOf(words)];
    const page = await aVisit(words, '2026-12-02');
    await page.getByText('Menurut tanggal di perangkat Anda kami terlambat 3 hari kerja').waitFor();
    expect(await page.locator('#terlambat').isVisible()).toBe(false);
    await page.getByText('Kirim tulisan saya ke saluran luar…').click();
    const draft = await page.inputValue('#tulisan');
    expect(draft).toContain('pada 24 November 2026. Sampai sekarang jawabannya terlambat.');
    expect(draft).toContain(STORY);
    await expectAccessible(page, 'the outside channel');
    await page.fill('#tulisan', '');
    await page.getByRole('button', { name: 'Segel dan kirim ke saluran luar' }).click();
    expect(await page.locator('#tulisan-galat').innerText()).toContain('Tulis dulu apa yang terjadi.');
    await page.fill('#tulisan', `Sudah terlambat. ${STORY}`);
    const loseAnswer = async (route: Route) => {
      await route.fetch();
      await route.abort();
    };
    await page.route('**/api/laporan*', loseAnswer);
    await page.getByRole('button', { name: 'Segel dan kirim ke saluran luar' }).click();
    await page.locator('#ke-saluran-luar-galat').waitFor();
    await page.unroute('**/api/laporan*', loseAnswer);
    await page.getByRole('button', { name: 'Segel dan kirim ke saluran luar' }).click();
    const second = await wordsShown(page);
    await page.getByText('Sekarang ada dua resi').waitFor();
    await expectAccessible(page, 'the second receipt');
    await typeTwoBack(page, second);
    await page.locator('#selesai').click();
    await page.waitForURL(`${house.citizenUrl}/`);
    await page.context().close();

    expect([await reports().count(), await entriesOf(words)]).toEqual([before[0]! + 1, before[1]]);
    const there = await atTheDesk(house, outside, second);
    const body = { text: `Sudah terlambat. ${STORY}`, channel: 'luar-inspektorat' };
    expect(there.entries).toMatchObject([{ verdict: 'genuine', body, context: { sealedBy: 'browser' } }]);
    const back = await aVisit(second);
    expect(await back.locator('#pembaca').innerText()).toContain('petugas penerima saluran luar');
    expect(await back.locator('#luar-ditawarkan').isVisible()).toBe(false);
    await back.context().close();
  });
});

describe('a closed report', () => {
  it('is rated once, in English too, and stays closed', async () => {
    const words = await filed();
    await closes(words);
    const page = await (await aPhone(browser)).newPage();
    await page.goto(`${house.citizenUrl}/resi?lang=en`);
    await pastesWords(page, words.join(' '));
    await page.locator('#tempat-tombol button').click();
    await page.getByText('How were you served?').waitFor();
    await page.getByText('Send my text to the outside channel…').waitFor();
    await expectAccessible(page, 'a closed report');
    await page.getByLabel('2 – badly').check();
    await page.fill('#nilai_teks', 'Slow.');
    await page.getByRole('button', { name: 'Send the rating' }).click();
    await page.getByText('Your rating has arrived.').waitFor();
    expect(await page.locator('#nilai-ditanya').isVisible()).toBe(false);
    expect((await reportOf(words)).state).toBe('ditutup');
    await expectAccessible(page, 'a rated report');
    await page.context().close();
  });
});

describe('the end of a visit', () => {
  it('leaves no word of the thread in page, history or storage', async () => {
    const words = await filed();
    await closes(words);
    const page = await aVisit(words);
    await page.getByText('Kirim tulisan saya ke saluran luar…').click();
    await page.fill('#tulisan', 'kenari-9921 di draf.');
    await page.fill('#nilai_teks', 'kenari-9921 di nilai.');
    await page.locator('#dicari').click();
    await page.getByText('Sudah terkirim. Petugas melihatnya lebih dulu.').waitFor();
    await page.locator('#selesai').click();
    await page.waitForURL(`${house.citizenUrl}/`);
    const traces = [
      await page.content(),
      await page.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href]),
      ),
    ];
    await page.goBack().catch(() => undefined);
    traces.push(page.url(), await page.content());
    for (const trace of traces) {
      for (const word of ['kenari-9921', STORY, ...words.map((one) => `>${one}<`)]) expect(trace).not.toContain(word);
      expect(trace).not.toContain(words.join(' '));
    }
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });
});

describe('danger, without script', () => {
  it('calls for help with one press, and what was typed goes along', async () => {
    const words = await filed();
    const page = await aVisit(words, undefined, { javaScriptEnabled: false });
    await page.locator('#tulis-pesan').fill('Mereka di depan rumah.');
    await page.locator('#dicari').click();
    await page.getByText('Pesan Anda sudah sampai.').waitFor();
    expect(await page.locator('#pesan').innerText()).toMatch(/Saya dicari atau diancam\.\s+Mereka di depan rumah\./);
    await page.context().close();
  });
});

describe('a step that others can see', () => {
  let words: string[];
  let plainWords: string[];
  let unanswered: string[];

  it('is announced by the desk with a day', async () => {
    words = await filed();
    plainWords = await filed('Laporan yang dibuka tanpa skrip.');
    unanswered = await filed('Laporan yang tidak dijawab.');
    const officer = await theDesk();
    await opensAtTheDesk(officer, words);
    await officer.getByRole('button', { name: 'Langkah yang terlihat…' }).click();
    await officer.getByRole('button', { name: 'Beri tahu pelapor' }).click();
    await officer.getByText('Isi tanggalnya.').waitFor();
    await expectAccessible(officer, 'announcing a step');
    await officer.getByLabel('Mulai tanggal').fill('2026-11-26');
    await officer.getByLabel('Kabar kepada pelapor').fill('Beberapa pegawai loket dipanggil.');
    await officer.getByRole('button', { name: 'Beri tahu pelapor' }).click();
    await officer.getByText('Langkah yang terlihat orang lain, mulai Kamis, 26 November 2026').waitFor();

    const page = await aVisit(words);
    await page.getByText('Petugas memberi tahu: mulai Kamis, 26 November 2026.').waitFor();
    expect(await page.locator('#langkah-terlihat').innerText()).toContain('Beberapa pegawai loket dipanggil.');
    expect(await page.locator('#pembaca').innerText()).toContain('2 petugas penerima Inspektorat');
    expect(await page.locator('#kabar-ditanya').isVisible()).toBe(false);
    await page.getByText('Kapan Anda bisa kembali?').click();
    await page.getByRole('button', { name: 'Beri tahu petugas' }).click();
    expect(await page.locator('#rencana-galat').innerText()).toContain('Pilih salah satu dulu.');
    await page.getByLabel('dalam seminggu', { exact: true }).check();
    await page.getByRole('button', { name: 'Beri tahu petugas' }).click();
    await page.getByText('Terakhir Anda tulis: dalam seminggu (24 November 2026).').waitFor();
    await page.locator('#bahaya-sekarang summary').click();
    await expectAccessible(page, 'a step that is announced');
    expect(await sideways(page)).toBe(0);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sideways(page)).toBe(0);
    await page.context().close();
    await opensAtTheDesk(officer, words);
    await officer.getByText('Pelapor: kembali dalam seminggu (ditulis 24 November 2026)').waitFor();
    await expectAccessible(officer, 'a plan at the desk');
    await officer.context().close();
  });

  it('is told without script, where she says when she comes back', async () => {
    await officerWrites(house, plainWords, desk.first, { type: 'visible-step', day: '2026-11-24', text: '' });
    const page = await aPlainVisit(plainWords);
    await page.getByText('Petugas memberi tahu: mulai Selasa, 24 November 2026.').waitFor();
    await page.getByText('Kapan Anda bisa kembali?').click();
    await page.getByLabel('besok', { exact: true }).check();
    await page.getByRole('button', { name: 'Beri tahu petugas' }).click();
    await page.getByText('Petugas sekarang tahu kapan Anda kembali.').waitFor();
    await expectAccessible(page, 'announced step without script');
    expect(await sideways(page)).toBe(0);
    await page.context().close();
  });

  it('is followed a week later by the question how she is; the answer goes in behind the desk’s at one press', async () => {
    house.clock.forward({ days: 9 });
    await desk.second.loginAgain();
    const page = await aVisit(words);
    await page.getByText('Apakah Anda baik-baik saja?').waitFor();
    expect(await page.locator('#langkah-terlihat').isVisible()).toBe(false);
    await expectAccessible(page, 'a check-in');
    await page.getByRole('button', { name: 'Kirim jawaban' }).click();
    expect(await page.locator('#kabar-galat').innerText()).toContain('Pilih salah satu dulu.');
    await page.locator('#kabar-threatened').check();
    await page.fill('#kabar_teks', 'Kepala saya bertanya siapa.');
    await officerWrites(house, words, desk.second, { type: 'reply', text: 'Kami menunggu kabar Anda.' });
    await page.getByRole('button', { name: 'Kirim jawaban' }).click();
    await page.getByText('Jawaban Anda sudah sampai.').waitFor();
    expect(await page.locator('#kabar-ditanya').isVisible()).toBe(false);
    expect(await page.locator('#pesan').innerText()).toMatch(/menunggu kabar Anda.*Kepala saya bertanya siapa\./s);
    await expectAccessible(page, 'a check-in that is answered');
    await page.context().close();
  });

  it('is followed by it without script too, in English', async () => {
    const page = await aPlainVisit(plainWords, '&lang=en');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByRole('alert').getByText('Choose one first.').waitFor();
    await expectAccessible(page, 'check-in without script, nothing chosen');
    await page.getByLabel('Something worries me.').check();
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByText('Your answer has arrived.').waitFor();
    expect(await sideways(page)).toBe(0);
    await page.context().close();
  });

  it('lets the desk see her fear before all else, and her unease where it stands', async () => {
    const officer = await theDesk();
    const list = officer.getByRole('region', { name: 'Daftar laporan' });
    const hers = list.getByRole('listitem').filter({ hasText: reportName((await reportOf(words)).id) });
    await hers.getByText('MENDESAK pelapor merasa dicari').waitFor();
    const urgentFirst = async () => {
      const urgent = (await list.getByRole('listitem').allTextContents()).map((row) => row.includes('MENDESAK'));
      return urgent.lastIndexOf(true) < urgent.indexOf(false);
    };
    await expect.poll(urgentFirst).toBe(true);
    await opensAtTheDesk(officer, words);
    await officer.getByText('Pelapor menulis bahwa ia dicari atau diancam.').waitFor();
    await opensAtTheDesk(officer, plainWords);
    await officer.getByText('Pelapor gelisah (ditulis 3 Desember 2026).').waitFor();
    await officer.context().close();
  });

  it('leaves an unanswered report late by the server’s count; without script her text goes outside', async () => {
    const page = await aPlainVisit(unanswered);
    await page.getByText('Kami terlambat 4 hari kerja.').waitFor();
    await page.getByText('Kirim tulisan saya ke saluran luar…').click();
    await expectAccessible(page, 'outside channel without script');
    expect(await sideways(page)).toBe(0);
    await page.getByRole('button', { name: 'Segel dan kirim ke saluran luar' }).click();
    const second = await wordsShown(page);
    await page.getByText('Sekarang ada dua resi').waitFor();
    await expectAccessible(page, 'second receipt without script');
    await page.context().close();
    const there = await atTheDesk(house, outside, second);
    expect(there.entries[0]).toMatchObject({ verdict: 'genuine', context: { sealedBy: 'server' } });
  });
});
