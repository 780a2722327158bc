import { aCanvas, type Drawn, encode, mayBeTransparent, scaleFor } from '../cleaning/redraw.js';
import type { Drawing } from './drawing.js';

/** Drawing smaller mixes neighbouring pixels: the boxes reach a little beyond what they must cover. */
const OVERLAP = 2;

/**
 * The picture with the boxes in it, drawn anew: what was under a box is not in any byte of it, and neither is what was
 * cut off.
 */
export async function flatten(image: HTMLImageElement, file: Blob, drawing: Drawing): Promise<Drawn> {
  const head = new Uint8Array(await file.slice(0, 32).arrayBuffer());
  const whole = { x: 0, y: 0, width: image.naturalWidth, height: image.naturalHeight };
  const shown = drawing.crop ?? whole;
  const scale = scaleFor(shown.width, shown.height);
  const [canvas, context] = aCanvas(shown.width * scale, shown.height * scale);
  context.drawImage(image, shown.x, shown.y, shown.width, shown.height, 0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  for (const box of drawing.boxes) {
    const left = Math.floor((box.x - shown.x) * scale) - OVERLAP;
    const top = Math.floor((box.y - shown.y) * scale) - OVERLAP;
    const right = Math.ceil((box.x + box.width - shown.x) * scale) + OVERLAP;
    const bottom = Math.ceil((box.y + box.height - shown.y) * scale) + OVERLAP;
    context.fillRect(left, top, right - left, bottom - top);
  }
  return encode(canvas, mayBeTransparent(head), file.size);
}
