import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { aHouse } from '../support/a-house.js';
import { atTheDesk } from '../support/at-the-desk.js';
import { aBrowser, aPhone, expectAccessible } from '../support/browser.js';
import { Canary } from '../support/canary.js';
import { aRecordingProxy, type RecordingProxy } from '../support/recording-proxy.js';
import { anOpenChannel, type OpenedChannel } from '../support/staff.js';
import { toTheEnd, wordsShown } from './citizen-steps.js';

const NARROW = { viewport: { width: 320, height: 640 } };

/** The form with its parts, its search and its hints, on SQLite: which engine is behind it makes no difference. */
describe('the report form', async () => {
  const house = await aHouse();
  const browser = await aBrowser();
  let proxy: RecordingProxy;
  let channel: OpenedChannel;
  beforeAll(async () => {
    channel = await anOpenChannel(house);
    await house.listen();
    proxy = await aRecordingProxy(house.citizenUrl);
  });
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
  const isShown = (page: Page, part: string) => page.locator(`#bagian-${part}`).isVisible();
  const fitsWidth = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

  async function open(options: Parameters<typeof aPhone>[1] = {}, path = '/lapor'): Promise<Page> {
    const page = await (await aPhone(browser, options)).newPage();
    await page.goto(`${proxy.url}${path}`);
    return page;
  }

  /** Presses Tab until the element of this id has the focus. */
  async function tabTo(page: Page, id: string): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      if ((await focused(page)) === id) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${id}`);
  }

  it('is told by keyboard alone at 320 px, part by part, changed in the summary, and sent', async () => {
    const page = await open(NARROW);
    await page.locator('#unit-cari').waitFor();
    const { url, lines } = { url: page.url(), lines: await page.evaluate(() => history.length) };
    await expectAccessible(page, 'story');
    expect(await fitsWidth(page)).toBe(true);
    expect([await isShown(page, 'cerita'), await isShown(page, 'rincian'), await isShown(page, 'periksa')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(await page.locator('[aria-current="step"]').innerText()).toBe('Cerita');

    await tabTo(page, 'uraian');
    await page.keyboard.type('Petugas minta uang.');
    await tabTo(page, 'unit-cari');
    await page.keyboard.type('dukcap');
    const option = page.locator('#unit-cari-daftar [role="option"]').first();
    await option.getByText('Disdukcapil').waitFor();
    await expectAccessible(page, 'search with its list');
    await page.keyboard.press('ArrowDown');
    expect(await page.getAttribute('#unit-cari', 'aria-activedescendant')).toBe(await option.getAttribute('id'));
    expect(await option.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    expect(await page.inputValue('[name="unit"]')).toBe('DISDUKCAPIL');
    expect(await page.getAttribute('#unit-cari', 'aria-expanded')).toBe('false');

    await tabTo(page, 'lanjut');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('judul-rincian');
    expect(await isShown(page, 'cerita')).toBe(false);
    await expectAccessible(page, 'details');
    expect(await fitsWidth(page)).toBe(true);
    await tabTo(page, 'tempat');
    await page.keyboard.type('loket 2');
    await page.keyboard.press('Enter');
    expect(await isShown(page, 'rincian')).toBe(true);
    await tabTo(page, 'waktu');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.inputValue('#waktu')).toBe('Tidak tahu');
    await tabTo(page, 'berlangsung');
    await page.keyboard.press('Space');
    await tabTo(page, 'posisi');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'lanjut');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('judul-periksa');
    await expectAccessible(page, 'summary');
    expect(await fitsWidth(page)).toBe(true);
    const summary = page.locator('#tempat-jawaban');
    for (const text of ['Petugas minta uang.', 'Disdukcapil', 'loket 2', 'Tidak tahu', 'Ya, masih']) {
      await expect.poll(() => summary.innerText()).toContain(text);
    }
    expect(await page.locator('[data-readers]:visible').innerText()).toMatch(/Yang dapat membaca: \d+ petugas/);

    await page.getByRole('button', { name: 'ubah Di mana kejadiannya?' }).press('Enter');
    expect([await isShown(page, 'rincian'), await focused(page)]).toEqual([true, 'tempat']);
    await page.keyboard.press('End');
    await page.keyboard.type(' dan 3');
    await tabTo(page, 'lanjut');
    await page.keyboard.press('Enter');
    await expect.poll(() => summary.innerText()).toContain('loket 2 dan 3');
    expect([page.url(), await page.evaluate(() => history.length)]).toEqual([url, lines]);

    const send = page.locator('#tempat-tombol button');
    expect(await send.innerText()).toMatch(/^Kirim cerita \(\d+ kB\)$/);
    await send.press('Enter');
    const words = await wordsShown(page);
    await page.context().close();
    const desk = await atTheDesk(house, channel, words);
    expect(desk.entries[0]?.body).toMatchObject({
      unit: 'DISDUKCAPIL',
      place: 'loket 2 dan 3',
      time: 'Tidak tahu',
      ongoing: 'ya',
      position: expect.stringMatching(/^(?:warga|pegawai-unit)$/),
    });
  });

  it('is one document without script, with every question, and carries the new answers too', async () => {
    const page = await open({ javaScriptEnabled: false });
    for (const part of ['cerita', 'rincian', 'periksa']) expect(await isShown(page, part)).toBe(true);
    expect(await page.locator('#lanjut').isVisible()).toBe(false);
    expect(await page.locator('#urutan').isVisible()).toBe(false);
    expect(await page.locator('select[name="unit"]').isVisible()).toBe(true);
    await page.fill('#uraian', '  ');
    await page.check('[name="berlangsung"][value="berhenti"]');
    await page.check('[name="posisi"][value="penyedia"]');
    await page.locator('button[form="kirim"]').click();
    await page.getByRole('alert').waitFor();
    expect(await page.isChecked('[name="posisi"][value="penyedia"]')).toBe(true);
    await page.fill('#uraian', 'Diminta persenan.');
    await page.locator('button[form="kirim"]').click();
    const words = await wordsShown(page);
    await page.context().close();
    const desk = await atTheDesk(house, channel, words);
    expect(desk.entries[0]?.body).toMatchObject({ ongoing: 'berhenti', position: 'penyedia' });
  });

  it('says whose an outside body is, and still takes the report; what is not in the list stays as typed', async () => {
    const page = await open();
    await page.locator('#unit-cari').fill('samsat');
    await page.locator('#unit-cari-daftar [role="option"]', { hasText: 'bukan Pemkab' }).click();
    expect(await page.locator('#bukan-pemkab').innerText()).toContain('Laporan tetap boleh dikirim di sini');
    expect([await page.inputValue('[name="unit"]'), await page.inputValue('#unit_lain')]).toEqual(['', 'Samsat']);
    await expectAccessible(page, 'outside body');
    await page.fill('#unit_lain', '');
    await page.locator('#unit-cari').fill('puskesmas');
    await page.locator('#unit-cari-daftar [role="option"]', { hasText: 'bagian dari Dinkes' }).click();
    expect([await page.inputValue('[name="unit"]'), await page.inputValue('#unit_lain')]).toEqual([
      'DINKES',
      'Puskesmas',
    ]);
    expect(await page.locator('#bukan-pemkab').isVisible()).toBe(false);
    await page.fill('#unit_lain', '');
    await page.locator('#unit-cari').fill('Koperasi Maju Jaya');
    await page.keyboard.press('Tab');
    expect([await page.inputValue('[name="unit"]'), await page.inputValue('#unit_lain')]).toEqual([
      '',
      'Koperasi Maju Jaya',
    ]);
    await page.context().close();
  });

  for (const [how, press] of [
    ['mouse', (page: Page, x: number, y: number) => page.mouse.click(x, y, { delay: 50 })],
    ['finger', (page: Page, x: number, y: number) => page.touchscreen.tap(x, y)],
  ] as const) {
    it(`goes on at the first press of a ${how} while the list is open, although the page moves when it closes`, async () => {
      const page = await open();
      const [search, next] = [page.locator('#unit-cari'), page.locator('#lanjut')];
      await page.fill('#uraian', 'Petugas minta uang.');
      await search.pressSequentially('samsat');
      await page.locator('#unit-cari-daftar [role="option"]', { hasText: 'bukan Pemkab' }).waitFor();
      await next.scrollIntoViewIfNeeded();
      const { x, y, width, height } = (await next.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      await press(page, x + width / 2, y + height / 2);
      await page.locator('#bagian-rincian').waitFor();
      expect(await page.inputValue('#unit_lain')).toBe('Samsat');
      await page.context().close();
    });
  }

  it('closes the list with Esc, which does not count for the quick exit', async () => {
    const page = await open();
    await page.locator('#unit-cari').fill('kec');
    await page.keyboard.press('Escape');
    expect(await page.locator('#unit-cari-daftar').isVisible()).toBe(false);
    expect(await page.locator('#pengumuman').innerText()).not.toContain('Esc');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('#pengumuman').innerText()).toContain('Esc 2 kali lagi');
    await page.context().close();
  });

  it('points out what could lead to her, suggests softly, blocks nothing, and sends none of it', async () => {
    const page = await open();
    await page.locator('#unit-cari').waitFor();
    proxy.forget();
    const secret = '081298765432';
    await page.fill('#uraian', `Petugas minta uang. Hubungi ${secret}`);
    const trace = page.locator('#uraian-jejak');
    await expect.poll(() => trace.innerText()).toContain(`"${secret}"`);
    await expect.poll(() => page.locator('#boleh-juga').innerText()).toContain('Boleh juga: ');
    expect(await page.locator('#uraian').getAttribute('aria-invalid')).toBeNull();
    await expectAccessible(page, 'hints');
    await toTheEnd(page);
    await page.locator('#tempat-tombol button').click();
    await wordsShown(page);
    expect(new Canary(secret).formsIn(proxy.recorded())).toEqual([]);
    await page.context().close();
  });

  it('says after a reload that what was typed is not kept, where it is not there again', async () => {
    const page = await open();
    await page.locator('#unit-cari').waitFor();
    await page.fill('#unit_lain', 'SDN contoh');
    await page.reload();
    await page.locator('#unit-cari').waitFor();
    expect(await page.inputValue('#unit_lain')).toBe('');
    expect(await page.locator('#tulisan-hilang').innerText()).toContain('tidak disimpan di mana pun');
    await expectAccessible(page, 'after a reload');
    await page.context().close();
  });

  describe('about those who would read it', () => {
    it('offers other bodies while there is no outside channel, when they are only named', async () => {
      const page = await open();
      await page.locator('#unit-cari').waitFor();
      await page.fill('#uraian', 'Kata orang Inspektorat biarkan saja.');
      await page.locator('[data-offer="inspektorat"]').waitFor();
      expect(await page.locator('[data-offer="inspektorat"]').innerText()).toContain('KPK, Kejaksaan, atau Ombudsman');
      await toTheEnd(page);
      await page.locator('#tempat-tombol button').click();
      await wordsShown(page);
      await page.context().close();
    });

    it('offers the outside channel once there is one, and takes it with one press', async () => {
      await anOpenChannel(house, 'luar-inspektorat');
      const page = await open();
      await page.locator('#unit-cari').waitFor();
      await page.fill('#uraian', 'Ajudan bupati minta setoran.');
      const offer = page.locator('[data-offer="top"]');
      await offer.waitFor();
      await expectAccessible(page, 'offer of the outside channel');
      await offer.getByRole('button', { name: 'Pakai saluran luar' }).click();
      expect(await offer.isVisible()).toBe(false);
      expect(await page.locator('[data-readers="luar-inspektorat"]').isVisible()).toBe(true);
      expect(await page.isChecked('[name="saluran"][value="luar-inspektorat"]')).toBe(true);
      await page.context().close();
    });
  });
});
