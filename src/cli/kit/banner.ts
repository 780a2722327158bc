import type { KitTexts } from '../../texts/kit-words.js';
import type { KitAddress } from './address.js';
import { COLOURS, type Pen } from './drawing.js';

/** Three metres by one, described on 300 × 100 mm: read from across a street, so little stands on it. */
export function drawBanner(pen: Pen, texts: KitTexts, address: KitAddress): void {
  pen.box({ x: 0, y: 0, width: 301, height: 101, colour: COLOURS.main });
  pen.line(texts.question, { x: 12, y: 9, width: 190 }, { size: 46, colour: COLOURS.white, bold: true });
  pen.line(texts.call, { x: 12, y: 27, width: 190 }, { size: 46, colour: COLOURS.mint, bold: true });
  pen.line(address.typed, { x: 12, y: 49, width: 190 }, { size: 38, colour: COLOURS.white, bold: true }, 'address');
  pen.line(texts.promise, { x: 12, y: 68, width: 190 }, { size: 20, colour: COLOURS.white });
  pen.line(texts.care[0] ?? '', { x: 12, y: 78, width: 190 }, { size: 15, colour: COLOURS.tint });
  pen.line(
    `${texts.danger} · ${texts.protection} · ${texts.owner}`,
    { x: 12, y: 88, width: 190 },
    { size: 11, colour: COLOURS.tint },
  );
  pen.code(address.code, { x: 210, y: 10, width: 80 });
}
