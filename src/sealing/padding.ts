import { concat } from './bytes.js';

/** Every sealed text is a multiple of this many bytes long. */
export const TEXT_BLOCK = 4096;

/** No sealed file is shorter than this many bytes. */
export const SMALLEST_FILE = 65_536;

/** age's payload: chunks of 64 KiB, each with a 16-byte tag. */
const CHUNK = 65_536;
const CHUNK_TAG = 16;

/** Bytes of an age header with one mlkem768x25519 stanza, the 16-byte payload nonce included. */
export const HYBRID_OVERHEAD = 1_643;

const SPACE = 0x20;

/** Appends spaces up to the next multiple of 4 KiB; nothing becomes one whole block. */
export function padText(bytes: Uint8Array): Uint8Array {
  return padTo(TEXT_BLOCK, bytes);
}

/** Appends spaces up to the next multiple of a block. */
export function padTo(block: number, bytes: Uint8Array): Uint8Array {
  const blocks = Math.max(1, Math.ceil(bytes.length / block));
  return concat(bytes, new Uint8Array(blocks * block - bytes.length).fill(SPACE));
}

/**
 * The length in bytes that a file of `length` bytes is padded to: max(64 KiB, Padmé(length)).
 *
 * @param length bytes, 0 to 2^48
 */
export function paddedFileSize(length: number): number {
  return Math.max(SMALLEST_FILE, padme(length));
}

/**
 * Padmé: with E = ⌊log₂ L⌋ and S = ⌊log₂ E⌋ + 1, L is rounded up until its last E − S bits are zero. Costs at most 12 %
 * and leaves O(log log L) bits of the length visible. Source: K. Nikitin, L. Barman, W. Lueks, M. Underwood,
 * J.-P. Hubaux, B. Ford, "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", PoPETs 2019(4),
 * algorithm 1, https://www.petsymposium.org/2019/files/papers/issue4/popets-2019-0056.pdf
 */
export function padme(length: number): number {
  if (length < 2) return length;
  const exponent = floorLog2(length);
  const kept = floorLog2(exponent) + 1;
  const step = 2 ** Math.max(0, exponent - kept);
  return Math.ceil(length / step) * step;
}

/** Exact where Math.log2 may round: whole numbers up to 2^53. */
function floorLog2(value: number): number {
  let exponent = 0;
  for (let rest = value; rest >= 2; rest = Math.floor(rest / 2)) exponent += 1;
  return exponent;
}

/** Bytes of the age file that seals `length` bytes to one hybrid recipient. */
export function sealedSize(length: number): number {
  return HYBRID_OVERHEAD + length + CHUNK_TAG * Math.max(1, Math.ceil(length / CHUNK));
}

/** The inverse of sealedSize(): bytes of content, or null when no content gives a file of this length. */
export function contentSize(sealed: number): number | null {
  const payload = sealed - HYBRID_OVERHEAD;
  const chunks = Math.ceil(payload / (CHUNK + CHUNK_TAG));
  const length = payload - CHUNK_TAG * chunks;
  return length >= 0 && sealedSize(length) === sealed ? length : null;
}
