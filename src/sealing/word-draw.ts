import { randomBytes } from './bytes.js';
import { WORDS } from './words.js';

/** Words drawn uniformly, with repetition, from the CSPRNG: log₂(list length) bits each. */
export function drawWords(count: number): string[] {
  return Array.from({ length: count }, () => WORDS[drawBelow(WORDS.length)] ?? '');
}

/** Uniform in 0 … bound − 1; values that would make the first ones likelier are drawn again. */
function drawBelow(bound: number): number {
  const limit = 2 ** 32 - (2 ** 32 % bound);
  for (;;) {
    const bytes = randomBytes(4);
    const value = new DataView(bytes.buffer).getUint32(0);
    if (value < limit) return value % bound;
  }
}
