import { asciiAt } from './bytes.js';

/** As many pixels as the canvas of a telephone holds; a photo of twelve million stays as it is. */
const MOST_PIXELS = 16_777_216;
/** Tried from the best on, until the copy is not much bigger than the photo was. */
const QUALITIES = [0.92, 0.85, 0.75];
const MOST_GROWTH = 1.25;
/** Enough for the words on a receipt, when she saves on data. */
const SAVING_QUALITY = 0.85;

export interface Drawn {
  blob: Blob;
  mediaType: 'image/jpeg' | 'image/png';
}

/**
 * Loads a picture as this browser draws it, turned the right way.
 *
 * @throws Error when it cannot draw it
 */
export async function loadPicture(file: Blob): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** By how much a picture must be made smaller to fit. @param longestSide in pixels, when she saves on data */
export function scaleFor(width: number, height: number, longestSide = Number.POSITIVE_INFINITY): number {
  return Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)), longestSide / Math.max(width, height));
}

/** A canvas of a size, with what draws on it. @throws Error when this browser has no memory for it */
export function aCanvas(width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  return [canvas, context];
}

/**
 * Draws a picture anew. Nothing but its pixels comes through: no labels, no small picture, no second picture, no film
 * behind it, nothing that anybody has hidden between its bytes.
 */
export async function redraw(file: Blob, longestSide?: number): Promise<Drawn> {
  const head = new Uint8Array(await file.slice(0, 32).arrayBuffer());
  const image = await loadPicture(file);
  const scale = scaleFor(image.naturalWidth, image.naturalHeight, longestSide);
  const [canvas, context] = aCanvas(image.naturalWidth * scale, image.naturalHeight * scale);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const lossless = mayBeTransparent(head);
  return longestSide === undefined ? encode(canvas, lossless, file.size) : encodeSmall(canvas, lossless);
}

/** The smaller of what this picture can be: a screen with few colours is smaller without loss. */
async function encodeSmall(canvas: HTMLCanvasElement, lossless: boolean): Promise<Drawn> {
  const exact = lossless ? await toBlob(canvas, 'image/png') : undefined;
  const context = canvas.getContext('2d');
  if (context) {
    // Where a picture is transparent, JPEG would make it black.
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  const small = await toBlob(canvas, 'image/jpeg', SAVING_QUALITY);
  if (exact && exact.size <= small.size) return { blob: exact, mediaType: 'image/png' };
  return { blob: small, mediaType: 'image/jpeg' };
}

/** Pictures of screens and those with transparent parts stay free of loss. */
export function mayBeTransparent(head: Uint8Array): boolean {
  if (asciiAt(head, 1, 3) === 'PNG') return true;
  const format = asciiAt(head, 12, 4);
  return format === 'VP8L' || (format === 'VP8X' && ((head[20] ?? 0) & 0x10) !== 0);
}

export async function encode(canvas: HTMLCanvasElement, lossless: boolean, sizeBefore: number): Promise<Drawn> {
  if (lossless) return { blob: await toBlob(canvas, 'image/png'), mediaType: 'image/png' };
  let blob: Blob | undefined;
  for (const quality of QUALITIES) {
    blob = await toBlob(canvas, 'image/jpeg', quality);
    if (blob.size <= sizeBefore * MOST_GROWTH) break;
  }
  if (!blob) throw new Error('no picture');
  return { blob, mediaType: 'image/jpeg' };
}

const toBlob = (canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob> =>
  new Promise((resolve, reject) => {
    const take = (blob: Blob | null) => (blob ? resolve(blob) : reject(new Error('the picture could not be written')));
    canvas.toBlob(take, type, quality);
  });

/**
 * True when what is read from a canvas is what was drawn. Tor Browser and others give white or noise instead, so that
 * nobody recognises a machine by how it draws; a photo drawn anew there would be lost.
 */
export function canvasIsHonest(): boolean {
  const size = 16;
  const [canvas, context] = aCanvas(size, size);
  const colourAt = (at: number) => [(at * 13) % 256, (at * 29) % 256, (at * 47) % 256] as const;
  for (let at = 0; at < size * size; at += 1) {
    context.fillStyle = `rgb(${colourAt(at).join(',')})`;
    context.fillRect(at % size, Math.floor(at / size), 1, 1);
  }
  const read = context.getImageData(0, 0, canvas.width, canvas.height).data;
  // Some browsers change the last bits of some pixels: too little to see, too little to mind.
  for (let at = 0; at < size * size; at += 1) {
    const drawn = colourAt(at);
    for (let part = 0; part < 3; part += 1) {
      if (Math.abs((read[at * 4 + part] ?? 0) - (drawn[part] ?? 0)) > 4) return false;
    }
  }
  return true;
}
