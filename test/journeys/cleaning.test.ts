import type { Page } from 'playwright';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aBrowser, aPhone, expectAccessible } from '../support/browser.js';
import type { Testing } from '../support/cleaning-page/cleaning-page.js';
import { serveCleaningPage } from '../support/cleaning-page/serve-cleaning-page.js';
import { CANARY, holds, PHONE_LABELS, plant, readAll } from '../web/cleaning/exiftool.js';
import { aDocx } from '../web/cleaning/office-fixtures.js';

// The row of a file in a phone's browser, built as it is shipped and under the policy of the pages. No engine behind it.
let address: string;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  address = await serveCleaningPage();
  const browser = await aBrowser();
  page = await (await aPhone(browser)).newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
});

beforeEach(async () => {
  complaints.length = 0;
  await page.goto(address);
  await page.waitForFunction(() => 'testing' in window);
});

type Arguments<Name extends keyof Testing> = Parameters<Testing[Name]>;

/** Calls one of the page's own functions there. */
function inPage<Name extends keyof Testing>(
  name: Name,
  ...values: Arguments<Name>
): Promise<Awaited<ReturnType<Testing[Name]>>> {
  return page.evaluate(
    ({ name, values }) =>
      (window as unknown as { testing: Record<string, (...all: unknown[]) => unknown> }).testing[name]?.(...values),
    { name: name as string, values: values as unknown[] },
  ) as Promise<Awaited<ReturnType<Testing[Name]>>>;
}

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
const base64Of = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

async function aPhoto(labels: readonly string[] = PHONE_LABELS): Promise<string> {
  const tail = Buffer.from(`${CANARY} film`);
  return base64Of(
    Buffer.concat([plant(bytesOf(await inPage('picture', 'image/jpeg', 480, 320)), 'jpg', labels), tail]),
  );
}

async function cleaned(base64: string, name: string, side?: number) {
  const clean = await inPage('clean', base64, name, side);
  if ('problem' in clean) throw new Error(clean.problem);
  return { ...clean, bytes: bytesOf(clean.base64) };
}

describe('pictures drawn anew', () => {
  it('look the same, stand the right way up, and hold nothing that was planted', async () => {
    for (const orientation of [1, 3, 6, 8]) {
      const photo = await aPhoto([...PHONE_LABELS, `-Orientation#=${orientation}`]);
      const clean = await cleaned(photo, 'IMG_20210814_091233.jpg');
      expect(holds(clean.bytes)).toBe(false);
      expect(readAll(clean.bytes, 'jpg')).not.toMatch(/KANARI|GPS|Samsung|Orientation|IFD0|XMP/);
      const { sizes, mean } = await inPage('compare', photo, clean.base64);
      expect(sizes[0]).toEqual(sizes[1]);
      expect(sizes[0]).toEqual(orientation > 4 ? [320, 480] : [480, 320]);
      expect(mean).toBeLessThan(1.5);
    }
  });

  it('stay free of loss when they were: PNG and its labels', async () => {
    const screen = base64Of(plant(bytesOf(await inPage('picture', 'image/png', 300, 200)), 'png', PHONE_LABELS));
    const clean = await cleaned(screen, 'Screenshot_2021.png');
    expect(clean.mediaType).toBe('image/png');
    expect(holds(clean.bytes)).toBe(false);
    expect((await inPage('compare', screen, clean.base64)).mean).toBe(0);
  });

  it('become JPEG when they were WebP with loss', async () => {
    const sticker = base64Of(plant(bytesOf(await inPage('picture', 'image/webp', 300, 200)), 'webp', PHONE_LABELS));
    const clean = await cleaned(sticker, 'a.webp');
    expect(clean.mediaType).toMatch(/^image\/(?:jpeg|png)$/);
    expect(holds(clean.bytes)).toBe(false);
    expect((await inPage('compare', sticker, clean.base64)).mean).toBeLessThan(3);
  });

  it('become smaller in the same drawing when she saves on data', async () => {
    const clean = await cleaned(await aPhoto(), 'a.jpg', 240);
    const { sizes } = await inPage('compare', clean.base64, clean.base64);
    expect(sizes[0]).toEqual([240, 160]);
  });

  it('lose their labels without being drawn where a browser gives white for what a page reads from a canvas', async () => {
    const photo = await aPhoto();
    await page.evaluate(() => {
      CanvasRenderingContext2D.prototype.getImageData = (_x, _y, width, height) => {
        const white = new ImageData(width, height);
        white.data.fill(255);
        return white;
      };
    });
    const clean = await cleaned(photo, 'a.jpg');
    expect(holds(clean.bytes)).toBe(false);
    await page.reload();
    await page.waitForFunction(() => 'testing' in window);
    expect((await inPage('compare', photo, clean.base64)).mean).toBe(0);
  });
});

