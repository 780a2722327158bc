import { deflateSync } from 'node:zlib';
import type { Chance } from './chance.js';

/** A piece of evidence that nobody ever photographed. */
export interface SampleFile {
  name: string;
  mediaType: string;
  content: Uint8Array;
}

/** What a sample story attaches: a picture of a paper, a letter as PDF, notes as plain text. */
export interface FileWanted {
  kind: 'photo' | 'letter' | 'notes';
  name: string;
  /** Lines of a letter or of notes, in plain ASCII; a picture shows none. */
  lines?: readonly string[];
}

export function sampleFile(wanted: FileWanted, chance: Chance): SampleFile {
  const { name, lines = [] } = wanted;
  if (wanted.kind === 'photo') return { name, mediaType: 'image/png', content: paperPhoto(chance) };
  if (wanted.kind === 'letter') return { name, mediaType: 'application/pdf', content: letterPdf(lines) };
  return { name, mediaType: 'text/plain', content: Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1') };
}

const WIDTH = 560;
const HEIGHT = 420;

/** A sheet of paper on a table, with grey lines where writing would be and a round stamp. */
function paperPhoto(chance: Chance): Uint8Array {
  const table = [chance.whole(90, 140), chance.whole(75, 110), chance.whole(60, 90)];
  const rows = Array.from({ length: chance.whole(8, 14) }, () => chance.whole(150, 330));
  const stamp = { x: chance.whole(330, 400), y: chance.whole(270, 330), radius: chance.whole(28, 42) };
  const pixels = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));
  let offset = 0;
  for (let y = 0; y < HEIGHT; y += 1) {
    pixels[offset++] = 0;
    for (let x = 0; x < WIDTH; x += 1) {
      const grain = ((x * 7 + y * 13) % 11) - 5;
      const colour = paperColour(x, y, rows, stamp) ?? table;
      for (const part of colour) pixels[offset++] = Math.max(0, Math.min(255, part + grain));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8); // 8 bits, red green blue, no interlace
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]);
}

/** @returns undefined beside the paper */
function paperColour(
  x: number,
  y: number,
  rows: readonly number[],
  stamp: { x: number; y: number; radius: number },
): readonly number[] | undefined {
  if (x < 90 || x > 470 || y < 40 || y > 380) return undefined;
  const distance = Math.hypot(x - stamp.x, y - stamp.y);
  if (Math.abs(distance - stamp.radius) < 3 || Math.abs(distance - stamp.radius * 0.6) < 1.5) return [96, 110, 190];
  const row = Math.floor((y - 80) / 20);
  const isInk = y >= 80 && (y - 80) % 20 < 6 && x > 120 && x < 120 + (rows[row] ?? 0) && (x * 3 + row * 5) % 37 > 6;
  return isInk ? [70, 72, 78] : [240, 237, 228];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** The check that PNG asks for (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let register = 0xffffffff;
  for (const byte of bytes) {
    register ^= byte;
    for (let bit = 0; bit < 8; bit += 1) register = (register >>> 1) ^ (register & 1 ? 0xedb88320 : 0);
  }
  return (register ^ 0xffffffff) >>> 0;
}

/** One A4 page with lines of text (PDF 1.4, a font that every reader has). */
function letterPdf(lines: readonly string[]): Uint8Array {
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join('\n');
  const text = `BT\n/F1 12 Tf\n16 TL\n72 770 Td\n${shown}\nET\n`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}endstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = pdf.length;
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(pdf, 'latin1');
}
