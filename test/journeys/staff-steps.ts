import type { Browser, BrowserContext, Page } from 'playwright';
import { expect } from 'vitest';
import { pinChannel } from '../../src/channels/pin-channel.js';
import { firstAdminLink } from '../../src/staff/first-admin.js';
import { codeAt, stepAt } from '../../src/staff/totp.js';
import type { House } from '../support/a-house.js';
import { aDesktop, expectAccessible } from '../support/browser.js';

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

/** @returns the one-time link for a new verifikator */
export async function invitesVerifikator(admin: Person, login: string, name: string): Promise<string> {
  const { page } = admin;
  await page.getByRole('link', { name: 'Akun' }).click();
  await page.getByRole('button', { name: 'Undang orang' }).click();
  await page.getByRole('textbox', { name: 'Nama masuk' }).fill(login);
  await page.getByLabel('Nama atau jabatan').fill(name);
  await page.getByRole('checkbox', { name: 'Verifikator' }).check();
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
  await second.page.getByRole('link', { name: 'Kartu & kunci' }).click();
  await second.page.getByText('Cocokkan dengan petugas pertama').waitFor();
  await first.page.getByRole('button', { name: new RegExp(name) }).click();
  await first.page.getByRole('button', { name: 'Kata sama: jamin dan bukakan akses' }).waitFor();
  await expect.poll(() => fingerprintOn(first.page), { timeout: PATIENCE_MS }).toHaveLength(2);
  await expect.poll(() => fingerprintOn(second.page), { timeout: PATIENCE_MS }).toHaveLength(2);
  expect(await fingerprintOn(first.page)).toEqual(await fingerprintOn(second.page));
  await expectAccessible(first.page, 'letting in');
  await expectAccessible(second.page, 'comparing');
  await second.page.getByRole('button', { name: 'Semua kata sama' }).click();
  await second.page.getByText('Akar sudah Anda sematkan').waitFor();
  await first.page.getByRole('button', { name: 'Kata sama: jamin dan bukakan akses' }).click();
  await first.page.getByText(`${name} sekarang memegang kunci saluran.`).waitFor();
}

/** A whole desk: admin, two verifikator, the channel open. */
export async function aDeskInTheBrowser(house: House, browser: Browser): Promise<{ first: Person; second: Person }> {
  const admin = await firstAdminActivates(house, await aDesktop(browser));
  const firstLink = await invitesVerifikator(admin, 'verif-1', 'R. Verifikator');
  const secondLink = await invitesVerifikator(admin, 'verif-2', 'S. Verifikator');
  const first = await activatesBy(house, firstLink, await aDesktop(browser), 'verif-1');
  const second = await activatesBy(house, secondLink, await aDesktop(browser), 'verif-2');
  await opensChannel(house, first);
  await letsIn(first, second, 'S. Verifikator');
  await admin.context.close();
  return { first, second };
}
