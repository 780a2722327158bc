import type { Browser, BrowserContext, Page } from 'playwright';
import { expect } from 'vitest';
import { pinChannel } from '../../src/channels/pin-channel.js';
import { firstAdminLink } from '../../src/staff/first-admin.js';
import { codeAt, stepAt } from '../../src/staff/totp.js';
import type { House } from '../support/a-house.js';
import { aDesktop, expectAccessible } from '../support/browser.js';
import type { Staff } from '../support/staff.js';

/** Somebody who works with the console, in a browser of his own. */
export interface Person {
  page: Page;
  context: BrowserContext;
  login: string;
  password: string;
  totpSecret: string;
  lastStep: number;
}

/** Key derivations of 64 MiB on a busy machine take their time. */
export const PATIENCE_MS = 60_000;

/** A page that waits for slow derivations and writes down what its console complains about. */
export async function aPatientPage(context: BrowserContext, complaints: string[] = []): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  return page;
}

/** Logs a member in whose account was made without a browser, whatever his menu shows. */
export async function comesIn(house: House, page: Page, staff: Staff): Promise<void> {
  await page.goto(house.consoleUrl);
  await page.getByLabel('Nama masuk').fill(staff.login);
  await page.getByLabel('Kata sandi').first().fill(staff.password);
  await page.getByLabel('Kode 6 angka').fill(staff.code());
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('button', { name: 'Kunci', exact: true }).waitFor();
}

/** A one-time code that has not been used yet; moves the clock when the next one is not valid yet. */
export function nextCode(house: House, person: Pick<Person, 'totpSecret' | 'lastStep'>): string {
  person.lastStep = Math.max(person.lastStep + 1, stepAt(house.clock.now()));
  if (person.lastStep > stepAt(house.clock.now()) + 1) house.clock.forward({ seconds: 30 });
  return codeAt(person.totpSecret, person.lastStep * 30_000);
}

/** Uses a one-time link: takes the proposed password, sets the second factor up. */
export async function activatesBy(
  house: House,
  link: string,
  context: BrowserContext,
  login: string,
  complaints: string[] = [],
): Promise<Person> {
  const page = await aPatientPage(context, complaints);
  await page.goto(link);
  const password = await page.locator('section[aria-label="Kata sandi usulan"] p').innerText();
  await expectAccessible(page, 'activation');
  const totpSecret = (await page.getByLabel('Kunci untuk diketik').inputValue()).replace(/\s/g, '');
  const person = { page, context, login, password, totpSecret, lastStep: 0 };
  await page.getByLabel('Tulis sekali lagi').fill(password);
  await page.getByLabel('Kode 6 angka').fill(nextCode(house, person));
  await page.getByRole('button', { name: 'Aktifkan akun' }).click();
  await page.getByRole('button', { name: 'Kunci', exact: true }).waitFor();
  expect(page.url()).not.toContain('aktivasi');
  return person;
}

/** The first admin, by the link that the start prints. */
export async function firstAdminActivates(house: House, context: BrowserContext, complaints: string[] = []) {
  const link = (await firstAdminLink(house.core)) ?? '';
  return activatesBy(house, `${house.consoleUrl}/${link.slice(link.indexOf('#'))}`, context, 'admin', complaints);
}

/** @param role as the page calls it @returns the one-time link for a new member */
export async function invites(admin: Person, role: string, login: string, name: string): Promise<string> {
  const { page } = admin;
  await page.getByRole('link', { name: 'Akun' }).click();
  await page.getByRole('button', { name: 'Undang orang' }).click();
  await page.getByRole('textbox', { name: 'Nama masuk' }).fill(login);
  await page.getByLabel('Nama atau jabatan').fill(name);
  await page.getByRole('checkbox', { name: role, exact: true }).check();
  await expectAccessible(page, 'invitation');
  await page.getByRole('button', { name: 'Buat tautan undangan' }).click();
  const link = await page.getByLabel('Tautan', { exact: true }).inputValue();
  await expectAccessible(page, 'link');
  await page.getByRole('button', { name: 'Sudah saya serahkan' }).click();
  return link;
}

/** The eight words on somebody's screen, in their two groups. */
export const fingerprintOn = (page: Page) => page.locator('section[aria-label="Sidik kunci"] p').allInnerTexts();

