import { Decrypter, Encrypter } from 'age-encryption';
import { expectHybridHeader, expectScryptHeader } from './age-header.js';
import { SealingError } from './errors.js';
import { refuseOtherRecipient, seedOfIdentity } from './identity.js';
import { contentSize, paddedFileSize, TEXT_BLOCK } from './padding.js';

/** scrypt work factor (log₂ N) of files under a passphrase that Argon2id has already stretched. */
export const PASSPHRASE_WORK_FACTOR = 10;

/** What typage says when no stanza opens with our key; a test pins it. */
const NOT_ADDRESSED = "no identity matched any of the file's recipients";

/**
 * Seals bytes into an age v1 file.
 *
 * @param recipients one or more hybrid recipients. open() takes files with one only; several are for exports that the
 *   `age` program opens
 * @throws SealingError `recipient` for none or for any that is not hybrid
 */
export async function seal(plain: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  return encrypterTo(recipients).encrypt(plain);
}

/** The same for a stream; memory stays bounded by a few chunks of 64 KiB and of the source. */
export async function sealStream(
  stream: ReadableStream<Uint8Array>,
  recipient: string,
): Promise<ReadableStream<Uint8Array>> {
  return encrypterTo([recipient]).encrypt(stream);
}

/**
 * Opens an age file with exactly one mlkem768x25519 stanza. Nothing is given out before the last chunk has verified.
 *
 * @returns the content, or null when the file is not addressed to this identity
 * @throws SealingError `wrong-type` or `malformed` for another form, `corrupt` when it is addressed to this identity but
 *   was changed, cut or lengthened
 */
export async function open(file: Uint8Array, identity: string): Promise<Uint8Array | null> {
  seedOfIdentity(identity);
  expectHybridHeader(file);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decryptWhole(decrypter, file);
}

/** Seals bytes under a passphrase that needs no more stretching (a derived key). @param workFactor log₂ N, 1 to 20 */
export async function sealWithPassphrase(
  plain: Uint8Array,
  passphrase: string,
  workFactor: number = PASSPHRASE_WORK_FACTOR,
): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(plain);
}

/**
 * Opens what sealWithPassphrase() sealed, with exactly one scrypt stanza of exactly this work factor.
 *
 * @returns the content, or null when the passphrase is another
 * @throws SealingError `wrong-type`, `malformed`, `weak-kdf` (other work factor), `corrupt`
 */
export async function openWithPassphrase(
  file: Uint8Array,
  passphrase: string,
  workFactor: number = PASSPHRASE_WORK_FACTOR,
): Promise<Uint8Array | null> {
  expectScryptHeader(file, workFactor);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return decryptWhole(decrypter, file);
}

/** What a server may be handed: a sealed text, a sealed file, or a wrap. */
export type OuterKind = 'text' | 'file' | 'wrap';

/** A wrap's content is one identity and two comment lines: no shorter and no longer than this many bytes. */
const WRAP_SHORTEST = 250;
const WRAP_LONGEST = 1_024;

/**
 * What can be told from outside, without a key: the header has one mlkem768x25519 stanza and the length is one that
 * padding gives. So plaintext is never stored, whatever a client sends.
 *
 * @param firstBytes the file or at least its first 1,643 bytes
 * @param expected.bytes length of the whole file
 * @throws SealingError `malformed` or `wrong-type`
 */
export function checkOuterForm(firstBytes: Uint8Array, expected: { bytes: number; kind: OuterKind }): void {
  expectHybridHeader(firstBytes);
  const length = contentSize(expected.bytes);
  if (length === null || !lengthIsPlausible(length, expected.kind)) {
    throw new SealingError('malformed', `not the length of a sealed ${expected.kind}`);
  }
}

function lengthIsPlausible(length: number, kind: OuterKind): boolean {
  if (kind === 'text') return length > 0 && length % TEXT_BLOCK === 0;
  if (kind === 'file') return paddedFileSize(length) === length;
  return length >= WRAP_SHORTEST && length <= WRAP_LONGEST;
}

function encrypterTo(recipients: readonly string[]): Encrypter {
  if (recipients.length === 0) throw new SealingError('recipient', 'no recipient');
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    refuseOtherRecipient(recipient);
    encrypter.addRecipient(recipient);
  }
  return encrypter;
}

async function decryptWhole(decrypter: Decrypter, file: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await decrypter.decrypt(file);
  } catch (error) {
    if (error instanceof Error && error.message === NOT_ADDRESSED) return null;
    throw new SealingError('corrupt', 'the file was changed, cut or lengthened');
  }
}
