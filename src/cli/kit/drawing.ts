import type { Content } from 'pdfmake/interfaces.js';
import QRCode from 'qrcode';

/** Points in a millimetre: everything on a sheet is placed in millimetres. */
const POINTS = 72 / 25.4;
/** Room that an average letter takes, as a part of its size: of our own sentences, and of an address, which may be all w. */
const LETTER = { sentence: 0.49, address: 0.62 } as const;
/** A reader needs this many empty modules around the code. */
const QUIET = 4;

export const COLOURS = {
  paper: '#fbf8f3',
  white: '#ffffff',
  ink: '#1e2522',
  muted: '#55605a',
  main: '#0b5d57',
  tint: '#e3f0ed',
  mint: '#a5e0d8',
} as const;
export type Colour = (typeof COLOURS)[keyof typeof COLOURS];

export interface Place {
  x: number;
  y: number;
  width: number;
}

export interface Lettering {
  /** Millimetres from one line to the next would be 1.2 times this; given in points at full size */
  size: number;
  colour?: Colour;
  bold?: boolean;
  align?: 'left' | 'center';
}

export const points = (millimetres: number): number => millimetres * POINTS;

/** Draws in millimetres, everything `scale` times as large as it is described. */
export class Pen {
  readonly content: Content[] = [];

  constructor(private readonly scale: number) {}

  box(place: Place & { height: number; colour: Colour; round?: number }): void {
    const { colour, round = 0 } = place;
    const [w, h, r] = [place.width, place.height, round].map((length) => this.length(length)) as [
      number,
      number,
      number,
    ];
    this.content.push({
      canvas: [{ type: 'rect', x: 0, y: 0, w, h, r, color: colour }],
      absolutePosition: this.at(place),
    });
  }

  /** Words that run over as many lines as they need. */
  words(text: string, place: Place, { size, colour = COLOURS.ink, bold = false, align = 'left' }: Lettering): void {
    this.content.push({
      absolutePosition: this.at(place),
      columns: [
        {
          width: this.length(place.width),
          text,
          fontSize: size * this.scale,
          color: colour,
          bold,
          alignment: align,
          lineHeight: 1.12,
        },
      ],
    });
  }

  /** Words that must stay on one line: as large as said, or as large as fits. */
  line(text: string, place: Place, lettering: Lettering, kind: keyof typeof LETTER = 'sentence'): void {
    const fits = points(place.width) / (text.length * LETTER[kind]);
    this.words(text, place, { ...lettering, size: Math.min(lettering.size, fits) });
  }

  /** Short points one under the other, all in the size in which the longest fits. */
  list(lines: readonly string[], place: Place & { step: number }, lettering: Lettering): void {
    const longest = Math.max(...lines.map((line) => line.length));
    const size = Math.min(lettering.size, points(place.width - 5) / (longest * LETTER.sentence));
    lines.forEach((text, index) => {
      const y = place.y + index * place.step;
      this.words('–', { x: place.x, y, width: 5 }, { ...lettering, size });
      this.words(text, { x: place.x + 5, y, width: place.width - 5 }, { ...lettering, size });
    });
  }

  /** A number in a filled circle. */
  number(value: number, place: { x: number; y: number; radius: number; size: number }): void {
    const radius = this.length(place.radius);
    this.content.push({
      canvas: [{ type: 'ellipse', x: radius, y: radius, r1: radius, r2: radius, color: COLOURS.main }],
      absolutePosition: this.at(place),
    });
    const lift = place.radius - (place.size * 1.12) / POINTS / 2;
    this.words(
      String(value),
      { x: place.x, y: place.y + lift, width: place.radius * 2 },
      {
        size: place.size,
        colour: COLOURS.white,
        bold: true,
        align: 'center',
      },
    );
  }

  /** The code of one address and of nothing else, in black on white with the empty edge that readers need. */
  code(address: string, place: Place): void {
    const { modules } = QRCode.create(address, { errorCorrectionLevel: 'Q' });
    const side = this.length(place.width) / (modules.size + 2 * QUIET);
    const dark = Array.from(modules.data, (on, index) => ({
      on,
      row: Math.floor(index / modules.size),
      column: index % modules.size,
    }))
      .filter(({ on }) => on)
      // A hair wider than it is: side by side, printers and screens would show a seam.
      .map(({ row, column }) => ({
        type: 'rect' as const,
        x: (column + QUIET) * side,
        y: (row + QUIET) * side,
        w: side * 1.02,
        h: side * 1.02,
        color: '#000000',
      }));
    const whole = this.length(place.width);
    this.content.push({
      canvas: [{ type: 'rect', x: 0, y: 0, w: whole, h: whole, color: COLOURS.white }, ...dark],
      absolutePosition: this.at(place),
    });
  }

  private at({ x, y }: { x: number; y: number }): { x: number; y: number } {
    return { x: this.length(x), y: this.length(y) };
  }

  private length(millimetres: number): number {
    return points(millimetres) * this.scale;
  }
}
