import { type Box, boxesWithin, emptyBox, findBox } from './boxes.js';
import { asciiAt, BrokenFile, readBig, readBig64, UnsupportedFile } from './bytes.js';
import { joinRanges, type Range } from './kept-ranges.js';

/** Items that are data about the picture and not a part of it. */
const LABELS = new Set(['Exif', 'mime', 'uri ']);
const NEEDED = new Set(['hdlr', 'pitm', 'iinf', 'iref', 'iprp', 'idat', 'iloc', 'grpl', 'dinf']);

/**
 * A HEIC or AVIF picture without its hidden data, for browsers that cannot draw it: the items with Exif and XMP become
 * zeros where they stand, and so does every byte that belongs to no picture.
 */
export function stripHeif(source: Uint8Array): Uint8Array {
  const bytes = source.slice();
  const outer = boxesWithin(bytes, 0, bytes.length);
  const meta = outer.find(({ type }) => type === 'meta');
  if (!meta) throw new BrokenFile('a picture without a header');
  if (outer.some(({ type }) => type === 'moof')) throw new UnsupportedFile('a picture in fragments');
  const place = { body: meta.body + 4, end: meta.end };
  const kept = joinRanges(pictureRanges(bytes, place));
  for (const box of outer) {
    if (box.type === 'mdat') zeroAround(bytes, { start: box.body, end: box.end }, kept);
    else if (box.type !== 'ftyp' && box !== meta) emptyBox(bytes, box);
  }
  for (const box of boxesWithin(bytes, place.body, place.end)) {
    if (box.type === 'idat') zeroAround(bytes, { start: box.body, end: box.end }, kept);
    else if (box.type === 'hdlr') bytes.fill(0, box.body + 12, box.end);
    else if (!NEEDED.has(box.type)) emptyBox(bytes, box);
  }
  return bytes;
}

function zeroAround(bytes: Uint8Array, stretch: Range, kept: readonly Range[]): void {
  let at = stretch.start;
  for (const { start, end } of kept) {
    if (end <= stretch.start || start >= stretch.end) continue;
    bytes.fill(0, at, Math.max(at, start));
    at = Math.min(end, stretch.end);
  }
  bytes.fill(0, at, stretch.end);
}

function pictureRanges(bytes: Uint8Array, meta: Pick<Box, 'body' | 'end'>): Range[] {
  const types = itemTypes(bytes, meta);
  const locations = findBox(bytes, meta, 'iloc');
  if (!locations) throw new BrokenFile('no places of items');
  const idat = findBox(bytes, meta, 'idat');
  return itemPlaces(bytes, locations, idat?.body ?? 0)
    .filter(({ id }) => !LABELS.has(types.get(id) ?? ''))
    .flatMap(({ ranges }) => ranges);
}

function itemTypes(bytes: Uint8Array, meta: Pick<Box, 'body' | 'end'>): Map<number, string> {
  const list = findBox(bytes, meta, 'iinf');
  const types = new Map<number, string>();
  if (!list) throw new BrokenFile('no list of items');
  for (const entry of boxesWithin(bytes, list.body + (bytes[list.body] === 0 ? 6 : 8), list.end)) {
    const isWide = bytes[entry.body] === 3;
    const id = readBig(bytes, entry.body + 4, isWide ? 4 : 2);
    types.set(id, asciiAt(bytes, entry.body + (isWide ? 10 : 8), 4));
  }
  return types;
}

/** The table of places, whose numbers are as wide as its own head says. */
function itemPlaces(bytes: Uint8Array, box: Box, idat: number): { id: number; ranges: Range[] }[] {
  const version = bytes[box.body] ?? 0;
  const widths = readBig(bytes, box.body + 4, 2);
  const [offsetWidth, lengthWidth, baseWidth] = [widths >> 12, (widths >> 8) & 15, (widths >> 4) & 15];
  const indexWidth = version === 0 ? 0 : widths & 15;
  let at = box.body + 6;
  const next = (width: number): number => {
    at += width;
    if (width === 0) return 0;
    return width === 8 ? readBig64(bytes, at - 8) : readBig(bytes, at - width, width === 2 ? 2 : 4);
  };
  const count = next(version < 2 ? 2 : 4);
  const items = [];
  for (let item = 0; item < count; item += 1) {
    const id = next(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : next(2) & 15;
    next(2);
    const base = next(baseWidth) + (method === 1 ? idat : 0);
    const ranges: Range[] = [];
    for (let extents = next(2); extents > 0; extents -= 1) {
      next(indexWidth);
      const start = base + next(offsetWidth);
      ranges.push({ start, end: start + next(lengthWidth) });
    }
    // A method that builds items out of others takes no bytes of its own.
    items.push({ id, ranges: method > 1 ? [] : ranges });
  }
  return items;
}
