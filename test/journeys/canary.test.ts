// Over 20 s: a real browser types a word that nobody would write by chance into everything, four times, and every
// byte that the house then holds is searched for it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { aBrowser, aPhone } from '../support/browser.js';
import { Canary } from '../support/canary.js';
import { aRecordingProxy, type RecordingProxy } from '../support/recording-proxy.js';
import { aPdf, aPicture } from '../support/sample-files.js';
import { aSearchedHouse, aTemporaryFolder, type SearchedHouse } from '../support/searched-house.js';
import { anOpenChannel } from '../support/staff.js';
import { answers, reportsWithoutScript, reportsWithScript, returnsWith } from './citizen-steps.js';

const browser = await aBrowser();
// The browser has its own temporary folder by now; from here on this one belongs to the house.
const temporary = aTemporaryFolder();

const everyField = (word: string) => ({
  uraian: `Cerita ${word} selesai.`,
  unit_lain: `Kantor ${word}`,
  tempat: `Loket ${word}`,
  waktu: `Senin ${word}`,
  pihak: `Petugas ${word}`,
  kerugian: `Rp150.000 ${word}`,
  tahu: `Melihat ${word}`,
});

const everyFile = async (word: string) => [
  { name: `${word}.png`, mimeType: 'image/png', buffer: aPicture(word) },
  { name: `catatan ${word}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`isi ${word}`.repeat(50)) },
  { name: `${word}.pdf`, mimeType: 'application/pdf', buffer: await aPdf(word) },
];

/** Reports, adds files, comes back, writes: with the word in everything that can be typed or chosen. */
async function saysItEverywhere(page: Page, url: string, word: string, withScript: boolean): Promise<void> {
  const report = withScript ? reportsWithScript : reportsWithoutScript;
  const words = await report(page, url, everyField(word), await everyFile(word));
  await returnsWith(page, url, words);
  await page.locator('#dicari').click();
  await page.locator('#pesan').getByText('Saya dicari atau diancam.').waitFor();
  const file = { name: `lagi ${word}.txt`, mimeType: 'text/plain', buffer: Buffer.from(word) };
  if (!withScript) await page.locator('[name="bukti"]').setInputFiles(file);
  await answers(page, `Jawaban ${word}.`);
  if (withScript) {
    await page.locator('#pilih-berkas').setInputFiles(file);
    await page.locator('#kirim-berkas').click();
  }
  await page.getByText('1 berkas sudah sampai.').waitFor();
}

it('would find the word if it were there', () => {
  const canary = new Canary('kenariuji1Q7x');
  mkdirSync(join(temporary, 'probe'));
  writeFileSync(
    join(temporary, 'probe', 'leak.bin'),
    Buffer.from(`xx${Buffer.from('a kenariuji1Q7x').toString('hex')}`),
  );
  expect(canary.findInFiles([temporary])).toHaveLength(1);
});

for (const engine of ['sqlite', 'mariadb'] as const) {
  describe(`what the house holds on ${engine}`, () => {
    let searched: SearchedHouse;
    let proxy: RecordingProxy;

    beforeAll(async () => {
      searched = await aSearchedHouse(engine, temporary);
      await anOpenChannel(searched.house);
      proxy = await aRecordingProxy(searched.house.citizenUrl);
    });

    for (const withScript of [true, false]) {
      it(`is in no form what was typed ${withScript ? 'with' : 'without'} script`, async () => {
        const canary = new Canary(`kenari${engine}${withScript ? 'Zq1' : 'Zq2'}Wx`);
        const phone = await aPhone(browser, { javaScriptEnabled: withScript });
        const page = await phone.newPage();
        page.setDefaultTimeout(60_000);
        proxy.forget();
        await saysItEverywhere(page, proxy.url, canary.word, withScript);
        const onTheWire = canary.formsIn(proxy.recorded());
        // Without script the line carries it, inside TLS or the onion's circuit; the page says so.
        expect(onTheWire).toEqual(withScript ? [] : ['utf-8']);
        await phone.close();
        expect(await searched.holds(canary)).toEqual([]);
      });
    }
  });
}
