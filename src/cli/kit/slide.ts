import type { KitTexts } from '../../texts/kit-words.js';
import type { KitAddress } from './address.js';
import { COLOURS, type Pen } from './drawing.js';

const LEFT = 18;

/** One slide for the end of a meeting, or for the screen in a waiting room. */
export function drawSlide(pen: Pen, texts: KitTexts, address: KitAddress): void {
  pen.box({ x: 0, y: 0, width: 339, height: 191, colour: COLOURS.paper });
  pen.box({ x: 0, y: 0, width: 339, height: 58, colour: COLOURS.main });
  pen.line(
    `${texts.question} ${texts.call}`,
    { x: LEFT, y: 12, width: 303 },
    { size: 44, colour: COLOURS.white, bold: true },
  );
  pen.line(`${texts.promise} ${texts.locked}`, { x: LEFT, y: 36, width: 303 }, { size: 20, colour: COLOURS.tint });
  texts.steps.forEach((step, index) => {
    const y = 70 + index * 23;
    pen.number(index + 1, { x: LEFT, y, radius: 7, size: 20 });
    pen.line(step.name, { x: LEFT + 20, y: y - 0.5, width: 165 }, { size: 22, bold: true });
    pen.line(step.about, { x: LEFT + 20, y: y + 9, width: 175 }, { size: 16 });
  });
  pen.list(texts.care, { x: LEFT, y: 136, width: 195, step: 8.5 }, { size: 15, colour: COLOURS.muted });
  pen.line(`${texts.danger} · ${texts.protection}`, { x: LEFT, y: 172, width: 200 }, { size: 16, bold: true });
  pen.code(address.code, { x: 232, y: 66, width: 88 });
  pen.line(
    address.typed,
    { x: 222, y: 157, width: 108 },
    { size: 26, colour: COLOURS.main, bold: true, align: 'center' },
    'address',
  );
  if (address.onion) {
    const line = `${texts.onion} ${address.onion}`;
    pen.line(line, { x: LEFT, y: 162.5, width: 200 }, { size: 12, colour: COLOURS.muted }, 'address');
  }
  pen.line(texts.owner, { x: LEFT, y: 180.5, width: 200 }, { size: 12, colour: COLOURS.muted });
}
