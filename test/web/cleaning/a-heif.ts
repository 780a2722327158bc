import { segmentsOf } from '../../../web/citizen/cleaning/jpeg.js';
import { box, text, wide } from './boxes.js';
import { CANARY } from './exiftool.js';

/**
 * A HEIC in form: an item that stands for the picture, one with the Exif data of a photo, one with XMP, and bytes that
 * belong to none. No browser here decodes HEVC, so the picture itself is a text.
 */
export function aHeif(photo: Uint8Array): { bytes: Uint8Array; picture: string } {
  const picture = 'PICTURE-OF-THE-LETTER';
  const app = segmentsOf(photo).segments.find(({ marker }) => marker === 0xe1);
  const exif = Buffer.concat([wide(6), photo.subarray((app?.start ?? 0) + 4, app?.end)]);
  const xmp = text(
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="${CANARY}"/></rdf:RDF></x:xmpmeta>`,
  );
  const parts = [text(picture), exif, xmp, text(`${CANARY} in a gap`)];
  const brands = box('ftyp', text('heic'), wide(0), text('mif1heic'));
  const make = (dataStart: number) => {
    let at = dataStart;
    const places = parts.slice(0, 3).map((part, index) => {
      const place = Buffer.concat([Buffer.from([0, index + 1, 0, 0, 0, 1]), wide(at, part.length)]);
      at += part.length;
      return place;
    });
    const entry = (id: number, type: string, more = '') =>
      box('infe', wide(0x02000000), Buffer.from([0, id, 0, 0]), text(`${type}\0${more}`));
    return box(
      'meta',
      wide(0),
      box('hdlr', wide(0, 0), text('pict'), wide(0, 0, 0), text(`${CANARY}\0`)),
      box('pitm', wide(0), [0, 1]),
      box('iinf', wide(0), [0, 3], entry(1, 'hvc1'), entry(2, 'Exif'), entry(3, 'mime', 'application/rdf+xml\0')),
      box('iref', wide(0), box('cdsc', [0, 2, 0, 1, 0, 1]), box('cdsc', [0, 3, 0, 1, 0, 1])),
      box('iprp', box('ipco', box('ispe', wide(0, 96, 64))), box('ipma', wide(0, 1), [0, 1, 1, 0x81])),
      box('iloc', wide(0), [0x44, 0, 0, 3], ...places),
    );
  };
  const start = brands.length + make(0).length + 8;
  return { bytes: new Uint8Array(Buffer.concat([brands, make(start), box('mdat', ...parts)])), picture };
}
