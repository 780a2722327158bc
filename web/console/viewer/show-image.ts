/** A picture of more pixels than this is not drawn: it is more likely made to exhaust memory than to show something. */
const MOST_PIXELS = 60_000_000;

/** Longest side of what is drawn, in pixels; more than a screen shows. */
const LONGEST_SIDE = 2_400;

/** Draws a picture anew on a canvas: what the browser shows is pixels, not the file. @throws when it cannot be decoded */
export async function showImage(bytes: ArrayBuffer, mediaType: string): Promise<void> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type: mediaType }));
  if (bitmap.width * bitmap.height > MOST_PIXELS) throw new Error('too many pixels');
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
