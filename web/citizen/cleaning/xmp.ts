import { findAscii } from './bytes.js';
import type { FindingKind, FindingsList } from './findings.js';

/** Adobe's labelled data, by the names it uses, whatever prefix stands before them. */
const MEANING: readonly [RegExp, FindingKind][] = [
  [/^(?:City|Country|CountryName|Location|Sublocation|State|ProvinceState|GPSAreaInformation)$/, 'place'],
  [/^(?:Make|Model|Lens|LensModel|UniqueCameraModel|DeviceManufacturer|DeviceModel)$/, 'device'],
  [/SerialNumber$|^(?:ImageUniqueID|DocumentID|InstanceID|OriginalDocumentID)$/, 'serial'],
  [/^(?:CreateDate|ModifyDate|MetadataDate|DateCreated|DateTimeOriginal|DateTimeDigitized|GPSTimeStamp)$/, 'time'],
  [
    /^(?:creator|Creator|Author|Artist|OwnerName|CameraOwnerName|CaptionWriter|AuthorsPosition|rights|credit)$/,
    'person',
  ],
  [/^(?:Company|Credit|Source|CopyrightNotice|publisher)$/, 'company'],
  [/^(?:CreatorTool|Producer|Software|softwareAgent|HistorySoftwareAgent)$/, 'software'],
  [/^(?:description|UserComment|Headline|Instructions|title|subject)$/, 'comments'],
];

/** Reads every XMP packet that stands uncompressed in these bytes, wherever a format puts it. */
export function readXmp(bytes: Uint8Array, into: FindingsList): void {
  for (let start = findAscii(bytes, '<x:xmpmeta'); start !== -1; ) {
    const end = findAscii(bytes, '</x:xmpmeta>', start);
    const packet = new TextDecoder().decode(bytes.subarray(start, end === -1 ? start + 65_536 : end));
    readPacket(packet, into);
    if (end === -1) return;
    start = findAscii(bytes, '<x:xmpmeta', end);
  }
}

function readPacket(packet: string, into: FindingsList): void {
  for (const [, name = '', value = ''] of packet.matchAll(/[\w-]+:([\w-]+)="([^"]*)"/g)) note(name, value, into);
  for (const [, name = '', inside = ''] of packet.matchAll(
    /<[\w-]+:([\w-]+)(?:\s[^>]*)?>([^<]*(?:<rdf:[\s\S]*?)?)<\//g,
  )) {
    note(name, inside.replace(/<[^>]*>/g, ' '), into);
  }
  readGps(packet, into);
}

function note(name: string, value: string, into: FindingsList): void {
  if (value.trim() === '') return;
  for (const [names, kind] of MEANING) if (names.test(name)) into.add(kind, value);
}

/** XMP writes a place as "6,14.4S": degrees, minutes, half of the globe. */
function readGps(packet: string, into: FindingsList): void {
  const degrees = (name: string) => {
    const found = packet.match(new RegExp(`${name}(?:="|>)(\\d+),([\\d.]+)([NSEW])`));
    if (!found) return Number.NaN;
    const value = Number(found[1]) + Number(found[2]) / 60;
    return /[SW]/.test(found[3] ?? '') ? -value : value;
  };
  into.addPlace(degrees('GPSLatitude'), degrees('GPSLongitude'));
}
