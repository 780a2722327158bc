// Read as strictly as the decoders, or more so: a reader that forgives what a decoder does not, or the other way about,
// would find another size than the decoder. What is unusual throws, and the file can still be saved.

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The header comes first, by the standard and in every decoder. @throws RangeError or Error, as all of these */
export function sizeInPng(bytes: Uint8Array): PictureSize {
  const view = viewOf(bytes);
  expectText(bytes, 12, 'IHDR');
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Segment after segment up to the picture's data; exactly one of them is a frame and names the size. */
export function sizeInJpeg(bytes: Uint8Array): PictureSize {
  const view = viewOf(bytes);
  const frames: PictureSize[] = [];
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) throw new Error('something stands between the segments');
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      // Any number of such bytes may stand before a marker.
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) frames.push({ height: view.getUint16(at + 5), width: view.getUint16(at + 7) });
    if (marker === 0xda) break;
    // Markers without a segment do not stand before the data.
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd9)) throw new Error('a marker in the wrong place');
    const length = view.getUint16(at + 2);
    if (length < 2) throw new Error('a segment without a length');
    at += 2 + length;
  }
  const [frame, ...others] = frames;
  if (frame === undefined || others.length > 0) throw new Error('not exactly one frame');
  return frame;
}

/** The screen, or the first picture on it where that is larger: decoders then enlarge the screen. */
export function sizeInGif(bytes: Uint8Array): PictureSize {
  const view = viewOf(bytes);
  const screen = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  const flags = view.getUint8(10);
  let at = 13 + colours(flags);
  // Extensions: a label, then blocks with their lengths, up to an empty one.
  while (view.getUint8(at) === 0x21) {
    at += 2;
    while (view.getUint8(at) > 0) at += 1 + view.getUint8(at);
    at += 1;
  }
  if (view.getUint8(at) !== 0x2c) throw new Error('no picture');
  const right = view.getUint16(at + 1, true) + view.getUint16(at + 5, true);
  const bottom = view.getUint16(at + 3, true) + view.getUint16(at + 7, true);
  return { width: Math.max(screen.width, right), height: Math.max(screen.height, bottom) };
}

/** Bytes of a table of colours. */
function colours(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

export function sizeInWebp(bytes: Uint8Array): PictureSize {
  const view = viewOf(bytes);
  expectText(bytes, 0, 'RIFF');
  const kind = String.fromCharCode(...bytes.subarray(12, 16));
  if (kind === 'VP8X') return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (kind === 'VP8 ') {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (kind !== 'VP8L' || view.getUint8(20) !== 0x2f) throw new Error('not WebP');
  const bits = view.getUint32(21, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

/** The largest size that an `ispe` property names for the picture or a part of it, wherever one stands. */
export function sizeInAvif(bytes: Uint8Array): PictureSize {
  const view = viewOf(bytes);
  let largest: PictureSize = { width: 0, height: 0 };
  for (let at = bytes.indexOf(0x69); at !== -1 && at + 16 <= bytes.length; at = bytes.indexOf(0x69, at + 1)) {
    if (view.getUint32(at) !== 0x69737065) continue;
    // After the name: version and flags, width, height.
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
}

function expectText(bytes: Uint8Array, at: number, text: string): void {
  if (String.fromCharCode(...bytes.subarray(at, at + text.length)) !== text) throw new Error(`no ${text}`);
}
