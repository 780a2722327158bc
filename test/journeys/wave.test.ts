import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { PDFDocument } from 'pdf-lib';
import type { Browser, Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import type { WaveProposal } from '../../src/domain/wave/propose.js';
import type { WaveInputsView } from '../../src/waves/waves.view.js';
import { aHouse, type House } from '../support/a-house.js';
import { aBrowser, aDesktop, aPhone, expectAccessible } from '../support/browser.js';
import { expectDone } from '../support/console-client.js';
import { FixedClock } from '../support/fixed-clock.js';
import { aMember, type Staff } from '../support/staff.js';
import { entersConsole } from './risk-steps.js';
import { aPatientPage } from './staff-steps.js';
import { bringsReadiness, proposed, ranking, releasesCases, unitsInRanking } from './wave-steps.js';

// The next wave in the browsers of who may see it, on SQLite: what the two engines store is compared by the API tests.
// In Chromium alone: the choice is computed by the same code everywhere; layout is checked at two widths.
let house: House;
let browser: Browser;
let inspektur: Staff;
let pimpinan: Staff;
let leader: Page;
let view: WaveInputsView;
const complaints: string[] = [];

const DECLARED = ['DPMPTSP', 'BAPPEDA', 'BAPENDA', 'DISDUKCAPIL', 'RSUD'];

beforeAll(async () => {
  house = await aHouse({ clock: new FixedClock('2026-09-01T03:00:00Z') });
  inspektur = await aMember(house, { roles: ['inspektur'], name: 'I. Inspektur' });
  pimpinan = await aMember(house, { roles: ['pimpinan'], name: 'P. Pimpinan' });
  await house.listen();
  browser = await aBrowser();
  leader = await aPatientPage(await aDesktop(browser), complaints);
});

async function opensWave(page: Page, staff: Staff): Promise<void> {
  await entersConsole(house, page, staff);
  await page.getByRole('link', { name: 'Gelombang' }).click();
  await page.getByRole('heading', { level: 1, name: 'Gelombang berikutnya' }).waitFor();
}

const idsOf = ({ chosen, reserves }: WaveProposal) => [...chosen, ...reserves].map(({ id }) => id);
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const comma = (value: number) => String(value).replace('.', ',');
const isSideways = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, document.querySelector('main')!].some((one) => one.scrollWidth > one.clientWidth),
  );

describe('before there are figures', () => {
  it('says what is missing and why, and shows no empty table', async () => {
    await opensWave(leader, pimpinan);
    await leader.getByText('Belum ada kerawanan yang dirilis.', { exact: false }).waitFor();
    await leader.getByText('Belum ada nilai LKE.', { exact: false }).first().waitFor();
    await leader.getByText('Dari 61 unit, 0 punya kerawanan yang dirilis dan 0 punya nilai LKE.').waitFor();
    expect(await ranking(leader).count()).toBe(0);
    expect(await leader.getByRole('listbox').count()).toBe(0);
    await leader.getByText('Belum dapat dinilai dari kasus (56)').waitFor();
    await expectAccessible(leader, 'no figures');
  });

  it('tells the declaration of 2021 with its words and its source, and promises nothing', async () => {
    const history = leader.getByRole('region', { name: 'Sejarah pencanangan' });
    await history.getByText('Dicanangkan 6 September 2021: 5 unit').waitFor();
    await history
      .getByText('karena selain memiliki tingkat kerawanan tinggi dinilai sebagai OPD', { exact: false })
      .waitFor();
    await history.getByText('megapolitan.antaranews.com', { exact: false }).waitFor();
    const names = await history.getByRole('listitem').allInnerTexts();
    expect(names).toHaveLength(5);
    expect(names).toContain('Rumah Sakit Umum Daerah Kabupaten Bekasi');
  });

  it('asks for released cases alone once readiness is there', async () => {
    await bringsReadiness(house);
    await leader.getByRole('button', { name: 'Muat ulang' }).click();
    await leader.getByText('0 punya kerawanan yang dirilis dan 21 punya nilai LKE.', { exact: false }).waitFor();
    expect(await leader.getByText('Operator memasukkannya', { exact: false }).count()).toBe(0);
  });
});

