import { describe, expect, it } from 'vitest';
import { expectDrawable } from '../../web/console/viewer/picture-size.js';

const big = (value: number, bytes: number) => {
  const number = Buffer.alloc(bytes);
  number.writeUIntBE(value, 0, bytes);
  return number;
};
const little = (value: number, bytes: number) => Buffer.from(big(value, bytes)).reverse();
const box = (type: string, ...content: Buffer[]) => {
  const body = Buffer.concat(content);
  return Buffer.concat([big(body.length + 8, 4), Buffer.from(type), body]);
};
const segment = (marker: number, ...content: Buffer[]) => {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([0xff, marker]), big(body.length + 2, 2), body]);
};
const START = Buffer.from([0xff, 0xd8]);
const SCAN = segment(0xda, Buffer.from('0100003f00', 'hex'));
const frame = (width: number, height: number, marker = 0xc0) =>
  segment(marker, Buffer.from([8]), big(height, 2), big(width, 2), Buffer.from('01011100', 'hex'));
const webp = (...content: Buffer[]) => Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP'), ...content]);
const gif = (screen: [number, number], picture: [number, number], between = Buffer.alloc(0)) =>
  Buffer.concat([
    Buffer.from('GIF89a'),
    ...screen.map((side) => little(side, 2)),
    // A table of two colours.
    Buffer.from([0x80, 0, 0, ...Buffer.alloc(6)]),
    between,
    Buffer.from([0x2c, 0, 0, 0, 0]),
    ...picture.map((side) => little(side, 2)),
    Buffer.from([0]),
  ]);
const avif = (...properties: Buffer[]) =>
  Buffer.concat([
    box('ftyp', Buffer.from('avif\0\0\0\0avifmif1')),
    box('meta', big(0, 4), box('iprp', box('ipco', ...properties))),
  ]);
const ispe = (width: number, height: number) => box('ispe', big(0, 4), big(width, 4), big(height, 4));

type Head = readonly [name: string, mediaType: string, head: (width: number, height: number) => Buffer];

/** Files that name a size; nothing follows that could be decoded. */
const HEADS: readonly Head[] = [
  [
    'PNG',
    'image/png',
    (width, height) =>
      Buffer.concat([
        Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
        big(width, 4),
        big(height, 4),
        Buffer.alloc(9),
      ]),
  ],
  ['GIF', 'image/gif', (width, height) => gif([width, height], [width, height])],
  ['GIF whose picture is larger than its screen', 'image/gif', (width, height) => gif([1, 1], [width, height])],
  [
    'GIF with a comment',
    'image/gif',
    (width, height) => gif([1, 1], [width, height], Buffer.from('!\xfe\x03abc\x02de\0', 'latin1')),
  ],
  [
    'JPEG',
    'image/jpeg',
    (width, height) =>
      Buffer.concat([START, segment(0xe1, Buffer.alloc(500)), Buffer.from([0xff]), frame(width, height), SCAN]),
  ],
  [
    'progressive JPEG with a preview inside',
    'image/jpeg',
    (width, height) =>
      Buffer.concat([START, segment(0xe1, START, frame(16, 16), SCAN), frame(width, height, 0xc2), SCAN]),
  ],
  [
    'WebP with a canvas',
    'image/webp',
    (width, height) =>
      webp(Buffer.from('VP8X'), little(10, 4), Buffer.alloc(4), little(width - 1, 3), little(height - 1, 3)),
  ],
  [
    'lossy WebP',
    'image/webp',
    (width, height) =>
      webp(Buffer.from('VP8 '), little(99, 4), Buffer.from('0000009d012a', 'hex'), little(width, 2), little(height, 2)),
  ],
  [
    'lossless WebP',
    'image/webp',
    (width, height) =>
      webp(Buffer.from('VP8L'), little(99, 4), Buffer.from([0x2f]), little((height - 1) * 2 ** 14 + width - 1, 4)),
  ],
  ['AVIF', 'image/avif', (width, height) => avif(ispe(width, height))],
  ['AVIF with a preview', 'image/avif', (width, height) => avif(ispe(160, 160), ispe(width, height))],
];

describe('a picture is drawn or refused by the size that its header names', () => {
  for (const [name, mediaType, head] of HEADS) {
    it(name, () => {
      expect(() => expectDrawable(head(4_000, 3_000), mediaType)).not.toThrow();
      expect(() => expectDrawable(head(10_000, 6_000), mediaType)).not.toThrow();
      expect(() => expectDrawable(head(10_000, 6_001), mediaType)).toThrow('too many pixels');
      // The most that every one of these formats can name.
      expect(() => expectDrawable(head(16_000, 16_000), mediaType)).toThrow('too many pixels');
    });
  }
});

describe('a picture is refused', () => {
  it('when it ends before its size', () => {
    for (const [, mediaType, head] of HEADS) {
      const whole = head(40, 30);
      expect(() => expectDrawable(whole, mediaType)).not.toThrow();
      expect(() => expectDrawable(whole.subarray(0, 9), mediaType)).toThrow();
    }
  });

  it('when it has no area', () => {
    const named = new Map(HEADS.map(([name, mediaType, head]) => [name, { mediaType, head }]));
    for (const name of ['PNG', 'GIF', 'JPEG', 'lossy WebP', 'AVIF']) {
      const { mediaType = '', head = () => Buffer.alloc(0) } = named.get(name) ?? {};
      expect(() => expectDrawable(head(0, 30), mediaType)).toThrow('too many pixels');
    }
  });

  it('when it is of another kind than its first bytes were taken for', () => {
    const [, , png] = HEADS[0] as Head;
    expect(() => expectDrawable(png(40, 30), 'image/jpeg')).toThrow();
    expect(() => expectDrawable(png(40, 30), 'image/avif')).toThrow();
    expect(() => expectDrawable(Buffer.from('<svg width="9" height="9"/>'), 'image/svg+xml')).toThrow();
  });

  it('when JPEG names two sizes, none, or hides one behind what decoders skip', () => {
    const tries = {
      twice: [frame(40, 30), frame(60_000, 60_000)],
      never: [segment(0xfe, Buffer.from('x'))],
      garbage: [Buffer.from([0, 0]), frame(40, 30)],
      over: [Buffer.from([0xff, 0xd9]), frame(40, 30)],
      endless: [Buffer.from([0xff, 0xe0, 0, 0]), frame(40, 30)],
    };
    for (const parts of Object.values(tries)) {
      expect(() => expectDrawable(Buffer.concat([START, ...parts, SCAN]), 'image/jpeg')).toThrow();
    }
  });

  it('when AVIF is cropped to little of a picture that is too large', () => {
    const crop = box('clap', big(0, 4), big(29_990, 4), Buffer.alloc(24));
    expect(() => expectDrawable(avif(ispe(30_000, 30_000), crop), 'image/avif')).toThrow('too many pixels');
  });
});
