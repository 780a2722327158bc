import ExifReader from 'exifreader';
import { readBig } from './bytes.js';
import { kindOf } from './file-kind.js';
import { type FindingKind, type Findings, FindingsList } from './findings.js';
import { segmentsOf } from './jpeg.js';
import { chunksOf } from './png.js';
import { readXmp } from './xmp.js';

/** Labels of Exif, IPTC and PNG texts, by the class they belong to. What is not named here is removed all the same. */
const MEANING: readonly [RegExp, FindingKind][] = [
  [/^(?:City|Sub-location|Province\/State|Country\/Primary Location Name|GPSAreaInformation)$/, 'place'],
  [/^(?:Make|Model|LensMake|LensModel|Lens|HostComputer|UniqueCameraModel)$/, 'device'],
  [/SerialNumber|^ImageUniqueID$/, 'serial'],
  [/^(?:DateTime|DateTimeOriginal|DateTimeDigitized|Date Created|GPSDateStamp|Creation Time|date:create)$/, 'time'],
  [/^(?:Artist|XPAuthor|CameraOwnerName|OwnerName|By-line|Writer\/Editor|Author|Copyright)$/, 'person'],
  [/^(?:Credit|Source|Copyright Notice)$/, 'company'],
  [/^(?:Software|ProcessingSoftware|Originating Program|CreatorTool)$/, 'software'],
  [
    /^(?:ImageDescription|UserComment|XPComment|XPTitle|XPSubject|Caption\/Abstract|Comment|Description|Title)$/,
    'comments',
  ],
];

/** What a picture of any kind would betray. */
export function inspectPicture(bytes: Uint8Array): Findings {
  const list = new FindingsList();
  readXmp(bytes, list);
  readTags(bytes, list);
  try {
    readStructure(bytes, list);
  } catch {
    // A broken picture is told about when it is cleaned.
  }
  return list.done();
}

function readTags(bytes: Uint8Array, list: FindingsList): void {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  let tags: Awaited<ReturnType<typeof load>>;
  try {
    tags = load(buffer);
  } catch {
    // Without any label the library gives up; so do we.
    return;
  }
  const groups = [tags.exif, tags.iptc, tags.pngText, tags.png, tags.jfif, tags.file] as (object | undefined)[];
  for (const group of groups) {
    for (const [name, tag] of Object.entries(group ?? {})) {
      const text = (tag as { description?: unknown })?.description;
      for (const [names, kind] of MEANING) if (names.test(name)) list.add(kind, text);
    }
  }
  if (tags.gps?.Latitude !== undefined && tags.gps.Longitude !== undefined) {
    list.addPlace(tags.gps.Latitude, tags.gps.Longitude);
  }
  if (tags.Thumbnail?.type || tags.exif?.JPEGInterchangeFormat) list.note('thumbnail');
}

const load = (buffer: ArrayBuffer) => ExifReader.load(buffer, { expanded: true });

/** What stands beside and behind the picture: small pictures, a second one, the film of a moving photo. */
function readStructure(bytes: Uint8Array, list: FindingsList): void {
  const kind = kindOf(bytes);
  if (kind === 'jpeg') {
    const { segments, end } = segmentsOf(bytes);
    for (const { marker, start, end: until } of segments) {
      if (marker === 0xfe) list.add('comments', new TextDecoder().decode(bytes.subarray(start + 4, until)));
    }
    if (end < bytes.length) list.note('attached');
  } else if (kind === 'png') {
    const chunks = chunksOf(bytes);
    const last = chunks[chunks.length - 1];
    if (last && last.end < bytes.length) list.note('attached');
    for (const { type, start } of chunks) {
      // The time a picture was last changed: year, month, day, hour, minute, second.
      if (type === 'tIME') {
        const two = (at: number) => String(bytes[start + 8 + at] ?? 0).padStart(2, '0');
        list.add('time', `${readBig(bytes, start + 8, 2)}:${two(2)}:${two(3)} ${two(4)}:${two(5)}:${two(6)}`);
      }
    }
  }
}
