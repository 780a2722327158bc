import './older-browsers.js';
import { browserKdf } from '../../src/sealing/kdf.browser.js';
import type { KdfCost } from '../../src/sealing/kdf.js';

/** One derivation, or a trial run that tells how long one will take here. */
export type KdfRequest =
  | { id: number; secret: Uint8Array; salt: Uint8Array; cost: KdfCost }
  | { id: number; trial: true };
export type KdfAnswer =
  | { id: number; digest: Uint8Array }
  | { id: number; trialMs: number }
  | { id: number; failed: true };

const TRIAL_COST: KdfCost = { memoryKiB: 2048, passes: 1, lanes: 1, bytes: 32 };

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<KdfRequest>) => void) | null;
  postMessage(answer: KdfAnswer): void;
};

scope.onmessage = ({ data }) => {
  answer(data).then(
    (found) => scope.postMessage(found),
    () => scope.postMessage({ id: data.id, failed: true }),
  );
};

async function answer(request: KdfRequest): Promise<KdfAnswer> {
  if ('trial' in request) return { id: request.id, trialMs: await trial() };
  return { id: request.id, digest: await browserKdf(request.secret, request.salt, request.cost) };
}

/** Milliseconds of a small derivation, after one that only loads and warms the code. */
async function trial(): Promise<number> {
  const salt = new Uint8Array(16);
  await browserKdf(salt, salt, { ...TRIAL_COST, memoryKiB: 256 });
  const began = performance.now();
  await browserKdf(salt, salt, TRIAL_COST);
  return performance.now() - began;
}
