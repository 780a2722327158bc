/** Bytes from `start` up to `end`. */
export interface Range {
  start: number;
  end: number;
}

/** Sorted, and joined where they touch. */
export function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of [...ranges].sort((one, other) => one.start - other.start)) {
    const last = joined[joined.length - 1];
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else if (range.end > range.start) joined.push({ ...range });
  }
  return joined;
}

const ZEROS = new Uint8Array(1 << 20);

export function zeros(length: number): BlobPart[] {
  const parts: Uint8Array[] = [];
  for (let left = length; left > 0; left -= ZEROS.length)
    parts.push(left >= ZEROS.length ? ZEROS : ZEROS.subarray(0, left));
  return parts as BlobPart[];
}

/**
 * A stretch of a file in which only the named ranges keep their bytes. Slices of a Blob are not read: a film of any
 * length is put together without being in memory.
 */
export function onlyRanges(file: Blob, stretch: Range, kept: readonly Range[]): BlobPart[] {
  const parts: BlobPart[] = [];
  let at = stretch.start;
  for (const { start, end } of kept) {
    const from = Math.max(start, at);
    const to = Math.min(end, stretch.end);
    if (to <= from) continue;
    parts.push(...zeros(from - at), file.slice(from, to));
    at = to;
  }
  return [...parts, ...zeros(stretch.end - at)];
}
