import type { Browser, Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  CaseCodingEntity,
  CaseEntity,
  CaseReportEntity,
  DossierEntryEntity,
  DossierReadingEntity,
  DossierWrapEntity,
} from '../../src/cases/cases.entity.js';
import { ReportEntity } from '../../src/reports/reports.entity.js';
import { reportName } from '../../src/sealing/index.js';
import { aHouse, type House } from '../support/a-house.js';
import { aReport, type FiledReport } from '../support/a-thread.js';
import { aBrowser, aDesktop, aPhone, expectAccessible } from '../support/browser.js';
import { aColleague } from '../support/case-worker.js';
import { anOpenChannel, type OpenedChannel, type Staff } from '../support/staff.js';
import {
  beginsExamination,
  caseList,
  codes,
  decides,
  goesTo,
  linksReport,
  logsIn,
  opensCaseFromReport,
  opensCaseList,
  opensTab,
  proposes,
  summarises,
  writesNote,
} from './case-steps.js';

// A case in its members' browsers, on SQLite: what the two engines store is compared by the API tests.
let house: House;
let channel: OpenedChannel;
let browser: Browser;
let inspektur: Staff;
/** Could decide, too: that she proposed is what keeps her from it. */
let pemeriksa: Staff;
let first: FiledReport;
let second: FiledReport;
let desk: Page;
let chief: Page;
let examiner: Page;
let caseId: string;
const violations: string[] = [];

beforeAll(async () => {
  house = await aHouse();
  channel = await anOpenChannel(house);
  inspektur = (await aColleague(house, channel, { roles: ['inspektur'], name: 'I. Inspektur' })).staff;
  pemeriksa = (await aColleague(house, channel, { roles: ['pemeriksa', 'inspektur'], name: 'P. Pemeriksa' })).staff;
  first = await aReport(house, channel, { text: 'Diminta Rp150.000 untuk KTP. Di loket 4.' });
  second = await aReport(house, channel, { text: 'Di loket 4 harus bayar supaya cepat.' });
  await house.listen();
  browser = await aBrowser();
  desk = await aPage();
  chief = await aPage();
  examiner = await aPage();
  await logsIn(house, desk, channel.second);
});

async function aPage(): Promise<Page> {
  const page = await (await aDesktop(browser)).newPage();
  page.setDefaultTimeout(15_000);
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted ?Type/i.test(message.text())) violations.push(message.text());
  });
  return page;
}

const db = () => house.core.database.reader;
const stored = () => db().getRepository(CaseEntity).findOneByOrFail({ id: caseId });
const isRead = async (staff: Staff) => {
  const { lastN: n } = await stored();
  return db().getRepository(DossierReadingEntity).existsBy({ caseId, memberId: staff.memberId, n });
};

async function opensReport(page: Page, report: FiledReport): Promise<void> {
  await page.getByRole('link', { name: 'Meja masuk', exact: true }).click();
  const list = page.getByRole('region', { name: 'Daftar laporan' });
  await list.getByRole('button', { name: 'Semua' }).click();
  await list.getByRole('button', { name: 'Muat ulang' }).click();
  await page.locator(`[data-report="${report.id}"]`).click();
  await page.getByRole('tab', { name: 'Cerita' }).waitFor();
  await expect
    .poll(() => db().getRepository(ReportEntity).existsBy({ id: report.id, unread: false }), { timeout: 15_000 })
    .toBe(true);
}

async function opensCase(page: Page): Promise<void> {
  await opensCaseList(page);
  await page.locator(`[data-case="${caseId}"]`).click();
  await page.getByRole('heading', { level: 1, name: reportName(caseId) }).waitFor();
  await page.getByRole('tab', { name: 'Langkah' }).waitFor();
}

