import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Proof } from './proof-of-work.js';

/** Works a proof out in Node, as the page's worker does in a browser: for the sample data and the tests. */
export async function solve(challenge: string): Promise<Proof> {
  const solution = await solveChallenge({ challenge: JSON.parse(challenge) as Challenge, deriveKey, timeout: 0 });
  if (!solution) throw new Error('the challenge has no answer');
  return { challenge, counter: solution.counter, key: solution.derivedKey };
}
