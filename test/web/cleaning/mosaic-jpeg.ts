/** Names of the segments that a baseline JPEG of one colour channel has. */
const segment = (marker: number, ...body: number[]): number[] => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) & 255,
  ...body,
];

/**
 * A true JPEG of grey squares of 8 by 8 pixels. Only the mean of each square is coded, with a quantum that makes it
 * exact, so that a test knows every pixel.
 *
 * @param grey of the square in a column and row, 0 to 255
 */
export function aMosaicJpeg(columns: number, rows: number, grey: (column: number, row: number) => number): Uint8Array {
  const [width, height] = [columns * 8, rows * 8];
  const bits: number[] = [];
  const write = (value: number, count: number) => {
    for (let bit = count - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1);
  };
  let before = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const mean = Math.round(grey(column, row)) - 128;
      const difference = mean - before;
      before = mean;
      const size = Math.abs(difference).toString(2).length * (difference === 0 ? 0 : 1);
      write(size, 4);
      if (size > 0) write(difference > 0 ? difference : difference + 2 ** size - 1, size);
      write(0, 1);
    }
  }
  while (bits.length % 8 !== 0) bits.push(1);
  const scan: number[] = [];
  for (let at = 0; at < bits.length; at += 8) {
    const byte = Number.parseInt(bits.slice(at, at + 8).join(''), 2);
    scan.push(byte, ...(byte === 0xff ? [0] : []));
  }
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xdb, 0, ...new Array(64).fill(8)),
    ...segment(0xc0, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0),
    // Ten sizes of differences, each a code of four bits; of the rest only "no more in this square", a code of one bit.
    ...segment(0xc4, 0x00, 0, 0, 0, 10, ...new Array(12).fill(0), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
    ...segment(0xc4, 0x10, 1, ...new Array(15).fill(0), 0),
    ...segment(0xda, 1, 1, 0x00, 0, 63, 0),
    ...scan,
    ...[0xff, 0xd9],
  ]);
}

/** A slope from dark to light with a dark corner at the top left, by which a turn shows. */
export const aSlope = (columns = 12, rows = 8): Uint8Array =>
  aMosaicJpeg(columns, rows, (column, row) => (column < 3 && row < 3 ? 10 : 60 + column * 10 + row * 5));
