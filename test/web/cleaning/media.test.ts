import { describe, expect, it } from 'vitest';
import { cleanMedia } from '../../../web/citizen/cleaning/media.js';
import { inspectMedia } from '../../../web/citizen/cleaning/media-findings.js';
import { aFilm } from './a-film.js';
import { CANARY, holds, plant, readAll } from './exiftool.js';

const blobOf = (bytes: Uint8Array) => new Blob([bytes as BlobPart]);
const cleaned = async (bytes: Uint8Array) => new Uint8Array(await (await cleanMedia(blobOf(bytes))).arrayBuffer());

describe.each([
  ['the header behind the data', false],
  ['the header before the data', true],
])('a film with %s', (_, headerFirst) => {
  const { bytes, seen } = aFilm(headerFirst);

  it('is told with place, device, time, author and program', async () => {
    const { found, place } = await inspectMedia(blobOf(bytes));
    const values = (wanted: string) => found.find(({ kind }) => kind === wanted)?.values ?? [];
    expect(place).toEqual({ latitude: -6.24, longitude: 107.1 });
    expect(values('device')).toEqual(expect.arrayContaining([`SM-A125F ${CANARY}`, `Apple ${CANARY}`]));
    expect(values('time')).toContain('2021-08-14 09:12:33');
    expect(values('person')).toContain(`Siti ${CANARY}`);
    expect(values('software')).toContain(`Lavf ${CANARY}`);
  });

  it('loses labels, names, times, positions and gaps; every picture and sound stays where it was', async () => {
    const clean = await cleaned(bytes);
    expect(holds(clean)).toBe(false);
    const read = readAll(clean, 'mp4');
    expect(read).not.toMatch(/KANARI|GPS|2021|06\.24|6 deg/);
    for (const part of seen) {
      expect(Buffer.from(clean).indexOf(part), part).toBe(Buffer.from(bytes).indexOf(part));
    }
    const { found, place } = await inspectMedia(blobOf(clean));
    expect(found).toEqual([]);
    expect(place).toBeUndefined();
  });
});

it('cleans what exiftool writes as well: XMP, keys and user data', async () => {
  const planted = plant(aFilm().bytes, 'mp4', [
    '-Keys:GPSCoordinates=-6.24, 107.1, 0',
    `-UserData:Model=${CANARY}-2`,
    `-XMP-dc:Creator=Siti ${CANARY}-2`,
    `-ItemList:Comment=${CANARY}-2`,
  ]);
  expect(readAll(planted, 'mp4')).toContain(`Siti ${CANARY}-2`);
  const clean = await cleaned(planted);
  expect(holds(clean)).toBe(false);
  expect(readAll(clean, 'mp4')).not.toMatch(/KANARI|GPS|XMP/);
});

it('reads of a long film only its headers', async () => {
  const { bytes } = aFilm(true);
  let read = 0;
  class Watched extends Blob {
    override slice(...range: [number?, number?]): Blob {
      const part = super.slice(...range);
      return Object.assign(part, {
        arrayBuffer: () => {
          read += part.size;
          return Blob.prototype.arrayBuffer.call(part);
        },
      });
    }
  }
  // A long stretch of nothing behind the header, as a long film has pictures there.
  const long = new Watched([bytes as BlobPart, Uint8Array.of(4, 0, 0, 0), 'free', new Uint8Array(0x4000000 - 8)]);
  const clean = await cleanMedia(long);
  expect(clean.size).toBeLessThan(bytes.length);
  expect(read).toBeLessThan(10_000);
});

it('says what it cannot clean: fragments, protection, a film without a header, one that is cut off', async () => {
  const { bytes } = aFilm(true);
  const renamed = (from: string, to: string) =>
    new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1'));
  await expect(cleaned(renamed('uuid', 'moof'))).rejects.toThrow('fragments');
  await expect(cleaned(renamed('avc1', 'encv'))).rejects.toThrow('protected');
  await expect(cleaned(renamed('moov', 'skip'))).rejects.toThrow();
  await expect(cleaned(bytes.subarray(0, 400))).rejects.toThrow();
});
