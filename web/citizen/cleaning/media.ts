import { type Box, boxAt, boxHead } from './boxes.js';
import { BrokenFile, UnsupportedFile } from './bytes.js';
import { cleanFilmHeader } from './film-header.js';
import { joinRanges, onlyRanges, type Range, zeros } from './kept-ranges.js';

/** A header longer than this belongs to a film that no phone has made. */
const MOST_HEADER = 64 * 1024 * 1024;

/** The boxes of a film, of which only the headers are read. */
export async function outerBoxes(file: Blob): Promise<Box[]> {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= file.size; ) {
    const head = new Uint8Array(await file.slice(at, at + 16).arrayBuffer());
    const { type, body, end } = boxHead(head);
    const size = end === 0 ? file.size - at : end;
    if (size < body || at + size > file.size) {
      // Behind a whole film padding or a maker's own data may follow, in no form that a player knows.
      if (isWhole(boxes)) return boxes;
      throw new BrokenFile('a box reaches beyond the end');
    }
    boxes.push({ type, start: at, body: at + body, end: at + size });
    at += size;
  }
  return boxes;
}

const isWhole = (boxes: readonly Box[]) => ['moov', 'mdat'].every((type) => boxes.some((box) => box.type === type));

/** The header of a film, read whole. @throws UnsupportedFile for films that are cut into fragments */
export async function filmHeader(file: Blob, boxes: readonly Box[]): Promise<{ bytes: Uint8Array; box: Box }> {
  if (boxes.some(({ type }) => type === 'moof')) throw new UnsupportedFile('a film in fragments');
  const box = boxes.find(({ type }) => type === 'moov');
  if (!box) throw new BrokenFile('a film without a header');
  if (box.end - box.start > MOST_HEADER) throw new UnsupportedFile('a header without end');
  return { bytes: new Uint8Array(await file.slice(box.start, box.end).arrayBuffer()), box };
}

/**
 * A film or a recording without its hidden data. Nothing is compressed again and nothing moves: what betrays becomes
 * zeros where it stands, as does every byte that no picture and no sound uses.
 */
export async function cleanMedia(file: Blob): Promise<Blob> {
  const boxes = await outerBoxes(file);
  const { bytes, box: header } = await filmHeader(file, boxes);
  const kept = joinRanges(cleanFilmHeader(bytes, boxAt(bytes, 0, bytes.length)));
  if (kept.length === 0) throw new BrokenFile('nothing to see and nothing to hear');
  expectInside(kept, boxes);
  const parts: BlobPart[] = [];
  for (const box of withoutTail(boxes)) {
    if (box === header) parts.push(bytes as BlobPart);
    else if (box.type === 'ftyp') parts.push(file.slice(box.start, box.end));
    else if (box.type === 'mdat') parts.push(file.slice(box.start, box.body), ...onlyRanges(file, dataOf(box), kept));
    else parts.push(freeHeader(box), ...zeros(box.end - box.start - 8));
  }
  return new Blob(parts);
}

const dataOf = (box: Box): Range => ({ start: box.body, end: box.end });

/** What is behind both header and data is needed by nobody. */
function withoutTail(boxes: readonly Box[]): Box[] {
  const last = boxes.reduce((found, { type }, at) => (/^(?:moov|mdat)$/.test(type) ? at : found), -1);
  return boxes.slice(0, last + 1);
}

function expectInside(kept: readonly Range[], boxes: readonly Box[]): void {
  const data = boxes.filter(({ type }) => type === 'mdat');
  for (const { start, end } of kept) {
    if (!data.some((box) => start >= box.body && end <= box.end)) throw new BrokenFile('samples outside of the data');
  }
}

function freeHeader(box: Box): BlobPart {
  const header = new Uint8Array(8);
  new DataView(header.buffer).setUint32(0, box.end - box.start);
  header.set([0x66, 0x72, 0x65, 0x65], 4);
  return header as BlobPart;
}
