import { randomBytes } from 'node:crypto';
import type { Page, Route } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { ReportEntity, ReportEntryEntity } from '../../src/reports/reports.entity.js';
import { aHouse } from '../support/a-house.js';
import { atTheDesk } from '../support/at-the-desk.js';
import { aBrowser, aPhone, expectAccessible } from '../support/browser.js';
import { aRecordingProxy, type RecordingProxy } from '../support/recording-proxy.js';
import { anOpenChannel, type OpenedChannel } from '../support/staff.js';
import { choosesUnit, pastesWords, sendsAsTheyAre, toTheEnd, toTheStart } from './citizen-steps.js';

const STORY = 'Sejak Agustus setiap pengajuan surat diminta Rp150.000 di loket 2.';
const CANARY = 'kenari-4711-zxq';

/** Runs on SQLite; the whole story, on both engines, has a file of its own. */
describe('the reporter in her browser', async () => {
  const house = await aHouse();
  const browser = await aBrowser();
  let proxy: RecordingProxy;
  let channel: OpenedChannel;
  beforeAll(async () => {
    channel = await anOpenChannel(house);
    await house.listen();
    proxy = await aRecordingProxy(house.citizenUrl);
  });
  const reports = () => house.core.database.reader.getRepository(ReportEntity).count();
  const sendButton = (page: Page) => page.locator('#tempat-tombol button');
  const shownWords = (page: Page) => page.locator('#resi li').allTextContents();

  async function open(path: string, options: Parameters<typeof aPhone>[1] = {}): Promise<Page> {
    const page = await (await aPhone(browser, options)).newPage();
    await page.goto(`${proxy.url}${path}`);
    return page;
  }

  async function fileWithScript(story = STORY): Promise<{ page: Page; words: string[] }> {
    const page = await open('/lapor');
    await page.fill('#uraian', story);
    await toTheEnd(page);
    await sendButton(page).click();
    await page.waitForSelector('#resi li');
    return { page, words: await shownWords(page) };
  }

  describe('with script', () => {
    it('tells, notes the words, adds files, comes back, and writes', async () => {
      const { page, words } = await fileWithScript();
      expect(words).toHaveLength(8);
      await expectAccessible(page, 'receipt');
      await page.fill('#kata-3', 'salah');
      await page.fill('#kata-7', words[6] ?? '');
      await page.click('#sudah-tercatat');
      expect(await page.locator('#kata-3-galat').innerText()).toContain('Kata ke-3 tidak sama dengan resi.');
      await expectAccessible(page, 'words that do not match');
      expect(await page.locator('#pilih-berkas').isVisible()).toBe(false);
      await page.fill('#kata-3', (words[2] ?? '').slice(0, 4).toUpperCase());
      await page.click('#sudah-tercatat');
      const photo = randomBytes(2_000_000);
      await page.setInputFiles('#pilih-berkas', [
        { name: 'kwitansi.jpg', mimeType: 'image/jpeg', buffer: photo },
        { name: 'surat.pdf', mimeType: 'application/pdf', buffer: randomBytes(90_000) },
        { name: 'kosong.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      ]);
      await sendsAsTheyAre(page, 2);
      await page.click('#kirim-berkas');
      await page.waitForSelector('text=2 berkas sudah sampai.');
      await expectAccessible(page, 'files that have arrived');
      await page.click('#selesai');
      await page.waitForURL(`${proxy.url}/`);
      await page.context().close();

      // What the bundle sealed opens in Node, with the channel's key alone.
      const desk = await atTheDesk(house, channel, words);
      expect(desk.entries.map(({ verdict, context }) => [verdict, context?.sealedBy])).toEqual(
        Array(3).fill(['genuine', 'browser']),
      );
      expect(desk.entries[0]?.body).toMatchObject({ type: 'report', text: STORY, channel: 'inspektorat' });
      const files = desk.entries[1]?.body;
      if (files?.type !== 'files' || !files.files[0]) throw new Error('no file in the thread');
      expect(files.files[0]).toMatchObject({ name: 'foto-1.jpg', mediaType: 'image/jpeg', bytes: 2_000_000 });
      expect((await desk.file(files.files[0])).equals(photo)).toBe(true);

      const back = await open('/resi');
      await pastesWords(back, words.map((word, index) => `${index + 1}. ${word.toUpperCase()}`).join('-'));
      await sendButton(back).click();
      await back.waitForSelector('#pesan li');
      await expectAccessible(back, 'conversation');
      expect(await back.locator('#pesan').innerText()).toContain('foto-1.jpg');
      await back.fill('#tulis-pesan', 'Saya bendahara di sana.');
      await back.locator('#tulis-pesan-jejak').getByText('"Saya bendahara').waitFor();
      await back.fill('#tulis-pesan', 'Apa kabar laporan saya?');
      await back.locator('#tulis-pesan-jejak').waitFor({ state: 'hidden' });
      await back.click('#dicari');
      await back.waitForSelector('text=Sudah terkirim. Petugas melihatnya lebih dulu.');
      expect(await back.locator('#pesan').innerText()).toMatch(/Saya dicari atau diancam\.\s+Apa kabar laporan saya\?/);
      expect(await back.inputValue('#tulis-pesan')).toBe('');
      await back.context().close();
    });

    it('keeps nothing: no storage, no cookie, no word in the address', async () => {
      const { page, words } = await fileWithScript();
      const kept = await page.evaluate(() => [
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        location.hash,
      ]);
      expect(kept).toEqual([0, 0, '', '']);
      expect(page.url()).toBe(`${proxy.url}/lapor`);
      expect(await page.context().cookies()).toEqual([]);
      expect(words.some((word) => page.url().includes(word))).toBe(false);
      await page.context().close();
    });

    it('prints only the words', async () => {
      const { page, words } = await fileWithScript();
      await page.emulateMedia({ media: 'print' });
      expect((await page.locator('body').innerText()).split(/\s+/).filter(Boolean)).toEqual(words);
      await page.context().close();
    });

    it('says what to correct and asks nobody about words that are not in the list', async () => {
      const page = await open('/lapor');
      await toTheEnd(page);
      await sendButton(page).click();
      expect(await page.locator('.summary').innerText()).toContain('Tulis dulu apa yang terjadi.');
      await expectAccessible(page, 'form with an error');
      await page.click('.summary a');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('uraian');
      await page.goto(`${proxy.url}/resi`);
      await sendButton(page).waitFor();
      await expectAccessible(page, 'receipt entry');
      proxy.forget();
      await pastesWords(page, 'rumptu bukit bukit bukit bukit bukit bukit bukit');
      await sendButton(page).click();
      expect(await page.locator('.summary').innerText()).toMatch(/"rumptu" tidak ada di daftar\. Mungkin: /);
      await expectAccessible(page, 'receipt with an error');
      expect(proxy.recorded().includes('/api/')).toBe(false);
      await page.context().close();
    });

    it('gives the same sentence for a receipt that does not exist', async () => {
      const page = await open('/resi');
      await pastesWords(page, Array(8).fill('bukit').join(' '));
      await sendButton(page).click();
      await page.waitForSelector('text=Kami tidak menemukan laporan dengan kata-kata itu.');
      await page.context().close();
    });

    it('shows the refusal at once when the outside channel is closed', async () => {
      const page = await open('/lapor');
      await page.fill('#uraian', STORY);
      await choosesUnit(page, 'ITDA');
      expect(await page.locator('#saluran-ditolak').isVisible()).toBe(true);
      const before = await reports();
      await toTheEnd(page);
      await sendButton(page).click();
      expect(await page.inputValue('#uraian')).toBe(STORY);
      expect(await reports()).toBe(before);
      await expectAccessible(page, 'refusal');
      await page.context().close();
    });
  });

  describe('when the Inspektorat has no key yet and the outside channel has', async () => {
    const other = await aHouse();
    beforeAll(async () => {
      await anOpenChannel(other, 'luar-inspektorat');
      await other.listen();
    });

    it('says so in a sentence as soon as it is chosen, and sends nothing', async () => {
      const page = await (await aPhone(browser)).newPage();
      await page.goto(`${other.citizenUrl}/lapor`);
      await page.fill('#uraian', STORY);
      expect(await page.locator('#saluran-tertutup').isVisible()).toBe(false);
      await toTheEnd(page);
      await page.check('input[name="saluran"][value="inspektorat"]');
      expect(await page.locator('#saluran-tertutup').innerText()).toContain('Saluran Inspektorat belum dibuka');
      await sendButton(page).click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('saluran-tertutup');
      expect(await page.inputValue('#uraian')).toBe(STORY);
      expect(await other.core.database.reader.getRepository(ReportEntity).count()).toBe(0);
      await expectAccessible(page, 'closed Inspektorat');
      await page.check('input[name="saluran"][value="luar-inspektorat"]');
      expect(await page.locator('#saluran-tertutup').isVisible()).toBe(false);
      await toTheEnd(page);
      await sendButton(page).click();
      await page.waitForSelector('#resi li');
      await page.context().close();
    });
  });

  describe('on a bad line', () => {
    it('keeps what is written and sends it when the line is back', async () => {
      const page = await open('/lapor');
      await page.fill('#uraian', STORY);
      // What seals has come; before that there is no button to press.
      await page.locator('#tombol-menyusul').waitFor({ state: 'detached' });
      await page.context().setOffline(true);
      await page.locator('#tanpa-sambungan').waitFor();
      await toTheEnd(page);
      await sendButton(page).click();
      await page.waitForSelector('.summary');
      await expectAccessible(page, 'offline');
      expect(await page.inputValue('#uraian')).toBe(STORY);
      await page.context().setOffline(false);
      await toTheEnd(page);
      await sendButton(page).click();
      await page.waitForSelector('#resi li');
      await page.context().close();
    });

    it('locks after all when the part that derives the keys came only at the second try', async () => {
      let tries = 0;
      const page = await (await aPhone(browser)).newPage();
      await page.route('**/aset/kdf.worker.js', (route) => {
        tries += 1;
        return tries === 1 ? route.abort() : route.continue();
      });
      await page.goto(`${proxy.url}/lapor`);
      await page.fill('#uraian', STORY);
      await expect.poll(() => tries).toBe(1);
      await toTheEnd(page);
      await sendButton(page).click();
      await page.waitForSelector('#resi li');
      await page.context().close();
    });

    it('files once although the answer got lost, and what was changed since follows as a message', async () => {
      const before = await reports();
      const page = await open('/lapor');
      await page.fill('#uraian', STORY);
      const loseAnswer = async (route: Route) => {
        await route.fetch();
        await route.abort();
      };
      await page.route('**/api/laporan*', loseAnswer);
      await toTheEnd(page);
      await sendButton(page).click();
      await page.waitForSelector('.summary');
      expect(await reports()).toBe(before + 1);
      await page.unroute('**/api/laporan*', loseAnswer);
      await toTheStart(page);
      await page.fill('#uraian', `${STORY} Tambahan.`);
      await toTheEnd(page);
      await sendButton(page).click();
      await page.waitForSelector('#resi li');
      expect(await reports()).toBe(before + 1);
      const words = await shownWords(page);
      await page.goto(`${proxy.url}/resi`);
      await pastesWords(page, words.join(' '));
      await sendButton(page).click();
      await page.waitForSelector('#pesan li');
      expect(await page.locator('#pesan').innerText()).toContain('Tambahan.');
      await page.context().close();
    });

    it('sends nothing to the desk that was chosen first once another one is chosen', async () => {
      await anOpenChannel(house, 'luar-inspektorat');
      const before = await reports();
      const page = await open('/lapor');
      await page.fill('#uraian', STORY);
      const dropRequest = (route: Route) => route.abort();
      await page.route('**/api/laporan*', dropRequest);
      await toTheEnd(page);
      await sendButton(page).click();
      await page.waitForSelector('.summary');
      await page.unroute('**/api/laporan*', dropRequest);
      await toTheStart(page);
      await choosesUnit(page, 'ITDA');
      await toTheEnd(page);
      await sendButton(page).click();
      await page.waitForSelector('#resi li');
      const stored = await house.core.database.reader.getRepository(ReportEntity).find();
      expect(stored).toHaveLength(before + 1);
      expect(stored.filter((report) => report.channelId === 'luar-inspektorat')).toHaveLength(1);
      await page.context().close();

      const other = await open('/lapor');
      await other.fill('#uraian', STORY);
      const loseAnswer = async (route: Route) => {
        await route.fetch();
        await route.abort();
      };
      await other.route('**/api/laporan*', loseAnswer);
      await toTheEnd(other);
      await sendButton(other).click();
      await other.waitForSelector('.summary');
      await other.unroute('**/api/laporan*', loseAnswer);
      await toTheStart(other);
      await choosesUnit(other, 'ITDA');
      await toTheEnd(other);
      await sendButton(other).click();
      await other.getByText('Yang pertama sudah sampai').waitFor();
      expect(await other.inputValue('#uraian')).toBe(STORY);
      const rows = await house.core.database.reader.getRepository(ReportEntity).find();
      expect(rows).toHaveLength(before + 2);
      expect(rows.filter((report) => report.lastN > 0 && !stored.some((one) => one.id === report.id))).toEqual([]);
      await other.context().close();
    });

    it('goes on by itself when an answer gets lost, and stores each file once', async () => {
      const { page, words } = await fileWithScript();
      await page.fill('#kata-3', words[2] ?? '');
      await page.fill('#kata-7', words[6] ?? '');
      await page.click('#sudah-tercatat');
      await page.setInputFiles('#pilih-berkas', [
        { name: 'satu.jpg', mimeType: 'image/jpeg', buffer: randomBytes(70_000) },
        { name: 'dua.jpg', mimeType: 'image/jpeg', buffer: randomBytes(70_000) },
      ]);
      await sendsAsTheyAre(page, 2);
      let sent = 0;
      await page.route('**/api/unggahan/*', async (route) => {
        if (route.request().method() !== 'PATCH' || ++sent !== 2) return route.continue();
        await route.fetch();
        return route.abort();
      });
      await page.click('#kirim-berkas');
      await page.getByText('2 berkas sudah sampai.', { exact: true }).waitFor();
      expect(sent).toBe(2);
      const entries = await house.core.database.reader.getRepository(ReportEntryEntity).find();
      const perReport = new Map<string, number>();
      for (const { reportId } of entries) perReport.set(reportId, (perReport.get(reportId) ?? 0) + 1);
      expect([...perReport.values()].filter((count) => count === 3)).not.toEqual([]);
      expect(Math.max(...perReport.values())).toBeLessThanOrEqual(4);
      await page.context().close();
    });
  });

  describe('without script', () => {
    for (const [name, path, options] of [
      ['with JavaScript off', '', { javaScriptEnabled: false }],
      ['by choice', '?tanpa-skrip=1', {}],
    ] as const) {
      it(`does the same in plain forms, ${name}, and is told that the server seals`, async () => {
        const page = await open(`/lapor${path}`, options);
        // The check runs as a script: where scripting is off, the same pages are looked at in the other run.
        const accessible = (what: string) => (path ? expectAccessible(page, what) : Promise.resolve());
        expect(await page.locator('body').innerText()).toContain('Dikunci di server.');
        await accessible('form without script');
        await page.click('button[type="submit"]');
        await page.getByRole('alert').waitFor();
        await accessible('form error without script');
        await page.fill('#uraian', STORY);
        await page.check('input[value="pungli"]');
        await page.setInputFiles('#bukti', [{ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: randomBytes(80_000) }]);
        await page.click('button[type="submit"]');
        const words = await shownWords(page);
        expect(words).toHaveLength(8);
        expect(await page.locator('body').innerText()).toContain('1 berkas sudah sampai.');
        await accessible('receipt without script');
        await page.fill('#kata-3', 'salah');
        await page.click('button[type="submit"]');
        await page.getByRole('alert').waitFor();
        await accessible('wrong word without script');
        await page.fill('#kata-3', words[2] ?? '');
        await page.fill('#kata-7', words[6] ?? '');
        await page.click('button[type="submit"]');
        expect(await page.locator('#tercatat').innerText()).toContain('Sudah tercatat.');
        await accessible('words noted without script');
        await page.goto(`${proxy.url}/resi${path}`);
        await accessible('words asked for without script');
        await page.fill('#kata', 'bukan resi');
        await page.click('button[type="submit"]');
        await page.getByRole('alert').waitFor();
        await accessible('no receipt without script');
        await page.fill('#kata', words.join('\n'));
        await page.click('button[type="submit"]');
        expect(await page.locator('#status').innerText()).toContain('Diterima');
        expect(await page.locator('#pesan').innerText()).toContain('foto.jpg');
        await accessible('thread without script');
        await page.fill('#tulis-pesan', 'Apa kabar?');
        await page.click('button:has-text("Kirim pesan")');
        expect(await page.locator('#pesan').innerText()).toContain('Apa kabar?');
        await accessible('message sent without script');
        await page.click('button:has-text("Selesai")');
        expect(page.url()).toBe(`${proxy.url}/`);
        await page.context().close();
      });
    }

    it('is offered by a link when the script does not come', async () => {
      const page = await (await aPhone(browser)).newPage();
      await page.route('**/aset/*.js', (route) => route.abort());
      await page.goto(`${proxy.url}/lapor`);
      const link = page.locator('#skrip-belum-jalan a');
      await link.waitFor({ state: 'visible' });
      await link.click();
      expect(page.url()).toContain('/lapor?tanpa-skrip=1');
      expect(await page.locator('button[type="submit"]').isVisible()).toBe(true);
      await page.context().close();
    });
  });

  it('leaves with Esc three times, to the neutral site, with a blank page first', async () => {
    const page = await open('/lapor');
    await page.route('https://www.bmkg.go.id/**', (route) =>
      route.fulfill({ body: 'cuaca', contentType: 'text/html' }),
    );
    await page.locator('#lanjut').waitFor();
    await page.fill('#uraian', CANARY);
    await page.keyboard.press('Escape');
    expect(await page.locator('#pengumuman').innerText()).toContain('Esc 2 kali lagi');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForURL('https://www.bmkg.go.id/');
    await page.context().close();
  });
});