describe('a verifikator', () => {
  it('has no case yet', async () => {
    await opensCaseList(desk);
    await desk.getByText('Belum ada perkara yang kuncinya Anda pegang.').waitFor();
    await expectAccessible(desk, 'empty list');
  });

  it('opens a case from a report by key, with the inspektur chosen beforehand, and the reporter is told', async () => {
    await opensReport(desk, first);
    caseId = await opensCaseFromReport(desk, 'Dugaan pungutan di loket.', 'P. Pemeriksa');
    await desk.getByRole('heading', { level: 1, name: reportName(caseId) }).waitFor();
    await desk.getByText(/Perkara dibuka\. Memegang kunci: .*\(Anda\), I\. Inspektur/).waitFor();
    await expectAccessible(desk, 'case');
    const report = await db().getRepository(ReportEntity).findOneByOrFail({ id: first.id });
    expect(report.state).toBe('ditindaklanjuti');
    const wraps = await db().getRepository(DossierWrapEntity).findBy({ caseId });
    const holders = wraps.map(({ memberId }) => memberId).sort();
    expect(holders).toEqual([channel.second.memberId, inspektur.memberId].sort());
    await expect.poll(() => isRead(channel.second), { timeout: 15_000 }).toBe(true);
  });

  it('codes it: only whole, with the areas of the unit first', async () => {
    await codes(desk, 'Menurut uraian laporan.');
    const coding = await db().getRepository(CaseCodingEntity).findOneByOrFail({ caseId, version: 1 });
    expect(coding).toMatchObject({ unit: 'DISDUKCAPIL', area: 'PUB', kind: 'pungli', severity: 2, month: '2026-08' });
    expect(coding).toMatchObject({ sourceReliability: 'B', informationCredibility: 3, preliminaryEvidence: true });
    await desk.getByText('Menurut uraian laporan.').waitFor();
    await desk
      .getByText(/Disdukcapil · Pelayanan dan perizinan · Pungutan liar.* · Ringan · B3 · .*Agustus 2026/)
      .first()
      .waitFor();
    expect(await desk.getByText(/bukan yang ditandatangani/).count()).toBe(0);
  });

  it('writes the ringkasan aman', async () => {
    await summarises(desk, 'Ada dugaan pungutan di satu loket layanan.', 'Tidak ada langkah yang terlihat.');
    expect((await stored()).summaryN).toBe(2);
  });

  it('links a second report of the same deed by key', async () => {
    await opensReport(desk, second);
    await linksReport(desk, 'disduk', reportName(caseId), 'Loket yang sama.');
    await desk.getByText('Dalam perkara:').waitFor();
    await expectAccessible(desk, 'report in a case');
    expect(await db().getRepository(CaseReportEntity).countBy({ caseId })).toBe(2);
    await desk.getByRole('link', { name: reportName(caseId) }).click();
    await opensTab(desk, 'Laporan 2');
    await desk.getByRole('link', { name: `Buka laporan ${reportName(second.id)} di meja masuk` }).waitFor();
    await expectAccessible(desk, 'linked reports');
  });

  it('takes it out again, tells its reporter, and can link it anew', async () => {
    const name = reportName(second.id);
    await desk.getByRole('button', { name: `Keluarkan laporan ${name}` }).click();
    const dialog = desk.getByRole('dialog', { name: `Keluarkan laporan ${name} dari perkara?` });
    await dialog.getByRole('button', { name: 'Keluarkan laporan' }).click();
    await dialog.getByText('Tulis alasannya.').waitFor();
    await dialog.getByLabel('Mengapa dikeluarkan').fill('Loket lain.');
    await expectAccessible(desk, 'taking a report out');
    await dialog.getByRole('button', { name: 'Keluarkan laporan' }).click();
    await dialog.waitFor({ state: 'detached' });
    await desk.getByRole('tab', { name: 'Laporan 1' }).waitFor();
    // The only one left cannot be taken out.
    expect(await desk.getByRole('button', { name: /Keluarkan laporan/ }).count()).toBe(0);
    expect(await desk.getByText(/bukan laporan yang ditandatangani/).count()).toBe(0);
    await opensReport(desk, second);
    await opensTab(desk, /^Percakapan/);
    await desk.getByText('Laporan Anda kami telaah kembali.').waitFor();
    await linksReport(desk, 'disduk', reportName(caseId), 'Loket yang sama juga.');
    await desk.getByText('Dalam perkara:').waitFor();
    await desk.getByRole('link', { name: reportName(caseId) }).click();
    await desk.getByRole('tab', { name: 'Laporan 2' }).waitFor();
  });
});

describe('the inspektur', () => {
  it('finds it unread, opens it by keyboard, and works without the reports', async () => {
    await logsIn(house, chief, inspektur);
    await chief.getByRole('img', { name: 'Ada yang belum dibaca' }).waitFor();
    await caseList(chief).getByRole('button', { name: 'Telaah 1' }).click();
    await caseList(chief).getByText('2 laporan').waitFor();
    await expectAccessible(chief, 'list');
    await caseList(chief).getByRole('button', { name: 'Telaah 1' }).blur();
    await chief.keyboard.press('j');
    await chief.keyboard.press('Enter');
    await chief.getByRole('heading', { level: 1, name: reportName(caseId) }).waitFor();
    await chief.getByText('Dugaan pungutan di loket.').waitFor();
    expect(await caseList(chief).locator('[data-case][aria-current="page"]').count()).toBe(1);
    await expect.poll(() => isRead(inspektur), { timeout: 15_000 }).toBe(true);
    await chief.getByRole('img', { name: 'Sudah dibaca' }).waitFor();
    await opensTab(chief, 'Laporan 2');
    await chief.getByText('Anda bekerja dari ringkasan aman.').waitFor();
    await chief.getByText('Ada dugaan pungutan di satu loket layanan.').waitFor();
    expect(await chief.getByRole('link', { name: /meja masuk/ }).count()).toBe(0);
  });

  it('is told in words what is missing, and adds a pemeriksa', async () => {
    await opensTab(chief, 'Langkah');
    await chief.getByText('Belum bisa: belum ada pemeriksa yang memegang kunci.').waitFor();
    expect(await chief.getByRole('button', { name: 'Mulai pemeriksaan' }).count()).toBe(0);
    await expectAccessible(chief, 'steps');
    await beginsExamination(chief, 'P. Pemeriksa');
    expect((await stored()).state).toBe('pemeriksaan');
  });
});

