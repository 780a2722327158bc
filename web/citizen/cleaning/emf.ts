import { BrokenFile, readLittle } from './bytes.js';

const COMMENT_RECORD = 70;

/** Windows' drawings name the program that made them; comments within hold whatever it liked. */
export function stripEmf(source: Uint8Array): Uint8Array {
  if (readLittle(source, 0, 4) !== 1 || readLittle(source, 40, 4) !== 0x464d4520) throw new BrokenFile('not an EMF');
  const bytes = source.slice();
  const letters = readLittle(bytes, 60, 4);
  const at = readLittle(bytes, 64, 4);
  if (letters > 0) bytes.fill(0, at, at + letters * 2);
  for (let record = readLittle(bytes, 4, 4); record + 8 <= bytes.length; ) {
    const size = readLittle(bytes, record + 4, 4);
    if (size < 8) throw new BrokenFile('a record without length');
    // EMF+ draws by means of comments; those stay.
    const isDrawing = readLittle(bytes, record + 8 <= bytes.length - 8 ? record + 12 : 0, 4) === 0x2b464d45;
    if (readLittle(bytes, record, 4) === COMMENT_RECORD && !isDrawing) bytes.fill(0, record + 12, record + size);
    record += size;
  }
  return bytes;
}
