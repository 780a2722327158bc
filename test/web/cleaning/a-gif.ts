/** A GIF of two frames of one pixel, with a comment and a program's own block. */
export function aGif(comment: string): Uint8Array {
  const block = (text: string) => Buffer.concat([Buffer.from([text.length]), Buffer.from(text), Buffer.from([0])]);
  const frame = Buffer.from([
    ...[0x21, 0xf9, 4, 0, 10, 0, 0, 0],
    ...[0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0],
  ]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('GIF89a'),
      Buffer.from([1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
      Buffer.from([0x21, 0xff, 11]),
      Buffer.from('NETSCAPE2.0'),
      Buffer.from([3, 1, 0, 0, 0]),
      Buffer.from([0x21, 0xfe]),
      block(comment),
      Buffer.from([0x21, 0xff, 11]),
      Buffer.from('PROGRAM 1.0'),
      block(`of ${comment}`),
      frame,
      frame,
      Buffer.from([0x3b]),
      Buffer.from(comment),
    ]),
  );
}
