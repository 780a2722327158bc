import { sizeInAvif, sizeInGif, sizeInJpeg, sizeInPng, sizeInWebp } from './picture-headers.js';

/** A picture of more pixels than this is not drawn: it is more likely made to exhaust memory than to show something. */
const MOST_PIXELS = 60_000_000;

const READERS = {
  'image/jpeg': sizeInJpeg,
  'image/png': sizeInPng,
  'image/gif': sizeInGif,
  'image/webp': sizeInWebp,
  'image/avif': sizeInAvif,
};

/**
 * Reads how large a picture says it is, before anything decodes it: decoding a few kilobytes can take gigabytes.
 * @throws Error for more pixels than are drawn, and for a file whose size cannot be read for sure
 */
export function expectDrawable(bytes: Uint8Array, mediaType: string): void {
  const read = Object.hasOwn(READERS, mediaType) ? READERS[mediaType as keyof typeof READERS] : undefined;
  if (read === undefined) throw new Error('not a picture that is drawn');
  const { width, height } = read(bytes);
  expectFewPixels(width, height);
}

/** @throws Error for a picture without an area, or of more pixels than are drawn */
export function expectFewPixels(width: number, height: number): void {
  if (!(width > 0 && height > 0 && width * height <= MOST_PIXELS)) throw new Error('too many pixels');
}
