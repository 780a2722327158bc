import { asciiAt, BrokenFile, joinBytes, readBig, readLittle } from './bytes.js';

/** Everything a decoder needs: frame, tables, restarts, scans. Application data and comments are not among it. */
const NEEDED = (marker: number) =>
  (marker >= 0xc0 && marker <= 0xcf) || marker === 0xda || marker === 0xdb || marker === 0xdd;

/** A JFIF header without the small picture that it may hold. */
const PLAIN_JFIF = Uint8Array.of(0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);

interface Segment {
  marker: number;
  start: number;
  end: number;
}

/** The segments up to the end of the picture, scans included, and where the picture ends. */
export function segmentsOf(bytes: Uint8Array): { segments: Segment[]; end: number } {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new BrokenFile('not a JPEG');
  const segments: Segment[] = [];
  let at = 2;
  let hasScan = false;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) throw new BrokenFile('no marker where one must be');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return { segments, end: at + 2 };
    const end = at + 2 + readBig(bytes, at + 2, 2);
    if (end > bytes.length) throw new BrokenFile('a segment reaches beyond the end');
    const whole = { marker, start: at, end: marker === 0xda ? endOfScan(bytes, end) : end };
    segments.push(whole);
    hasScan ||= marker === 0xda;
    at = whole.end;
  }
  if (!hasScan) throw new BrokenFile('no picture in it');
  return { segments, end: bytes.length };
}

/** Compressed data goes on until a marker that is neither an escaped FF nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** The same compressed picture without anything that a decoder does not need; what follows the picture is cut off. */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const parts = [bytes.subarray(0, 2)];
  const { segments } = segmentsOf(bytes);
  const turned = orientationOf(bytes, segments);
  if (turned !== 1) parts.push(orientationSegment(turned));
  for (const { marker, start, end } of segments) {
    if (marker === 0xe0 && asciiAt(bytes, start + 4, 4) === 'JFIF') parts.push(PLAIN_JFIF);
    else if (NEEDED(marker) || isAdobe(bytes, marker, start)) parts.push(bytes.subarray(start, end));
  }
  parts.push(Uint8Array.of(0xff, 0xd9));
  return joinBytes(parts);
}

/** Adobe's segment of twelve bytes says how colours are coded; without it CMYK pictures turn into negatives. */
const isAdobe = (bytes: Uint8Array, marker: number, start: number) =>
  marker === 0xee && readBig(bytes, start + 2, 2) === 14 && asciiAt(bytes, start + 4, 5) === 'Adobe';

/** How the picture must be turned, 1 to 8, as its Exif data says. */
function orientationOf(bytes: Uint8Array, segments: readonly Segment[]): number {
  const exif = segments.find(({ marker, start }) => marker === 0xe1 && asciiAt(bytes, start + 4, 4) === 'Exif');
  if (!exif) return 1;
  try {
    const tiff = bytes.subarray(exif.start + 10, exif.end);
    const read = asciiAt(tiff, 0, 2) === 'II' ? readLittle : readBig;
    const directory = read(tiff, 4, 4);
    for (let entry = 0; entry < read(tiff, directory, 2); entry += 1) {
      const at = directory + 2 + entry * 12;
      if (read(tiff, at, 2) !== 0x0112) continue;
      const value = read(tiff, at + 8, 2);
      return value >= 1 && value <= 8 ? value : 1;
    }
  } catch {
    // Exif data that cannot be read turns nothing.
  }
  return 1;
}

/** Exif data that holds the orientation and nothing else. */
function orientationSegment(orientation: number): Uint8Array {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8];
  const directory = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return Uint8Array.of(0xff, 0xe1, 0, exif.length + directory.length + 2, ...exif, ...directory);
}
