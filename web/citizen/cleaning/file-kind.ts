import { asciiAt } from './bytes.js';

/** What a file is, by its first bytes; its name is not believed. */
export type FileKind =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'gif'
  | 'heic'
  | 'pdf'
  | 'zip'
  | 'media'
  | 'old-office'
  | 'text'
  | 'unknown';

/** As many bytes as telling a kind takes. */
export const HEAD_BYTES = 4096;

const HEIF_BRANDS = /^(?:hei[cmsx]|hev[cx]|mif[12]|msf1|avi[fs])$/;

export function kindOf(head: Uint8Array): FileKind {
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpeg';
  if (asciiAt(head, 1, 3) === 'PNG' && head[0] === 0x89) return 'png';
  if (asciiAt(head, 0, 4) === 'RIFF' && asciiAt(head, 8, 4) === 'WEBP') return 'webp';
  if (/^GIF8[79]a$/.test(asciiAt(head, 0, 6))) return 'gif';
  // A PDF may have up to a thousand bytes of other things before it.
  if (asciiAt(head, 0, 1024).includes('%PDF-')) return 'pdf';
  if (asciiAt(head, 0, 4) === 'PK\u0003\u0004') return 'zip';
  if (asciiAt(head, 0, 8) === '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1') return 'old-office';
  const box = asciiAt(head, 4, 4);
  if (box === 'ftyp') return HEIF_BRANDS.test(asciiAt(head, 8, 4)) ? 'heic' : 'media';
  // QuickTime films older than brands.
  if (box === 'moov' || box === 'mdat' || box === 'wide') return 'media';
  return isText(head) ? 'text' : 'unknown';
}

/** Plain text has nothing hidden in it: no byte of it is out of sight. */
function isText(head: Uint8Array): boolean {
  if (head.length === 0) return false;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) return false;
  return true;
}
