/** A true WebP of one grey pixel block without loss: a VP8L stream of a single colour. */
export function aWebp(): Uint8Array {
  // Signature, 14 bits of width less one, 14 of height less one, alpha, version; then five codes of one symbol each.
  const bits: number[] = [];
  const write = (value: number, count: number) => {
    for (let bit = 0; bit < count; bit += 1) bits.push((value >> bit) & 1);
  };
  write(0x2f, 8);
  write(15, 14);
  write(15, 14);
  write(0, 1);
  write(0, 3);
  // No transform, no cache of colours, no further codes.
  write(0, 3);
  // Green, red, blue, alpha: a simple code of one symbol of eight bits; distance: of one bit.
  for (const symbol of [120, 120, 120, 255]) {
    write(1, 1);
    write(0, 1);
    write(1, 1);
    write(symbol, 8);
  }
  write(1, 1);
  write(0, 1);
  write(0, 1);
  write(0, 1);
  while (bits.length % 8 !== 0) bits.push(0);
  const stream = Uint8Array.from({ length: bits.length / 8 }, (_, byte) =>
    bits.slice(byte * 8, byte * 8 + 8).reduce((sum, bit, at) => sum + bit * 2 ** at, 0),
  );
  const padded = Buffer.concat([stream, Buffer.alloc(stream.length % 2)]);
  const head = Buffer.alloc(20);
  head.write('RIFF', 0);
  head.writeUInt32LE(12 + padded.length, 4);
  head.write('WEBPVP8L', 8);
  head.writeUInt32LE(stream.length, 16);
  return new Uint8Array(Buffer.concat([head, padded]));
}