it('cleans documents and films in workers of their own, and says what it cannot clean', async () => {
  const document = await cleaned(base64Of(aDocx()), 'surat.docx');
  expect(document.mediaType).toContain('wordprocessingml');
  expect(holds(document.bytes)).toBe(false);
  const film = base64Of(
    plant(bytesOf(await inPage('film')), 'mp4', ['-Keys:GPSCoordinates=-6.24, 107.1, 0', `-UserData:Model=${CANARY}`]),
  );
  expect((await inPage('inspect', film, 'VID_2021.mp4')).place).toEqual({ latitude: -6.24, longitude: 107.1 });
  const clean = await cleaned(film, 'VID_2021.mp4');
  expect(readAll(clean.bytes, 'mp4')).not.toMatch(/KANARI|GPS|Create Date\s+: (?!0000)/);
  for (const [seconds, light] of [
    [0.5, 0],
    [1.5, 255],
  ] as const) {
    expect(Math.abs((await inPage('lightAt', clean.base64, seconds)) - light)).toBeLessThan(20);
  }
  const rar = base64Of(Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0));
  expect(await inPage('clean', rar, 'a.rar')).toEqual({ problem: 'unknown-type' });
  expect(await inPage('clean', base64Of(aDocx().subarray(0, 700)), 'a.docx')).toEqual({ problem: 'broken' });
  expect(complaints).toEqual([]);
});

describe('the row of a photo', () => {
  it('says what the photo holds, cleans it by default, and names it so that the name tells nothing', async () => {
    await inPage('row', await aPhoto(), 'IMG_20210814_091233.jpg', 'image/jpeg');
    const said = page.locator('#tempat [role=status]');
    await expect.poll(() => said.textContent()).toContain('lokasi \u22126,24 107,10');
    const words = (await said.textContent()) ?? '';
    expect(words).toContain('tanggal dan jam (14-08-2021 09.12)');
    expect(words).toContain(`SM-A125F ${CANARY}`);
    expect(words).toContain('Kami hapus sebelum dikirim. Periksa juga gambarnya: nama, foto profil, nomor.');
    await expectAccessible(page, 'row of a photo');
    const [part, ...more] = await inPage('ready');
    expect(more).toEqual([]);
    expect(part).toMatchObject({ name: 'foto-1.jpg', mediaType: 'image/jpeg', copy: 'cleaned' });
    expect(holds(bytesOf(part?.base64 ?? ''))).toBe(false);
    await page.getByLabel('Nama berkas yang dilihat petugas').fill('kuitansi.pdf');
    expect((await inPage('ready'))[0]?.name).toBe('kuitansi.jpg');
  });

  it('adds the original, or sends the photo as it is, only when she says so', async () => {
    const photo = await aPhoto();
    await inPage('row', photo, 'IMG_1.jpg', 'image/jpeg');
    await page.getByLabel('Kirim juga salinan asli').check();
    const [first, second] = await inPage('ready');
    expect([first?.copy, second?.copy]).toEqual(['cleaned', 'original']);
    expect(second).toMatchObject({ name: 'foto-1-asli.jpg', base64: photo });
    await page.getByLabel('Hapus data tersembunyi').uncheck();
    expect(await page.getByLabel('Kirim juga salinan asli').isVisible()).toBe(false);
    expect(await page.locator('#tempat [role=status]').textContent()).toContain('Ini ikut terkirim');
    const parts = await inPage('ready');
    expect(parts.map(({ copy, base64 }) => [copy, base64 === photo])).toEqual([['as-sent', true]]);
  });

  it('sends nothing of a file that cannot be cleaned before she has decided', async () => {
    await inPage('row', base64Of(Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0)), 'bukti-siti.rar', '');
    const anyway = page.getByLabel('Tetap kirim apa adanya');
    await anyway.waitFor();
    expect(await page.locator('#tempat [role=status]').textContent()).toContain('tidak dapat kami hapus');
    expect(await inPage('ready')).toEqual([]);
    expect(await page.getByText('Belum dikirim.').first().isVisible()).toBe(true);
    await anyway.check();
    expect((await inPage('ready')).map(({ name, copy }) => [name, copy])).toEqual([['dokumen-1.rar', 'as-sent']]);
  });
});

