import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Route } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UploadEntity } from '../../src/evidence/upload.entity.js';
import { aHouse } from '../support/a-house.js';
import { atTheDesk } from '../support/at-the-desk.js';
import { aBrowser, aPhone, expectAccessible } from '../support/browser.js';
import { anOpenChannel, type OpenedChannel } from '../support/staff.js';
import { PHONE_LABELS, plant } from '../web/cleaning/exiftool.js';
import { aSlope } from '../web/cleaning/mosaic-jpeg.js';
import { opensHers, sendsAsTheyAre, tellsAndNotes } from './citizen-steps.js';

const MIB = 1024 * 1024;
const PATIENT = { timeout: 20_000 };

/** What becomes of files that do not arrive at once, on SQLite: which engine is behind it makes no difference here. */
describe('a file that was announced and did not arrive', async () => {
  const house = await aHouse();
  const browser = await aBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'peluit-unfinished-'));
  let channel: OpenedChannel;
  beforeAll(async () => {
    channel = await anOpenChannel(house);
    await house.listen();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function aFile(name: string, bytes = 12 * MIB): { path: string; content: Buffer } {
    const [path, content] = [join(folder, name), randomBytes(bytes)];
    writeFileSync(path, content);
    return { path, content };
  }

  /** A receipt page whose words are typed back. */
  async function aReceipt(): Promise<{ page: Page; words: string[] }> {
    const page = await (await aPhone(browser)).newPage();
    return { page, words: await tellsAndNotes(page, house.citizenUrl) };
  }

  async function comesBack(words: readonly string[]): Promise<Page> {
    const page = await (await aPhone(browser)).newPage();
    await opensHers(page, house.citizenUrl, words);
    return page;
  }

  /** Nothing of a file passes until it is let go: its entry is there, and it is not. */
  async function holdsFiles(page: Page): Promise<() => Promise<void>> {
    const hold = (_route: Route) => new Promise<void>(() => undefined);
    await page.route('**/api/unggahan', hold);
    return () => page.unroute('**/api/unggahan', hold);
  }

  const rowOf = (page: Page, name: string) => page.locator('#daftar-berkas > li', { hasText: name });
  const chooses = async (page: Page, name: string, path: string) => {
    const asked = page.waitForEvent('filechooser');
    await rowOf(page, name).getByRole('button', { name: 'Pilih berkas yang sama' }).click();
    await (await asked).setFiles(path);
  };
  const notesOf = async (words: readonly string[]) =>
    (await atTheDesk(house, channel, words)).entries.flatMap(({ body }) => (body?.type === 'files' ? body.files : []));
  const lastWordOf = async (words: readonly string[]) => (await atTheDesk(house, channel, words)).entries.at(-1)?.body;

  /** The page is closed after a file was listed and before any of it has arrived. */
  async function leavesOneBehind(prepare: (page: Page) => Promise<void>): Promise<string[]> {
    const { page, words } = await aReceipt();
    await holdsFiles(page);
    await prepare(page);
    await page.click('#kirim-berkas');
    await expect.poll(async () => (await notesOf(words)).length, PATIENT).toBe(1);
    await page.context().close();
    return words;
  }

  it('is announced anew in its place when not even its beginning has come', async () => {
    const { path, content } = aFile('rekaman.m4a');
    const words = await leavesOneBehind(async (page) => {
      await page.setInputFiles('#pilih-berkas', path);
      await sendsAsTheyAre(page, 1);
    });
    const back = await comesBack(words);
    await chooses(back, 'rekaman-1.m4a', path);
    await rowOf(back, 'rekaman-1.m4a').getByText('sampai ✓').waitFor();
    await back.waitForFunction(() => document.querySelector('#pesan')?.textContent?.includes('dikirim ulang'));
    expect(await back.locator('#pesan').innerText()).not.toContain('belum');
    const [first, second] = await notesOf(words);
    expect(second).toMatchObject({ replaces: first?.id, name: 'rekaman-1.m4a', sha256: first?.sha256 });
    if (!second) throw new Error('nothing was announced anew');
    expect((await (await atTheDesk(house, channel, words)).file(second)).equals(content)).toBe(true);
    await back.context().close();
    // The next visit has nothing left to finish.
    const later = await comesBack(words);
    expect(await later.locator('#daftar-berkas li').count()).toBe(0);
    await later.context().close();
  });

  it('is withdrawn when she does not want to send it after all, on a later visit or before it has arrived', async () => {
    const { path } = aFile('tidak-jadi.m4a');
    const words = await leavesOneBehind(async (page) => {
      await page.setInputFiles('#pilih-berkas', path);
      await sendsAsTheyAre(page, 1);
    });
    const back = await comesBack(words);
    await rowOf(back, 'tidak-jadi').or(rowOf(back, 'rekaman-1.m4a')).waitFor();
    await expectAccessible(back, 'an unfinished file that can be withdrawn');
    await rowOf(back, 'rekaman-1.m4a').getByRole('button', { name: 'Tidak jadi dikirim' }).click();
    await rowOf(back, 'rekaman-1.m4a').waitFor({ state: 'detached' });
    await back.getByText('Ada berkas yang tidak jadi dikirim.').waitFor();
    const [note] = await notesOf(words);
    expect(await lastWordOf(words)).toEqual({ type: 'files-withdrawn', files: [note?.id] });

    await holdsFiles(back);
    await back.setInputFiles('#pilih-berkas', path);
    await sendsAsTheyAre(back, 1);
    await back.click('#kirim-berkas');
    await expect.poll(async () => (await notesOf(words)).length, PATIENT).toBe(2);
    const row = rowOf(back, 'tidak-jadi.m4a');
    await row.getByRole('button', { name: 'Jeda' }).click();
    await row.getByRole('button', { name: 'Tidak jadi dikirim' }).click();
    await row.waitFor({ state: 'detached' });
    const [, second] = await notesOf(words);
    expect(await lastWordOf(words)).toEqual({ type: 'files-withdrawn', files: [second?.id] });
    await back.context().close();
  });

  it('is covered once more when it was a covered picture, said before and after, and never sent bare by mistake', async () => {
    const path = join(folder, 'layar.jpg');
    writeFileSync(path, plant(aSlope(), 'jpg', PHONE_LABELS));
    const covers = async (page: Page, name: string) => {
      await rowOf(page, name).getByRole('button', { name: 'Tutupi bagian gambar' }).click();
      await page.getByRole('button', { name: 'Tambah kotak' }).press('Enter');
      await page.getByRole('button', { name: 'Simpan' }).click();
      await rowOf(page, name).getByText('perlu dipilih dan ditutupi sekali lagi').waitFor();
    };
    const words = await leavesOneBehind(async (page) => {
      await page.setInputFiles('#pilih-berkas', path);
      await covers(page, 'layar.jpg');
    });
    const [first] = await notesOf(words);
    expect(first?.copy).toBe('covered');

    const back = await comesBack(words);
    await rowOf(back, 'foto-1.jpg').getByText('Pilih gambarnya dan tutupi sekali lagi').waitFor();
    await chooses(back, 'foto-1.jpg', path);
    const row = rowOf(back, 'layar.jpg');
    await row.getByText('Dulu sebagian gambar ini Anda tutupi.').waitFor();
    await expectAccessible(back, 'a picture to be covered again');
    await back.click('#kirim-berkas');
    expect(await row.getByLabel('Kirim juga salinan asli').isVisible()).toBe(false);
    await row.getByText('Tutupi dulu bagian yang dulu Anda tutupi').waitFor();
    // Taken off the list it gives its place back.
    await row.getByRole('button', { name: 'Hapus' }).click();
    await chooses(back, 'foto-1.jpg', path);
    await covers(back, 'layar.jpg');
    await back.click('#kirim-berkas');
    await row.getByText('sampai ✓').waitFor();
    const notes = await notesOf(words);
    expect(notes).toHaveLength(2);
    expect(notes[1]).toMatchObject({ replaces: first?.id, copy: 'covered', name: 'foto-1.jpg' });
    await back.context().close();
  });

  it('can be sent instead when this browser makes another copy of it', async () => {
    const { path } = aFile('satu.m4a', 300_000);
    const other = aFile('dua.m4a', 400_000);
    const words = await leavesOneBehind(async (page) => {
      await page.setInputFiles('#pilih-berkas', path);
      await sendsAsTheyAre(page, 1);
    });
    const back = await comesBack(words);
    await chooses(back, 'rekaman-1.m4a', other.path);
    await rowOf(back, 'rekaman-1.m4a').getByRole('button', { name: 'Kirim sebagai ganti' }).click();
    await sendsAsTheyAre(back, 1);
    await back.click('#kirim-berkas');
    await rowOf(back, 'dua.m4a').getByText('sampai ✓').waitFor();
    const [first, second] = await notesOf(words);
    expect(second).toMatchObject({ replaces: first?.id, bytes: 400_000 });
    await back.context().close();
  });

  it('goes on when she pauses and goes on while it is still being sealed, or compared', async () => {
    const { page, words } = await aReceipt();
    const { path, content } = aFile('sela.m4a', 30 * MIB);
    await page.setInputFiles('#pilih-berkas', path);
    await sendsAsTheyAre(page, 1);
    await page.click('#kirim-berkas');
    const row = rowOf(page, 'sela.m4a');
    await row.getByText(/mengunci… \d+ %/).waitFor();
    await row.getByRole('button', { name: 'Jeda' }).click();
    await row.getByRole('button', { name: 'Lanjutkan' }).click();
    // Far enough to have a header, and no further.
    let seen = 0;
    await page.route('**/api/unggahan/*', async (route) => {
      if (route.request().method() !== 'PATCH' || ++seen === 1) await route.continue();
    });
    const uploads = house.core.database.reader.getRepository(UploadEntity);
    await expect.poll(async () => (await notesOf(words)).length, PATIENT).toBe(1);
    const [note] = await notesOf(words);
    if (!note) throw new Error('nothing was listed');
    await expect.poll(() => uploads.existsBy({ id: note.id }), PATIENT).toBe(true);
    await expect.poll(() => house.core.evidence.unfinished.received(note.id), PATIENT).toBe(8 * MIB);
    await page.context().close();

    const back = await comesBack(words);
    await chooses(back, 'rekaman-1.m4a', path);
    const again = rowOf(back, 'rekaman-1.m4a');
    await again.getByText(/mencocokkan… \d+ %/).waitFor();
    await again.getByRole('button', { name: 'Jeda' }).click();
    await again.getByText('dijeda').waitFor();
    await again.getByRole('button', { name: 'Lanjutkan' }).click();
    await again.getByText('sampai ✓').waitFor(PATIENT);
    expect(await notesOf(words)).toHaveLength(1);
    expect((await (await atTheDesk(house, channel, words)).file(note)).equals(content)).toBe(true);
    await back.context().close();
  });
});
