import type { FileKind } from './file-kind.js';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  heic: 'image/heic',
  avif: 'image/avif',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  m4a: 'audio/mp4',
  '3gp': 'video/3gpp',
  txt: 'text/plain',
};
const USUAL: Partial<Record<FileKind, string>> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  gif: 'gif',
  heic: 'heic',
  pdf: 'pdf',
  media: 'mp4',
  text: 'txt',
};

/** The ending that a file of this kind gets: its own where it fits the kind, else the usual one. */
export function endingOf(kind: FileKind, name: string): string {
  const own = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const fits = kind === 'media' ? /^(?:mp4|mov|m4a|m4v|3gp)$/ : kind === 'heic' ? /^(?:heic|heif|avif)$/ : undefined;
  if (fits?.test(own)) return own;
  return USUAL[kind] ?? (own || 'bin');
}

/** What an ending says to whoever opens the file. */
export const mediaTypeOf = (ending: string): string => MEDIA_TYPES[ending] ?? 'application/octet-stream';

/** Names by kind that tell nothing: what her telephone or she called a file tells when, where or who. */
export function neutralName(
  words: { picture: string; film: string; sound: string; document: string },
  ending: string,
  number: number,
): string {
  const type = mediaTypeOf(ending);
  const word = type.startsWith('image/')
    ? words.picture
    : type.startsWith('video/')
      ? words.film
      : type.startsWith('audio/')
        ? words.sound
        : words.document;
  return `${word}-${number}.${ending}`;
}

/** Her own name with the ending of what is really sent. */
export function withEnding(name: string, ending: string): string {
  const base = name.trim().replace(/\.[A-Za-z0-9]{1,5}$/, '');
  return `${base || '-'}.${ending}`;
}
