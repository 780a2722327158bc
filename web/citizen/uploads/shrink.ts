/** Longer side of a shrunk photo in pixels: text on a receipt can still be read. */
const LONGEST_SIDE = 1_600;
const QUALITY = 0.85;

/**
 * Makes a photo smaller, upright as it was held.
 * @returns null when the result would not be smaller
 * @throws Error when this browser cannot read the picture
 */
export async function shrinkPhoto(photo: Blob): Promise<Blob | null> {
  const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' });
  try {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const surface = canvas.getContext('2d');
    if (!surface) throw new Error('no canvas');
    // Where a picture is transparent, JPEG would make it black.
    surface.fillStyle = '#fff';
    surface.fillRect(0, 0, canvas.width, canvas.height);
    surface.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
    // Gives the canvas's memory back at once, which some browsers otherwise do late.
    canvas.width = 0;
    return smaller && smaller.size < photo.size ? smaller : null;
  } finally {
    picture.close();
  }
}

/** Photos that a browser may or may not be able to read; drawings and animations stay as they are. */
export function isPhoto(file: File): boolean {
  return /^image\/(?:jpeg|png|webp|heic|heif|avif|bmp)$/.test(file.type) || /\.(?:heic|heif)$/i.test(file.name);
}
