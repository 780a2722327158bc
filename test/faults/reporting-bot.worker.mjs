// The core on which a bot works its proofs out, as fast as Node can.
import { parentPort } from 'node:worker_threads';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

parentPort.on('message', async (challenge) => {
  const { counter, derivedKey } = await solveChallenge({ challenge: JSON.parse(challenge), deriveKey, timeout: 0 });
  parentPort.postMessage({ challenge, counter, key: derivedKey });
});
