// Over 20 s: the whole story in a real browser, from the report to the next wave – with and without script where a reporter
// is at work, on both engines.
import type { Browser, Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatDay } from '../../src/domain/calendar/format-day.js';
import { ReleaseJob } from '../../src/risk/release.job.js';
import type { RiskMapView } from '../../src/risk/risk.view.js';
import { reportName } from '../../src/sealing/index.js';
import { aHouse, type House } from '../support/a-house.js';
import { aBrowser, aPhone, expectAccessible } from '../support/browser.js';
import { bringReadiness, countCases } from '../support/figures.js';
import { aPdf, aPicture } from '../support/sample-files.js';
import {
  beginsExamination,
  codes,
  decides,
  linksReport,
  opensCaseFromReport,
  opensCaseList,
  proposes,
  summarises,
  writesNote,
} from './case-steps.js';
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
import { bringsAllExposure, toDay } from './risk-steps.js';
import { anInspectorateInTheBrowser, type Inspectorate, logsInAgain, PATIENCE_MS, type Person } from './staff-steps.js';
import { ranking, unitsInRanking } from './wave-steps.js';

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
    let desk: Inspectorate;
    const told: string[] = [];

    beforeAll(async () => {
      house = await aHouse({ engine });
      await house.listen();
    });

    it('opens the desk: two officers, one key, eight words read to each other', async () => {
      desk = await anInspectorateInTheBrowser(house, browser);
      expect(desk.first.password).not.toBe(desk.second.password);
    });

    for (const javaScriptEnabled of [true, false]) {
      it(`is filed, asked about, answered, closed and reopened, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
        const phone = await aPhone(browser, { javaScriptEnabled });
        const page = await phone.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        const uraian = `${javaScriptEnabled ? 'Dengan' : 'Tanpa'} skrip: ${TYPED.uraian}`;
        told.push(uraian);
        const report = javaScriptEnabled ? reportsWithScript : reportsWithoutScript;
        const words = await report(page, house.citizenUrl, { ...TYPED, uraian }, photos);

        const officer = desk.second.page;
        await opensReport(officer, uraian.slice(0, 40));
        await officer.getByText(TYPED.tempat ?? '').waitFor();
        await expectAccessible(officer, 'report');
        // Her browser cleans files and gives them names that tell nothing; without it they come as they are.
        const cleaned = ['foto-1.png', 'foto-2.png', 'dokumen-3.pdf'];
        await looksAtFiles(officer, javaScriptEnabled ? cleaned : photos.map((file) => file.name));
        await asks(officer, 'Di loket berapa, dan siapa yang menerima uangnya?');

        house.clock.forward({ minutes: 5 });
        await returnsWith(page, house.citizenUrl, words);
        expect(await messagesShown(page)).toContain('Di loket berapa, dan siapa yang menerima uangnya?');
        expect(await page.locator('#status').innerText()).toContain('Menunggu jawaban Anda');
        await page.getByText(/Jawab paling lambat \S+, \d+ Desember 2026/).waitFor();
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

    it('becomes a case that is decided, and moves the maps of those who may see it, each in its time', async () => {
      const { first, second, inspektur, examiner, pimpinan } = desk;
      await bringsAllExposure(house);
      const own = () => answerOf(inspektur.page, '/api/risk/own');
      const released = () => answerOf(pimpinan.page, '/api/risk/released');
      const [ownBefore, releasedBefore] = [JSON.parse(await own()) as RiskMapView, await released()];

      // 5: opened, coded, linked, examined, decided.
      await opensReport(second.page, told[0]!.slice(0, 40));
      const caseId = await opensCaseFromReport(second.page, 'Dugaan pungutan di loket.', 'P. Pemeriksa');
      await codes(second.page, 'Menurut uraian laporan.');
      await summarises(second.page, 'Ada dugaan pungutan di satu loket layanan.', 'Tidak ada langkah yang terlihat.');
      await opensReport(second.page, told[1]!.slice(0, 40));
      await linksReport(second.page, 'disduk', reportName(caseId), 'Loket yang sama.');
      const opensCase = async ({ page }: Person) => {
        await opensCaseList(page);
        await page.locator(`[data-case="${caseId}"]`).click();
      };
      await opensCase(inspektur);
      await inspektur.page.getByRole('tab', { name: 'Laporan 2' }).waitFor();
      await beginsExamination(inspektur.page, 'P. Pemeriksa');
      await opensCase(examiner);
      await writesNote(examiner.page, 'Dua saksi didengar.');
      await examiner.page.getByText(/Disimpan/).waitFor();
      await proposes(examiner.page);
      await opensCase(inspektur);
      await decides(inspektur.page);
      await opensCaseList(first.page);
      await first.page.getByText('Belum ada perkara yang kuncinya Anda pegang.').waitFor();

      // 6: the inspektur's map has moved by exactly this case, the leaders' in not one byte.
      expect(differences(ownBefore, JSON.parse(await own()) as RiskMapView)).toEqual([
        ['DISDUKCAPIL', 'PUB', '0', '1'],
      ]);
      expect(await released()).toBe(releasedBefore);
      const holders = ['f'.repeat(32)];
      await countCases(house, 4, { unit: 'DISDUKCAPIL', area: 'PUB', holders });
      await countCases(house, 9, { unit: 'DISDIK', area: 'PUB', holders, step: 'terbukti' });
      await bringReadiness(house, 'DISDIK,2026-08-15,81,LHE');
      expect(await released()).toBe(releasedBefore);
      await onDay(house, '2026-12-01', pimpinan);
      expect(await released()).toBe(releasedBefore);
      await pimpinan.page.getByText('Belum ada yang dirilis.').waitFor();
      await onDay(house, '2027-01-01', pimpinan);
      const map = JSON.parse(await released()) as RiskMapView;
      const cell = map.cells.find(({ unit, area }) => unit === 'DISDUKCAPIL' && area === 'PUB');
      expect(cell).toMatchObject({ state: 'rated', cases: '5' });
      await pimpinan.page.getByRole('button', { name: /Disdukcapil, Pelayanan dan perizinan: tingkat/ }).waitFor();
      await expectAccessible(pimpinan.page, 'released map');

      // 7: the candidates, with 2021 as history.
      await pimpinan.page.getByRole('link', { name: 'Gelombang' }).click();
      await ranking(pimpinan.page).waitFor();
      expect(await unitsInRanking(pimpinan.page)).toEqual(['DISDIK']);
      await pimpinan.page
        .getByText(/6 September 2021/)
        .first()
        .waitFor();
      await expectAccessible(pimpinan.page, 'next wave');
    });
  });
}

/** Without script the file goes with the message; with script it follows by itself. */
async function answersWithAFile(page: Page, withScript: boolean): Promise<void> {
  const file = { name: 'jadwal.png', mimeType: 'image/png', buffer: aPicture() };
  if (!withScript) await page.locator('[name="bukti"]').setInputFiles(file);
  await answers(page, 'Loket 2, yang menerima Petugas A.');
  if (withScript) {
    await page.locator('#pilih-berkas').setInputFiles(file);
    await page.locator('#kirim-berkas').click();
  }
  await page.getByText('1 berkas sudah sampai.').waitFor();
}

/** The bytes of an answer, as the browser of somebody who is logged in gets them. */
function answerOf(page: Page, path: string): Promise<string> {
  return page.evaluate(async (from) => (await fetch(from)).text(), path);
}

/** Fields whose number of cases differs between two maps. */
function differences(
  before: RiskMapView,
  after: RiskMapView,
): [unit: string, area: string, before: string, after: string][] {
  return after.cells.flatMap(({ unit, area, cases }) => {
    const earlier = before.cells.find((cell) => cell.unit === unit && cell.area === area)?.cases ?? '';
    return earlier === cases ? [] : [[unit, area, earlier, cases] as [string, string, string, string]];
  });
}

/** Lets the night before a day pass, and somebody come back on it. */
async function onDay(house: House, day: string, person: Person): Promise<void> {
  toDay(house, day);
  await house.console.get(ReleaseJob).run();
  await logsInAgain(house, person);
}
