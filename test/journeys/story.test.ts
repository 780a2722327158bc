// Over 20 s: the whole story in a real browser, four times – with and without script, on both engines.
import type { Browser } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatDay } from '../../src/domain/calendar/format-day.js';
import { aHouse, type House } from '../support/a-house.js';
import { aBrowser, aPhone, expectAccessible } from '../support/browser.js';
import { aPdf, aPicture } from '../support/sample-files.js';
import {
  answers,
  messagesShown,
  type PickedFile,
  reportsWithoutScript,
  reportsWithScript,
  returnsWith,
  type Typed,
} from './citizen-steps.js';
import { asks, closesForWantOfInformation, looksAtFiles, opensReport, readsThread } from './desk-steps.js';
import { aDeskInTheBrowser, PATIENCE_MS, type Person } from './staff-steps.js';

const TYPED: Typed = {
  uraian: 'Petugas loket 2 meminta Rp150.000 supaya KK jadi hari itu juga. Saya melihat tiga orang membayar.',
  unit: 'DISDUKCAPIL',
  jenis: ['pungli', 'layanan'],
  tempat: 'Loket 2, lantai 1',
  waktu: 'Senin pagi, minggu lalu',
};

let photos: PickedFile[];
let browser: Browser;

beforeAll(async () => {
  browser = await aBrowser();
  photos = [
    { name: 'antrean.png', mimeType: 'image/png', buffer: aPicture() },
    { name: 'loket.png', mimeType: 'image/png', buffer: aPicture('', 60, 20) },
    { name: 'kuitansi.pdf', mimeType: 'application/pdf', buffer: await aPdf('Kuitansi Rp150.000') },
  ];
});

for (const engine of ['sqlite', 'mariadb'] as const) {
  describe(`a sealed report that is answered, on ${engine}`, () => {
    let house: House;
    let desk: { first: Person; second: Person };

    beforeAll(async () => {
      house = await aHouse({ engine });
      await house.listen();
    });

    it('opens the desk: two officers, one key, eight words read to each other', async () => {
      desk = await aDeskInTheBrowser(house, browser);
      expect(desk.first.password).not.toBe(desk.second.password);
    });

    for (const javaScriptEnabled of [true, false]) {
      it(`is filed, asked about, answered, closed and reopened, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
        const phone = await aPhone(browser, { javaScriptEnabled });
        const page = await phone.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        const uraian = `${javaScriptEnabled ? 'Dengan' : 'Tanpa'} skrip: ${TYPED.uraian}`;
        const report = javaScriptEnabled ? reportsWithScript : reportsWithoutScript;
        const words = await report(page, house.citizenUrl, { ...TYPED, uraian }, photos);

        const officer = desk.second.page;
        await opensReport(officer, uraian.slice(0, 40));
        await officer.getByText(TYPED.tempat ?? '').waitFor();
        await expectAccessible(officer, 'report');
        await looksAtFiles(
          officer,
          photos.map((file) => file.name),
        );
        await asks(officer, 'Di loket berapa, dan siapa yang menerima uangnya?');

        house.clock.forward({ minutes: 5 });
        await returnsWith(page, house.citizenUrl, words);
        expect(await messagesShown(page)).toContain('Di loket berapa, dan siapa yang menerima uangnya?');
        expect(await page.locator('#status').innerText()).toContain('Menunggu jawaban Anda');
        // Her own report is folded: less for whoever stands behind her.
        expect(await page.getByText(uraian).isVisible()).toBe(false);
        if (javaScriptEnabled) await expectAccessible(page, 'thread with script');
        await answersWithAFile(page, javaScriptEnabled);

        await opensReport(officer, `Balasan baru dari pelapor: ${uraian.slice(0, 12)}`);
        await readsThread(officer, 'Loket 2, yang menerima Petugas A.');
        await closesForWantOfInformation(officer, 'Kami sudah memeriksa daftar jaga hari itu.');

        await returnsWith(page, house.citizenUrl, words);
        expect(await messagesShown(page)).toContain('Ditutup: keterangan belum cukup untuk diperiksa.');
        expect(await messagesShown(page)).toContain('Kami sudah memeriksa daftar jaga hari itu.');
        if (javaScriptEnabled) await expectAccessible(page, 'closed thread with script');
        await answers(page, 'Masih terjadi tadi pagi.');
        expect(await page.locator('#status').innerText()).toContain('Ditelaah');
        if (javaScriptEnabled) await expectAccessible(page, 'reopened thread with script');
        expect(await page.content()).toContain(formatDay('2026-11-27', 'id'));
        await phone.close();
      });
    }
  });
}

/** Without script the file goes with the message; with script it follows by itself. */
async function answersWithAFile(page: import('playwright').Page, withScript: boolean): Promise<void> {
  const file = { name: 'jadwal.png', mimeType: 'image/png', buffer: aPicture() };
  if (!withScript) await page.locator('[name="bukti"]').setInputFiles(file);
  await answers(page, 'Loket 2, yang menerima Petugas A.');
  if (withScript) {
    await page.locator('#pilih-berkas').setInputFiles(file);
    await page.locator('#kirim-berkas').click();
  }
  await page.getByText('1 berkas sudah sampai.').waitFor();
}
