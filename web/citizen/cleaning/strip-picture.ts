import { kindOf } from './file-kind.js';
import { stripGif } from './gif.js';
import { stripJpeg } from './jpeg.js';
import { isMovingPng, stripPng } from './png.js';
import { isMovingWebp, stripWebp } from './webp.js';

/**
 * Takes the hidden data out of a picture without touching its pixels: for pictures inside documents, moving pictures,
 * and browsers that do not let a page read what it has drawn.
 *
 * @returns undefined when the bytes are no picture that can be cleaned like this
 */
export function stripPicture(bytes: Uint8Array): Uint8Array | undefined {
  switch (kindOf(bytes)) {
    case 'jpeg':
      return stripJpeg(bytes);
    case 'png':
      return stripPng(bytes);
    case 'webp':
      return stripWebp(bytes);
    case 'gif':
      return stripGif(bytes);
    default:
      return undefined;
  }
}

/** Drawing a moving picture again would leave its first frame alone. */
export function isMoving(bytes: Uint8Array): boolean {
  switch (kindOf(bytes)) {
    case 'png':
      return isMovingPng(bytes);
    case 'webp':
      return isMovingWebp(bytes);
    default:
      return kindOf(bytes) === 'gif';
  }
}
