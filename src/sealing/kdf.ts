import { SealingError } from './errors.js';

/** What one Argon2id (version 0x13) call costs and gives. */
export interface KdfCost {
  /** KiB of memory */
  readonly memoryKiB: number;
  /** passes over the memory */
  readonly passes: number;
  readonly lanes: number;
  /** bytes of the result */
  readonly bytes: number;
}

/**
 * Argon2id. The folder takes it as an argument because each place has its own best one: WebAssembly in a browser,
 * plain JavaScript where WebAssembly is off, native threads on the server. All give the same digest; a test pins it.
 */
export type Kdf = (secret: Uint8Array, salt: Uint8Array, cost: KdfCost) => Promise<Uint8Array>;

/** Receipt words → root (32 MiB, 3 passes, 32 bytes). */
export const RECEIPT_COST: KdfCost = { memoryKiB: 32 * 1024, passes: 3, lanes: 1, bytes: 32 };

/** Password → proof and passphrase (64 MiB, 3 passes, 64 bytes). */
export const PASSWORD_COST: KdfCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1, bytes: 64 };

/** Key → eight words that two people read to each other: as slow as a receipt, on purpose. */
export const FINGERPRINT_COST: KdfCost = RECEIPT_COST;

/**
 * For a cost that came from somewhere else than this file (a server's answer, a file).
 *
 * @throws SealingError `weak-kdf` when any part of `asked` is less than in `least`
 */
export function refuseWeakCost(asked: KdfCost, least: KdfCost): void {
  const weaker =
    !(asked.memoryKiB >= least.memoryKiB) ||
    !(asked.passes >= least.passes) ||
    !(asked.lanes >= least.lanes) ||
    !(asked.bytes >= least.bytes);
  if (weaker) throw new SealingError('weak-kdf', 'the key derivation asked for is weaker than the constants');
}
