import { beforeAll, describe, expect, it } from 'vitest';
import { equal, identityFromSeed, newSeed, randomBytes, recipientOf, sealFile } from '../../src/sealing/index.js';
import { sealFileAgain } from '../../src/sealing/stream-again.js';
import { flip } from './people.js';

const identity = identityFromSeed(newSeed());
let recipient: string;
beforeAll(async () => {
  recipient = await recipientOf(identity);
});

function someBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 50_000) bytes.set(randomBytes(Math.min(50_000, length - at)), at);
  return bytes;
}

/** Still base64, as a header must be. */
function withOtherLetter(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = copy[at] === 0x41 ? 0x42 : 0x41;
  return copy;
}

const streamOf = (bytes: Uint8Array) => new Blob([bytes as BlobPart]).stream() as ReadableStream<Uint8Array>;
const readAll = async (stream: ReadableStream<Uint8Array>) =>
  new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());

describe('a file that is sealed again under its own header', () => {
  // Around the edges of a chunk, of the smallest file and of Padmé's steps.
  for (const length of [0, 1, 65_535, 65_536, 65_537, 131_072, 200_001, 1_000_000]) {
    it(`is the file that the library made, bit for bit, at ${length} bytes`, async () => {
      const plain = someBytes(length);
      const { ciphertext, ...note } = await sealFile(plain, recipient);
      const again = await sealFileAgain(streamOf(plain), ciphertext.subarray(0, 2_048), identity);
      expect(equal(await readAll(again.stream), ciphertext)).toBe(true);
      expect(await again.finished).toEqual(note);
    });
  }

  it('shows by its digests that it is another file', async () => {
    const plain = someBytes(100_000);
    const { ciphertext, ...note } = await sealFile(plain, recipient);
    const other = await sealFileAgain(streamOf(flip(plain, 799_999)), ciphertext, identity);
    await readAll(other.stream);
    const { bytes, sha256, ciphertextBytes, ciphertextSha256 } = await other.finished;
    expect([bytes, ciphertextBytes]).toEqual([note.bytes, note.ciphertextBytes]);
    expect(sha256).not.toBe(note.sha256);
    expect(ciphertextSha256).not.toBe(note.ciphertextSha256);
  });

  it('is refused under half a header, a changed one, or one for somebody else', async () => {
    const plain = someBytes(1_000);
    const { ciphertext } = await sealFile(plain, recipient);
    const cases: [string, Uint8Array, string][] = [
      ['malformed', ciphertext.subarray(0, 1_642), identity],
      ['malformed', someBytes(2_048), identity],
      ['corrupt', withOtherLetter(ciphertext, 300), identity],
      ['corrupt', ciphertext, identityFromSeed(newSeed())],
    ];
    for (const [code, head, key] of cases) {
      await expect(sealFileAgain(streamOf(plain), head, key)).rejects.toMatchObject({ code });
    }
  });
});
