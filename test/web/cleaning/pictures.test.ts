import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../web/citizen/cleaning/file-kind.js';
import { stripHeif } from '../../../web/citizen/cleaning/heif.js';
import { segmentsOf } from '../../../web/citizen/cleaning/jpeg.js';
import { inspectPicture } from '../../../web/citizen/cleaning/picture-findings.js';
import { isMoving, stripPicture } from '../../../web/citizen/cleaning/strip-picture.js';
import { aPicture } from '../../support/sample-files.js';
import { aGif } from './a-gif.js';
import { aHeif } from './a-heif.js';
import { aWebp } from './a-webp.js';
import { CANARY, holds, PHONE_LABELS, plant, readAll } from './exiftool.js';
import { aSlope } from './mosaic-jpeg.js';

const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

const valuesOf = (bytes: Uint8Array, kind: string) =>
  inspectPicture(bytes).found.find((finding) => finding.kind === kind)?.values;

describe('a photo of a telephone', () => {
  const thumbnail = plant(aSlope(4, 4), 'jpg', [`-Comment=${CANARY}`]);
  const film = Buffer.from(`\0\0\0\u0018ftypmp42 ${CANARY} the film behind the photo`);
  const photo = join(plant(aSlope(), 'jpg', [...PHONE_LABELS, '-Orientation#=6', `-Comment=${CANARY}`]), film);

  it('is told with place, device, serial number, time, author, comment and the film behind it', () => {
    const { place, found } = inspectPicture(photo);
    expect(place?.latitude).toBeCloseTo(-6.24);
    expect(place?.longitude).toBeCloseTo(107.1);
    expect(valuesOf(photo, 'device')).toEqual([`Samsung ${CANARY}`, `SM-A125F ${CANARY}`]);
    expect(valuesOf(photo, 'serial')).toContain(`SN-${CANARY}-7743`);
    expect(valuesOf(photo, 'time')).toContain('2021:08:14 09:12:33');
    expect(valuesOf(photo, 'person')).toContain(`Siti ${CANARY}`);
    expect(valuesOf(photo, 'place')).toContain(`Cikarang ${CANARY}`);
    expect(valuesOf(photo, 'software')).toContain(`A125F${CANARY}U1`);
    expect(valuesOf(photo, 'comments')).toEqual(expect.arrayContaining([`catatan ${CANARY}`, CANARY]));
    expect(found.map(({ kind }) => kind)).toContain('attached');
  });

  it('loses all of it without a change of its pixels, and stays turned the right way', () => {
    expect(holds(photo)).toBe(true);
    const clean = stripPicture(photo) as Uint8Array;
    expect(holds(clean)).toBe(false);
    const read = readAll(clean, 'jpg');
    expect(read).not.toContain(CANARY);
    expect(read).not.toMatch(/GPS|Samsung|2021:08/);
    expect(read).toContain('Rotate 90 CW');
    const scanOf = (bytes: Uint8Array) => {
      const scan = segmentsOf(bytes).segments.find(({ marker }) => marker === 0xda);
      return Buffer.from(bytes.subarray(scan?.start, scan?.end)).toString('hex');
    };
    expect(scanOf(clean)).toBe(scanOf(photo));
    expect(inspectPicture(clean).found).toEqual([]);
  });

  it('is told with the small picture that it carries, which goes too', () => {
    const folder = execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim();
    execFileSync('tee', [`${folder}/small.jpg`], { input: thumbnail, stdio: ['pipe', 'ignore', 'inherit'] });
    const carrying = plant(aSlope(), 'jpg', [`-ThumbnailImage<=${folder}/small.jpg`]);
    execFileSync('rm', ['-r', folder]);
    expect(holds(carrying)).toBe(true);
    expect(inspectPicture(carrying).found.map(({ kind }) => kind)).toContain('thumbnail');
    expect(holds(stripPicture(carrying) as Uint8Array)).toBe(false);
  });

  it('is refused when it is cut off before its picture', () => {
    expect(() => stripPicture(photo.subarray(0, 200))).toThrow();
  });
});

describe.each([
  ['PNG', 'png', () => join(aPicture(CANARY), Buffer.from(`${CANARY} behind the end`))],
  ['WebP', 'webp', () => aWebp()],
] as const)('a %s', (_, extension, make) => {
  const planted = plant(make(), extension, PHONE_LABELS.slice(4));

  it('loses its labels and what follows its end', () => {
    expect(holds(planted)).toBe(true);
    expect(valuesOf(planted, 'person')).toContain(`Siti ${CANARY}`);
    const clean = stripPicture(planted) as Uint8Array;
    expect(holds(clean)).toBe(false);
    expect(readAll(clean, extension)).not.toMatch(/KANARI|Samsung/);
    expect(kindOf(clean)).toBe(extension);
    expect(isMoving(clean)).toBe(false);
  });
});

it('takes the comments out of a moving GIF and leaves its frames and its repetition', () => {
  const gif = aGif(CANARY);
  const clean = stripPicture(gif) as Uint8Array;
  expect(holds(gif)).toBe(true);
  expect(holds(clean)).toBe(false);
  expect(isMoving(clean)).toBe(true);
  const read = readAll(clean, 'gif');
  expect(read).toMatch(/Frame Count\s+: 2/);
  expect(read).toMatch(/Animation Iterations\s+: Infinite/);
});

it('empties the labels of a HEIC where they stand and leaves its picture, its size and its turn', () => {
  const heif = aHeif(plant(aSlope(), 'jpg', PHONE_LABELS));
  expect(readAll(heif.bytes, 'heic')).toMatch(new RegExp(`Samsung ${CANARY}`));
  expect(inspectPicture(heif.bytes).place?.latitude).toBeCloseTo(-6.24);
  const clean = stripHeif(heif.bytes);
  expect(holds(clean)).toBe(false);
  expect(readAll(clean, 'heic')).not.toMatch(/KANARI|GPS|Samsung/);
  expect(readAll(clean, 'heic')).toMatch(/Image Spatial Extent\s+: 96x64/);
  expect(holds(clean, heif.picture)).toBe(true);
  expect(clean.length).toBe(heif.bytes.length);
});
