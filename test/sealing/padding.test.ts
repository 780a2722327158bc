import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contentSize,
  HYBRID_OVERHEAD,
  identityFromSeed,
  newSeed,
  paddedFileSize,
  padme,
  padText,
  recipientOf,
  seal,
  sealedSize,
} from '../../src/sealing/index.js';

describe('padding of texts', () => {
  it('fills with spaces up to the next multiple of 4 KiB, at least one block', () => {
    expect([0, 1, 4095, 4096, 4097, 8192].map((length) => padText(new Uint8Array(length)).length)).toEqual([
      4096, 4096, 4096, 4096, 8192, 8192,
    ]);
    expect([...padText(Uint8Array.of(65)).subarray(0, 3)]).toEqual([65, 0x20, 0x20]);
  });
});

describe('padding of files', () => {
  it('gives the lengths of the Padmé algorithm', () => {
    // Worked by hand from algorithm 1 of the paper: E = ⌊log₂ L⌋, S = ⌊log₂ E⌋ + 1, round up to 2^(E − S).
    expect([1, 2, 3, 8, 9, 15, 17, 100, 1000, 65_536, 65_537, 1_000_000, 50_000_000].map(padme)).toEqual([
      1, 2, 3, 8, 10, 16, 18, 104, 1024, 65_536, 67_584, 1_015_808, 50_331_648,
    ]);
  });

  it('is never below 64 KiB', () => {
    expect([0, 1, 65_535, 65_536].map(paddedFileSize)).toEqual([65_536, 65_536, 65_536, 65_536]);
  });

  it('never shortens, costs at most 12 %, grows with the length and pads a padded length no further', () => {
    fc.assert(
      fc.property(fc.integer({ min: 65_536, max: 2 ** 40 }), (length) => {
        const padded = paddedFileSize(length);
        expect(padded).toBeGreaterThanOrEqual(length);
        expect(padded / length).toBeLessThan(1.12);
        expect(paddedFileSize(padded)).toBe(padded);
        expect(paddedFileSize(length + 1)).toBeGreaterThanOrEqual(padded);
      }),
    );
  });
});

describe('the size of a sealed file', () => {
  it('is what age makes of it', async () => {
    const recipient = await recipientOf(identityFromSeed(newSeed()));
    for (const length of [0, 1, 4096, 65_535, 65_536, 65_537, 131_072]) {
      const file = await seal(new Uint8Array(length), [recipient]);
      expect(sealedSize(length)).toBe(file.length);
      expect(contentSize(file.length)).toBe(length);
    }
  });

  it('leads back to the length of the content, and to none where age makes no such file', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), (length) => {
        expect(contentSize(sealedSize(length))).toBe(length);
      }),
    );
    const afterOneChunk = sealedSize(65_536);
    for (let extra = 1; extra <= 16; extra += 1) expect(contentSize(afterOneChunk + extra)).toBeNull();
    expect(contentSize(HYBRID_OVERHEAD)).toBeNull();
    expect(contentSize(0)).toBeNull();
  });
});
