import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

export type ProofAnswer = { counter: number; key: string } | { failed: true };

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<string>) => void) | null;
  postMessage(answer: ProofAnswer): void;
};

scope.onmessage = ({ data }) => {
  solve(data).then(
    (found) => scope.postMessage(found),
    () => scope.postMessage({ failed: true }),
  );
};

/** However long it takes: the page says what it waits for. */
async function solve(challenge: string): Promise<ProofAnswer> {
  const solution = await solveChallenge({ challenge: JSON.parse(challenge) as Challenge, deriveKey, timeout: 0 });
  return solution ? { counter: solution.counter, key: solution.derivedKey } : { failed: true };
}
