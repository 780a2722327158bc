import { asciiAt, BrokenFile, joinBytes, readLittle } from './bytes.js';

const NEEDED = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF']);
/** Of the flags in VP8X only alpha and animation stay true. */
const KEPT_FLAGS = 0x12;
const FRAME_HEADER = 16;

interface Chunk {
  type: string;
  data: Uint8Array;
}

function chunksWithin(bytes: Uint8Array, from: number, to: number): Chunk[] {
  const chunks = [];
  for (let at = from; at + 8 <= to; ) {
    const size = readLittle(bytes, at + 4, 4);
    if (at + 8 + size > to) throw new BrokenFile('a chunk reaches beyond the end');
    chunks.push({ type: asciiAt(bytes, at, 4), data: bytes.subarray(at + 8, at + 8 + size) });
    at += 8 + size + (size % 2);
  }
  return chunks;
}

const chunksOf = (bytes: Uint8Array) => chunksWithin(bytes, 12, Math.min(bytes.length, readLittle(bytes, 4, 4) + 8));

/** The same compressed picture; each frame of a moving one keeps its picture alone. */
export function stripWebp(bytes: Uint8Array): Uint8Array {
  const kept = chunksOf(bytes).filter(({ type }) => NEEDED.has(type));
  if (kept.length === 0) throw new BrokenFile('no picture in it');
  const body = joinBytes(kept.map(({ type, data }) => chunk(type, cleaned(type, data))));
  return joinBytes([ascii('RIFF'), little(body.length + 4), ascii('WEBP'), body]);
}

export const isMovingWebp = (bytes: Uint8Array): boolean => chunksOf(bytes).some(({ type }) => type === 'ANIM');

function cleaned(type: string, data: Uint8Array): Uint8Array {
  if (type === 'VP8X') return Uint8Array.from(data, (byte, at) => (at === 0 ? byte & KEPT_FLAGS : byte));
  if (type !== 'ANMF') return data;
  const within = chunksWithin(data, FRAME_HEADER, data.length).filter((part) => NEEDED.has(part.type));
  return joinBytes([data.subarray(0, FRAME_HEADER), ...within.map((part) => chunk(part.type, part.data))]);
}

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const little = (value: number) => Uint8Array.of(value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24);
const chunk = (type: string, data: Uint8Array) =>
  joinBytes([ascii(type), little(data.length), data, new Uint8Array(data.length % 2)]);
