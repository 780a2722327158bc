import { expectDrawable, expectFewPixels } from './picture-size.js';

/** Longest side of what is drawn, in pixels; more than a screen shows. */
const LONGEST_SIDE = 2_400;

/** Draws a picture anew on a canvas: what the browser shows is pixels, not the file. @throws when it cannot be decoded */
export async function showImage(bytes: ArrayBuffer, mediaType: string): Promise<void> {
  expectDrawable(new Uint8Array(bytes), mediaType);
  const bitmap = await createImageBitmap(new Blob([bytes], { type: mediaType }));
  // The decoder may still have found another size than the header names.
  expectFewPixels(bitmap.width, bitmap.height);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  document.body.replaceChildren(canvas);
}
