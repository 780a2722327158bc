import { type Box, boxesWithin, emptyBox, findBox } from './boxes.js';
import { asciiAt, readBig, UnsupportedFile } from './bytes.js';
import type { Range } from './kept-ranges.js';
import { sampleRanges } from './sample-table.js';

/** What a player needs, by the box it stands in. Everything else becomes empty space. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  moov: ['mvhd', 'trak'],
  trak: ['tkhd', 'edts', 'mdia', 'tapt'],
  edts: ['elst'],
  tapt: ['clef', 'prof', 'enof'],
  mdia: ['mdhd', 'hdlr', 'minf'],
  minf: ['vmhd', 'smhd', 'hdlr', 'dinf', 'stbl'],
  dinf: ['dref'],
  stbl: 'stsd stts ctts cslg stss stps stsc stsz stz2 stco co64 sgpd sbgp sdtp'.split(' '),
};

/** What a decoder needs beside the samples. */
const NEEDED_BY_DECODER = new Set(
  'avcC hvcC lhvC vvcC vpcC av1C dvcC dvvC dvwC esds d263 damr glbl colr pasp clap fiel btrt gama clli mdcv wave chan chnl dOps alac dac3 dec3 dfLa pcmC srat'.split(
    ' ',
  ),
);
const UNDETERMINED_LANGUAGE = [0x55, 0xc4];

/** Cleans a film's header in place. @returns where its pictures and sounds lie; nothing else of the file is needed */
export function cleanFilmHeader(bytes: Uint8Array, moov: Box): Range[] {
  if (findBox(bytes, moov, 'mvex')) throw new UnsupportedFile('a film in fragments');
  const ranges: Range[] = [];
  for (const box of boxesWithin(bytes, moov.body, moov.end)) {
    if (box.type !== 'trak') continue;
    const kind = handlerOf(bytes, box);
    // Tracks of positions, times, faces and the like are nothing that is seen or heard.
    if (kind === 'vide' || kind === 'soun') ranges.push(...sampleRanges(bytes, box));
    else emptyBox(bytes, box);
  }
  cleanWithin(bytes, moov);
  return ranges;
}

const handlerOf = (bytes: Uint8Array, track: Box): string => {
  const handler = findBox(bytes, track, 'mdia', 'hdlr');
  return handler ? asciiAt(bytes, handler.body + 8, 4) : '';
};

function cleanWithin(bytes: Uint8Array, parent: Box): void {
  for (const box of boxesWithin(bytes, parent.body, parent.end)) {
    if (!NEEDED[parent.type]?.includes(box.type)) emptyBox(bytes, box);
    else if (NEEDED[box.type]) cleanWithin(bytes, box);
    else cleanLeaf(bytes, box);
  }
}

function cleanLeaf(bytes: Uint8Array, box: Box): void {
  const isLong = bytes[box.body] === 1;
  if (/^(?:mvhd|tkhd|mdhd)$/.test(box.type)) bytes.fill(0, box.body + 4, box.body + (isLong ? 20 : 12));
  if (box.type === 'mdhd') bytes.set(UNDETERMINED_LANGUAGE, box.body + (isLong ? 32 : 20));
  // After the kind of track come the maker of the component and its name.
  if (box.type === 'hdlr') bytes.fill(0, box.body + 12, box.end);
  if (box.type === 'dref') cleanReferences(bytes, box);
  if (box.type === 'stsd') cleanDescriptions(bytes, box);
}

/** References say that the data are in this very file; a path in them would name a folder of the one who cut it. */
function cleanReferences(bytes: Uint8Array, box: Box): void {
  for (const reference of boxesWithin(bytes, box.body + 8, box.end)) {
    bytes.fill(0, reference.body, reference.end);
    bytes[reference.body + 3] = 1;
  }
}

function cleanDescriptions(bytes: Uint8Array, box: Box): void {
  for (const entry of boxesWithin(bytes, box.body + 8, box.end)) {
    if (/^enc[va]$/.test(entry.type)) throw new UnsupportedFile('a protected film');
    const isPicture = readsAsPicture(bytes, box);
    // The maker of the encoder, and for pictures its name in 32 letters.
    bytes.fill(0, entry.start + 20, entry.start + 24);
    if (isPicture) bytes.fill(0, entry.start + 50, entry.start + 82);
    const version = isPicture ? 0 : readBig(bytes, entry.start + 16, 2);
    const inner = entry.start + (isPicture ? 86 : (SOUND_HEADER[version] ?? 36));
    if (inner >= entry.end) continue;
    for (const part of boxesWithin(bytes, inner, entry.end)) {
      if (!NEEDED_BY_DECODER.has(part.type) || isColourProfile(bytes, part)) emptyBox(bytes, part);
      else if (part.type === 'damr') bytes.fill(0, part.body, part.body + 4);
    }
  }
}

const SOUND_HEADER: Readonly<Record<number, number>> = { 0: 36, 1: 52, 2: 72 };

/** The header of the track's pictures stands beside its table of samples; sound has another. */
function readsAsPicture(bytes: Uint8Array, description: Box): boolean {
  const entry = description.body + 8;
  return PICTURE_CODECS.test(asciiAt(bytes, entry + 4, 4));
}

const PICTURE_CODECS =
  /^(?:avc[1-4]|hvc[12]|hev1|dvh[1e]|dva[1v]|vp0[89]|av01|vvc1|vvi1|mp4v|s263|h263|jpeg|mjp[ab]|ap[ch4][nhsx4q]|SVQ[13]|MPEG|m[12]v1|png |raw |rle )$/;

/** A colour profile as a whole document has a name and a maker; the three numbers of the other kind have not. */
const isColourProfile = (bytes: Uint8Array, part: Box) =>
  part.type === 'colr' && /^(?:prof|rICC)$/.test(asciiAt(bytes, part.body, 4));
