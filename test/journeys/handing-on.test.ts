// Over 20 s: three custodians leave or come, each in a browser of his own, and the shares are opened and sealed there.
import type { BrowserContext, Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { aReport, type FiledReport } from '../support/a-thread.js';
import { aBrowser, aDesktop, aPhone, expectAccessible } from '../support/browser.js';
import { expectDone } from '../support/console-client.js';
import {
  Asker,
  aCustodian,
  Keeper,
  NamedReporter,
  threeCustodians,
  threeOutsideCustodians,
} from '../support/custodians.js';
import { PlainVisitor, receiptWords } from '../support/plain-visitor.js';
import { aSearchedHouse, aTemporaryFolder, type SearchedHouse } from '../support/searched-house.js';
import { anAdmin, anOpenChannel, type OpenedChannel, type Staff } from '../support/staff.js';
import { returnsWith } from './citizen-steps.js';
import { aPatientPage, comesIn } from './staff-steps.js';

const browser = await aBrowser();
const temporary = aTemporaryFolder();
const IDENTITY = { name: 'Siti Rahayu', contact: '0812-0000-0000' };

let searched: SearchedHouse;
let channel: OpenedChannel;
let custodians: Staff[];
let successor: Staff;
const reporters: NamedReporter[] = [];

beforeAll(async () => {
  searched = await aSearchedHouse('sqlite', temporary);
  const { house } = searched;
  channel = await anOpenChannel(house);
  custodians = await threeCustodians(house, channel);
  for (let count = 0; count < 3; count += 1) {
    const report: FiledReport = await aReport(house, channel);
    const reporter = new NamedReporter(house, report);
    await reporter.leaves(IDENTITY);
    reporters.push(reporter);
  }
});

async function inBrowser(staff: Staff, context: Promise<BrowserContext>): Promise<Page> {
  const page = await aPatientPage(await context);
  await comesIn(searched.house, page, staff);
  return page;
}

const kept = (page: Page) => page.getByRole('region', { name: 'Bagian yang Anda simpan' });
const fits = async (page: Page, width: number) =>
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);

