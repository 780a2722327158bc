import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { Decrypter } from 'age-encryption';
import { expectHybridHeader } from './age-header.js';
import { utf8 } from './bytes.js';
import { SealingError } from './errors.js';
import { Meter, measured, padded, type SealedFileStream } from './metered-stream.js';
import { HYBRID_OVERHEAD } from './padding.js';

const NONCE_BYTES = 16;
const CHUNK = 65_536;
/** Of the 12 bytes of a chunk's nonce, 11 count; the last one is set for the file's last chunk. */
const COUNTER_BYTES = 11;

/**
 * Seals a file once more under the header, and so the file key and the payload nonce, of an earlier sealing: the same
 * plaintext gives the same file, byte for byte, and an upload can go on where it stopped.
 *
 * The same key and nonce must never cover two different plaintexts. So the caller keeps the result to himself until
 * `finished` has told that both digests are those of the file's note, and drops it otherwise.
 *
 * @param head the first 1,643 bytes of the earlier ciphertext, or more
 * @throws SealingError `malformed` or `wrong-type` for another header, `corrupt` when it is not addressed to this identity
 */
export async function sealFileAgain(
  source: ReadableStream<Uint8Array>,
  head: Uint8Array,
  threadIdentity: string,
): Promise<SealedFileStream> {
  if (head.length < HYBRID_OVERHEAD) throw new SealingError('malformed', 'less than a header');
  expectHybridHeader(head);
  const prefix = head.slice(0, HYBRID_OVERHEAD);
  const header = prefix.subarray(0, HYBRID_OVERHEAD - NONCE_BYTES);
  const nonce = prefix.subarray(HYBRID_OVERHEAD - NONCE_BYTES);
  const fileKey = await fileKeyOf(header, threadIdentity);
  const streamKey = hkdf(sha256, fileKey, nonce, utf8('payload'), 32);
  const plain = new Meter();
  return measured(padded(source, plain).pipeThrough(new TransformStream(new ChunkSealer(prefix, streamKey))), plain);
}

async function fileKeyOf(header: Uint8Array, identity: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return await decrypter.decryptHeader(header);
  } catch {
    throw new SealingError('corrupt', 'the header is not addressed to this key');
  }
}

/** The STREAM construction of age: a chunk is sealed once it is known whether another one follows. */
class ChunkSealer implements Transformer<Uint8Array, Uint8Array> {
  private readonly chunk = new Uint8Array(CHUNK);
  private used = 0;
  private readonly nonce = new Uint8Array(COUNTER_BYTES + 1);

  constructor(
    private readonly prefix: Uint8Array,
    private readonly key: Uint8Array,
  ) {}

  start(controller: TransformStreamDefaultController<Uint8Array>): void {
    controller.enqueue(this.prefix);
  }

  transform(piece: Uint8Array, controller: TransformStreamDefaultController<Uint8Array>): void {
    for (let rest = piece; rest.length > 0; ) {
      if (this.used === CHUNK) {
        controller.enqueue(this.seal());
        this.count();
        this.used = 0;
      }
      const taken = rest.subarray(0, CHUNK - this.used);
      this.chunk.set(taken, this.used);
      this.used += taken.length;
      rest = rest.subarray(taken.length);
    }
  }

  flush(controller: TransformStreamDefaultController<Uint8Array>): void {
    this.nonce[COUNTER_BYTES] = 1;
    controller.enqueue(this.seal());
  }

  private seal(): Uint8Array {
    return chacha20poly1305(this.key, this.nonce).encrypt(this.chunk.subarray(0, this.used));
  }

  /** Big-endian. */
  private count(): void {
    for (let index = COUNTER_BYTES - 1; index >= 0; index -= 1) {
      const next = ((this.nonce[index] ?? 0) + 1) % 256;
      this.nonce[index] = next;
      if (next !== 0) break;
    }
  }
}