describe('a pemeriksa', () => {
  it('writes a note and proposes, with the answer of the accused side', async () => {
    await logsIn(house, examiner, pemeriksa);
    await opensCase(examiner);
    await writesNote(examiner, 'Dua saksi didengar.');
    await examiner.getByText(/Disimpan/).waitFor();
    await proposes(examiner);
    expect(await stored()).toMatchObject({ state: 'menunggu_keputusan', proposedBy: pemeriksa.memberId });
    await opensTab(examiner, /^Berkas/);
    await examiner.getByText('Usul: Pelanggaran disiplin – sedang').waitFor();
    await examiner.getByText('Hak jawab: terlapor sudah didengar').waitFor();
    await expectAccessible(examiner, 'dossier');
  });

  it('cannot decide on what she proposed, though she could decide otherwise', async () => {
    await opensTab(examiner, 'Langkah');
    await examiner.getByText('Belum bisa: yang mengusulkan tidak boleh memutus.').waitFor();
    expect(await examiner.getByRole('button', { name: 'Putuskan' }).count()).toBe(0);
  });
});

describe('a colleague who was slower', () => {
  it('keeps what was typed, reads what is new, and sends again', async () => {
    await opensTab(desk, 'Langkah');
    await writesNote(desk, 'Pelapor belum menulis lagi.');
    await desk.getByText('Ada tulisan lain yang masuk lebih dulu.').waitFor();
    expect(await desk.getByLabel('Catatan', { exact: true }).inputValue()).toBe('Pelapor belum menulis lagi.');
    await desk.getByText('Menunggu keputusan', { exact: true }).first().waitFor();
    await desk.getByRole('button', { name: 'Simpan catatan' }).click();
    await desk.getByText(/Disimpan/).waitFor();
    await opensTab(desk, /^Berkas/);
    await desk.getByText('Dua saksi didengar.').waitFor();
    await desk.getByText('Pelapor belum menulis lagi.').waitFor();
  });

  it('finds a draft again after a lock', async () => {
    await opensTab(desk, 'Langkah');
    await desk.getByRole('button', { name: 'Tulis catatan' }).click();
    await desk.getByLabel('Catatan', { exact: true }).fill('Setengah jadi.');
    await desk.getByRole('button', { name: 'Kunci', exact: true }).click();
    await desk.getByLabel('Kata sandi').first().fill(channel.second.password);
    expect(await desk.content()).not.toContain('Setengah jadi.');
    await desk.getByRole('button', { name: 'Buka', exact: true }).click();
    await desk.getByRole('tab', { name: 'Langkah' }).click({ timeout: 60_000 });
    await desk.getByRole('button', { name: 'Tulis catatan' }).click();
    await expect.poll(() => desk.getByLabel('Catatan', { exact: true }).inputValue()).toBe('Setengah jadi.');
    await desk.getByRole('button', { name: 'Batal' }).click();
  });
});

describe('the decision', () => {
  it('is made by the inspektur, with the outcome filled in as proposed', async () => {
    await opensCase(chief);
    await decides(chief);
    const decided = { state: 'tindak_lanjut', outcome: 'pelanggaran_disiplin', outcomeLevel: 'sedang' };
    expect(await stored()).toMatchObject(decided);
    await opensTab(chief, /^Berkas/);
    await chief.getByText('Keputusan: Pelanggaran disiplin – sedang').waitFor();
    expect(await chief.getByText(/Beri tahu inspektur/).count()).toBe(0);
  });
});

