import { asciiAt, BrokenFile, joinBytes, readBig } from './bytes.js';

/** What a decoder needs, still and moving. Colour profiles are left out: their names tell the screen they were made for. */
const NEEDED = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB cICP sBIT bKGD pHYs acTL fcTL fdAT'.split(' '));
const SIGNATURE = 8;

/** The chunks of a PNG up to its end. */
export function chunksOf(bytes: Uint8Array): { type: string; start: number; end: number }[] {
  const chunks = [];
  for (let at = SIGNATURE; at < bytes.length; ) {
    const end = at + 12 + readBig(bytes, at, 4);
    const type = asciiAt(bytes, at + 4, 4);
    if (end > bytes.length) throw new BrokenFile('a chunk reaches beyond the end');
    chunks.push({ type, start: at, end });
    if (type === 'IEND') return chunks;
    at = end;
  }
  throw new BrokenFile('no end of the picture');
}

export function stripPng(bytes: Uint8Array): Uint8Array {
  const kept = chunksOf(bytes).filter(({ type }) => NEEDED.has(type));
  return joinBytes([bytes.subarray(0, SIGNATURE), ...kept.map(({ start, end }) => bytes.subarray(start, end))]);
}

export const isMovingPng = (bytes: Uint8Array): boolean => chunksOf(bytes).some(({ type }) => type === 'acTL');
