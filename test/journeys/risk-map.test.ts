import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { aHouse, type House } from '../support/a-house.js';
import { aBrowser, aDesktop, aPhone, expectAccessible } from '../support/browser.js';
import { FixedClock } from '../support/fixed-clock.js';
import { aMember, type Staff } from '../support/staff.js';
import { bringsAllExposure, countsTwoQuarters, entersConsole } from './risk-steps.js';
import { aPatientPage } from './staff-steps.js';

// The map of kerawanan in the browsers of who may see it, on SQLite: what the two engines count is compared by the API
// tests. In Chromium: nothing here depends on the browser but layout, which the phone's width checks.
let house: House;
let browser: Browser;
let inspektur: Staff;
let pimpinan: Staff;
let leader: Page;
let chief: Page;
const complaints: string[] = [];

beforeAll(async () => {
  house = await aHouse({ clock: new FixedClock('2026-06-20T03:00:00Z') });
  inspektur = await aMember(house, { roles: ['inspektur'], name: 'I. Inspektur' });
  pimpinan = await aMember(house, { roles: ['pimpinan'], name: 'P. Pimpinan' });
  await house.listen();
  browser = await aBrowser();
  leader = await aPatientPage(await aDesktop(browser), complaints);
  chief = await aPatientPage(await aDesktop(browser), complaints);
});

/** A field by the words that a reader hears. */
const field = (page: Page, words: RegExp | string) => page.getByRole('table').getByRole('button', { name: words });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const hasNoSideways = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, main *')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .filter(
        (element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || element.tagName === 'HTML',
      )
      .map((element) => `${element.tagName}.${element.className}`),
  );

describe('before there are figures', () => {
  it('takes a leader to the map at once, and says what is missing and what to do', async () => {
    await entersConsole(house, leader, pimpinan);
    await leader.getByRole('heading', { level: 1, name: 'Kerawanan' }).waitFor();
    expect(new URL(leader.url()).pathname).toBe('/kerawanan');
    expect(await leader.getByRole('navigation', { name: 'Menu utama' }).getByRole('link').first().innerText()).toBe(
      'Kerawanan',
    );
    await leader.getByText('Paparan unit belum dimasukkan.').waitFor();
    await leader.getByText('peluit import exposure paparan.csv').waitFor();
    expect(await leader.getByRole('button', { name: 'Peta saya (angka pasti)' }).count()).toBe(0);
    await expectAccessible(leader, 'no exposure');
  });

  it('says that nothing has been released, which does not mean safe', async () => {
    await bringsAllExposure(house);
    await leader.getByRole('button', { name: 'Muat ulang' }).click();
    await leader.getByText('Belum ada yang dirilis.').waitFor();
    await leader.getByText('Paling cepat 1 Juli 2026. Peta kosong bukan berarti aman.').waitFor();
    await expectAccessible(leader, 'nothing released');
  });
});

describe('without an answer', () => {
  it('keeps the page, says what happened and tries again', async () => {
    await leader.route('**/api/risk/released', (route) => route.abort());
    await leader.getByRole('button', { name: 'Muat ulang' }).click();
    await leader.getByRole('alert').getByText('Tidak ada sambungan ke server.', { exact: false }).waitFor();
    await expectAccessible(leader, 'no connection');
    await leader.unroute('**/api/risk/released');
    await leader.getByRole('button', { name: 'Coba lagi' }).click();
    await leader.getByRole('alert').waitFor({ state: 'detached' });
  });
});

