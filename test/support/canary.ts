import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateRawSync } from 'node:zlib';

/**
 * A word that nobody would write by chance, in every form in which it could lie in a file or go over a line:
 * UTF-8, UTF-16 (both orders), base64 and base64url at each of the three alignments, hex, percent- and JSON-escaped.
 */
export class Canary {
  private readonly forms: { name: string; bytes: Buffer }[];

  constructor(readonly word: string) {
    const utf8 = Buffer.from(word, 'utf8');
    const utf16 = Buffer.from(word, 'utf16le');
    const forms: [string, Buffer][] = [
      ['utf-8', utf8],
      ['utf-16le', utf16],
      ['utf-16be', Buffer.from(utf16).swap16()],
      ['hex', Buffer.from(utf8.toString('hex'))],
      ['HEX', Buffer.from(utf8.toString('hex').toUpperCase())],
      ['reversed', Buffer.from([...word].reverse().join(''), 'utf8')],
    ];
    for (const shift of [0, 1, 2]) {
      // The middle of the encoding does not depend on what stands before and after.
      const padded = Buffer.concat([Buffer.alloc(shift), utf8]);
      const text = padded.toString('base64').slice(shift === 0 ? 0 : 4, -4);
      forms.push([`base64+${shift}`, Buffer.from(text)]);
      forms.push([`base64url+${shift}`, Buffer.from(text.replaceAll('+', '-').replaceAll('/', '_'))]);
    }
    this.forms = forms.map(([name, bytes]) => ({ name, bytes }));
  }

  /** @returns the forms in which the word is in these bytes; empty when it is not there */
  formsIn(bytes: Buffer): string[] {
    return this.forms.filter((form) => bytes.includes(form.bytes)).map((form) => form.name);
  }

  /** Searches every file below these folders, and inside gzip and deflate streams at a file's start. */
  findInFiles(folders: string[]): string[] {
    return folders.flatMap((folder) =>
      filesBelow(folder).flatMap((path) => {
        const bytes = readFileSync(path);
        return [bytes, ...unpacked(bytes)].flatMap((one) => this.formsIn(one).map((form) => `${path}: ${form}`));
      }),
    );
  }
}

function unpacked(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (const unpack of [gunzipSync, inflateRawSync]) {
    try {
      found.push(unpack(bytes));
    } catch {
      // Not of this kind.
    }
  }
  return found;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => {
      try {
        return statSync(path).isFile();
      } catch {
        return false;
      }
    });
}
