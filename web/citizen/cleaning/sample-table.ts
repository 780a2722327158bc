import { type Box, findBox } from './boxes.js';
import { BrokenFile, readBig, readBig64 } from './bytes.js';
import type { Range } from './kept-ranges.js';

/** More than this many samples or chunks no real film has: a table that claims them is there to exhaust memory. */
const MOST = 20_000_000;

/** Where in the file the samples of a track lie. @throws BrokenFile when its tables do not fit together */
export function sampleRanges(bytes: Uint8Array, track: Box): Range[] {
  const table = findBox(bytes, track, 'mdia', 'minf', 'stbl');
  if (!table) throw new BrokenFile('a track without samples');
  const sizes = sizesOf(bytes, table);
  const offsets = offsetsOf(bytes, table);
  const runs = runsOf(bytes, table);
  const ranges: Range[] = [];
  let sample = 0;
  let run = 0;
  for (let chunk = 0; chunk < offsets.length && sample < sizes.count; chunk += 1) {
    while (run + 1 < runs.length && (runs[run + 1]?.firstChunk ?? 0) <= chunk + 1) run += 1;
    const start = offsets[chunk] ?? 0;
    let end = start;
    for (let left = runs[run]?.samples ?? 0; left > 0 && sample < sizes.count; left -= 1) {
      end += sizes.of(sample);
      sample += 1;
    }
    ranges.push({ start, end });
  }
  return ranges;
}

function sizesOf(bytes: Uint8Array, table: Box): { count: number; of: (sample: number) => number } {
  const plain = findBox(bytes, table, 'stsz');
  if (plain) {
    const same = readBig(bytes, plain.body + 4, 4);
    const count = counted(bytes, plain.body + 8);
    // QuickTime writes 1 for sound whose samples are counted one by one, and keeps the true size of a packet elsewhere.
    const factor = same === 1 ? packetBytes(bytes, table) : 1;
    return { count, of: (sample) => (same === 0 ? readBig(bytes, plain.body + 12 + sample * 4, 4) : same * factor) };
  }
  const compact = findBox(bytes, table, 'stz2');
  if (!compact) throw new BrokenFile('no sizes of samples');
  const bits = bytes[compact.body + 7] ?? 0;
  const at = compact.body + 12;
  return {
    count: counted(bytes, compact.body + 8),
    of: (sample) => {
      if (bits === 16) return readBig(bytes, at + sample * 2, 2);
      if (bits === 8) return bytes[at + sample] ?? 0;
      const pair = bytes[at + (sample >> 1)] ?? 0;
      return sample % 2 === 0 ? pair >> 4 : pair & 15;
    },
  };
}

/** Bytes per frame of QuickTime's first version of sound descriptions, over the samples that a frame holds. */
function packetBytes(bytes: Uint8Array, table: Box): number {
  const description = findBox(bytes, table, 'stsd');
  if (!description) return 1;
  const entry = description.body + 8;
  const version = readBig(bytes, entry + 16, 2);
  const channels = readBig(bytes, entry + 24, 2);
  const bits = readBig(bytes, entry + 26, 2);
  if (version !== 1) return Math.max(1, (channels * bits) / 8);
  const samplesPerPacket = readBig(bytes, entry + 36, 4);
  const bytesPerFrame = readBig(bytes, entry + 44, 4);
  return samplesPerPacket > 0 && bytesPerFrame > 0 ? bytesPerFrame / samplesPerPacket : 1;
}

function offsetsOf(bytes: Uint8Array, table: Box): number[] {
  const short = findBox(bytes, table, 'stco');
  if (short) {
    return Array.from({ length: counted(bytes, short.body + 4) }, (_, at) =>
      readBig(bytes, short.body + 8 + at * 4, 4),
    );
  }
  const long = findBox(bytes, table, 'co64');
  if (!long) throw new BrokenFile('no offsets of chunks');
  return Array.from({ length: counted(bytes, long.body + 4) }, (_, at) => readBig64(bytes, long.body + 8 + at * 8));
}

function runsOf(bytes: Uint8Array, table: Box): { firstChunk: number; samples: number }[] {
  const box = findBox(bytes, table, 'stsc');
  if (!box) throw new BrokenFile('no order of samples');
  return Array.from({ length: counted(bytes, box.body + 4) }, (_, at) => ({
    firstChunk: readBig(bytes, box.body + 8 + at * 12, 4),
    samples: readBig(bytes, box.body + 12 + at * 12, 4),
  }));
}

function counted(bytes: Uint8Array, at: number): number {
  const count = readBig(bytes, at, 4);
  if (count > MOST) throw new BrokenFile('a table of samples without end');
  return count;
}
