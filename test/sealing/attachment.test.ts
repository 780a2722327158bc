import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  checkOuterForm,
  concat,
  equal,
  hex,
  identityFromSeed,
  newSeed,
  openFile,
  paddedFileSize,
  padme,
  randomBytes,
  recipientOf,
  seal,
  sealedSize,
  sealFile,
  sealFileStream,
  sha256,
} from '../../src/sealing/index.js';
import { flip } from './people.js';

const identity = identityFromSeed(newSeed());
let recipient: string;
beforeAll(async () => {
  recipient = await recipientOf(identity);
});

async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A stream of pieces of these lengths, that counts how many were asked for. */
function source(lengths: readonly number[], fill = 0x61): { stream: ReadableStream<Uint8Array>; given: () => number } {
  let given = 0;
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const length = lengths[given];
        if (length === undefined) return controller.close();
        given += 1;
        controller.enqueue(new Uint8Array(length).fill(fill));
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, given: () => given };
}

describe('a sealed file', () => {
  it('opens to exactly what it was', async () => {
    for (const length of [0, 1, 65_536, 70_000]) {
      const plain = concat(...[40_000, 30_000].map((most) => randomBytes(Math.min(most, length)))).subarray(0, length);
      const { ciphertext, ...note } = await sealFile(plain, recipient);
      expect(note).toMatchObject({
        bytes: length,
        sha256: hex(sha256(plain)),
        ciphertextBytes: sealedSize(paddedFileSize(length)),
      });
      checkOuterForm(ciphertext, { bytes: ciphertext.length, kind: 'file' });
      expect(equal((await openFile(ciphertext, identity, note)).bytes ?? ciphertext, plain)).toBe(true);
    }
  });

  it('is shown as differing, and given out in no part, when anything is not as noted', async () => {
    const { ciphertext, ...note } = await sealFile(randomBytes(1_000), recipient);
    const other = await sealFile(randomBytes(1_000), recipient);
    const reader = identityFromSeed(newSeed());
    const unpadded = await seal(new Uint8Array(1_000), [recipient]);
    const dirty = await seal(new Uint8Array(65_536).fill(1), [recipient]);
    const noteOf = (bytes: Uint8Array, plain: Uint8Array) => ({
      bytes: plain.length,
      sha256: hex(sha256(plain)),
      ciphertextBytes: bytes.length,
      ciphertextSha256: hex(sha256(bytes)),
    });
    const changed = flip(ciphertext, 8 * 5_000);
    const results = await Promise.all([
      openFile(changed, identity, note),
      openFile(changed, identity, { ...note, ciphertextSha256: hex(sha256(changed)) }),
      openFile(ciphertext.subarray(1), identity, note),
      openFile(other.ciphertext, identity, note),
      openFile(ciphertext, reader, note),
      openFile(ciphertext, identity, { ...note, sha256: other.sha256 }),
      openFile(ciphertext, identity, { ...note, bytes: 999 }),
      openFile(ciphertext, identity, { ...note, bytes: 70_000 }),
      openFile(unpadded, identity, noteOf(unpadded, new Uint8Array(1_000))),
      openFile(dirty, identity, noteOf(dirty, new Uint8Array(1_000).fill(1))),
    ]);
    expect(results).toEqual(Array(10).fill({ problem: 'differs' }));
  });
});

describe('a file that streams through', () => {
  it('is sealed as if it had been whole, in whatever pieces it comes', async () => {
    const pieces = fc.array(fc.nat(90_000), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(pieces, async (lengths) => {
        const { stream, finished } = await sealFileStream(source(lengths).stream, recipient);
        const ciphertext = await readAll(stream);
        const note = await finished;
        const length = lengths.reduce((sum, one) => sum + one, 0);
        expect(note).toMatchObject({ bytes: length, ciphertextBytes: sealedSize(paddedFileSize(length)) });
        checkOuterForm(ciphertext, { bytes: ciphertext.length, kind: 'file' });
        const opened = await openFile(ciphertext, identity, note);
        expect(equal(opened.bytes ?? ciphertext, new Uint8Array(length).fill(0x61))).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  it('keeps only a few pieces in memory, while it reads and while it pads', async () => {
    const { stream: plain, given } = source(Array(100).fill(65_536));
    const { stream, finished } = await sealFileStream(plain, recipient);
    const reader = stream.getReader();
    let out = 0;
    let ahead = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      out += value.length;
      ahead = Math.max(ahead, given() * 65_536 - out);
    }
    expect(ahead).toBeLessThan(8 * 65_536);
    expect((await finished).ciphertextBytes).toBe(out);
    expect(out).toBe(sealedSize(padme(100 * 65_536)));
  });

  it('does not read on when nobody takes what is sealed', async () => {
    const { stream: plain, given } = source(Array(100).fill(65_536));
    await sealFileStream(plain, recipient);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(given()).toBeLessThan(8);
  });

  it('breaks when its source breaks, and says so', async () => {
    let pulls = 0;
    const breaking = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulls += 1;
        if (pulls > 3) controller.error(new Error('line lost'));
        else controller.enqueue(new Uint8Array(65_536));
      },
    });
    const { stream, finished } = await sealFileStream(breaking, recipient);
    await expect(readAll(stream)).rejects.toThrow();
    await expect(finished).rejects.toThrow('line lost');
  });

  it('lets its source go when the reader gives up', async () => {
    let cancelled: unknown;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
      cancel: (reason) => {
        cancelled = reason;
      },
    });
    const { stream, finished } = await sealFileStream(endless, recipient);
    const reader = stream.getReader();
    await reader.read();
    await reader.cancel(new Error('disk full'));
    await expect(finished).rejects.toThrow('disk full');
    expect(String(cancelled)).toContain('disk full');
  });
});
