import { createHash } from 'node:crypto';

/** So many whole numbers from 0 up to, not with, `below`; the same ones for the same seed. */
export function numbersOfSeed(seed: string, count: number, below: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const digest = createHash('sha256').update(`${seed} ${index}`).digest();
    return digest.readUInt16BE(0) % below;
  });
}
