import { box, text, wide } from './boxes.js';
import { CANARY } from './exiftool.js';

/** Seconds from 1904 to the fourteenth of August 2021, 09:12:33. */
const WHEN = 2_082_844_800 + 1_628_932_353;

interface Track {
  kind: string;
  entry: Buffer;
  samples: readonly Buffer[];
  /** Where each sample lies in the file, each in a chunk of its own */
  offsets: readonly number[];
}

const aTrack = (id: number, { kind, entry, samples, offsets }: Track): Buffer =>
  box(
    'trak',
    box('tkhd', wide(7, WHEN, WHEN, id, 0, 100), Buffer.alloc(60)),
    box('meta', wide(0), text(CANARY)),
    box('udta', box('name', text(CANARY))),
    box(
      'mdia',
      box('mdhd', wide(0, WHEN, WHEN, 1000, 100), [0x2d, 0xc4, 0, 0]),
      box('hdlr', wide(0), text('mhlr'), text(kind), text('appl'), wide(0, 0), text(`${CANARY} handler\0`)),
      box(
        'minf',
        kind === 'vide' ? box('vmhd', wide(1, 0, 0)) : box('smhd', wide(0, 0)),
        box('dinf', box('dref', wide(0, 1), box('url ', wide(1), text(`file:///C:/${CANARY}\0`)))),
        box(
          'stbl',
          box('stsd', wide(0, 1), entry),
          box('stts', wide(0, 1, samples.length, 10)),
          box('stsc', wide(0, 1, 1, 1, 1)),
          box('stsz', wide(0, 0, samples.length, ...samples.map(({ length }) => length))),
          box('stco', wide(0, offsets.length, ...offsets)),
        ),
      ),
    ),
  );

const pictureEntry = box(
  'avc1',
  [0, 0, 0, 0, 0, 0, 0, 1],
  wide(0),
  text('KANA'),
  Buffer.alloc(26),
  text(`\u0010${CANARY} encoder`.padEnd(32, '\0')),
  [0, 24, 255, 255],
  box('avcC', [1, 66, 0, 30, 255, 224, 0]),
  box('colr', text('prof'), text(CANARY)),
  box('SDLN', text(CANARY)),
);
const soundEntry = box('mp4a', [0, 0, 0, 0, 0, 0, 0, 1], wide(0), text('KANA'), Buffer.alloc(12), box('esds', wide(0)));
const otherEntry = box('mebx', [0, 0, 0, 0, 0, 0, 0, 1], text(CANARY));

/**
 * A film as telephones write them: pictures and sound in turns, a track of positions between them, something in a gap,
 * labels of every maker's kind, and a maker's own data behind the end. What is seen and heard are texts.
 */
export function aFilm(headerFirst = false): { bytes: Uint8Array; seen: string[] } {
  const pictures = [text('PICTURE-1'), text('PICTURE-2')];
  const sounds = [text('SOUND-1'), text('SOUND-2')];
  const positions = [text(`position 1 ${CANARY}`), text(`position 2 ${CANARY}`)];
  const brands = box('ftyp', text('mp42'), wide(0), text('isommp42'));
  const data = [
    pictures[0],
    sounds[0],
    positions[0],
    text(`gap ${CANARY}`),
    pictures[1],
    sounds[1],
    positions[1],
  ] as Buffer[];
  const header = (dataStart: number) => {
    const offsets: number[] = [];
    data.reduce((at, part) => {
      offsets.push(at);
      return at + part.length;
    }, dataStart);
    const at = (...indexes: number[]) => indexes.map((index) => offsets[index] ?? 0);
    return box(
      'moov',
      box('mvhd', wide(0, WHEN, WHEN, 1000, 100), Buffer.alloc(80)),
      aTrack(1, { kind: 'vide', entry: pictureEntry, samples: pictures, offsets: at(0, 4) }),
      aTrack(2, { kind: 'soun', entry: soundEntry, samples: sounds, offsets: at(1, 5) }),
      aTrack(3, { kind: 'meta', entry: otherEntry, samples: positions, offsets: at(2, 6) }),
      box(
        'udta',
        label('xyz', '-06.2400+107.1000/'),
        label('mod', `SM-A125F ${CANARY}`),
        label('too', `Lavf ${CANARY}`),
        box('auth', wide(0), [0x15, 0xc7], text(`Siti ${CANARY}\0`)),
        box('smta', text(CANARY)),
      ),
      appleMeta({
        'com.apple.quicktime.location.ISO6709': '-06.2400+107.1000/',
        'com.apple.quicktime.make': `Apple ${CANARY}`,
        'com.apple.quicktime.creationdate': `2021-08-14 ${CANARY}`,
      }),
    );
  };
  const start = brands.length + 8 + (headerFirst ? header(0).length : 0);
  const body = box('mdat', ...data);
  const tail = [box('uuid', Buffer.alloc(16), text(CANARY)), box('sefd', text(CANARY)), text(`SEFT${CANARY}`)];
  const order = headerFirst ? [brands, header(start), body] : [brands, body, header(start)];
  return { bytes: new Uint8Array(Buffer.concat([...order, ...tail])), seen: [...pictures, ...sounds].map(String) };
}

const label = (name: string, value: string) => box(`\u00a9${name}`, [0, value.length, 0x15, 0xc7], text(value));

/** Labels as telephones of Apple write them: a list of names, and values numbered by it. */
function appleMeta(labels: Readonly<Record<string, string>>): Buffer {
  const names = Object.keys(labels).map((name) => box('mdta', text(name)));
  const values = Object.values(labels).map((value, at) => {
    const item = box('....', box('data', wide(1, 0), text(value)));
    item.writeUInt32BE(at + 1, 4);
    return item;
  });
  return box(
    'meta',
    box('hdlr', wide(0, 0), text('mdta'), wide(0, 0, 0), [0]),
    box('keys', wide(0, names.length), ...names),
    box('ilst', ...values),
  );
}
