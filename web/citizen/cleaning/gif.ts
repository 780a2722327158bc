import { asciiAt, BrokenFile, joinBytes } from './bytes.js';

/** How often a moving picture is repeated: the one application block that a decoder uses. */
const REPETITION = /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/;

/** The same pictures without comments, texts, other programs' data and whatever follows the end. */
export function stripGif(bytes: Uint8Array): Uint8Array {
  let at = 13 + tableSize(bytes[10] ?? 0);
  const parts = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const start = at;
    const kind = bytes[at];
    if (kind === 0x3b) return joinBytes([...parts, Uint8Array.of(0x3b)]);
    if (kind === 0x2c) {
      at = endOfBlocks(bytes, at + 11 + tableSize(bytes[at + 9] ?? 0));
      parts.push(bytes.subarray(start, at));
    } else if (kind === 0x21) {
      at = endOfBlocks(bytes, at + 2);
      const label = bytes[start + 1];
      if (label === 0xf9 || (label === 0xff && REPETITION.test(asciiAt(bytes, start + 3, 11)))) {
        parts.push(bytes.subarray(start, at));
      }
    } else throw new BrokenFile('no block where one must be');
  }
  throw new BrokenFile('no end of the picture');
}

const tableSize = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const size = bytes[at] ?? 0;
    at += size + 1;
    if (size === 0) return at;
  }
  throw new BrokenFile('a block reaches beyond the end');
}
