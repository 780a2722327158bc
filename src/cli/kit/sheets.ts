import type { Content } from 'pdfmake/interfaces.js';
import type { KitTexts } from '../../texts/kit-words.js';
import type { KitAddress } from './address.js';
import { drawBanner } from './banner.js';
import { Pen } from './drawing.js';
import { drawPoster } from './poster.js';
import { drawSlide } from './slide.js';

export interface Sheet {
  name: string;
  /** Millimetres of the printed sheet */
  width: number;
  height: number;
  draw: (texts: KitTexts, address: KitAddress) => Content[];
}

type Draw = (pen: Pen, texts: KitTexts, address: KitAddress) => void;

function sheet(name: string, width: number, height: number, draw: Draw, scale = 1): Sheet {
  return {
    name,
    width,
    height,
    draw: (texts, address) => {
      const pen = new Pen(scale);
      draw(pen, texts, address);
      return pen.content;
    },
  };
}

/** Everything in the kit. A5 is the same drawing as A4 at 71 %; the banner is described at a tenth of its three metres. */
export const SHEETS: readonly Sheet[] = [
  sheet('poster-a4', 210, 297, drawPoster),
  sheet('poster-a5', 148, 210, drawPoster, 148 / 210),
  sheet('banner-3x1', 3000, 1000, drawBanner, 10),
  sheet('slide-16x9', 338.6, 190.5, drawSlide),
];