/** The first officer makes the channel's key; the operator pins its root. */
export async function opensChannel(house: House, first: Person): Promise<void> {
  await first.page.getByRole('link', { name: 'Kartu & kunci' }).click();
  await first.page.getByRole('button', { name: 'Buat kunci dan buka saluran' }).click();
  const command = await first.page.getByLabel('Perintah untuk operator').inputValue();
  await pinChannel(house.core, command.split(' ').at(-1) ?? '');
}

/** Both read the same eight words, the second pins the root, the first vouches and wraps the key. */
export async function letsIn(first: Person, second: Person, name: string): Promise<void> {
  await compares(first, second, name, 'Kata sama: jamin dan bukakan akses');
  await first.page.getByText(`${name} sekarang memegang kunci saluran.`).waitFor();
}

/** The same for somebody who does not sit at the desk: he is vouched for, and gets no key of the channel. */
export async function vouchesFor(first: Person, colleague: Person, name: string): Promise<void> {
  await compares(first, colleague, name, 'Kata sama: jamin kartunya');
  await first.page.getByText(`Kartu ${name} sekarang dihitung.`).waitFor();
}

async function compares(first: Person, second: Person, name: string, confirm: string): Promise<void> {
  await second.page.getByRole('link', { name: 'Kartu & kunci' }).click();
  await second.page.getByText('Cocokkan dengan petugas pertama').waitFor();
  await first.page.getByRole('button', { name: new RegExp(name) }).click();
  await first.page.getByRole('button', { name: confirm }).waitFor();
  await expect.poll(() => fingerprintOn(first.page), { timeout: PATIENCE_MS }).toHaveLength(2);
  await expect.poll(() => fingerprintOn(second.page), { timeout: PATIENCE_MS }).toHaveLength(2);
  expect(await fingerprintOn(first.page)).toEqual(await fingerprintOn(second.page));
  await expectAccessible(first.page, 'letting in');
  await expectAccessible(second.page, 'comparing');
  await second.page.getByRole('button', { name: 'Semua kata sama' }).click();
  await second.page.getByText('Akar sudah Anda sematkan').waitFor();
  await first.page.getByRole('button', { name: confirm }).click();
}

/** Logs in with both factors, as after the clock has ended every session. */
export async function logsInAgain(house: House, person: Person): Promise<void> {
  const { page } = person;
  await page.goto(house.consoleUrl);
  await page.getByLabel('Nama masuk').fill(person.login);
  await page.getByLabel('Kata sandi').first().fill(person.password);
  await page.getByLabel('Kode 6 angka').fill(nextCode(house, person));
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('button', { name: 'Kunci', exact: true }).waitFor();
}

/** The Inspektorat's people, each in a browser of his own. */
export interface Inspectorate {
  first: Person;
  second: Person;
  inspektur: Person;
  examiner: Person;
  pimpinan: Person;
}

/** A whole inspectorate: admin, two verifikator with the channel open, and those who work beyond the desk. */
export async function anInspectorateInTheBrowser(house: House, browser: Browser): Promise<Inspectorate> {
  const admin = await firstAdminActivates(house, await aDesktop(browser));
  const activated = async (role: string, login: string, name: string) => {
    const link = await invites(admin, role, login, name);
    return activatesBy(house, link, await aDesktop(browser), login);
  };
  const first = await activated('Verifikator', 'verif-1', 'R. Verifikator');
  const second = await activated('Verifikator', 'verif-2', 'S. Verifikator');
  await opensChannel(house, first);
  await letsIn(first, second, 'S. Verifikator');
  const inspektur = await activated('Inspektur', 'inspektur', 'I. Inspektur');
  const examiner = await activated('Pemeriksa', 'ketua-tim', 'P. Pemeriksa');
  const pimpinan = await activated('Pimpinan', 'pimpinan', 'B. Pimpinan');
  await first.page.reload();
  await unlocks(first);
  await first.page.getByRole('link', { name: 'Kartu & kunci' }).click();
  await vouchesFor(first, inspektur, 'I. Inspektur');
  await vouchesFor(first, examiner, 'P. Pemeriksa');
  await admin.context.close();
  return { first, second, inspektur, examiner, pimpinan };
}

/** Opens the keys again after a reload. */
async function unlocks({ page, password }: Person): Promise<void> {
  await page.getByLabel('Kata sandi').first().fill(password);
  await page.getByRole('button', { name: 'Buka', exact: true }).click();
  await page.getByRole('button', { name: 'Kunci', exact: true }).waitFor();
}
