import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** In every planted text, so that one search finds whatever is left of them. */
export const CANARY = 'KANARI';

function withFile<T>(bytes: Uint8Array, extension: string, work: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'cleaning-'));
  try {
    const path = join(folder, `file.${extension}`);
    writeFileSync(path, bytes);
    return work(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const run = (args: string[]): string =>
  execFileSync('exiftool', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** A file with labels as a camera or program would write them. */
export function plant(bytes: Uint8Array, extension: string, labels: readonly string[]): Uint8Array {
  return withFile(bytes, extension, (path) => {
    run(['-q', '-m', '-overwrite_original', ...labels, path]);
    return new Uint8Array(readFileSync(path));
  });
}

/** Everything that exiftool can read in a file, unknown and repeated labels included. */
export const readAll = (bytes: Uint8Array, extension: string): string =>
  withFile(bytes, extension, (path) => run(['-a', '-u', '-U', '-g1', '-ee3', '-api', 'requestall=3', path]));

/** Labels of a telephone's picture. */
export const PHONE_LABELS = [
  '-GPSLatitude=6.24',
  '-GPSLatitudeRef=S',
  '-GPSLongitude=107.1',
  '-GPSLongitudeRef=E',
  `-Make=Samsung ${CANARY}`,
  `-Model=SM-A125F ${CANARY}`,
  `-SerialNumber=SN-${CANARY}-7743`,
  '-DateTimeOriginal=2021:08:14 09:12:33',
  `-Artist=Siti ${CANARY}`,
  `-Software=A125F${CANARY}U1`,
  `-UserComment=catatan ${CANARY}`,
  `-XMP-dc:Creator=Siti ${CANARY}`,
  `-XMP-photoshop:City=Cikarang ${CANARY}`,
];

/** True when the text stands in these bytes in any of the encodings that formats use. */
export function holds(bytes: Uint8Array, text = CANARY): boolean {
  const all = Buffer.from(bytes);
  return [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()].some((form) =>
    all.includes(form),
  );
}
