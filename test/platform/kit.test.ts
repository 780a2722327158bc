import jsqr from 'jsqr';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { kitAddress } from '../../src/cli/kit/address.js';
import { makePdf } from '../../src/cli/kit/make-pdf.js';
import { SHEETS } from '../../src/cli/kit/sheets.js';
import { KIT_LANGS, kitTextsFor } from '../../src/texts/kit-words.js';

const ONION = `${'mwabcdefghijklmnopqrstuvwxyz234567'.repeat(2).slice(0, 56)}.onion`;
const ADDRESS = kitAddress('https://lapor.contoh.go.id/', `http://${ONION}/`);
const MILLIMETRES = {
  'poster-a4': [210, 297],
  'poster-a5': [148, 210],
  'banner-3x1': [3000, 1000],
  'slide-16x9': [338.6, 190.5],
};
const EVERY = SHEETS.flatMap((sheet) => KIT_LANGS.map((lang) => [sheet.name, lang, sheet] as const));

interface Canvas {
  canvas: object;
  context: { getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray } };
}

/** What a phone's camera reads from the sheet, 900 pixels wide. */
/** Its types speak of a module, while what is loaded is the function itself. */
const jsQR = jsqr as unknown as typeof jsqr.default;

async function codeOn(document: PDFDocumentProxy, page: PDFPageProxy): Promise<string | undefined> {
  const viewport = page.getViewport({ scale: 900 / page.getViewport({ scale: 1 }).width });
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
  const { canvas, context } = (document.canvasFactory as { create(w: number, h: number): Canvas }).create(
    width,
    height,
  );
  await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
  return jsQR(context.getImageData(0, 0, width, height).data, width, height)?.data;
}

describe('the kit for telling people', () => {
  it('has every sheet in its size', () => {
    expect(Object.fromEntries(SHEETS.map(({ name, width, height }) => [name, [width, height]]))).toEqual(MILLIMETRES);
  });

  it.each(EVERY)(
    '%s in %s is one page of its size, with its own letters and one address in its code',
    async (_, lang, sheet) => {
      const pdf = await makePdf(sheet, lang, ADDRESS);
      const raw = pdf.toString('latin1');
      expect(raw.match(/\/FontFile2/g)).toHaveLength(2);
      expect(raw).not.toMatch(/\/BaseFont\s*\/(?:Helvetica|Times|Courier)|\/URI|\/Annots|\/JavaScript|\/EmbeddedFile/);

      const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
      const document = await loading.promise;
      expect(document.numPages).toBe(1);
      const page = await document.getPage(1);
      const [, , width = 0, height = 0] = page.view;
      expect(Math.abs((width / 72) * 25.4 - sheet.width)).toBeLessThan(0.1);
      expect(Math.abs((height / 72) * 25.4 - sheet.height)).toBeLessThan(0.1);
      expect(await codeOn(document, page)).toBe('https://lapor.contoh.go.id');

      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
      const text = pieces
        .map(({ str }) => str)
        .join(' ')
        .replace(/\s+/g, ' ');
      const words = kitTextsFor(lang);
      for (const one of [
        words.question,
        words.call,
        words.promise,
        'lapor.contoh.go.id',
        '110',
        'LPSK 148',
        words.owner,
      ]) {
        expect(text).toContain(one);
      }
      expect(text).not.toMatch(/100\s*%|https?:|www\.|aman\b/i);
      const addresses = text.match(/[\w-]+(?:\.[\w-]+)+/g) ?? [];
      expect(new Set(addresses)).toEqual(
        new Set(sheet.name.startsWith('banner') ? ['lapor.contoh.go.id'] : ['lapor.contoh.go.id', ONION]),
      );
      for (const { str, width: long, transform } of pieces) {
        const [left, bottom] = [transform[4] as number, transform[5] as number];
        expect(left + long, `${str} runs off the sheet`).toBeLessThan(width - width * 0.02);
        expect(bottom, `${str} runs off the sheet`).toBeGreaterThan(height * 0.015);
      }
      await loading.destroy();
    },
  );

  it('says nothing of Tor where there is no onion address', async () => {
    const [sheet] = SHEETS;
    if (!sheet) throw new Error('no sheet');
    const loading = getDocument({
      data: new Uint8Array(await makePdf(sheet, 'id', kitAddress('https://a.go.id', undefined))),
      verbosity: 0,
    });
    const page = await (await loading.promise).getPage(1);
    const text = (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ');
    expect(text).not.toContain('onion');
    await loading.destroy();
  });

  it.each([
    [undefined, /PELUIT_PUBLIC_URL is not set/],
    ['http://lapor.contoh.go.id', /must begin with https/],
    ['https://lapor.contoh.go.id/?dari=poster', /could tell sheets apart/],
    ['https://lapor.contoh.go.id/poster-3', /could tell sheets apart/],
    ['https://lapor.contoh.go.id/#a', /could tell sheets apart/],
    ['https://a@lapor.contoh.go.id/', /could tell sheets apart/],
  ])('is not made for the address %s', (address, why) => {
    expect(() => kitAddress(address, undefined)).toThrow(why);
  });
});
