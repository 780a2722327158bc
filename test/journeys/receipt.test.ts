import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { ReportEntity } from '../../src/reports/reports.entity.js';
import { WORDS } from '../../src/sealing/index.js';
import { aHouse } from '../support/a-house.js';
import { aBrowser, aPhone, expectAccessible } from '../support/browser.js';
import { aRecordingProxy, type RecordingProxy } from '../support/recording-proxy.js';
import { anOpenChannel } from '../support/staff.js';
import { pastesWords, toTheEnd } from './citizen-steps.js';

const STORY = 'Sejak Agustus setiap pengajuan surat diminta Rp150.000 di loket 2.';
const PATIENCE_MS = 30_000;

/** What eight words forgive, and that no report is lost, doubled or mixed with another. Runs on SQLite. */
describe('the receipt', async () => {
  const house = await aHouse();
  const browser = await aBrowser();
  let proxy: RecordingProxy;
  beforeAll(async () => {
    await anOpenChannel(house);
    await house.listen();
    proxy = await aRecordingProxy(house.citizenUrl);
  });
  const reports = () => house.core.database.reader.getRepository(ReportEntity).count();
  const button = (page: Page) => page.locator('#tempat-tombol button');
  const field = (page: Page, position: number) => page.locator(`#kata-${position}`);
  const typed = (page: Page) =>
    page.locator('.word-fields input').evaluateAll((fields) => fields.map((one) => (one as HTMLInputElement).value));
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

  async function open(path: string, options: Parameters<typeof aPhone>[1] = {}): Promise<Page> {
    const page = await (await aPhone(browser, options)).newPage();
    await page.goto(`${proxy.url}${path}`);
    await (path === '/lapor' ? page.locator('#lanjut') : button(page)).waitFor();
    return page;
  }

  async function files(page: Page, story: string): Promise<string[]> {
    await page.fill('#uraian', story);
    await toTheEnd(page);
    await button(page).click();
    await page.waitForSelector('#resi li', { timeout: PATIENCE_MS });
    return page.locator('#resi li').allTextContents();
  }

  async function seesThread(page: Page): Promise<void> {
    await page.locator('#status').waitFor({ timeout: PATIENCE_MS });
  }

  describe('typed word by word', () => {
    let words: string[];
    beforeAll(async () => {
      const page = await open('/lapor');
      words = await files(page, STORY);
      await page.context().close();
    });

    it('takes four letters and a space for each, by keyboard alone, and Enter opens it', async () => {
      const page = await open('/resi', { viewport: { width: 320, height: 640 } });
      await field(page, 1).focus();
      for (const word of words) await page.keyboard.type(`${word.slice(0, 4).toUpperCase()} `);
      expect(await typed(page)).toEqual(words);
      await page.getByText('8 dari 8 kata terbaca.').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= 320)).toBe(true);
      await page.keyboard.press('Enter');
      await seesThread(page);
      await page.context().close();
    });

    it('is typed over those that stand there already, by whoever begins anew', async () => {
      const page = await open('/resi');
      await field(page, 1).focus();
      for (const word of [...words].reverse()) await page.keyboard.type(`${word.slice(0, 4)} `);
      await field(page, 1).focus();
      await field(page, 1).selectText();
      for (const word of words) await page.keyboard.type(`${word.slice(0, 4)} `);
      expect(await typed(page)).toEqual(words);
      await page.context().close();
    });

    it('offers words that begin so; arrows choose, Enter takes and goes on, Esc closes and does not leave', async () => {
      const page = await open('/resi');
      const first = words[0] ?? '';
      await field(page, 1).focus();
      await page.keyboard.type(first.slice(0, 2));
      const list = page.getByRole('listbox', { name: 'Kata yang cocok' });
      await list.waitFor();
      expect(await field(page, 1).getAttribute('aria-expanded')).toBe('true');
      await expectAccessible(page, 'words that match');
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
      expect(await list.count()).toBe(0);
      expect(page.url()).toContain('/resi');
      await page.keyboard.type(first.slice(2, 3));
      const offered = await list.getByRole('option').allTextContents();
      expect(offered.every((word) => WORDS.includes(word) && word.startsWith(first.slice(0, 3)))).toBe(true);
      await page.keyboard.press('ArrowDown');
      const active = await field(page, 1).getAttribute('aria-activedescendant');
      expect(await page.locator(`#${active}`).innerText()).toBe(offered[0]);
      await page.keyboard.press('Enter');
      expect((await typed(page))[0]).toBe(offered[0]);
      expect(await focused(page)).toBe('kata-2');
      await page.keyboard.press('Backspace');
      expect(await focused(page)).toBe('kata-1');
      await page.context().close();
    });

    it('is chosen by touch as well', async () => {
      const page = await open('/resi');
      await field(page, 1).fill((words[0] ?? '').slice(0, 3));
      await page.getByRole('option', { name: words[0], exact: true }).tap();
      expect((await typed(page))[0]).toBe(words[0]);
      await page.context().close();
    });

    it('is found in whatever is pasted, into whichever field', async () => {
      const page = await open('/resi');
      await field(page, 5).fill(`Resi Peluit saya, jangan hilang:\n${words.join(' - ')}\n(dicatat hari Selasa)`);
      expect(await typed(page)).toEqual(words);
      await button(page).click();
      await seesThread(page);
      await page.context().close();
    });

    it('says at its word what is not in the list and what is missing, and asks nobody', async () => {
      const page = await open('/resi');
      proxy.forget();
      await pastesWords(page, `${words.slice(0, 6).join(' ')} rumptu`);
      await field(page, 8).focus();
      await page.locator('#kata-7-galat').getByText('"rumptu" tidak ada di daftar. Mungkin: rumput').waitFor();
      await button(page).click();
      await page.locator('.summary').getByText('Kata ke-8 belum diisi.').waitFor();
      await expectAccessible(page, 'words with errors');
      await page.locator('.summary a').last().click();
      expect(await focused(page)).toBe('kata-8');
      expect((await typed(page)).slice(0, 6)).toEqual(words.slice(0, 6));
      expect(proxy.recorded().includes('/api/')).toBe(false);
      await page.context().close();
    });

    it('knows the fingerprint of a key and says so', async () => {
      const page = await open('/resi');
      const [a, b] = [words.slice(0, 4), words.slice(4)].map((group) => group.join(' ').toUpperCase());
      await pastesWords(page, `Sidik kunci ${a} · ${b}`);
      await page.getByText('Ini sidik kunci dari halaman Keamanan, bukan 8 kata resi Anda.').waitFor();
      await page.context().close();
    });

    it('takes over what was typed before the script came', async () => {
      const page = await (await aPhone(browser)).newPage();
      let arrive: () => void = () => {};
      const held = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      await page.route('**/resi.js', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(`${proxy.url}/resi`, { waitUntil: 'commit' });
      await page.fill('#kata', words.slice(0, 3).join(' '));
      arrive();
      await button(page).waitFor();
      expect((await typed(page)).slice(0, 4)).toEqual([...words.slice(0, 3), '']);
      await page.context().close();
    });

    it('explains what to do when the words are lost', async () => {
      const page = await open('/resi');
      await page.getByText('Kata-kata hilang atau sobek?').click();
      await page.getByText('sebut tanggal laporan yang lama serta pokoknya').waitFor();
      await expectAccessible(page, 'lost words');
      await page.context().close();
    });
  });

  describe('of two reports in two tabs', () => {
    it('opens its own one, and none is doubled by a button pressed twice', async () => {
      const before = await reports();
      const context = await aPhone(browser);
      const [left, right] = [await context.newPage(), await context.newPage()];
      for (const page of [left, right]) await page.goto(`${proxy.url}/lapor`);
      await left.fill('#uraian', 'Yang pertama: uang rapat.');
      await right.fill('#uraian', 'Yang kedua: uang seragam.');
      for (const page of [left, right]) {
        await toTheEnd(page);
        await button(page).dblclick();
      }
      const words: string[][] = [];
      for (const page of [left, right]) {
        await page.waitForSelector('#resi li', { timeout: PATIENCE_MS });
        words.push(await page.locator('#resi li').allTextContents());
      }
      expect(words[0]).not.toEqual(words[1]);
      expect(await reports()).toBe(before + 2);
      for (const [index, story] of ['uang rapat', 'uang seragam'].entries()) {
        const page = await open('/resi');
        await pastesWords(page, words[index]?.join(' ') ?? '');
        await button(page).click();
        await seesThread(page);
        await page.getByText('Laporan Anda (dilipat)').click();
        await page.locator('#pesan').getByText(story).waitFor();
        await page.context().close();
      }
      await context.close();
    });
  });

  describe('after the report was sent', () => {
    it('leaves an empty form to whoever goes back or loads anew, and files nothing again', async () => {
      const page = await open('/lapor');
      const words = await files(page, STORY);
      const stored = await reports();
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).overscrollBehaviorY)).toBe('none');
      await page.reload();
      await page.locator('#lanjut').waitFor();
      expect(await page.inputValue('#uraian')).toBe('');
      expect(await page.content()).not.toContain(words.slice(0, 2).join('</li><li>'));
      await page.goto(`${proxy.url}/bantuan`);
      await page.goBack();
      await page.locator('#lanjut').waitFor();
      expect(await page.inputValue('#uraian')).toBe('');
      expect(await reports()).toBe(stored);
      await page.context().close();
    });
  });
});