describe('a custodian who leaves', () => {
  let leaving: Page;

  it('reads what he keeps, and that nobody can succeed one who works outside yet', async () => {
    const outside = await inBrowser(custodians[2] as Staff, aDesktop(browser));
    await kept(outside).getByText('Anda menyimpan 3 bagian kunci.').waitFor();
    await kept(outside).getByText('3 nama bergantung pada 3 kustodian yang masih bekerja').waitFor();
    await kept(outside).getByRole('button', { name: 'Serahkan kepada pengganti…' }).click();
    await kept(outside).getByText('Belum ada yang dapat menggantikan Anda.').waitFor();
    await expectAccessible(outside, 'nobody to succeed');
    await outside.context().close();
  });

  it('hands every part on to the successor he chooses, but what he is asked for stays until he has answered', async () => {
    const { house } = searched;
    successor = await aCustodian(house, channel, 'kustodian', 'Irban Pengganti');
    const [asked] = reporters as [NamedReporter];
    if (!asked.left) throw new Error('she left her name');
    await new Asker(channel.first, asked.report).asks(asked.left, custodians, 'Premi menunggu.');
    leaving = await inBrowser(custodians[0] as Staff, aPhone(browser));
    await kept(leaving).getByRole('button', { name: 'Serahkan kepada pengganti…' }).click();
    await kept(leaving).getByLabel('Pengganti').click();
    await leaving.getByRole('option', { name: 'Irban Pengganti (bekerja di Inspektorat)' }).click();
    await kept(leaving).getByText('2 bagian akan menjadi milik Irban Pengganti.').waitFor();
    await kept(leaving).getByText('1 bagian tetap pada Anda sampai Anda menjawab permintaannya.').waitFor();
    await expectAccessible(leaving, 'handing on');
    await fits(leaving, 360);
    await kept(leaving).getByRole('button', { name: 'Segel ulang dan serahkan' }).click();
    await kept(leaving).getByText('2 bagian sudah diserahkan kepada Irban Pengganti.').waitFor();
    await kept(leaving).getByText('Anda menyimpan 1 bagian kunci.').waitFor();
    await leaving.getByRole('button', { name: 'Setuju: serahkan bagian saya' }).click();
    await leaving.getByText('Anda setuju.').waitFor();
    await kept(leaving).getByText('1 bagian akan menjadi milik Irban Pengganti.').waitFor();
    await kept(leaving).getByRole('button', { name: 'Segel ulang dan serahkan' }).click();
    await kept(leaving).getByText('Anda belum menyimpan bagian kunci mana pun.').waitFor();
    await expectAccessible(leaving, 'everything handed on');
  });

  it('leaves the names to the successor, in whose browser they are opened and agreed to', async () => {
    const [, second] = reporters as [NamedReporter, NamedReporter];
    if (!second.left) throw new Error('she left her name');
    const asker = new Asker(channel.first, second.report);
    const now = [successor, ...custodians.slice(1)];
    const request = await asker.asks(second.left, now, 'Premi menunggu.');
    const page = await inBrowser(successor, aDesktop(browser));
    await kept(page).getByText('Anda menyimpan 3 bagian kunci.').waitFor();
    await page.getByText('Premi menunggu.').waitFor();
    await page.getByRole('button', { name: 'Setuju: serahkan bagian saya' }).click();
    await page.getByText('Anda setuju.').waitFor();
    await new Keeper(custodians[1] as Staff).agrees(request, asker, second.left);
    const opened = (await asker.opening(second.left, request)).body;
    const all = [...custodians, successor];
    expect(await asker.combines(second.left, request, opened, all)).toEqual(IDENTITY);
    await fits(page, 1280);
  });

  it('is missed when he goes without handing on: the admin reads how many names depend on how many, and no more', async () => {
    const { house } = searched;
    const admin = await anAdmin(house);
    expectDone(await admin.client.post(`/api/members/${custodians[1]?.memberId}/disable`, {}));
    const page = await inBrowser(admin, aPhone(browser));
    await page.getByRole('link', { name: 'Saluran' }).click();
    await page.getByText('3 nama bergantung pada 2 kustodian yang masih bekerja').waitFor();
    await page.getByText('hanya dapat dibuka bila semua kustodiannya yang tersisa setuju').waitFor();
    await page.getByText(/^Nama baru disegel untuk kustodian yang bekerja sekarang/).waitFor();
    for (const { report } of reporters) expect(await page.content()).not.toContain(report.id);
    await expectAccessible(page, 'names by custodians');
    await fits(page, 360);
  });
});

describe('the outside channel', () => {
  it('offers to leave a name once custodians of its own count', async () => {
    const { house } = searched;
    const outside = await anOpenChannel(house, 'luar-inspektorat');
    const words = receiptWords(
      await new PlainVisitor(house).report({ uraian: 'Tentang pemeriksa.', saluran: 'luar-inspektorat' }),
    );
    const page = await (await aPhone(browser)).newPage();
    page.setDefaultTimeout(60_000);
    await returnsWith(page, house.citizenUrl, words);
    await page.getByText('Titipkan nama, tersegel').click();
    await page.getByText('kustodiannya belum cukup').waitFor();
    await threeOutsideCustodians(house, outside);
    await returnsWith(page, house.citizenUrl, words);
    await page.getByText('Titipkan nama, tersegel').click();
    await page.getByText('Notaris (bekerja di luar Inspektorat)').waitFor();
    expect(await page.locator('#kustodian-nama').innerText()).not.toContain('Ketua Ombudsman Perwakilan');
    await page.locator('#nama').fill(IDENTITY.name);
    await page.locator('#titip-nama').click();
    await page.getByText('Nama Anda sudah dititipkan, tersegel.').waitFor();
    await expectAccessible(page, 'a name in the outside channel');
  });
});
