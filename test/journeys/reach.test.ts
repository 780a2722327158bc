import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { WORDS } from '../../src/sealing/words.js';
import { aHouse } from '../support/a-house.js';
import { aBrowser, aPhone } from '../support/browser.js';
import { aPdf, aPicture } from '../support/sample-files.js';
import { anOpenChannel } from '../support/staff.js';
import { pastesWords, toTheEnd, wordsShown } from './citizen-steps.js';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const MOST_TABS = 90;

/** Runs on SQLite: nothing here depends on the engine. */
describe('the citizen’s pages, for whoever reads and types otherwise', async () => {
  const house = await aHouse();
  const browser = await aBrowser();
  let words: string[] = [];
  beforeAll(async () => {
    await anOpenChannel(house);
    await house.listen();
    const page = await visit('/lapor');
    await page.fill('#uraian', 'Diminta uang di loket 2.');
    await toTheEnd(page);
    await send(page).click();
    words = await wordsShown(page);
    await page.context().close();
  });
  const send = (page: Page) => page.locator('#tempat-tombol button');

  async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await aPhone(browser, options)).newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${house.citizenUrl}${path}`);
    return page;
  }

  /** Chance draws the words: the page must hold the widest of all. */
  const showWidest = (all: string[]) => {
    const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    pen.font = 'bold 24px sans-serif';
    const widest = [...all].sort((a, b) => pen.measureText(b).width - pen.measureText(a).width);
    document.querySelectorAll('#resi li').forEach((item, at) => {
      item.textContent = widest[at] ?? '';
    });
  };

  const foldsAllOut = async (page: Page) => {
    await pastesWords(page, words.join(' '));
    await send(page).click();
    await page.locator('#pesan li').first().waitFor();
    await page.setInputFiles('#pilih-berkas', [
      { name: 'foto pemandangan kantor.png', mimeType: 'image/png', buffer: aPicture() },
      { name: 'kuitansi.pdf', mimeType: 'application/pdf', buffer: await aPdf('Kuitansi') },
    ]);
    await page.getByRole('button', { name: 'Tutupi bagian gambar' }).waitFor();
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
  };

  /** Every kind of page, each brought into the state of which it is named. */
  const states: [string, string, ((page: Page) => Promise<unknown>)?][] = [
    ['home', '/'],
    ['help', '/bantuan'],
    ['security', '/keamanan'],
    ['Zona Integritas', '/zona-integritas'],
    ['an address that does not exist', '/tidak-ada'],
    ['the form', '/lapor', (page) => page.locator('#unit-cari').waitFor()],
    [
      'the search for an office',
      '/lapor',
      async (page) => {
        await page.locator('#unit-cari').fill('samsat');
        await page.locator('#unit-cari-daftar [role="option"]', { hasText: 'bukan Pemkab' }).waitFor();
      },
    ],
    [
      'its second part',
      '/lapor',
      async (page) => {
        await page.locator('#unit-cari').waitFor();
        await page.locator('#lanjut').click();
        await page.locator('#tempat').waitFor();
      },
    ],
    [
      'its last part, with hints',
      '/lapor',
      async (page) => {
        await page.locator('#unit-cari').waitFor();
        await page.fill('#uraian', 'Saya bendahara, nomor 081298765432.');
        await page.locator('#uraian-jejak').waitFor();
        await toTheEnd(page);
        await page.locator('.answers').waitFor();
      },
    ],
    ['the form without script', '/lapor?tanpa-skrip=1'],
    [
      'a form with an error',
      '/lapor',
      async (page) => {
        await toTheEnd(page);
        await send(page).click();
        await page.locator('.summary').waitFor();
      },
    ],
    ['the words', '/resi', (page) => page.locator('#kata-1').waitFor()],
    [
      'words that are not in the list',
      '/resi',
      async (page) => {
        await pastesWords(page, 'rumptu bukit bukit bukit bukit bukit bukit bukit');
        await send(page).click();
        await page.locator('.summary').waitFor();
      },
    ],
    [
      'the receipt',
      '/lapor',
      async (page) => {
        await page.fill('#uraian', 'Sekali lagi.');
        await toTheEnd(page);
        await send(page).click();
        await wordsShown(page);
        await page.evaluate(showWidest, [...WORDS]);
      },
    ],
    [
      'the conversation',
      '/resi',
      async (page) => {
        await pastesWords(page, words.join(' '));
        await send(page).click();
        await page.locator('#pesan li').first().waitFor();
      },
    ],
    ['the conversation with all of it folded out and two files chosen', '/resi', foldsAllOut],
    [
      'covering parts of a picture',
      '/resi',
      async (page) => {
        await foldsAllOut(page);
        await page.getByRole('button', { name: 'Tutupi bagian gambar' }).click();
        await page.getByRole('button', { name: 'Tambah kotak' }).click();
      },
    ],
  ];

  /** What sticks out to the right, beside what is hidden on purpose. */
  const sticksOut = (page: Page) =>
    page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      const parts = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => {
        const { right, width: own } = one.getBoundingClientRect();
        return own > 1 && right > width + 1;
      });
      const scrolls = document.documentElement.scrollWidth > width;
      return [
        ...(scrolls ? ['the page scrolls'] : []),
        ...parts.map((one) => `${one.tagName}#${one.id}.${one.className}`),
      ];
    });

  it.each(states)(
    '%s: axe finds nothing, 320 px and letters of twice the size need no scrolling to the side',
    async (_, path, act) => {
      const page = await visit(path, { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
      await act?.(page);
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([]);
      expect(await sticksOut(page)).toEqual([]);
      const moving = await page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter((one) => {
            const { transitionDuration, animationDuration } = getComputedStyle(one);
            return transitionDuration !== '0s' || animationDuration !== '0s';
          }).length,
      );
      expect(moving).toBe(0);
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      expect(await sticksOut(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
      expect(dark.violations.map(({ nodes }) => nodes.map(({ target }) => target.join(' ')))).toEqual([]);
      await page.context().close();
    },
  );

  it('keeps borders and focus where the visitor chooses the colours', async () => {
    const page = await visit('/lapor', { forcedColors: 'active' });
    await page.locator('#unit-cari').waitFor();
    const bare = await page.evaluate(
      () =>
        [...document.querySelectorAll('.control, .button, .notice')].filter(
          (one) =>
            Number.parseFloat(getComputedStyle(one).borderTopWidth) < 1 && (one as HTMLElement).offsetParent !== null,
        ).length,
    );
    expect(bare).toBe(0);
    for (let press = 0; press < 9; press += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
      });
      expect(outline).toBeGreaterThanOrEqual(2);
    }
    await page.context().close();
  });

  /** Goes on with the key alone, forwards, until the control has the focus. */
  async function tabTo(
    page: Page,
    role: 'link' | 'button' | 'textbox' | 'combobox',
    name: string | RegExp,
  ): Promise<void> {
    const wanted = page.getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) });
    for (let press = 0; press < MOST_TABS; press += 1) {
      await page.keyboard.press('Tab');
      if (await wanted.evaluateAll((found) => found.some((one) => one === document.activeElement))) return;
    }
    throw new Error(`Tab does not reach the ${role} ${name}`);
  }
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  const heard = (page: Page, of = 'main') => page.locator(of).ariaSnapshot();

  /** Part by part, each of which says its name, and then the button. */
  async function goesOnToSend(page: Page): Promise<void> {
    for (const part of ['Rincian', 'Periksa']) {
      await tabTo(page, 'button', 'Lanjut');
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe(part);
    }
    await tabTo(page, 'button', /^Kirim cerita/);
    await page.keyboard.press('Enter');
  }

  it('goes from the first page to the receipt and back into the conversation with the keyboard alone', async () => {
    const page = await visit('/', { hasTouch: false });
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Langsung ke isi');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Keluar cepat');
    expect(await heard(page)).toMatch(/heading "Lihat pungli atau korupsi\? Ceritakan di sini\." \[level=1\]/);
    expect(await heard(page)).toMatch(/navigation "Pilih":/);
    await tabTo(page, 'link', /^Buat laporan/);
    await page.keyboard.press('Enter');
    await page.locator('#unit-cari').waitFor();

    const form = await heard(page);
    expect(form).toContain('heading "Buat laporan" [level=1]');
    expect(form).toMatch(/textbox "Apa yang terjadi\?"/);
    // Sent empty: the summary is read out and has the focus, and its link leads to the field.
    await goesOnToSend(page);
    await page.getByRole('alert').waitFor();
    expect(await heard(page, '[role="alert"]')).toMatch(/link "Tulis dulu apa yang terjadi\."/);
    expect(await focused(page)).toContain('Tulis dulu apa yang terjadi.');
    await tabTo(page, 'link', 'Tulis dulu apa yang terjadi.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Diminta uang di loket 2.');
    expect(await page.inputValue('#uraian')).toBe('Diminta uang di loket 2.');
    await goesOnToSend(page);

    const own = await wordsShown(page);
    expect(await focused(page)).toBe('Laporan Anda sudah kami terima.');
    const receipt = await heard(page);
    expect(receipt).toContain('heading "Laporan Anda sudah kami terima." [level=1]');
    expect(receipt).toContain('list "8 kata resi"');
    for (const word of own) expect(receipt).toContain(`listitem: ${word}`);
    await tabTo(page, 'combobox', 'Kata ke-3');
    await page.keyboard.type(own[2] ?? '');
    await page.keyboard.press('Escape');
    await tabTo(page, 'combobox', 'Kata ke-7');
    await page.keyboard.type(own[6] ?? '');
    await page.keyboard.press('Escape');
    await tabTo(page, 'button', 'Sudah tercatat');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toContain('Sudah tercatat.');
    await tabTo(page, 'button', 'Selesai dan bersihkan halaman');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Pilih' }).waitFor();

    await tabTo(page, 'link', /^Buka laporan saya/);
    await page.keyboard.press('Enter');
    await page.locator('#kata-1').waitFor();
    expect(await heard(page)).toMatch(/group "8 kata resi Anda":/);
    await tabTo(page, 'combobox', 'Kata ke-1');
    await page.keyboard.type(`${own.join(' ')} `);
    expect(await page.locator('[data-part="state"]').innerText()).toBe('8 dari 8 kata terbaca.');
    expect(await heard(page)).toMatch(/status: 8 dari 8 kata terbaca\./);
    await tabTo(page, 'button', 'Buka laporan');
    await page.keyboard.press('Enter');
    await page.locator('#pesan li').first().waitFor();
    await expect.poll(() => focused(page)).toBe('Laporan Anda');
    const conversation = await heard(page);
    expect(conversation).toContain('heading "Laporan Anda" [level=1]');
    expect(conversation).toContain('heading "Pesan" [level=2]');
    await tabTo(page, 'textbox', 'Pesan Anda');
    await page.keyboard.type('Apa kabar?');
    await tabTo(page, 'button', 'Kirim pesan');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Pesan Anda sudah sampai.' }).waitFor();
    // The way out is counted aloud.
    await page.keyboard.press('Escape');
    expect(await page.locator('#pengumuman').innerText()).toBe('Keluar cepat: tekan Esc 2 kali lagi.');
    await page.context().close();
  });
});
