import { describe, expect, it } from 'vitest';
import { hex, type KdfCost, RECEIPT_COST, utf8 } from '../../src/sealing/index.js';
import { browserKdf, plainKdf } from '../../src/sealing/kdf.browser.js';

const secret = utf8('abad absen acara adat adegan aduk agustus ahli');
const salt = utf8('garam enam belas');

describe('the browser’s two derivations', () => {
  it('give one digest at small costs', async () => {
    const costs: KdfCost[] = [
      { memoryKiB: 64, passes: 1, lanes: 1, bytes: 32 },
      { memoryKiB: 256, passes: 3, lanes: 1, bytes: 64 },
    ];
    for (const cost of costs) {
      expect(hex(await browserKdf(secret, salt, cost))).toBe(hex(await plainKdf(secret, salt, cost)));
    }
  });

  it('give the pinned digest at the cost of a receipt', async () => {
    const pinned = '858be850428c935a2baf863d5ad7a3f667af8205a72053ddcbbb8b8832b5108d';
    expect(hex(await browserKdf(secret, salt, RECEIPT_COST))).toBe(pinned);
    expect(hex(await plainKdf(secret, salt, RECEIPT_COST))).toBe(pinned);
  });
});