describe('the proposal', () => {
  beforeAll(async () => {
    await releasesCases(house, inspektur);
    await opensWave(leader, pimpinan);
    view = expectDone(await pimpinan.client.get<WaveInputsView>('/api/waves/next').then(again));
  });

  /** The clock has moved past the end of the session that the test itself holds. */
  async function again(answer: { status: number; body: WaveInputsView; headers: Record<string, string> }) {
    if (answer.status !== 401) return answer;
    await pimpinan.loginAgain();
    return pimpinan.client.get<WaveInputsView>('/api/waves/next');
  }

  it('is what the server’s own functions propose, with the same figures', async () => {
    const proposal = proposed(view);
    expect(proposal.chosen).toHaveLength(5);
    expect(proposal.reserves.length).toBeGreaterThan(0);
    expect(await unitsInRanking(leader)).toEqual(idsOf(proposal));
    for (const row of [...proposal.chosen, ...proposal.reserves]) {
      const cells = await ranking(leader).locator(`tr[data-unit="${row.id}"] td`).allInnerTexts();
      expect(cells[2]).toMatch(
        new RegExp(`^${comma(row.kerawanan)}\\s+\\(${comma(row.range.low)}–${comma(row.range.high)}\\)$`),
      );
      expect(cells[3]).toMatch(new RegExp(`^${comma(row.kesiapan)}\\s+\\(`));
    }
    const firm = await ranking(leader)
      .locator('tr[data-unit] [data-firm]')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-firm')));
    expect(firm.slice(0, 5)).toEqual(proposal.chosen.map(({ coreWord }) => coreWord));
    await expectAccessible(leader, 'proposal');
  });

  it('never proposes a unit that was declared, whatever its figures', async () => {
    const facts = new Map(view.units.map((unit) => [unit.code, unit.facts]));
    expect(facts.get('DISDUKCAPIL')?.kerawanan.state).toBe('released');
    expect(facts.get('DISDUKCAPIL')?.kesiapan?.value).toBe(81);
    const drawn = await leader
      .getByRole('option')
      .evaluateAll((dots) => dots.map((dot) => dot.getAttribute('data-dot')));
    for (const code of DECLARED) {
      expect(await unitsInRanking(leader)).not.toContain(code);
      expect(drawn).not.toContain(code);
    }
    await leader.getByText('Sudah dicanangkan (5)').click();
    const listed = leader.locator('details[data-list="sudah_dicanangkan"] tr[data-unit]');
    expect(await listed.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-unit')))).toEqual(
      [...DECLARED].sort(),
    );
  });

  it('says of every unit why it stands where it stands', async () => {
    const { lists } = proposed(view);
    for (const [list, units] of Object.entries(lists)) {
      const rows = leader.locator(`details[data-list="${list}"] tr[data-unit]`);
      expect(await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-unit')))).toEqual(
        units.map(({ id }) => id),
      );
      for (const why of await rows.locator('td:last-child').allTextContents()) expect(why).toMatch(/\.$/);
    }
    const summary = leader.getByText('Belum dapat dinilai dari kasus', { exact: false }).first();
    await summary.click();
    await leader.locator('tr[data-unit="BRIDA"]').getByText('Bukan berarti aman.', { exact: false }).waitFor();
    await leader.locator('tr[data-unit="DISHUB"]').first().getByText('usang', { exact: true }).waitFor();
    await leader.locator('details[data-list="belum_ada_lke"]').getByText('Belum ada LKE (1)').waitFor();
    await expectAccessible(leader, 'unfolded lists');
  });

  it('names the gates that do not exist yet, and that people decide', async () => {
    const caveats = leader.getByRole('region', { name: 'Sebelum memakai usulan ini' });
    await caveats.getByText('register risiko, mutu data, dan "syarat belum lengkap"', { exact: false }).waitFor();
    await caveats.getByText('PermenPANRB 90/2021 jo. 5/2024', { exact: false }).waitFor();
    await caveats.getByText('Orang yang memutuskan.', { exact: false }).waitFor();
  });

  it('is the same for the chief inspector', async () => {
    const chief = await aPatientPage(await aDesktop(browser), complaints);
    await opensWave(chief, inspektur);
    expect(await unitsInRanking(chief)).toEqual(idsOf(proposed(view)));
    await chief.context().close();
  });
});

