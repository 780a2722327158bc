import { fromUtf8 } from '../../../../../src/sealing/index.js';

/** How a file may be shown. Decided by its first bytes alone: name and type are the sender's words. */
export type FileKind =
  | { readonly kind: 'image'; readonly mediaType: string }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'text'; readonly text: string; readonly cut: boolean }
  | { readonly kind: 'other' };

/** Text is shown up to this many characters. */
const MOST_TEXT = 200_000;

const IMAGES: readonly (readonly [mediaType: string, offset: number, bytes: readonly number[]])[] = [
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', 8, [0x57, 0x45, 0x42, 0x50]],
  ['image/avif', 4, [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66]],
];

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

/** @param bytes the whole file */
export function fileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, 0, PDF)) return { kind: 'pdf' };
  const image = IMAGES.find(([, offset, magic]) => startsWith(bytes, offset, magic));
  if (image) return { kind: 'image', mediaType: image[0] };
  const text = asText(bytes);
  if (text === undefined) return { kind: 'other' };
  return { kind: 'text', text: text.slice(0, MOST_TEXT), cut: text.length > MOST_TEXT };
}

function startsWith(bytes: Uint8Array, offset: number, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[offset + index] === byte);
}

/** UTF-8 without control characters other than tab and line ends; undefined for anything else. */
function asText(bytes: Uint8Array): string | undefined {
  try {
    const text = fromUtf8(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
