import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { open, seal, sealStream } from './age-file.js';
import { hex, sha256 } from './bytes.js';
import type { FileNote } from './entry-bodies.js';
import { SealingError } from './errors.js';
import { paddedFileSize } from './padding.js';

/** The part of a file's note that sealing it gives. */
export type FileMeasures = Pick<FileNote, 'bytes' | 'sha256' | 'ciphertextBytes' | 'ciphertextSha256'>;

/** A sealed file and what its note says about it. */
export interface SealedFile extends FileMeasures {
  readonly ciphertext: Uint8Array;
}

/** Zeros are appended in pieces of this many bytes. */
const PIECE = 65_536;

/** Seals a file that is whole in memory, padded with zeros to max(64 KiB, Padmé). */
export async function sealFile(plain: Uint8Array, threadRecipient: string): Promise<SealedFile> {
  const padded = new Uint8Array(paddedFileSize(plain.length));
  padded.set(plain);
  const ciphertext = await seal(padded, [threadRecipient]);
  return {
    ciphertext,
    bytes: plain.length,
    sha256: hex(sha256(plain)),
    ciphertextBytes: ciphertext.length,
    ciphertextSha256: hex(sha256(ciphertext)),
  };
}

/** A file while it streams through. */
export interface SealedFileStream {
  readonly stream: ReadableStream<Uint8Array>;
  /** resolves when the last byte of `stream` has been read; rejects when the source broke or the reader gave up */
  readonly finished: Promise<FileMeasures>;
}

/**
 * Seals a file while it streams through: what is kept in memory is a few pieces of 64 KiB and of the source. Its length
 * need not be known; the zeros are appended at the end, after counting.
 */
export async function sealFileStream(
  source: ReadableStream<Uint8Array>,
  threadRecipient: string,
): Promise<SealedFileStream> {
  const plain = new Meter();
  const sealed = new Meter();
  const { stream, ended } = metered(await sealStream(padded(source, plain), threadRecipient), sealed);
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

/** An opened file, or the one thing to say about it: that it is not the file of the note. */
export type OpenedFile =
  | { readonly bytes: Uint8Array; readonly problem?: undefined }
  | { readonly bytes?: undefined; readonly problem: 'differs' };

/**
 * Opens a file, cuts its padding and holds it against its note.
 *
 * @param note from an entry whose verdict is `genuine`
 */
export async function openFile(
  ciphertext: Uint8Array,
  threadIdentity: string,
  note: FileMeasures,
): Promise<OpenedFile> {
  const differs = { problem: 'differs' } as const;
  if (ciphertext.length !== note.ciphertextBytes || hex(sha256(ciphertext)) !== note.ciphertextSha256) return differs;
  const padded = await open(ciphertext, threadIdentity).catch((error: unknown) => {
    if (error instanceof SealingError) return null;
    throw error;
  });
  if (padded === null || padded.length !== paddedFileSize(note.bytes)) return differs;
  const bytes = padded.subarray(0, note.bytes);
  const zeros = padded.subarray(note.bytes).every((byte) => byte === 0);
  return zeros && hex(sha256(bytes)) === note.sha256 ? { bytes } : differs;
}

/** Counts and hashes what passes. */
class Meter {
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
function padded(source: ReadableStream<Uint8Array>, meter: Meter): ReadableStream<Uint8Array> {
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
