/** What is said when a file is not what it claims to be; the caller tells the reporter that it cannot be cleaned. */
export class BrokenFile extends Error {}

/** A kind of content that nobody here knows how to free of hidden data. */
export class UnsupportedFile extends Error {}

/** Closed with a password, so that nothing can be taken out of it. */
export class LockedFile extends Error {}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Text of one byte per letter: names of boxes, chunks and markers. */
export function asciiAt(bytes: Uint8Array, at: number, length: number): string {
  let text = '';
  for (const byte of bytes.subarray(at, at + length)) text += String.fromCharCode(byte);
  return text;
}

/** Big-endian number of two or four bytes. @throws BrokenFile beyond the end */
export function readBig(bytes: Uint8Array, at: number, length: 2 | 4): number {
  if (at < 0 || at + length > bytes.length) throw new BrokenFile('the file ends early');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return length === 2 ? view.getUint16(at) : view.getUint32(at);
}

/** Big-endian number of eight bytes, as far as a double holds it. */
export function readBig64(bytes: Uint8Array, at: number): number {
  return readBig(bytes, at, 4) * 2 ** 32 + readBig(bytes, at + 4, 4);
}

/** Little-endian number of two or four bytes. @throws BrokenFile beyond the end */
export function readLittle(bytes: Uint8Array, at: number, length: 2 | 4): number {
  if (at < 0 || at + length > bytes.length) throw new BrokenFile('the file ends early');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return length === 2 ? view.getUint16(at, true) : view.getUint32(at, true);
}

/** Where an ASCII text begins within bytes, or -1. */
export function findAscii(bytes: Uint8Array, text: string, from = 0): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < text.length && bytes[at + same] === text.charCodeAt(same)) same += 1;
    if (same === text.length) return at;
  }
  return -1;
}
