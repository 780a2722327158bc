import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Route } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AttachmentEntity } from '../../src/evidence/evidence.entity.js';
import { UploadEntity } from '../../src/evidence/upload.entity.js';
import { aHouse } from '../support/a-house.js';
import { atTheDesk } from '../support/at-the-desk.js';
import { aBrowser, aPhone, expectAccessible } from '../support/browser.js';
import { anOpenChannel, type OpenedChannel } from '../support/staff.js';
import { aHeif } from '../web/cleaning/a-heif.js';
import { PHONE_LABELS, plant } from '../web/cleaning/exiftool.js';
import { aSlope } from '../web/cleaning/mosaic-jpeg.js';
import { opensHers, sendsAsTheyAre, tellsAndNotes } from './citizen-steps.js';

const MIB = 1024 * 1024;
const PATIENT = { timeout: 20_000 };

/** Files of a reporter with script, on SQLite: which engine is behind it makes no difference to her browser. */
describe('files of a reporter', async () => {
  const house = await aHouse();
  const browser = await aBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'peluit-files-'));
  let channel: OpenedChannel;
  beforeAll(async () => {
    channel = await anOpenChannel(house);
    await house.listen();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A file of chance on the disk: three pieces of an upload and a bit. */
  function aFile(name: string, bytes = 20 * MIB): { path: string; content: Buffer } {
    const [path, content] = [join(folder, name), randomBytes(bytes)];
    writeFileSync(path, content);
    return { path, content };
  }

  /** A receipt page whose words are typed back. */
  async function aReceipt(): Promise<{ page: Page; words: string[] }> {
    const page = await (await aPhone(browser)).newPage();
    await page.addInitScript(() => {
      const spied = globalThis as unknown as { stored: string[] };
      spied.stored = [];
      Storage.prototype.setItem = (key: string) => void spied.stored.push(key);
    });
    return { page, words: await tellsAndNotes(page, house.citizenUrl) };
  }

  async function comesBack(words: readonly string[]): Promise<Page> {
    const page = await (await aPhone(browser)).newPage();
    await opensHers(page, house.citizenUrl, words);
    return page;
  }

  /** Lets pieces through up to the one of this number, which waits; those after it pass when it was let go. */
  async function holdPiece(page: Page, number: number) {
    let seen = 0;
    let letGo: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/api/unggahan/*', async (route: Route) => {
      if (route.request().method() === 'PATCH' && ++seen === number) await released;
      await route.continue().catch(() => undefined);
    });
    return () => letGo();
  }

  const rowOf = (page: Page, name: string) => page.locator('#daftar-berkas li', { hasText: name });
  const choose = async (page: Page, name: string, path: string) => {
    const asked = page.waitForEvent('filechooser');
    await rowOf(page, name).getByRole('button', { name: 'Pilih berkas yang sama' }).click();
    await (await asked).setFiles(path);
  };

  /** What the desk finds under a name, opened with the channel's key. */
  async function atTheDeskOf(words: readonly string[], name: string): Promise<Buffer> {
    const desk = await atTheDesk(house, channel, words);
    const notes = desk.entries.flatMap(({ body }) => (body?.type === 'files' ? body.files : []));
    const note = notes.find((one) => one.name === name);
    if (!note) throw new Error(`no entry lists ${name}`);
    return desk.file(note);
  }

  it('wait when she pauses, go on when she says so, and arrive whole', async () => {
    const { page, words } = await aReceipt();
    const { path, content } = aFile('rekaman.m4a');
    const letGo = await holdPiece(page, 2);
    await page.setInputFiles('#pilih-berkas', path);
    await sendsAsTheyAre(page, 1);
    await page.click('#kirim-berkas');
    const row = rowOf(page, 'rekaman.m4a');
    await row.getByText(/MB dari .* sampai/).waitFor();
    await row.getByRole('button', { name: 'Jeda' }).click();
    await row.getByText('dijeda').waitFor();
    await expectAccessible(page, 'a paused upload');
    letGo();
    await row.getByRole('button', { name: 'Lanjutkan' }).click();
    await page.waitForSelector('text=1 berkas sudah sampai.');
    expect(await page.evaluate(() => (globalThis as unknown as { stored: string[] }).stored)).toEqual([]);
    expect((await atTheDeskOf(words, 'rekaman-1.m4a')).equals(content)).toBe(true);
    await page.context().close();
  });

  it('go on by themselves when the line is back, and say meanwhile how many are there', async () => {
    const { page, words } = await aReceipt();
    const [first, second] = [aFile('satu.bin', 90_000), aFile('dua.bin')];
    const letGo = await holdPiece(page, 3);
    await page.setInputFiles('#pilih-berkas', [first.path, second.path]);
    await sendsAsTheyAre(page, 2);
    await page.click('#kirim-berkas');
    await rowOf(page, 'dua.bin')
      .getByText(/MB dari/)
      .waitFor();
    await page.waitForFunction(() => document.querySelector('#daftar-berkas')?.textContent?.includes('sampai ✓'));
    await page.context().setOffline(true);
    letGo();
    await page.waitForSelector('text=Sambungan terputus. 1 dari 2 berkas sudah sampai.');
    await page.context().setOffline(false);
    await page.getByText('2 berkas sudah sampai.', { exact: true }).waitFor();
    expect((await atTheDeskOf(words, 'dokumen-2.bin')).equals(second.content)).toBe(true);
    await page.context().close();
  });

  it('say why the server refused one, and go on from there when she says so', async () => {
    const { page, words } = await aReceipt();
    const { path, content } = aFile('penuh.bin', 90_000);
    const refuse = (route: Route) =>
      route.request().method() === 'PATCH'
        ? route.fulfill({
            status: 507,
            contentType: 'application/problem+json',
            body: JSON.stringify({ code: 'storage.full', title: 'Tempat berkas penuh.', status: 507 }),
          })
        : route.fallback();
    await page.route('**/api/**', refuse);
    await page.setInputFiles('#pilih-berkas', path);
    await sendsAsTheyAre(page, 1);
    await page.click('#kirim-berkas');
    const row = rowOf(page, 'penuh.bin');
    await row.getByText('Tempat berkas penuh.').waitFor();
    expect(await page.locator('#keadaan-berkas').innerText()).toBe('Baru 0 dari 1 berkas yang sampai.');
    await page.unroute('**/api/**', refuse);
    await row.getByRole('button', { name: 'Lanjutkan' }).click();
    await page.waitForSelector('text=1 berkas sudah sampai.');
    expect((await atTheDeskOf(words, 'dokumen-1.bin')).equals(content)).toBe(true);
    const desk = await atTheDesk(house, channel, words);
    expect(desk.entries.filter(({ body }) => body?.type === 'files')).toHaveLength(1);
    await page.context().close();
  });

  it('can be finished days later, with the words and the same file; another file is told so', async () => {
    const { page, words } = await aReceipt();
    const { path, content } = aFile('video.mp4');
    const other = aFile('lain.mp4');
    await holdPiece(page, 2);
    await page.setInputFiles('#pilih-berkas', path);
    await sendsAsTheyAre(page, 1);
    await page.click('#kirim-berkas');
    const uploads = house.core.database.reader.getRepository(UploadEntity);
    await expect.poll(async () => (await uploads.find()).length, PATIENT).toBe(1);
    const id = (await uploads.find())[0]?.id ?? '';
    await expect.poll(() => house.core.evidence.unfinished.received(id), PATIENT).toBe(8 * MIB);
    await page.context().close();

    const back = await comesBack(words);
    expect(await back.locator('#pesan').innerText()).toContain('belum lengkap – 8,4 MB dari');
    const row = rowOf(back, 'video-1.mp4');
    await row.getByText(/8,4 MB dari .* sampai/).waitFor();
    await expectAccessible(back, 'an unfinished file');
    const sent: string[] = [];
    back.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await choose(back, 'video-1.mp4', other.path);
    await row.getByText('Ini bukan berkas yang sama.').waitFor();
    expect(sent.filter((line) => line.startsWith('PATCH'))).toEqual([]);
    await choose(back, 'video-1.mp4', path);
    await row.getByText('sampai ✓').waitFor();
    // From where it stopped, not from the beginning.
    expect(sent.filter((line) => line.startsWith('PATCH'))).toHaveLength(2);
    await back.waitForFunction(() => !document.querySelector('#pesan')?.textContent?.includes('belum lengkap'));
    await back.context().close();
    expect((await atTheDeskOf(words, 'video-1.mp4')).equals(content)).toBe(true);
  });

  it('are shrunk and turned upright when she saves data, and told with both sizes; as they are when not', async () => {
    const { page, words } = await aReceipt();
    const photo = await page.evaluate(async () => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [3_000, 2_000];
      const surface = canvas.getContext('2d') as CanvasRenderingContext2D;
      for (let at = 0; at < 3_000; at += 10) {
        surface.fillStyle = `hsl(${(at * 7) % 360} 80% 50%)`;
        surface.fillRect(at, 0, 10, 2_000);
      }
      return canvas.toDataURL('image/jpeg', 0.98).split(',')[1] ?? '';
    });
    const original = Buffer.from(photo, 'base64');
    const send = async (name: string, isCleaned = true) => {
      await page.setInputFiles('#pilih-berkas', { name, mimeType: 'image/jpeg', buffer: original });
      await rowOf(page, name).getByLabel('Hapus data tersembunyi').setChecked(isCleaned);
      await page.getByText(/Yang dikirim: .* Tanpa hemat kuota: /).waitFor();
      await page.click('#kirim-berkas');
      await rowOf(page, name).getByText('sampai ✓').waitFor();
    };
    await send('loket.jpg');
    expect(await rowOf(page, 'loket.jpg').locator('[data-part="size"]').innerText()).toMatch(/ → /);
    await page.uncheck('#hemat-kuota');
    await send('utuh.jpg', false);
    await page.setInputFiles('#pilih-berkas', {
      name: 'asing.heic',
      mimeType: 'image/heic',
      buffer: Buffer.from(aHeif(plant(aSlope(), 'jpg', PHONE_LABELS)).bytes),
    });
    await page.check('#hemat-kuota');
    await rowOf(page, 'asing.heic').getByText('tidak dapat mengecilkan foto ini').waitFor();
    expect((await atTheDeskOf(words, 'foto-2.jpg')).equals(original)).toBe(true);
    const shrunk = await atTheDeskOf(words, 'foto-1.jpg');
    expect(shrunk.length).toBeLessThan(original.length);
    const size = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes]));
      return [picture.width, picture.height];
    }, shrunk.toString('base64'));
    expect(size).toEqual([1_600, 1_067]);
    await page.context().close();
  });

  // The 500 MB that she may send are measured by "npm run bench -- upload".
  it('of 120 MB are sealed and sent in less memory than they are', async () => {
    const { page } = await aReceipt();
    const path = join(folder, 'besar.mp4');
    writeFileSync(path, '');
    truncateSync(path, 120 * 1_000_000);
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
    const before = new Map(renderers.map((id) => [id, anonymousBytes(id)]));
    let most = 0;
    const timer = setInterval(() => {
      for (const [id, bytes] of before) most = Math.max(most, anonymousBytes(id) - bytes);
    }, 100);
    try {
      await page.setInputFiles('#pilih-berkas', path);
      await sendsAsTheyAre(page, 1);
      await page.click('#kirim-berkas');
      await page.waitForSelector('text=1 berkas sudah sampai.', { timeout: 150_000 });
    } finally {
      clearInterval(timer);
    }
    const files = await house.core.database.reader.getRepository(AttachmentEntity).find();
    expect(files.some(({ bytes }) => bytes > 120_000_000)).toBe(true);
    process.stdout.write(`120 MB sealed and sent: the page grew by ${Math.round(most / 1e6)} MB at most\n`);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(120_000_000);
    await page.context().close();
  });
});

/** Memory that a process has for itself. */
function anonymousBytes(pid: number): number {
  const line = /RssAnon:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) * 1024;
}
