import { unzlibSync } from 'fflate';
import { PDFArray, type PDFDict, PDFName, PDFRawStream } from 'pdf-lib';
import { boxesWithin } from './boxes.js';
import { BrokenFile, joinBytes } from './bytes.js';
import { stripJpeg } from './jpeg.js';

const name = (text: string) => PDFName.of(text);

/** The names of a stream's filters, outermost first. */
export function filtersOf(dictionary: PDFDict): string[] {
  const filter = dictionary.lookup(name('Filter'));
  if (filter instanceof PDFName) return [filter.decodeText()];
  return filter instanceof PDFArray ? filter.asArray().map((one) => String(one).replace(/^\//, '')) : [];
}

/** The bytes of a picture as its camera or scanner wrote them, when the stream holds one. */
export function pictureOf(stream: PDFRawStream): { bytes: Uint8Array; kind: 'DCTDecode' | 'JPXDecode' } | undefined {
  const filters = filtersOf(stream.dict);
  const kind = filters[filters.length - 1];
  if (kind !== 'DCTDecode' && kind !== 'JPXDecode') return undefined;
  if (filters.length === 1) return { bytes: stream.contents, kind };
  return filters.length === 2 && filters[0] === 'FlateDecode' ? { bytes: unpacked(stream), kind } : undefined;
}

function unpacked(stream: PDFRawStream): Uint8Array {
  try {
    return unzlibSync(stream.contents);
  } catch {
    throw new BrokenFile('a picture that cannot be unpacked');
  }
}

/** Takes the hidden data out of a JPEG or JPEG 2000 picture in its place. */
export function stripPdfPicture(stream: PDFRawStream): void {
  const picture = pictureOf(stream);
  if (!picture) return;
  const clean = picture.kind === 'DCTDecode' ? stripJpeg(picture.bytes) : stripJpeg2000(picture.bytes);
  (stream as { contents: Uint8Array }).contents = clean;
  stream.dict.set(name('Filter'), name(picture.kind));
  stream.dict.delete(name('DecodeParms'));
  stream.dict.delete(name('Length'));
}

/** Boxes of JPEG 2000 with labels; a bare codestream has none. */
const LABELS = new Set(['xml ', 'uuid', 'uinf', 'jp2i', 'asoc', 'lbl ']);

function stripJpeg2000(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xff && bytes[1] === 0x4f) return bytes;
  const kept = boxesWithin(bytes, 0, bytes.length).filter(({ type }) => !LABELS.has(type));
  return joinBytes(kept.map(({ start, end }) => bytes.subarray(start, end)));
}
