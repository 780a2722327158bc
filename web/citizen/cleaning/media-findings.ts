import { type Box, boxAt, boxesWithin, findBox } from './boxes.js';
import { asciiAt, readBig, readBig64 } from './bytes.js';
import { type FindingKind, type Findings, FindingsList } from './findings.js';
import { filmHeader, outerBoxes } from './media.js';
import { readXmp } from './xmp.js';

/** Labels of QuickTime, 3GPP and Apple, without the © that some begin with. */
const MEANING: readonly [RegExp, FindingKind][] = [
  [/^(?:mak|mod|manu|modl|smta|mdln)$|\.(?:make|model)$/, 'device'],
  [/^(?:nam|cmt|des|inf|titl|dscp)$|\.(?:title|comment|description|information)$/, 'comments'],
  [/^(?:day|yrrc)$|\.creationdate$/, 'time'],
  [/^(?:ART|aut|auth|perf|wrt|own|cpy|cprt)$|\.(?:author|artist|copyright)$/, 'person'],
  [/^(?:pub)$|\.publisher$/, 'company'],
  [/^(?:too|swr|enc)$|\.(?:software|version|encoder)$/, 'software'],
];
/** Seconds from 1904, where QuickTime's clock begins, to 1970. */
const EPOCH_1904 = 2_082_844_800;

/** What a film or a recording would betray. */
export async function inspectMedia(file: Blob): Promise<Findings> {
  const list = new FindingsList();
  const boxes = await outerBoxes(file);
  const { bytes } = await filmHeader(file, boxes);
  const moov = boxAt(bytes, 0, bytes.length);
  readHeader(bytes, moov, list);
  readXmp(bytes, list);
  for (const box of boxes) {
    if (!/^(?:uuid|meta|udta|XMP_)$/.test(box.type) || box.end - box.start > 1_000_000) continue;
    readXmp(new Uint8Array(await file.slice(box.start, box.end).arrayBuffer()), list);
  }
  return list.done();
}

function readHeader(bytes: Uint8Array, moov: Box, list: FindingsList): void {
  const header = findBox(bytes, moov, 'mvhd');
  if (header) {
    const isLong = bytes[header.body] === 1;
    const seconds = isLong ? readBig64(bytes, header.body + 4) : readBig(bytes, header.body + 4, 4);
    const since1970 = seconds > EPOCH_1904 ? seconds - EPOCH_1904 : seconds;
    if (seconds > 0) list.add('time', new Date(since1970 * 1000).toISOString().slice(0, 19).replace('T', ' '));
  }
  for (const box of boxesWithin(bytes, moov.body, moov.end)) {
    if (box.type === 'trak') readLabels(bytes, box, list);
  }
  readLabels(bytes, moov, list);
}

/** Labels stand in `udta` as boxes of their own, and in `meta` as a list of names and a list of values. */
function readLabels(bytes: Uint8Array, within: Box, list: FindingsList): void {
  const user = findBox(bytes, within, 'udta');
  if (user) {
    for (const box of boxesWithin(bytes, user.body, user.end)) {
      const name = box.type.replace('\u00a9', '');
      const text = textOf(bytes, box);
      if (name === 'xyz') addIsoPlace(text, list);
      else if (name === 'loci') list.note('place');
      else note(name, text, list);
      if (box.type === 'meta') readMeta(bytes, box, list);
    }
  }
  const meta = findBox(bytes, within, 'meta');
  if (meta) readMeta(bytes, meta, list);
}

function readMeta(bytes: Uint8Array, meta: Box, list: FindingsList): void {
  // In MP4 four bytes of version stand before the content, in QuickTime none.
  const body = asciiAt(bytes, meta.body + 4, 4) === 'hdlr' ? meta.body : meta.body + 4;
  const place = { body, end: meta.end };
  const names = namesOf(bytes, findBox(bytes, place, 'keys'));
  const values = findBox(bytes, place, 'ilst');
  if (!values) return;
  for (const box of boxesWithin(bytes, values.body, values.end)) {
    const name = names[readBig(bytes, box.start + 4, 4) - 1] ?? box.type.replace('\u00a9', '');
    const data = findBox(bytes, box, 'data');
    if (!data) continue;
    const text = new TextDecoder().decode(bytes.subarray(data.body + 8, data.end));
    if (name === 'xyz' || name.endsWith('.location.ISO6709')) addIsoPlace(text, list);
    else note(name, text, list);
  }
}

function namesOf(bytes: Uint8Array, keys: Box | undefined): string[] {
  if (!keys) return [];
  return boxesWithin(bytes, keys.body + 8, keys.end).map(({ body, end }) => asciiAt(bytes, body, end - body));
}

function note(name: string, text: string, list: FindingsList): void {
  for (const [names, kind] of MEANING) if (names.test(name)) list.add(kind, text);
}

/** After its length and language, or its version and language, comes the text. */
const textOf = (bytes: Uint8Array, box: Box): string =>
  new TextDecoder().decode(bytes.subarray(box.body + (box.type.startsWith('\u00a9') ? 4 : 6), box.end));

/** A place as ISO 6709 writes it: "-06.2400+107.1000/". */
function addIsoPlace(text: string, list: FindingsList): void {
  const [, latitude, longitude] = text.match(/([+-]\d+(?:\.\d+)?)([+-]\d+(?:\.\d+)?)/) ?? [];
  if (latitude && longitude) list.addPlace(Number(latitude), Number(longitude));
}
