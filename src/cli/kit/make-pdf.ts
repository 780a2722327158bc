import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import { type KitLang, kitTextsFor } from '../../texts/kit-words.js';
import type { KitAddress } from './address.js';
import { points } from './drawing.js';
import type { Sheet } from './sheets.js';

/** Roboto comes with the PDF library; every sheet carries the letters that it uses. */
const { Roboto } = createRequire(import.meta.url)('pdfmake/fonts/Roboto.js') as {
  Roboto: Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>;
};

/** One sheet as a PDF of one page, in its true size. It loads nothing but its font. */
export async function makePdf(sheet: Sheet, lang: KitLang, address: KitAddress): Promise<Buffer> {
  const fontFiles = Object.values(Roboto);
  pdfmake.setFonts({ Roboto });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => fontFiles.includes(path));
  const texts = kitTextsFor(lang);
  const document = pdfmake.createPdf({
    pageSize: { width: points(sheet.width), height: points(sheet.height) },
    pageMargins: 0,
    language: lang,
    info: { title: `${texts.question} ${texts.call}` },
    defaultStyle: { font: 'Roboto' },
    content: sheet.draw(texts, address),
  });
  return Buffer.from(await document.getBuffer());
}
