import { asciiAt, BrokenFile, readBig, readBig64 } from './bytes.js';

/** A box of the ISO base media format (MP4, MOV, M4A, HEIC), by offsets into the bytes it was found in. */
export interface Box {
  type: string;
  start: number;
  /** Where its content begins */
  body: number;
  end: number;
}

/** The box that begins here. @throws BrokenFile when it reaches beyond the end */
export function boxAt(bytes: Uint8Array, start: number, limit: number): Box {
  const head = boxHead(bytes, start);
  const end = head.end === 0 ? limit : start + head.end;
  if (end > limit || end < start + head.body) throw new BrokenFile('a box reaches beyond the end');
  return { type: head.type, start, body: start + head.body, end };
}

/** What the first bytes of a box say of it: its type, how long its head is, how long it is; 0 for "up to the end". */
export function boxHead(bytes: Uint8Array, start = 0): { type: string; body: number; end: number } {
  const size = readBig(bytes, start, 4);
  const type = asciiAt(bytes, start + 4, 4);
  return size === 1 ? { type, body: 16, end: readBig64(bytes, start + 8) } : { type, body: 8, end: size };
}

export function boxesWithin(bytes: Uint8Array, from: number, to: number): Box[] {
  const boxes = [];
  for (let at = from; at + 8 <= to; ) {
    const box = boxAt(bytes, at, to);
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

/** The first box along a path of types. */
export function findBox(bytes: Uint8Array, within: Pick<Box, 'body' | 'end'>, ...path: string[]): Box | undefined {
  let place: Box | undefined;
  let { body, end } = within;
  for (const type of path) {
    place = boxesWithin(bytes, body, end).find((box) => box.type === type);
    if (!place) return undefined;
    ({ body, end } = place);
  }
  return place;
}

/** Makes a box one that readers pass over, with zeros in it. Nothing moves, so every offset in the file stays right. */
export function emptyBox(bytes: Uint8Array, box: Box): void {
  bytes.set([0x66, 0x72, 0x65, 0x65], box.start + 4);
  bytes.fill(0, box.body, box.end);
}
