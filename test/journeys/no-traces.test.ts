import type { BrowserContextOptions, Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { aHouse } from '../support/a-house.js';
import { aBrowser, aPhone } from '../support/browser.js';
import { anOpenChannel } from '../support/staff.js';
import { pastesWords, toTheEnd, wordsShown } from './citizen-steps.js';

const STORY = 'Sejak Agustus setiap pengajuan surat diminta Rp150.000 di loket 2.';
const ELSEWHERE = 'https://www.bmkg.go.id/';

/** Runs on SQLite: nothing here depends on the engine. */
describe('what stays behind in the browser', async () => {
  const house = await aHouse();
  const browser = await aBrowser();
  beforeAll(async () => {
    await anOpenChannel(house);
    await house.listen();
  });

  /** A phone for which the neutral site exists. With script on, that site answers only once ours has become blank. */
  async function phone(
    options: BrowserContextOptions = {},
    script = options.javaScriptEnabled !== false,
  ): Promise<Page> {
    const page = await (await aPhone(browser, options)).newPage();
    page.setDefaultTimeout(15_000);
    let blanked = Promise.resolve();
    if (script) {
      let tell = () => {};
      blanked = new Promise((resolve) => {
        tell = resolve;
      });
      await page.exposeFunction('pageIsBlank', () => tell());
      await page.addInitScript(() => {
        const seen = () => {
          if (document.body?.childElementCount === 0) (window as unknown as { pageIsBlank(): void }).pageIsBlank();
        };
        document.addEventListener('DOMContentLoaded', () =>
          new MutationObserver(seen).observe(document.body, { childList: true }),
        );
      });
    }
    await page.route(`${ELSEWHERE}**`, async (route) => {
      await blanked;
      await route.fulfill({ contentType: 'text/html', body: '<title>Cuaca</title>' });
    });
    return page;
  }

  const sendButton = (page: Page) => page.locator('#tempat-tombol button');
  const open = (page: Page, path: string) => page.goto(`${house.citizenUrl}${path}`);

  async function file(page: Page): Promise<string[]> {
    await open(page, '/lapor');
    await page.fill('#uraian', STORY);
    await toTheEnd(page);
    await sendButton(page).click();
    return wordsShown(page);
  }

  /** Without script the link goes over the server, and what a server sends elsewhere cannot be answered here. */
  async function leaves(page: Page): Promise<void> {
    const asked = page.waitForRequest((request) => request.url() === ELSEWHERE && request.isNavigationRequest());
    await page.locator('a.exit').click();
    await asked;
  }

  async function comeBack(page: Page, words: string[]): Promise<void> {
    await open(page, '/resi');
    await pastesWords(page, words.join(' '));
    await sendButton(page).click();
    await page.waitForSelector('#pesan li');
  }

  it('is nothing: no storage, cookie, worker, clipboard, address or line in the history', async () => {
    const page = await phone({ permissions: ['clipboard-read', 'clipboard-write'] });
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    await open(page, '/');
    await page.evaluate(() => navigator.clipboard.writeText('sebelumnya'));
    const words = await file(page);
    const lines = await page.evaluate(() => history.length);
    await page.fill('#kata-3', words[2] ?? '');
    await page.fill('#kata-7', words[6] ?? '');
    await page.click('#sudah-tercatat');
    await comeBack(page, words);
    await page.fill('#tulis-pesan', 'Apa kabar?');
    await page.click('#kirim-pesan');
    await page.waitForSelector('text=Pesan Anda sudah sampai.');
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      serviceWorkers: (await navigator.serviceWorker.getRegistrations()).length,
      state: history.state,
      windowName: window.name,
      title: document.title,
      clipboard: await navigator.clipboard.readText(),
    }));
    expect(kept).toEqual({
      local: 0,
      session: 0,
      cookies: '',
      databases: 0,
      caches: 0,
      serviceWorkers: 0,
      state: null,
      windowName: '',
      title: 'Zona Integritas · Bekasi',
      clipboard: 'sebelumnya',
    });
    // One line for each page that was opened, none for what happened on it.
    expect(await page.evaluate(() => history.length)).toBe(lines + 1);
    expect(await page.context().cookies()).toEqual([]);
    // A single word can be part of an address of ours ("kerja"); two of a receipt never are, nor is there a fragment.
    for (const { pathname, hash } of addresses.map((address) => new URL(address))) {
      expect(words.filter((word) => pathname.includes(word)).length, pathname).toBeLessThan(2);
      expect(hash).toBe('');
    }
    expect(addresses.filter((address) => new URL(address).host !== new URL(house.citizenUrl).host)).toEqual([]);
    await page.context().close();
  });

  it('gives the story back after a look at another page, but no receipt and no conversation', async () => {
    const page = await phone();
    await open(page, '/lapor');
    await page.fill('#uraian', STORY);
    await page.click('#lanjut');
    await page.fill('#tempat', 'loket 2');
    await page.check('[name="jenis"][value="pungli"]');
    await page.getByRole('link', { name: 'Bantuan' }).click();
    await page.getByRole('heading', { name: 'Cara aman melapor' }).waitFor();
    await page.goBack();
    await expect.poll(() => page.inputValue('#uraian')).toBe(STORY);
    expect(await page.isChecked('[name="jenis"][value="pungli"]')).toBe(true);
    expect(await page.inputValue('#tempat')).toBe('');
    await toTheEnd(page);
    await sendButton(page).click();
    const words = await wordsShown(page);
    await page.getByRole('link', { name: 'Bantuan' }).click();
    await page.getByRole('heading', { name: 'Cara aman melapor' }).waitFor();
    await page.goBack();
    await page.locator('#lanjut').waitFor();
    // A single word can be part of the page's own sentences ("kantor"); two neighbours of a receipt never are.
    const shown = (await page.locator('#isi').innerText()).split(/\s+/).join(' ');
    for (const [index, word] of words.slice(1).entries()) expect(shown).not.toContain(`${words[index]} ${word}`);
    await comeBack(page, words);
    await page.fill('#tulis-pesan', 'rahasia besar');
    await page.getByRole('link', { name: 'Bantuan' }).click();
    await page.getByRole('heading', { name: 'Cara aman melapor' }).waitFor();
    await page.goBack();
    await sendButton(page).waitFor();
    await page.waitForTimeout(300);
    const typed = await page.evaluate(() =>
      [...document.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value),
    );
    const left = `${await page.content()} ${typed.join(' ')}`;
    expect(left).not.toContain(STORY);
    expect(left).not.toContain('rahasia besar');
    await page.context().close();
  });

  describe('after the quick exit', () => {
    /** The page was blank before the other site answered, and nothing of ours can be gone back to. */
    async function expectGone(page: Page, press: () => Promise<unknown>): Promise<void> {
      await press();
      await page.waitForURL(ELSEWHERE, { waitUntil: 'commit' });
      await page.goBack({ timeout: 3_000 }).catch(() => null);
      expect(page.url()).not.toMatch(/lapor|resi/);
      await page.context().close();
    }
    const clickExit = (page: Page) => page.locator('a.exit').first().click({ noWaitAfter: true });

    it('nothing is left while the worker derives', async () => {
      const visit = await phone();
      await open(visit, '/lapor');
      await visit.fill('#uraian', STORY);
      await expect.poll(() => visit.workers().length).toBe(1);
      await expectGone(visit, () => clickExit(visit));
    });

    it('nothing is left while the report is being sent, and what was on its way arrives whole or not at all', async () => {
      const visit = await phone();
      let asked = 0;
      await visit.route('**/api/laporan*', () => {
        asked += 1;
      });
      await open(visit, '/lapor');
      await visit.fill('#uraian', STORY);
      await toTheEnd(visit);
      await sendButton(visit).click();
      await expect.poll(() => asked).toBe(1);
      await expectGone(visit, async () => {
        for (let press = 0; press < 3; press += 1) await visit.keyboard.press('Escape');
      });
    });

    it('nothing is left of the receipt and of the conversation', async () => {
      const first = await phone();
      const words = await file(first);
      await expectGone(first, () => clickExit(first));
      const second = await phone();
      await comeBack(second, words);
      await expectGone(second, () => clickExit(second));
    });

    it('nothing is left with a dialog open, by the link in it', async () => {
      const visit = await phone();
      await open(visit, '/lapor');
      await visit.locator('#lanjut').waitFor();
      await visit.evaluate(() => {
        const dialog = document.createElement('dialog');
        dialog.append(document.querySelector('a.exit')?.cloneNode(true) ?? '');
        dialog.addEventListener('click', (event) => event.stopPropagation());
        document.body.append(dialog);
        dialog.showModal();
      });
      await expectGone(visit, () => visit.locator('dialog a.exit').click({ noWaitAfter: true }));
    });

    it('leaves by Esc as well once the dialog has taken the first press', async () => {
      const page = await phone();
      await open(page, '/lapor');
      await page.locator('#lanjut').waitFor();
      await page.evaluate(() => {
        const dialog = document.createElement('dialog');
        dialog.innerHTML = '<button>x</button>';
        document.body.append(dialog);
        dialog.showModal();
      });
      for (let press = 0; press < 4; press += 1) await page.keyboard.press('Escape');
      await page.waitForURL(ELSEWHERE);
      await page.context().close();
    });

    it.each([true, false])('leaves from every kind of page, script %s', async (javaScriptEnabled) => {
      const page = await phone({ javaScriptEnabled });
      for (const path of ['/', '/lapor', '/resi', '/resi?tanpa-skrip=1', '/bantuan', '/tidak-ada']) {
        await page.goto(`${house.citizenUrl}${path}`, { waitUntil: 'domcontentloaded' });
        await leaves(page);
      }
      await page.context().close();
    });

    it('leaves from the pages that answer a form without script', async () => {
      const page = await phone({ javaScriptEnabled: false });
      await open(page, '/lapor');
      await page.locator('button[form="kirim"]').click();
      await page.getByRole('alert').waitFor();
      await leaves(page);
      await open(page, '/lapor');
      await page.fill('#uraian', STORY);
      await page.locator('button[form="kirim"]').click();
      await wordsShown(page);
      await leaves(page);
      await page.context().close();
    });

    it('leaves while the script is held back', async () => {
      const page = await phone({}, false);
      await page.route('**/aset/*.js', () => undefined);
      await page.goto(`${house.citizenUrl}/lapor`, { waitUntil: 'commit' });
      await leaves(page);
      await page.context().close();
    });
  });
});