describe('the released map', () => {
  beforeAll(async () => {
    await countsTwoQuarters(house, inspektur);
    await entersConsole(house, leader, pimpinan);
    await leader.getByRole('table').waitFor();
  });

  it('says which release it is, why it does not move now, and what changed', async () => {
    await leader.getByText('Rilis Triwulan IV 2026: perkara yang dirilis sampai 1 Oktober 2026.').first().waitFor();
    await leader
      .getByText('hanya berubah pada awal triwulan, dan hanya bila sedikitnya lima perkara baru terkumpul')
      .waitFor();
    await leader.getByText('Paling cepat berubah pada 1 Januari 2027.').waitFor();
    await leader.getByText(/Yang berubah sejak rilis lalu: \d+ unit naik tingkat/).waitFor();
    await leader.getByText('Peta ini menunjukkan kerawanan unit, bukan kesalahan orang.').waitFor();
    await leader.getByText('Angka 0 sampai 4 tidak dirinci.').waitFor();
  });

  it('is a table whose fields say in words what they show', async () => {
    const table = leader.getByRole('table', { name: /^Kerawanan unit dan area\. Rilis Triwulan IV 2026/ });
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(
      expect.arrayContaining(['Unit', 'Nilai', expect.stringContaining('Pengadaan')]),
    );
    await table.getByRole('rowheader', { name: 'DSDABMBK' }).waitFor();
    const words = field(
      leader,
      /^DSDABMBK, Pengadaan: tingkat \d \(.+\), di atas rata-rata, [\d,]+ kali rata-rata kabupaten, rentang [\d,]+ sampai [\d,]+$/,
    );
    expect(await words.innerText()).toMatch(/^[345]$/);
    await field(leader, /^DSDABMBK, nilai unit: .*naik satu tingkat sejak rilis lalu$/).waitFor();
    await field(leader, 'DSDABMBK, Perencanaan: belum dirilis, bukan berarti aman').waitFor();
    await expectAccessible(leader, 'released map');
  });

  it('explains no sign that does not occur', async () => {
    const key = leader.getByRole('region', { name: 'Keterangan' });
    await key.getByText('berbingkai = belum dapat dibedakan').waitFor();
    expect(await key.getByText('belum dapat dinilai').count()).toBe(0);
    expect(await key.innerText()).not.toContain('mutu');
  });

  it('is walked with arrows, opened with Enter, and finds the focus again', async () => {
    const first = leader.locator('[data-unit][tabindex="0"]');
    expect(await first.count()).toBe(1);
    await first.focus();
    const start = await focused(leader);
    expect(start).toContain('nilai unit');
    await leader.keyboard.press('ArrowRight');
    const area = await focused(leader);
    expect(area).not.toContain('nilai unit');
    await leader.keyboard.press('Home');
    await leader.keyboard.press('ArrowDown');
    expect(await focused(leader)).toContain('nilai unit');
    expect(await focused(leader)).not.toBe(start);
    await leader.keyboard.press('Control+Home');
    expect(await focused(leader)).toBe(start);
    await leader.keyboard.press('ArrowRight');
    await leader.keyboard.press('Enter');
    const detail = leader.getByRole('dialog');
    await detail.getByText('rata-rata kabupaten').first().waitFor();
    await leader.keyboard.press('Escape');
    await detail.waitFor({ state: 'detached' });
    await expect.poll(() => focused(leader)).toBe(area);
  });

  it('tells a leader of a field no more than was released', async () => {
    await field(leader, /^Disdukcapil, Pelayanan dan perizinan/).click();
    const detail = leader.getByRole('dialog');
    await detail.getByText('15 perkara').waitFor();
    await detail.getByText('Angka tahun dibulatkan sendiri-sendiri.', { exact: false }).waitFor();
    expect(await detail.getByText('Menurut bulan, tahap, dan keparahan').count()).toBe(0);
    await detail.getByText(/LKjIP/).first().waitFor();
    await detail.getByText('Cara hitung').click();
    await detail.getByText('Perkara, bukan laporan.', { exact: false }).waitFor();
    await expectAccessible(leader, 'released detail');
    await leader.keyboard.press('Escape');
    await detail.waitFor({ state: 'detached' });
  });

  it('sorts, ungroups, cuts, and unfolds the districts', async () => {
    const table = leader.getByRole('table');
    const units = () => table.locator('tbody tr:has([data-unit]) th[scope="row"]').allInnerTexts();
    const districts = table.getByRole('button', { name: 'Kecamatan (23)' });
    await table.getByText('21 unit belum dirilis').waitFor();
    expect(await table.getByRole('rowheader', { name: 'Kec. Tarumajaya' }).count()).toBe(0);
    await districts.click();
    await table.getByRole('rowheader', { name: 'Kec. Tarumajaya' }).waitFor();
    await districts.click();
    await leader.getByLabel('Kelompok').selectOption({ label: 'tanpa' });
    expect(await units()).toHaveLength(15);
    const values = await table.locator('[data-area=""]').allInnerTexts();
    const levels = values.map((value) => Number(value[0])).filter((level) => level > 0);
    expect(levels.length).toBeGreaterThan(4);
    expect(levels).toEqual([...levels].sort((a, b) => b - a));
    await leader.getByLabel('Tampilkan').selectOption({ label: 'semua' });
    await leader.getByLabel('Urut').selectOption({ label: 'nama' });
    const byName = await units();
    expect(byName.length).toBeGreaterThan(50);
    expect(byName).toEqual([...byName].sort((a, b) => a.localeCompare(b)));
    await leader.getByLabel('hanya yang dapat dibedakan').check();
    const distinct = await units();
    expect(distinct).toContain('DSDABMBK');
    expect(distinct).not.toContain('BKPSDM');
    await leader.getByLabel('hanya yang dapat dibedakan').uncheck();
  });

  it('reads as a text table, and downloads the same figures', async () => {
    await leader.getByRole('button', { name: 'Tabel', exact: true }).click();
    const rowsOf = leader.locator('tbody', { has: leader.getByRole('rowheader', { name: 'DSDABMBK' }) });
    const row = rowsOf.getByRole('row', { name: /^Konstruksi/ });
    expect(await row.getByRole('cell').allInnerTexts()).toHaveLength(5);
    await expectAccessible(leader, 'text table');
    const [saved] = await Promise.all([
      leader.waitForEvent('download'),
      leader.getByRole('button', { name: 'Unduh data ini' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('kerawanan-rilis-2026-10-01.csv');
    const rows: Record<string, string>[] = parse(await readFile(await saved.path()), { bom: true, columns: true });
    const units = rows.filter((one) => one.area === '');
    expect(units).toHaveLength(house.core.config.units.length);
    expect(rows.find((one) => one.unit === 'DSDABMBK' && one.area === 'PBJ')).toMatchObject({
      keadaan: 'dinilai',
      kedudukan: 'di_atas',
      perkara: '20',
    });
    expect(rows[0]).not.toHaveProperty('sintetis');
    await leader.getByRole('button', { name: 'Peta', exact: true }).click();
  });

  it('fits one landscape page', async () => {
    await leader.getByLabel('Kelompok').selectOption({ label: 'rumpun' });
    await leader.getByLabel('Urut').selectOption({ label: 'indeks' });
    await leader.getByLabel('Tampilkan').selectOption({ label: '15 teratas' });
    const paper = await leader.pdf({ preferCSSPageSize: true });
    const { PDFDocument } = await import('pdf-lib');
    const pages = (await PDFDocument.load(paper)).getPages();
    expect(pages).toHaveLength(1);
    const { width, height } = pages[0]!.getSize();
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
  });
});

describe('the chief inspector’s own map', () => {
  it('has exact figures of the cases whose key is held, and the release beside them', async () => {
    await entersConsole(house, chief, inspektur);
    await chief.getByRole('link', { name: 'Kerawanan' }).click();
    await chief.getByText(/^Angka pasti dari perkara yang kuncinya Anda pegang, sampai November 2026\./).waitFor();
    // Two cases are too few for a release and enough for who holds their keys; seven others belong to somebody else.
    await field(chief, /^BKPSDM, Kepegawaian: tingkat/).click();
    const detail = chief.getByRole('dialog');
    await detail.getByText('2 perkara', { exact: true }).waitFor();
    await detail.getByText('Menurut bulan, tahap, dan keparahan').waitFor();
    await detail.getByRole('cell', { name: 'terbukti', exact: true }).waitFor();
    await detail.getByRole('cell', { name: 'Berat', exact: true }).waitFor();
    await expectAccessible(chief, 'own detail');
    await chief.keyboard.press('Escape');
    await field(chief, /^Disdukcapil, Pelayanan dan perizinan/).click();
    await detail.getByText('6 perkara', { exact: true }).waitFor();
    await chief.keyboard.press('Escape');
    await detail.waitFor({ state: 'detached' });
    await expectAccessible(chief, 'own map');
  });

  it('switches to what leaders see', async () => {
    await chief.getByRole('button', { name: 'Rilis untuk pimpinan' }).click();
    await chief.getByText('Rilis Triwulan IV 2026', { exact: false }).first().waitFor();
    await chief.getByLabel('Tampilkan').selectOption({ label: 'semua' });
    await field(chief, 'BKPSDM, Kepegawaian: belum dirilis, bukan berarti aman').waitFor();
  });

  it('speaks English', async () => {
    await chief.getByRole('button', { name: 'Akun I. Inspektur' }).click();
    await chief.getByRole('menuitem', { name: 'English' }).click();
    await chief.getByText('Counts from 0 to 4 are shown as one class.').waitFor();
    await field(chief, /^DSDABMBK, Procurement: level \d/).waitFor();
  });
});

describe('on a phone', () => {
  it('is a list of units that open to their areas, with nothing to scroll sideways', async () => {
    const phone = await aPatientPage(await aPhone(browser, { colorScheme: 'dark' }), complaints);
    await entersConsole(house, phone, pimpinan);
    const list = phone.getByRole('region', { name: 'Daftar unit' });
    await list.getByRole('button', { name: /^.*DSDABMBK/ }).click();
    await list
      .getByText(/Area paling rawan: Pengadaan, tingkat \d/)
      .first()
      .waitFor();
    expect(await phone.getByRole('table').count()).toBe(0);
    expect(await hasNoSideways(phone)).toEqual([]);
    await expectAccessible(phone, 'list on a phone');
    await list.getByRole('button', { name: /^Konstruksi/ }).click();
    const detail = phone.getByRole('dialog');
    await detail.getByText('rata-rata kabupaten').first().waitFor();
    expect(await hasNoSideways(phone)).toEqual([]);
    await expectAccessible(phone, 'detail on a phone');
    await phone.context().close();
  });

  it('does all this without a complaint of the browser', () => {
    expect(complaints.filter((complaint) => !/401|ERR_FAILED/.test(complaint))).toEqual([]);
  });
});
