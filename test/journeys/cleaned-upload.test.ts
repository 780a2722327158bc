import { expect, it } from 'vitest';
import { aHouse } from '../support/a-house.js';
import { atTheDesk } from '../support/at-the-desk.js';
import { aBrowser, aPhone, expectAccessible } from '../support/browser.js';
import { anOpenChannel } from '../support/staff.js';
import { aHeif } from '../web/cleaning/a-heif.js';
import { CANARY, holds, PHONE_LABELS, plant, readAll } from '../web/cleaning/exiftool.js';
import { aSlope } from '../web/cleaning/mosaic-jpeg.js';
import { aDocx } from '../web/cleaning/office-fixtures.js';
import { tellsAndNotes } from './citizen-steps.js';

// From the chosen file to the desk, on SQLite: which engine is behind it makes no difference to her browser.
it('brings to the desk what was cleaned and covered, an original only where it was ticked, and no name of hers', async () => {
  const house = await aHouse();
  const browser = await aBrowser();
  const channel = await anOpenChannel(house);
  await house.listen();
  const page = await (await aPhone(browser)).newPage();
  const words = await tellsAndNotes(page, house.citizenUrl);

  const photo = Buffer.from(plant(aSlope(), 'jpg', PHONE_LABELS));
  const heif = aHeif(photo);
  await page.setInputFiles('#pilih-berkas', [
    { name: 'IMG_siti.jpg', mimeType: 'image/jpeg', buffer: photo },
    { name: 'layar siti.jpg', mimeType: 'image/jpeg', buffer: photo },
    { name: 'surat siti.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(aDocx()) },
    { name: 'siti.heic', mimeType: 'image/heic', buffer: Buffer.from(heif.bytes) },
  ]);
  const row = (name: string) => page.locator('#daftar-berkas > li', { hasText: name });
  await row('IMG_siti.jpg').getByText('lokasi \u22126,24 107,10').waitFor();
  await row('IMG_siti.jpg').getByLabel('Kirim juga salinan asli').check();
  await row('layar siti.jpg').getByRole('button', { name: 'Tutupi bagian gambar' }).click();
  await page.getByRole('button', { name: 'Tambah kotak' }).press('Enter');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await row('layar siti.jpg').getByText('tidak ikut terkirim, dalam bentuk apa pun').waitFor();
  await row('siti.heic').getByLabel('Nama berkas').waitFor();
  await expectAccessible(page, 'four files before they are sent');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.click('#kirim-berkas');
  await page.getByText('4 berkas sudah sampai.', { exact: true }).waitFor();
  await expectAccessible(page, 'four files that have arrived');

  const desk = await atTheDesk(house, channel, words);
  const notes = desk.entries.flatMap(({ body }) => (body?.type === 'files' ? body.files : []));
  expect(notes.map(({ name, copy }) => `${name} ${copy}`)).toEqual([
    'foto-1.jpg cleaned',
    'foto-1-asli.jpg original',
    'foto-2.jpg covered',
    'dokumen-3.docx cleaned',
    'foto-4.heic cleaned',
  ]);
  expect(JSON.stringify(desk.entries.map(({ body }) => body))).not.toMatch(/\bsiti/i);
  for (const note of notes) {
    const file = new Uint8Array(await desk.file(note));
    if (note.copy === 'original') expect(photo.equals(file)).toBe(true);
    else {
      expect(holds(file), note.name).toBe(false);
      expect(readAll(file, note.name.split('.')[1] ?? ''), note.name).not.toMatch(new RegExp(`${CANARY}|GPS|Samsung`));
    }
  }
  expect(holds(new Uint8Array(await desk.file(notes[4] as (typeof notes)[0])), heif.picture)).toBe(true);
});
