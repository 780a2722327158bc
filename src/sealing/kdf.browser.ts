import { argon2id } from 'hash-wasm';
import type { Kdf } from './kdf.js';

/**
 * Argon2id for browsers: WebAssembly, and plain JavaScript where WebAssembly is off (Tor Browser "Safer", a CSP without
 * `'wasm-unsafe-eval'`). It blocks the thread that calls it: call it in a worker. Not in index.ts because of its weight.
 */
export const browserKdf: Kdf = async (secret, salt, cost) => {
  if (await webAssemblyWorks()) {
    return argon2id({
      password: secret,
      salt,
      iterations: cost.passes,
      memorySize: cost.memoryKiB,
      parallelism: cost.lanes,
      hashLength: cost.bytes,
      outputType: 'binary',
    });
  }
  return plainKdf(secret, salt, cost);
};

/** The same digest without WebAssembly, about twice as slow with a JIT and ten times without. */
export const plainKdf: Kdf = async (secret, salt, cost) => {
  const { argon2idAsync } = await import('@noble/hashes/argon2.js');
  const options = { t: cost.passes, m: cost.memoryKiB, p: cost.lanes, dkLen: cost.bytes, asyncTick: 100 };
  return argon2idAsync(secret, salt, options);
};

let works: Promise<boolean> | undefined;

/** Tries the eight bytes of an empty module: a CSP refuses at compile time only, not by hiding the object. */
function webAssemblyWorks(): Promise<boolean> {
  works ??= (async () => {
    try {
      await WebAssembly.compile(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
      return true;
    } catch {
      return false;
    }
  })();
  return works;
}
