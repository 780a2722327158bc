import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { hex } from './bytes.js';
import type { FileNote } from './entry-bodies.js';
import { paddedFileSize } from './padding.js';

/** Zeros are appended in pieces of this many bytes. */
const PIECE = 65_536;

/** The part of a file's note that sealing it gives. */
export type FileMeasures = Pick<FileNote, 'bytes' | 'sha256' | 'ciphertextBytes' | 'ciphertextSha256'>;

/** A file while it streams through. */
export interface SealedFileStream {
  readonly stream: ReadableStream<Uint8Array>;
  /** resolves when the last byte of `stream` has been read; rejects when the source broke or the reader gave up */
  readonly finished: Promise<FileMeasures>;
}

/** A sealed stream with what there is to say about it at its end. */
export function measured(ciphertext: ReadableStream<Uint8Array>, plain: Meter): SealedFileStream {
  const sealed = new Meter();
  const { stream, ended } = metered(ciphertext, sealed);
  const finished = ended.then(() => ({
    bytes: plain.bytes,
    sha256: plain.sha256(),
    ciphertextBytes: sealed.bytes,
    ciphertextSha256: sealed.sha256(),
  }));
  // A caller who gives up on the stream need not look at the promise too.
  finished.catch(() => {});
  return { stream, finished };
}

/** Counts and hashes what passes. */
export class Meter {
  bytes = 0;
  private readonly hash = nobleSha256.create();

  take(piece: Uint8Array): void {
    this.bytes += piece.length;
    this.hash.update(piece);
  }

  sha256(): string {
    return hex(this.hash.digest());
  }
}

/** Pulled one piece at a time and never ahead, so that nothing piles up. */
const LAZY = { highWaterMark: 0 };

/** The source, measured, then zeros. */
export function padded(source: ReadableStream<Uint8Array>, meter: Meter): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  let zeros: number | undefined;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (zeros === undefined) {
          const { done, value } = await reader.read();
          if (!done) {
            meter.take(value);
            controller.enqueue(value);
            return;
          }
          zeros = paddedFileSize(meter.bytes) - meter.bytes;
        }
        if (zeros === 0) {
          controller.close();
          return;
        }
        const piece = new Uint8Array(Math.min(PIECE, zeros));
        zeros -= piece.length;
        controller.enqueue(piece);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    LAZY,
  );
}

/** The same stream, measured on its way out; `ended` rejects when the source breaks or the reader gives up. */
function metered(
  source: ReadableStream<Uint8Array>,
  meter: Meter,
): { stream: ReadableStream<Uint8Array>; ended: Promise<void> } {
  const reader = source.getReader();
  let resolve: () => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const ended = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) {
            resolve();
            controller.close();
            return;
          }
          meter.take(value);
          controller.enqueue(value);
        } catch (error) {
          reject(error);
          throw error;
        }
      },
      cancel(reason) {
        reject(reason ?? new Error('the reader gave up'));
        return reader.cancel(reason);
      },
    },
    LAZY,
  );
  return { stream, ended };
}