describe('the chart', () => {
  it('has one stop for the tabulator, and arrows that say each unit in words', async () => {
    const marks = leader.getByRole('listbox', { name: /^Bagan kerawanan dan kesiapan/ }).getByRole('option');
    const { chosen, reserves, lists } = proposed(view);
    const others = [...lists.bina_dulu, ...lists.siap_mandiri, ...lists.belum_prioritas];
    expect(await marks.count()).toBe(chosen.length + reserves.length + others.length);
    expect(await leader.locator('[role="option"][tabindex="0"]').count()).toBe(1);
    await leader.locator('[role="option"][tabindex="0"]').focus();
    const best = chosen[0]!;
    const words = await focused(leader);
    expect(words).toContain(`, diusulkan: kerawanan ${comma(best.kerawanan)}`);
    expect(words).toContain(`kesiapan ${comma(best.kesiapan)}`);
    await leader.keyboard.press('Home');
    const first = await focused(leader);
    await leader.keyboard.press('ArrowRight');
    expect(await focused(leader)).not.toBe(first);
    await leader.keyboard.press('ArrowLeft');
    expect(await focused(leader)).toBe(first);
    await leader.getByText(`${first}.`, { exact: true }).waitFor();
    await leader.keyboard.press('Tab');
    expect(await leader.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
  });

  it('reads as a table too', async () => {
    await leader.keyboard.press('Enter');
    const region = leader.getByRole('region', { name: 'Kerawanan dan kesiapan' });
    expect(await region.getByRole('row').count()).toBe((await region.getByRole('option').count()) + 1);
    await region.getByRole('row', { name: /^Disperkimtan bina dulu/ }).waitFor();
    await expectAccessible(leader, 'chart as a table');
    await leader.keyboard.press('Enter');
  });
});

describe('what if', () => {
  const trial = 'Percobaan, bukan usulan resmi';

  it('changes the choice as the slider moves, and says that it is a trial', async () => {
    const before = await unitsInRanking(leader);
    await leader.getByLabel('Geser: Bobot kerawanan (w)').focus();
    for (let step = 0; step < 10; step += 1) await leader.keyboard.press('ArrowRight');
    expect(await field(leader, 'Bobot kerawanan (w)').inputValue()).toBe('0,6');
    const tried = proposed(view, { weight: 0.6 });
    expect(await unitsInRanking(leader)).toEqual(idsOf(tried));
    expect(new Set((await unitsInRanking(leader)).slice(0, 5))).not.toEqual(new Set(before.slice(0, 5)));
    await leader.getByText(trial, { exact: true }).waitFor();
    await leader.getByText('Bobot kerawanan (w) 0,6, baku 0,5').waitFor();
    await expectAccessible(leader, 'a trial');
  });

  it('tells from which weight on the choice would be another', async () => {
    const [sentence] = proposed(view, { weight: 0.6 }).sentences;
    const nameOf = (code: string) => view.units.find((unit) => unit.code === code)!.shortName;
    const at = comma(Math.round(sentence!.at * 1000) / 1000);
    await leader
      .getByText(
        `Bila bobot kerawanan di bawah ${at}, ${nameOf(sentence!.enters)} menggantikan ${nameOf(sentence!.replaces)}.`,
      )
      .waitFor();
    await leader.getByText('Selain itu pilihan tidak berubah, untuk bobot 0,35 sampai 0,65.').waitFor();
  });

  it('takes every number, by field too', async () => {
    await field(leader, 'Paling banyak unit (k)').fill('3');
    await field(leader, 'Paling banyak per rumpun (m)').fill('1');
    await field(leader, 'Batas kerawanan (K)').fill('45,5');
    await field(leader, 'Batas kesiapan (S)').fill('62.5');
    const changes = {
      ...{ weight: 0.6, maxUnits: 3, maxPerCluster: 1 },
      gates: { ...view.parameters.gates, kerawananMin: 45.5, kesiapanMin: 62.5 },
    };
    expect(await unitsInRanking(leader)).toEqual(idsOf(proposed(view, changes)));
    await leader
      .getByText(/Tersisih batas 1 per rumpun/)
      .first()
      .waitFor();
  });

  it('keeps what was typed wrongly, says kindly what is wanted, and goes on with the last right value', async () => {
    const before = await unitsInRanking(leader);
    await field(leader, 'Paling banyak unit (k)').fill('tiga');
    await leader
      .getByText('Tulis bilangan bulat 1 sampai 20. Usulan masih memakai nilai terakhir yang benar.')
      .waitFor();
    expect(await field(leader, 'Paling banyak unit (k)').inputValue()).toBe('tiga');
    expect(await field(leader, 'Batas kerawanan (K)').inputValue()).toBe('45,5');
    expect(await unitsInRanking(leader)).toEqual(before);
    await expectAccessible(leader, 'a wrong number');
  });

  it('says when nobody reaches the gates', async () => {
    await field(leader, 'Batas kerawanan (K)').fill('100');
    await leader.getByText('Tidak ada unit yang mencapai kedua batas.', { exact: false }).waitFor();
    await leader.getByText(/Tidak ada unit yang diusulkan\./).waitFor();
  });

  it('downloads a trial under a name that says so', async () => {
    await field(leader, 'Batas kerawanan (K)').fill('50');
    const [saved] = await Promise.all([
      leader.waitForEvent('download'),
      leader.getByRole('button', { name: 'Unduh CSV' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('gelombang-percobaan-2026-11-24.csv');
    const rows: Record<string, string>[] = parse(await readFile(await saved.path()), { bom: true, columns: true });
    expect(rows).toHaveLength(61);
    expect(rows[0]).toMatchObject({ daftar: 'diusulkan', urutan: '1', dasar: 'percobaan', k: '3', bobot: '0.6' });
    expect(rows[0]).not.toHaveProperty('sintetis');
  });

  it('goes back to the adopted values', async () => {
    await leader.getByRole('button', { name: 'Kembalikan ke nilai baku' }).click();
    expect(await field(leader, 'Paling banyak unit (k)').inputValue()).toBe('5');
    expect(await unitsInRanking(leader)).toEqual(idsOf(proposed(view)));
    expect(await leader.getByText(trial, { exact: false }).filter({ visible: true }).count()).toBe(0);
    expect(await leader.getByRole('button', { name: 'Kembalikan ke nilai baku' }).isDisabled()).toBe(true);
  });
});

describe('on paper and on a phone', () => {
  it('prints upright A4 pages with the values that were used', async () => {
    for (const list of ['sudah_dicanangkan', 'belum_dirilis']) {
      await leader.locator(`details[data-list="${list}"] summary`).click();
    }
    const pages = (await PDFDocument.load(await leader.pdf({ preferCSSPageSize: true }))).getPages();
    for (const page of pages) {
      const { width, height } = page.getSize();
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    }
    expect(pages.length).toBeLessThanOrEqual(3);
    await leader.emulateMedia({ media: 'print' });
    await leader
      .getByText('Nilai yang dipakai: k 5, m 2, bobot 0,5, batas K 50, batas S 60.', { exact: false })
      .waitFor();
    expect(await leader.getByLabel('Geser: Bobot kerawanan (w)').isVisible()).toBe(false);
    expect(await leader.getByRole('link', { name: 'Gelombang' }).isVisible()).toBe(false);
    // What is folded on the screen is named on paper.
    await leader.getByText(/^Disdag, /).waitFor();
    await leader.emulateMedia({ media: 'screen' });
  });

  it('is a page of cards with nothing to scroll sideways', async () => {
    const phone = await aPatientPage(await aPhone(browser, { colorScheme: 'dark' }), complaints);
    await opensWave(phone, pimpinan);
    expect(await unitsInRanking(phone)).toEqual(idsOf(proposed(view)));
    for (const summary of await phone.locator('main summary').all()) await summary.click();
    expect(await isSideways(phone)).toBe(false);
    const card = ranking(phone).locator('tr[data-unit]').first();
    expect((await card.boundingBox())!.height).toBeGreaterThan(100);
    await phone.locator('[role="option"]').first().tap();
    await phone
      .getByText(/ rentang 90\s% /)
      .first()
      .waitFor();
    await expectAccessible(phone, 'phone');
    await phone.context().close();
  });

  it('speaks English', async () => {
    await leader.getByRole('button', { name: 'Akun P. Pimpinan' }).click();
    await leader.getByRole('menuitem', { name: 'English' }).click();
    await leader.getByRole('heading', { level: 1, name: 'Next wave' }).waitFor();
    await leader
      .getByText(/^If risk weighs 0\.\d+ or more, /)
      .first()
      .waitFor();
    expect(await leader.getByLabel('Weight of risk (w)', { exact: true }).inputValue()).toBe('0.5');
  });

  it('made no page complain', () => {
    expect(complaints.filter((one) => !one.includes('401'))).toEqual([]);
  });
});
