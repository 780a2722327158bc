import type { Browser, Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { CardEntity } from '../../src/channels/cards.entity.js';
import { ChannelGenerationEntity } from '../../src/channels/channels.entity.js';
import { ChannelsReader } from '../../src/channels/channels.reader.js';
import { pinChannel } from '../../src/channels/pin-channel.js';
import {
  identityFromSeed,
  memberKeysFromSeed,
  newId,
  newSeed,
  recipientOf,
  signCard,
  signChannelRecipient,
} from '../../src/sealing/index.js';
import { aHouse, type House } from '../support/a-house.js';
import { aBrowser, aDesktop, aPhone, expectAccessible } from '../support/browser.js';
import {
  activatesBy,
  aPatientPage,
  fingerprintOn,
  firstAdminActivates,
  invites,
  nextCode,
  PATIENCE_MS,
  type Person,
} from './staff-steps.js';

/** How staff come into the house: link, password, second factor, cards, the channel's key. All in the browser. */

let house: House;
let browser: Browser;
let problems: string[];

beforeAll(async () => {
  house = await aHouse();
  await house.listen();
  browser = await aBrowser();
  problems = [];
});

/** A stranger's card, and the first key of the channel in his name. */
async function plantOpener(): Promise<void> {
  const { recipient, verifyKey, signSecret } = await memberKeysFromSeed(newSeed());
  const card = { id: newId(), memberId: newId(), name: 'Penyusup', recipient, verifyKey, day: '2026-11-24' };
  const key = await recipientOf(identityFromSeed(newSeed()));
  const named = { channelId: 'inspektorat' as const, generation: 1, recipient: key, byCardId: card.id, day: card.day };
  await house.core.database.inTransaction(async (manager) => {
    const { id, memberId, day } = card;
    const statement = signCard(card, signSecret);
    await manager.insert(CardEntity, { id, memberId, channelId: 'inspektorat', statement, state: 'current', day });
    await manager.insert(ChannelGenerationEntity, { ...named, statement: signChannelRecipient(named, signSecret) });
  });
}

/** Both factors on the login screen of a fresh browser. */
async function logsIn(page: Page, person: Person): Promise<void> {
  await page.goto(house.consoleUrl);
  await page.getByLabel('Nama masuk').fill(person.login);
  await page.getByLabel('Kata sandi', { exact: true }).fill(person.password);
  await page.getByLabel('Kode 6 angka').fill(nextCode(house, person));
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('button', { name: 'Kunci', exact: true }).waitFor();
}

describe('staff in the browser', () => {
  let admin: Person;
  let first: Person;
  let second: Person;

  it('takes the first admin in by the link that the start prints', async () => {
    admin = await firstAdminActivates(house, await aDesktop(browser), problems);
    await admin.page.getByRole('heading', { name: 'Akun' }).waitFor();
    await expectAccessible(admin.page, 'accounts');
    await admin.page.getByRole('link', { name: 'Saluran & kunci' }).click();
    await admin.page.getByText('Belum ada kunci').first().waitFor();
    await expectAccessible(admin.page, 'channels');
  });

  it('lets two officers activate, the second one on a phone in the dark', async () => {
    const firstLink = await invites(admin, 'Verifikator', 'verif-1', 'R. Verifikator');
    const secondLink = await invites(admin, 'Verifikator', 'verif-2', 'S. Verifikator');
    first = await activatesBy(house, firstLink, await aDesktop(browser), 'verif-1', problems);
    second = await activatesBy(house, secondLink, await aPhone(browser, { colorScheme: 'dark' }), 'verif-2', problems);
    await first.page.getByRole('link', { name: 'Kartu & kunci' }).click();
    await first.page.getByText('Anda petugas pertama').waitFor();
    await expectAccessible(first.page, 'cards before opening');
  });

  it('opens the channel, compares eight words and lets the second one in', async () => {
    await first.page.getByRole('button', { name: 'Buat kunci dan buka saluran' }).click();
    const command = await first.page.getByLabel('Perintah untuk operator').inputValue();
    const channels = house.citizen.get(ChannelsReader, { strict: false });
    expect(await channels.channel('inspektorat')).toMatchObject({ open: false, closedBecause: 'not-pinned' });
    await pinChannel(house.core, command.split(' ').at(-1) ?? '');
    expect(await channels.channel('inspektorat')).toMatchObject({ open: false, closedBecause: 'few-holders' });

    await second.page.getByRole('link', { name: 'Kartu & kunci' }).click();
    await second.page.getByText('Cocokkan dengan petugas pertama').waitFor();
    await first.page.getByRole('button', { name: /S\. Verifikator/ }).click();
    await first.page.getByRole('button', { name: 'Kata sama: jamin dan bukakan akses' }).waitFor();
    await expect.poll(() => fingerprintOn(first.page), { timeout: PATIENCE_MS }).toHaveLength(2);
    await expect.poll(() => fingerprintOn(second.page), { timeout: PATIENCE_MS }).toHaveLength(2);
    expect(await fingerprintOn(first.page)).toEqual(await fingerprintOn(second.page));
    await expectAccessible(first.page, 'letting in');
    await expectAccessible(second.page, 'comparing, on a phone');

    await second.page.getByRole('button', { name: 'Semua kata sama' }).click();
    await second.page.getByText('Akar sudah Anda sematkan').waitFor();
    await first.page.getByRole('button', { name: 'Kata sama: jamin dan bukakan akses' }).click();
    await first.page.getByText('S. Verifikator sekarang memegang kunci saluran.').waitFor();
    await expectAccessible(first.page, 'cards after letting in');
    expect(await channels.channel('inspektorat')).toMatchObject({ open: true, holders: 2 });
  });

  it('locks on reload and by the button, and opens with the password alone', async () => {
    const { page } = second;
    await page.reload();
    await page.getByRole('heading', { name: 'Terkunci' }).waitFor();
    await expectAccessible(page, 'locked');
    await page.getByLabel('Kata sandi', { exact: true }).fill('salah-sekali');
    await page.getByRole('button', { name: 'Buka' }).click();
    await page.getByText('Kata sandi tidak cocok.').waitFor();
    await page.getByLabel('Kata sandi', { exact: true }).fill(second.password);
    await page.getByRole('button', { name: 'Buka' }).click();
    await page.getByText('Anda memegang kunci saluran.').waitFor();
    await page.getByRole('button', { name: 'Kunci', exact: true }).click();
    await page.getByRole('heading', { name: 'Terkunci' }).waitFor();
  });

  it('locks after 15 minutes without a key or click, and says so a minute before', async () => {
    const { page } = second;
    await page.clock.install();
    await page.reload();
    await page.getByLabel('Kata sandi', { exact: true }).fill(second.password);
    await page.getByRole('button', { name: 'Buka' }).click();
    await page.getByText('Anda memegang kunci saluran.').waitFor();
    await page.clock.runFor('14:10');
    await page.getByText('Konsol terkunci kurang dari satu menit lagi').waitFor();
    await page.keyboard.press('Shift');
    await page.getByRole('button', { name: 'Tetap bekerja' }).waitFor({ state: 'detached' });
    await page.clock.runFor('14:10');
    await expectAccessible(page, 'about to lock');
    await page.clock.runFor('01:00');
    await page.getByText('Terkunci karena tidak dipakai.').waitFor();
  });

  it('logs in with both factors, and keeps what was typed when they do not match', async () => {
    const { page } = first;
    await page.getByRole('button', { name: 'Akun R. Verifikator' }).click();
    await page.getByRole('menuitem', { name: 'Keluar' }).click();
    await page.getByRole('heading', { name: 'Masuk' }).waitFor();
    await expectAccessible(page, 'login');
    await page.getByRole('button', { name: 'Masuk' }).click();
    expect(await page.getByLabel('Nama masuk').evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByLabel('Nama masuk').fill('verif-1');
    await page.getByLabel('Kata sandi', { exact: true }).fill(first.password);
    await page.getByLabel('Kode 6 angka').fill('000000');
    await page.getByRole('button', { name: 'Masuk' }).click();
    await page.getByText('tidak cocok').waitFor();
    expect(await page.getByLabel('Nama masuk').inputValue()).toBe('verif-1');
    await expectAccessible(page, 'login refused');
    await page.getByLabel('Kode 6 angka').fill(nextCode(house, first));
    await page.getByRole('button', { name: 'Masuk' }).click();
    await page.getByRole('button', { name: 'Kunci', exact: true }).waitFor();
  });

  it('changes a password: the same keys open under the new one, and other sessions end', async () => {
    const { page } = first;
    const elsewhere = await aPatientPage(await aDesktop(browser), problems);
    await logsIn(elsewhere, first);
    await page.getByRole('button', { name: 'Akun R. Verifikator' }).click();
    await page.getByRole('menuitem', { name: 'Ganti kata sandi' }).click();
    await page.getByLabel('Kata sandi', { exact: true }).fill(first.password);
    const wanted = await page.locator('section[aria-label="Kata sandi usulan"] p').innerText();
    await page.getByLabel('Tulis sekali lagi').fill(wanted);
    await page.getByLabel('Kode 6 angka').fill(nextCode(house, first));
    await expectAccessible(page, 'changing a password');
    await page.getByRole('button', { name: 'Ganti kata sandi' }).click();
    await page.getByText('Kata sandi sudah diganti.').waitFor();
    first.password = wanted;
    await elsewhere.getByRole('link', { name: 'Meja masuk' }).click();
    await elsewhere.getByRole('heading', { name: 'Masuk' }).waitFor();
    await elsewhere.context().close();
    await page.reload();
    await page.getByLabel('Kata sandi', { exact: true }).fill(wanted);
    await page.getByRole('button', { name: 'Buka' }).click();
    await page.getByRole('link', { name: 'Kartu & kunci' }).click();
    await page.getByText('Anda memegang kunci saluran.').waitFor();
  });

  it('shows a red band when somebody plants a key in the database, and offers nothing for it', async () => {
    await house.core.database.inTransaction((manager) =>
      manager.query(
        `INSERT INTO channel_generation (channel_id, generation, recipient, statement, by_card_id, day)
         SELECT channel_id, 2, recipient, statement, by_card_id, day FROM channel_generation`,
      ),
    );
    const { page } = first;
    await page.getByRole('link', { name: 'Kartu & kunci' }).click();
    await page.reload();
    await page.getByLabel('Kata sandi', { exact: true }).fill(first.password);
    await page.getByRole('button', { name: 'Buka' }).click();
    await page.getByText('Ada kunci yang tidak dihitung').waitFor();
    await page.getByText('generasi 2').waitFor();
    await expectAccessible(page, 'alarm');
    expect(await house.citizen.get(ChannelsReader, { strict: false }).channel('inspektorat')).toMatchObject({
      open: false,
      closedBecause: 'not-vouched',
      recipient: null,
    });
  });

  it('misses a channel key that vanished from the database, after a reload too, and opens no second one', async () => {
    await house.core.database.inTransaction(async (manager) => {
      await manager.query('DELETE FROM channel_wrap');
      await manager.query('DELETE FROM channel_generation');
    });
    const { page } = first;
    await page.reload();
    await page.getByLabel('Kata sandi', { exact: true }).fill(first.password);
    await page.getByRole('button', { name: 'Buka' }).click();
    await page
      .getByText('Server tidak lagi menunjukkan kunci saluran, padahal Anda sudah memakai generasi 1.')
      .waitFor();
    await page.getByRole('link', { name: 'Kartu & kunci' }).click();
    await page.getByText('Jangan membuka saluran ini lagi').waitFor();
    expect(await page.getByRole('button', { name: 'Buat kunci dan buka saluran' }).count()).toBe(0);
    await expectAccessible(page, 'key that vanished');
  });

  it('keeps the pinned root when the server names another opener, until the officer has compared the words', async () => {
    await plantOpener();
    const { page } = first;
    await page.reload();
    await page.getByLabel('Kata sandi', { exact: true }).fill(first.password);
    await page.getByRole('button', { name: 'Buka' }).click();
    await page.getByText('Menurut server, "Penyusup" yang membuka saluran ini').waitFor();
    await page.getByText('Server menunjukkan akar lain').waitFor();
    const replace = page.getByRole('button', { name: 'Ganti akar yang saya sematkan' });
    await page.getByText('Menghitung delapan kata').waitFor({ state: 'detached' });
    expect(await replace.isDisabled()).toBe(true);
    await expectAccessible(page, 'another root');
    await page.getByLabel('Saya sudah membacakan kedelapan kata dengan Penyusup').check();
    await replace.click();
    await page.getByText('Server menunjukkan akar lain').waitFor({ state: 'detached' });
    // Under the new root only what that card vouches for counts, and the operator's file still names the old one.
    await page.getByText('Akar yang disematkan operator di server bukan akar yang Anda sematkan.').waitFor();
  });

  it('says all of this without an error in the console of the browser', () => {
    // The two wrong passwords and the wrong code are answered with 401, which Chromium reports as a failed request.
    expect(problems.filter((problem) => !problem.includes('401'))).toEqual([]);
  });
});
