import { argon2id, hash } from 'argon2';
import { describe, expect, it } from 'vitest';
import { hex, type Kdf, PASSWORD_COST, RECEIPT_COST, utf8 } from '../../src/sealing/index.js';
import { browserKdf, plainKdf } from '../../src/sealing/kdf.browser.js';

/** The native library, called as the server calls it. */
const nativeKdf: Kdf = async (secret, salt, cost) => {
  const options = {
    type: argon2id,
    version: 0x13,
    memoryCost: cost.memoryKiB,
    timeCost: cost.passes,
    parallelism: cost.lanes,
  };
  return hash(Buffer.from(secret), { ...options, salt: Buffer.from(salt), hashLength: cost.bytes, raw: true });
};

describe('WebAssembly, plain JavaScript and native Argon2id', () => {
  it.each([
    ['a receipt', RECEIPT_COST],
    ['a password', PASSWORD_COST],
  ])('give one digest for %s', async (_name, cost) => {
    const secret = utf8('abad absen acara adat adegan aduk agustus ahli');
    const salt = new Uint8Array(32).fill(9);
    const digests = await Promise.all([nativeKdf, browserKdf, plainKdf].map((kdf) => kdf(secret, salt, cost)));
    expect(digests.map((digest) => digest.length)).toEqual([cost.bytes, cost.bytes, cost.bytes]);
    expect(new Set(digests.map(hex)).size).toBe(1);
  });
});
