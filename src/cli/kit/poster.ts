import type { KitTexts } from '../../texts/kit-words.js';
import type { KitAddress } from './address.js';
import { COLOURS, type Pen } from './drawing.js';

const LEFT = 16;
const WIDTH = 178;

/** The upright poster, described on A4. */
export function drawPoster(pen: Pen, texts: KitTexts, address: KitAddress): void {
  pen.box({ x: 0, y: 0, width: 211, height: 298, colour: COLOURS.paper });
  drawHead(pen, texts);
  texts.steps.forEach((step, index) => {
    const y = 105 + index * 30;
    pen.number(index + 1, { x: LEFT, y, radius: 7, size: 20 });
    pen.line(step.name, { x: LEFT + 20, y, width: 72 }, { size: 20, bold: true });
    pen.words(step.about, { x: LEFT + 20, y: y + 9, width: 74 }, { size: 13 });
  });
  pen.code(address.code, { x: 116, y: 104, width: 78 });
  drawAddress(pen, texts, address);
  drawCare(pen, texts, address.onion === undefined ? 224 : 229);
  pen.line(`${texts.danger} · ${texts.protection}`, { x: LEFT, y: 277, width: WIDTH }, { size: 14, bold: true });
  pen.line(texts.owner, { x: LEFT, y: 284.5, width: WIDTH }, { size: 11.5, colour: COLOURS.muted });
}

function drawHead(pen: Pen, texts: KitTexts): void {
  pen.box({ x: 0, y: 0, width: 211, height: 94, colour: COLOURS.main });
  pen.line(texts.question, { x: LEFT, y: 16, width: WIDTH }, { size: 35, colour: COLOURS.white, bold: true });
  pen.line(texts.call, { x: LEFT, y: 33, width: WIDTH }, { size: 35, colour: COLOURS.mint, bold: true });
  pen.line(texts.promise, { x: LEFT, y: 57, width: WIDTH }, { size: 22, colour: COLOURS.white });
  pen.words(texts.locked, { x: LEFT, y: 70, width: WIDTH }, { size: 15, colour: COLOURS.tint });
}

function drawAddress(pen: Pen, texts: KitTexts, { typed, onion }: KitAddress): void {
  pen.words(texts.scan, { x: LEFT, y: 196, width: WIDTH }, { size: 13.5, colour: COLOURS.muted });
  pen.line(typed, { x: LEFT, y: 202, width: WIDTH }, { size: 34, colour: COLOURS.main, bold: true }, 'address');
  if (onion === undefined) return;
  pen.line(
    `${texts.onion} ${onion}`,
    { x: LEFT, y: 219, width: WIDTH },
    { size: 12, colour: COLOURS.muted },
    'address',
  );
}

function drawCare(pen: Pen, texts: KitTexts, y: number): void {
  pen.box({ x: LEFT, y, width: WIDTH, height: 44, colour: COLOURS.tint, round: 2 });
  pen.words(texts.careHeading, { x: LEFT + 6, y: y + 4, width: WIDTH - 12 }, { size: 15, bold: true });
  pen.list(texts.care, { x: LEFT + 6, y: y + 13, width: WIDTH - 12, step: 9.6 }, { size: 14 });
}