describe('covering parts of a picture', () => {
  const dialog = () => page.locator('dialog.cover');
  const openDialog = async (type: 'image/png' | 'image/jpeg', labels = PHONE_LABELS) => {
    const extension = type === 'image/png' ? 'png' : 'jpg';
    const picture = plant(bytesOf(await inPage('picture', type, 480, 320)), extension, labels);
    await inPage('row', base64Of(picture), `a.${extension}`, type);
    await page.getByRole('button', { name: 'Tutupi bagian gambar' }).click();
    await dialog().waitFor();
  };
  const onlyPart = async () => {
    const parts = await inPage('ready');
    expect(parts.map(({ copy }) => copy)).toEqual(['covered']);
    return parts[0]?.base64 ?? '';
  };

  it('takes what a finger drew over out of every byte, and never offers the original then', async () => {
    await openDialog('image/jpeg');
    await expectAccessible(page, 'covering');
    const stage = await page.locator('.cover-stage canvas').boundingBox();
    if (!stage) throw new Error('no stage');
    const at = (x: number, y: number) =>
      [stage.x + (x / 480) * stage.width, stage.y + (y / 320) * stage.height] as const;
    await page.mouse.move(...at(50, 120));
    await page.mouse.down();
    await page.mouse.move(...at(200, 150));
    await page.mouse.move(...at(330, 180));
    await page.mouse.up();
    expect(await page.locator('.cover-box').getAttribute('aria-label')).toMatch(
      /^Kotak 1: kiri (?:49|5\d), atas 1[12]\d/,
    );
    await page.getByRole('button', { name: 'Simpan' }).click();
    await dialog().waitFor({ state: 'detached' });
    const drawn = await onlyPart();
    const { most } = await inPage('extremes', drawn, 60, 130, 260, 40);
    expect(most).toBeLessThan(6);
    expect((await inPage('extremes', drawn, 400, 200, 60, 60)).most).toBeGreaterThan(100);
    expect(holds(bytesOf(drawn))).toBe(false);
    expect(await page.getByLabel('Kirim juga salinan asli').isVisible()).toBe(false);
    expect(await page.locator('#tempat [role=status]').textContent()).toContain(
      'tidak ikut terkirim, dalam bentuk apa pun',
    );
  });

  it('works by keys alone: add, move, size, take back, delete, cut off edges', async () => {
    await openDialog('image/png');
    await page.getByRole('button', { name: 'Tambah kotak' }).press('Enter');
    const box = page.locator('.cover-box');
    const placeOf = async () =>
      (((await box.getAttribute('aria-label')) ?? '').match(/\d+/g) ?? []).slice(1).map(Number);
    const [left = 0, top = 0, width = 0, height = 0] = await placeOf();
    expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await placeOf()).toEqual([left + 10, top + 10, width + 10, height + 10]);
    expect(await page.locator('.cover-status').textContent()).toContain(`lebar ${width + 10}`);
    await page.keyboard.press('Control+z');
    expect(await placeOf()).toEqual([left + 10, top + 10, width + 10, height]);
    await page.keyboard.press('Delete');
    expect(await box.count()).toBe(0);
    await page.getByRole('button', { name: 'Urungkan' }).press('Enter');
    expect(await box.count()).toBe(1);
    await page.getByRole('button', { name: 'Potong pinggir' }).press('Enter');
    await page.getByRole('button', { name: 'Simpan' }).press('Enter');
    await dialog().waitFor({ state: 'detached' });
    const drawn = await onlyPart();
    // A tenth is gone on every side, and what is left stands where it stood, less that tenth.
    const black = await inPage('extremes', drawn, left + 10 - 48, top + 10 - 32, width, height);
    expect(black).toEqual({ size: [384, 256], least: 0, most: 0 });
    expect((await inPage('extremes', drawn, 0, 0, 20, 20)).most).toBeLessThan(200);
  });

  it('can be moved by one finger without dragging, comes closer, and is big enough for a finger', async () => {
    await openDialog('image/png');
    await page.getByRole('button', { name: 'Tambah kotak' }).tap();
    const before = await page.locator('.cover-box').getAttribute('aria-label');
    await page.getByRole('button', { name: 'Kiri', exact: true }).tap();
    expect(await page.locator('.cover-box').getAttribute('aria-label')).not.toBe(before);
    const width = async () => (await page.locator('.cover-stage').boundingBox())?.width ?? 0;
    const narrow = await width();
    await page.getByRole('button', { name: 'Perbesar' }).tap();
    expect(await width()).toBeCloseTo(narrow * 1.5, -1);
    for (const button of await page.locator('dialog.cover button:visible:not([data-shape])').all()) {
      const place = await button.boundingBox();
      expect(Math.min(place?.width ?? 0, place?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it.each([
    ['by this browser', true],
    ['by hand, as in browsers that do not know the element', false],
  ])('is left by Esc, after a question when something was drawn, with the dialog opened %s', async (_, native) => {
    if (!native) await page.evaluate(() => Object.assign(HTMLDialogElement.prototype, { showModal: undefined }));
    await openDialog('image/png');
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press('Tab');
      // A browser's own dialog lets the focus go to the browser, and to nothing else of the page.
      expect(await page.evaluate(() => document.activeElement?.closest('dialog, body')?.tagName ?? 'BODY')).toMatch(
        native ? /DIALOG|BODY/ : /DIALOG/,
      );
    }
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    const opener = page.getByRole('button', { name: 'Tutupi bagian gambar' });
    expect(await opener.evaluate((one) => one === document.activeElement)).toBe(true);
    await opener.press('Enter');
    await page.getByRole('button', { name: 'Tambah kotak' }).press('Enter');
    for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('Escape');
    const question = page.getByRole('heading', { name: 'Buang yang sudah Anda tutup?' });
    expect(await question.isVisible()).toBe(true);
    await expectAccessible(page, 'question before leaving');
    await page.getByRole('button', { name: 'Kembali menutupi' }).click();
    expect(await page.locator('.cover-box').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Buang' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(page.url()).toBe(`${address}/`);
    expect((await inPage('ready')).length).toBe(1);
  });

  it('says so where a browser does not let a page read what it drew', async () => {
    await page.evaluate(() => {
      CanvasRenderingContext2D.prototype.getImageData = (_x, _y, width, height) => new ImageData(width, height);
    });
    await inPage('row', await aPhoto(), 'a.jpg', 'image/jpeg');
    await page.getByRole('button', { name: 'Tutupi bagian gambar' }).click();
    await page.getByText('tidak mengizinkan halaman membaca gambar').first().waitFor();
    expect(await dialog().count()).toBe(0);
  });
});
