import { open, seal, sealStream } from './age-file.js';
import { hex, sha256 } from './bytes.js';
import { SealingError } from './errors.js';
import { type FileMeasures, Meter, measured, padded, type SealedFileStream } from './metered-stream.js';
import { paddedFileSize } from './padding.js';

export type { FileMeasures, SealedFileStream } from './metered-stream.js';

/** A sealed file and what its note says about it. */
export interface SealedFile extends FileMeasures {
  readonly ciphertext: Uint8Array;
}

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

/**
 * Seals a file while it streams through: what is kept in memory is a few pieces of 64 KiB and of the source. Its length
 * need not be known; the zeros are appended at the end, after counting.
 */
export async function sealFileStream(
  source: ReadableStream<Uint8Array>,
  threadRecipient: string,
): Promise<SealedFileStream> {
  const plain = new Meter();
  return measured(await sealStream(padded(source, plain), threadRecipient), plain);
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