describe('whoever is no member', () => {
  it('sees neither the entry in the list nor the page', async () => {
    const other = await aPage();
    await logsIn(house, other, channel.first);
    await opensCaseList(other);
    await other.getByText('Belum ada perkara yang kuncinya Anda pegang.').waitFor();
    await goesTo(house, other, channel.first, `/perkara/${caseId}`);
    await other.getByRole('heading', { name: 'Tidak ditemukan' }).waitFor();
    expect(await other.content()).not.toContain(reportName(first.id));
    await other.context().close();
  });

  it('is what somebody becomes who is taken out: a new key for those who stay', async () => {
    await opensTab(chief, 'Anggota 3');
    await chief.getByRole('button', { name: 'Keluarkan P. Pemeriksa' }).click();
    const dialog = chief.getByRole('dialog', { name: 'Keluarkan P. Pemeriksa dari perkara?' });
    await dialog.getByLabel('Mengapa').fill('Pemeriksaan selesai.');
    await expectAccessible(chief, 'taking out');
    await dialog.getByRole('button', { name: 'Ganti kunci dan keluarkan' }).click();
    await chief.getByRole('tab', { name: 'Anggota 2' }).waitFor();
    expect((await stored()).generation).toBe(2);
    await opensCaseList(examiner);
    await examiner.getByText('Belum ada perkara yang kuncinya Anda pegang.').waitFor();
    // With the new key alone the others still read everything that was written under the old one.
    await opensCase(desk);
    await desk.getByText('Dua saksi didengar.').waitFor();
    await desk.getByText(/Kunci baru \(generasi 2\)/).waitFor();
    expect(await desk.getByText(/Beri tahu inspektur/).count()).toBe(0);
  });
});

describe('a narrow screen', () => {
  it('shows the list as cards, or the case, and nothing sticks out', async () => {
    const phone = await (await aPhone(browser)).newPage();
    await logsIn(house, phone, channel.second);
    await opensCaseList(phone);
    await phone.locator(`[data-case="${caseId}"]`).waitFor();
    const width = () => phone.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(360);
    await expectAccessible(phone, 'list on a phone');
    await phone.locator(`[data-case="${caseId}"]`).click();
    for (const tab of [/^Berkas/, /^Laporan/, 'Pengodean', /^Anggota/, 'Langkah']) {
      await opensTab(phone, tab);
      expect(await width()).toBeLessThanOrEqual(360);
    }
    expect(await caseList(phone).isVisible()).toBe(false);
    await phone.getByRole('link', { name: 'Kembali ke daftar' }).click();
    await caseList(phone).waitFor();
    await phone.context().close();
  });
});

describe('what the server does not tell truly', () => {
  it('is a member whom nobody let in', async () => {
    await house.core.database.inTransaction(async (manager) => {
      const own = await manager.findOneByOrFail(DossierWrapEntity, {
        caseId,
        memberId: inspektur.memberId,
        generation: 2,
      });
      const { memberId, cardId } = channel.first;
      await manager.insert(DossierWrapEntity, { ...own, id: 'f'.repeat(32), memberId, cardId });
    });
    await opensCase(chief);
    await chief.getByText(/Menurut server, .* memegang kunci perkara ini/).waitFor();
    await opensTab(chief, /^Anggota/);
    await chief.getByText('tidak dimasukkan anggota mana pun').waitFor();
    await expectAccessible(chief, 'planted member');
    await house.core.database.inTransaction((manager) => manager.delete(DossierWrapEntity, { id: 'f'.repeat(32) }));
  });

  it('is a coding that was changed in the database', async () => {
    const change = (severity: 2 | 5) =>
      house.core.database.inTransaction((manager) =>
        manager.update(CaseCodingEntity, { caseId, version: 1 }, { severity }),
      );
    await change(5);
    await opensCase(chief);
    await chief.getByText('Pengodean yang dicatat server bukan yang ditandatangani').waitFor();
    await change(2);
  });

  it('is a tail that was cut off after it had been read: nothing is written on top of it', async () => {
    await opensCase(chief);
    const { lastN, lastTag } = await stored();
    await writesNote(chief, 'Ini yang akan dihapus.');
    await chief.getByText(/Disimpan/).waitFor();
    await expect.poll(() => isRead(inspektur), { timeout: 15_000 }).toBe(true);
    await house.core.database.inTransaction(async (manager) => {
      await manager.delete(DossierEntryEntity, { caseId, n: lastN + 1 });
      await manager.update(CaseEntity, { id: caseId }, { lastN, lastTag });
    });
    await opensCase(desk);
    await desk.getByText('Ada bagian berkas yang hilang: I. Inspektur sudah membaca').waitFor();
    await opensTab(desk, 'Langkah');
    await desk.getByText('Menulis ditutup sampai inspektur memeriksanya.').first().waitFor();
    expect(await desk.getByRole('button', { name: 'Tulis catatan' }).count()).toBe(0);
    await expectAccessible(desk, 'cut tail');
  });

  it('is a dossier without one of its entries', async () => {
    await house.core.database.inTransaction((manager) => manager.delete(DossierEntryEntity, { caseId, n: 4 }));
    await opensCase(desk);
    await desk.getByText('Sebagian berkas ini gagal diperiksa').waitFor();
    await desk.getByText('Lembar 5: Pesan ini tidak diserahkan server').waitFor();
    await expectAccessible(desk, 'damaged dossier');
  });

  it('met no violation of the content policy on the way', () => expect(violations).toEqual([]));
});
