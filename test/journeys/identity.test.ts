// Over 20 s: a reporter, an officer and three custodians, each in a browser of their own, and every byte that is stored or
// sent searched for what the reporter wrote about herself.
import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { aBrowser, aDesktop, aPhone, expectAccessible } from '../support/browser.js';
import { Canary } from '../support/canary.js';
import { aCustodian } from '../support/custodians.js';
import { PlainVisitor, receiptWords } from '../support/plain-visitor.js';
import { aRecordingProxy, type RecordingProxy } from '../support/recording-proxy.js';
import { aSearchedHouse, aTemporaryFolder, type SearchedHouse } from '../support/searched-house.js';
import { anOpenChannel, invite, type OpenedChannel, type Staff } from '../support/staff.js';
import { returnsWith } from './citizen-steps.js';
import { opensReport } from './desk-steps.js';
import { activatesBy, aPatientPage, comesIn, type Person, vouchesFor } from './staff-steps.js';

const browser = await aBrowser();
const temporary = aTemporaryFolder();

const NAME = new Canary('kenariSitiQ7xW');
const CONTACT = new Canary('kenariTelpZ4vK');
const REASON = new Canary('kenariAlasanP9t');
const STORY = 'Diminta uang di loket tiga.';
/** What happened to the name is drawn after the rest of the page. */
const WHILE_DRAWN = { timeout: 15_000 };

let searched: SearchedHouse;
let channel: OpenedChannel;
let proxy: RecordingProxy;
let words: string[];
/** What the officers' and custodians' browsers sent. */
const sent: Buffer[] = [];

beforeAll(async () => {
  searched = await aSearchedHouse('sqlite', temporary);
  const { house } = searched;
  channel = await anOpenChannel(house);
  proxy = await aRecordingProxy(house.citizenUrl);
  words = receiptWords(await new PlainVisitor(house).report({ uraian: STORY }));
});

/** Logs a member in whose account was made without a browser. */
async function logsIn(staff: Staff, width?: number): Promise<Page> {
  const context = width ? await aPhone(browser) : await aDesktop(browser);
  const page = await aPatientPage(context);
  page.on('request', (request) => sent.push(request.postDataBuffer() ?? Buffer.alloc(0)));
  await comesIn(searched.house, page, staff);
  return page;
}

const nameOnDesk = (page: Page) => page.getByRole('region', { name: 'Nama pelapor' });
const steps = (page: Page) => page.locator('#riwayat-identitas strong').allInnerTexts();

async function aReportersPhone(javaScriptEnabled = true): Promise<Page> {
  const page = await (await aPhone(browser, { javaScriptEnabled })).newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

describe('a reporter’s name', () => {
  let reporter: Page;
  let officer: Page;
  let outside: Person;
  let inside: Staff;
  let refusing: Staff;

  it('is not offered before enough custodians count', async () => {
    reporter = await aReportersPhone();
    await returnsWith(reporter, proxy.url, words);
    await reporter.getByText('Titipkan nama, tersegel').click();
    await reporter.getByText('kustodiannya belum cukup').waitFor();
    await expectAccessible(reporter, 'no custodians yet');
  });

  it('can be entrusted once an officer has vouched for the custodians, one of them activated in his own browser', async () => {
    const { house } = searched;
    inside = await aCustodian(house, channel, 'kustodian', 'Sekretaris Inspektorat');
    refusing = await aCustodian(house, channel, 'kustodian', 'Inspektur Pembantu IV');
    const token = await invite(house, {
      login: 'kust-luar',
      name: 'Ketua Ombudsman Perwakilan',
      roles: ['kustodian_luar'],
    });
    const link = `${house.consoleUrl}/#aktivasi=${token}`;
    outside = await activatesBy(house, link, await aDesktop(browser), 'kust-luar');
    expect(await outside.page.locator('nav li').allInnerTexts()).toEqual(['Permintaan', 'Kartu & kunci']);
    officer = await logsIn(channel.first);
    const first = { page: officer } as Person;
    await officer.getByRole('link', { name: 'Kartu & kunci' }).click();
    await officer.getByRole('button', { name: /Ketua Ombudsman/ }).waitFor();
    await vouchesFor(first, outside, 'Ketua Ombudsman Perwakilan');
    await outside.page.getByText('Anda memegang bagian kunci nama pelapor.').waitFor();
    await outside.page.getByRole('link', { name: 'Permintaan' }).click();
    await outside.page.getByText('Belum ada permintaan.').waitFor();
    await expectAccessible(outside.page, 'no requests');
  });

  it('is sealed on her phone, after the page has said who could open it', async () => {
    await returnsWith(reporter, proxy.url, words);
    await reporter.getByText('Titipkan nama, tersegel').click();
    await reporter.getByText('Ketua Ombudsman Perwakilan (bekerja di luar Inspektorat)').waitFor();
    await reporter.getByText('2 di antaranya harus setuju').waitFor();
    await expectAccessible(reporter, 'leaving a name');
    proxy.forget();
    await reporter.locator('#titip-nama').click();
    await reporter.getByText('Tulis nama Anda, atau biarkan bagian ini tertutup.').waitFor();
    await reporter.locator('#nama').fill(NAME.word);
    await reporter.locator('#kontak-titipan').fill(CONTACT.word);
    await reporter.locator('#titip-nama').click();
    await reporter.getByText('Nama Anda sudah dititipkan, tersegel.').waitFor();
    await expect.poll(() => steps(reporter), WHILE_DRAWN).toEqual(['Nama dititipkan, tersegel']);
    await expectAccessible(reporter, 'a name that lies here');
    expect(await reporter.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    for (const canary of [NAME, CONTACT]) expect(canary.formsIn(proxy.recorded())).toEqual([]);
  });

  it('is asked for with a reason, which each custodian reads in his own browser', async () => {
    await opensReport(officer, STORY.slice(0, 20));
    const name = nameOnDesk(officer);
    await name.getByRole('button', { name: 'Minta nama dibuka…' }).click();
    await name.getByRole('button', { name: 'Minta kepada kustodian' }).click();
    await name.getByText('Tulis alasannya.').waitFor();
    await name.getByLabel('Alasan untuk kustodian').fill(REASON.word);
    await name.getByLabel('Kalimat untuk pelapor').fill('Kami perlu nama Anda untuk mengurus premi.');
    await expectAccessible(officer, 'asking');
    await name.getByRole('button', { name: 'Minta kepada kustodian' }).click();
    await name.getByText('Menunggu kustodian: 0 dari 2 setuju.').waitFor();
    await expectAccessible(officer, 'waiting for custodians');

    const small = await logsIn(inside, 360);
    await small.getByText('1 menunggu Anda').waitFor();
    await small.getByText(REASON.word).waitFor();
    await small.getByText(/^Diminta Petugas \d+, /).waitFor();
    await expectAccessible(small, 'a request');
    expect(await small.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await small.getByRole('button', { name: 'Setuju: serahkan bagian saya' }).click();
    await small.getByText('Anda setuju.').waitFor();
    await small.getByText('Tidak ada yang menunggu Anda.').waitFor();
    await expectAccessible(small, 'an answered request');
    await small.context().close();
  });

  it('stays closed while one agrees and one refuses, and the reporter sees that it was asked', async () => {
    const page = await logsIn(refusing);
    await page.getByRole('button', { name: 'Tolak' }).click();
    await page.getByText('Tulis mengapa Anda menolak.').waitFor();
    await page.getByLabel('Catatan Anda untuk yang meminta').fill('Alasannya belum cukup.');
    await page.getByRole('button', { name: 'Tolak' }).click();
    await page.getByText('Anda menolak.').waitFor();
    await page.context().close();
    await returnsWith(reporter, proxy.url, words);
    await expect
      .poll(() => steps(reporter), WHILE_DRAWN)
      .toEqual(['Nama dititipkan, tersegel', 'Petugas meminta nama dibuka']);
    await reporter.getByText('Kami perlu nama Anda untuk mengurus premi.').waitFor();
    expect(await reporter.locator('body').innerText()).not.toContain(REASON.word);
    await expectAccessible(reporter, 'asked for');
  });

  it('opens in the asker’s browser when the second agrees, after the entry that tells her, and goes with the lock', async () => {
    await outside.page.getByRole('link', { name: 'Kartu & kunci' }).click();
    await outside.page.getByRole('link', { name: 'Permintaan' }).click();
    await outside.page.getByText(REASON.word).waitFor();
    await outside.page.getByRole('button', { name: 'Setuju: serahkan bagian saya' }).click();
    await outside.page.getByText('Anda setuju.').waitFor();

    await opensReport(officer, STORY.slice(0, 20));
    const name = nameOnDesk(officer);
    await name.getByText('2 kustodian setuju.').waitFor();
    await name.getByText('Alasannya belum cukup.').waitFor();
    await expectAccessible(officer, 'enough agree');
    await name.getByRole('button', { name: 'Buka nama' }).click();
    await name.getByText(NAME.word).waitFor();
    await name.getByText(CONTACT.word).waitFor();
    await expectAccessible(officer, 'an open name');
    await name.getByRole('button', { name: 'Tutup nama' }).click();
    expect(await officer.content()).not.toContain(NAME.word);
    await name.getByRole('button', { name: 'Tampilkan nama lagi' }).click();
    await name.getByText(NAME.word).waitFor();
    await officer.getByRole('button', { name: 'Kunci', exact: true }).click();
    await officer.getByRole('button', { name: 'Buka', exact: true }).waitFor();
    expect(await officer.content()).not.toContain(NAME.word);
  });

  it('shows her that it was opened, and can no longer be taken back', async () => {
    await returnsWith(reporter, proxy.url, words);
    await expect
      .poll(() => steps(reporter), WHILE_DRAWN)
      .toEqual(['Nama dititipkan, tersegel', 'Petugas meminta nama dibuka', 'Nama dibuka petugas']);
    await reporter.getByText('tidak dapat ditarik lagi').first().waitFor();
    expect(await reporter.getByRole('button', { name: 'Tarik nama saya' }).isVisible()).toBe(false);
    await expectAccessible(reporter, 'opened');
  });

  it('is in no table, file, log or request, and neither is the reason', async () => {
    for (const canary of [NAME, CONTACT, REASON]) {
      expect(await searched.holds(canary)).toEqual([]);
      expect(canary.formsIn(Buffer.concat(sent))).toEqual([]);
      expect(canary.formsIn(proxy.recorded())).toEqual([]);
    }
    expect(sent.length).toBeGreaterThan(10);
  });
});

describe('without script', () => {
  const plain = { name: new Canary('kenariPolosB3nY'), contact: new Canary('kenariNomorD8s') };
  let page: Page;
  let receipt: string[];

  it('a name is sealed by the server, which says so, and is taken back', async () => {
    const { house } = searched;
    receipt = receiptWords(await new PlainVisitor(house).report({ uraian: 'Tanpa skrip, dengan nama.' }));
    page = await aReportersPhone(false);
    await returnsWith(page, house.citizenUrl, receipt);
    await page.getByText('Titipkan nama, tersegel').click();
    await page.getByText('sempat lewat di memori server, lalu disegel').waitFor();
    await page.getByRole('button', { name: 'Segel dan titipkan' }).click();
    await page.getByRole('alert').getByText('Tulis nama Anda').waitFor();
    await page.locator('#nama').fill(plain.name.word);
    await page.locator('#kontak-titipan').fill(plain.contact.word);
    await page.getByRole('button', { name: 'Segel dan titipkan' }).click();
    await page.getByText('Nama Anda sudah dititipkan, tersegel.').waitFor();
    for (const canary of Object.values(plain)) expect(await searched.holds(canary)).toEqual([]);
    await page.getByRole('button', { name: 'Tarik nama saya' }).click();
    await page.getByText('Nama Anda sudah dihapus.').waitFor();
    await expect.poll(() => steps(page), WHILE_DRAWN).toEqual(['Nama dititipkan, tersegel', 'Nama ditarik kembali']);
  });

  it('a contact for the desk is a message that is named as one', async () => {
    await page.getByText('Beri kontak yang dapat dibaca petugas penerima').click();
    await page.locator('#kontak-petugas').fill('0812-0000-0000, malam saja');
    await page.getByRole('button', { name: 'Kirim kontak' }).click();
    await page.getByText('Kontak Anda sudah sampai.').waitFor();
    expect(await page.locator('#pesan').innerText()).toContain('0812-0000-0000, malam saja');
    const officer = await logsIn(channel.second);
    await opensReport(officer, 'Tanpa skrip, dengan');
    await nameOnDesk(officer).getByText('0812-0000-0000, malam saja').waitFor();
    await nameOnDesk(officer).getByText('Pelapor sudah menarik namanya kembali.').waitFor();
    await expectAccessible(officer, 'a contact at the desk');
  });

  it('the same pages are accessible, as far as a browser that runs the check can show them', async () => {
    const scripted = await aReportersPhone();
    await scripted.goto(`${searched.house.citizenUrl}/resi?tanpa-skrip=1`);
    await scripted.locator('#kata').fill(receipt.join(' '));
    await scripted.locator('#buka-laporan button:visible').click();
    await scripted.getByText('Titipkan nama, tersegel').click();
    await scripted.getByText('Beri kontak yang dapat dibaca petugas penerima').click();
    await expectAccessible(scripted, 'leaving a name without script');
    await scripted.getByRole('button', { name: 'Segel dan titipkan' }).click();
    await scripted.getByRole('alert').getByText('Tulis nama Anda').waitFor();
    await expectAccessible(scripted, 'no name without script');
    await scripted.locator('#nama').fill(plain.name.word);
    await scripted.getByRole('button', { name: 'Segel dan titipkan' }).click();
    await scripted.getByText('Nama Anda sudah dititipkan, tersegel.').waitFor();
    await expectAccessible(scripted, 'left without script');
    await scripted.goto(`${searched.house.citizenUrl}/keamanan`);
    await expectAccessible(scripted, 'security page');
  });

  it('the security page shows the custodians’ fingerprints', async () => {
    await page.goto(`${searched.house.citizenUrl}/keamanan`);
    const custodians = page.locator('#sidik-kustodian');
    expect(await custodians.locator('h3').allInnerTexts()).toContain(
      'Ketua Ombudsman Perwakilan (bekerja di luar Inspektorat)',
    );
    expect(await custodians.locator('.fingerprint span').allInnerTexts()).toHaveLength(6);
  });
});
