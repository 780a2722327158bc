import type { Kdf } from '../../../src/sealing/kdf.js';
import type { KdfAnswer, KdfRequest } from './kdf.worker.js';
import KdfWorker from './kdf.worker.js?worker';

interface Waiting {
  resolve: (digest: Uint8Array) => void;
  reject: (error: Error) => void;
}

let worker: Worker | undefined;
let nextId = 1;
const waiting = new Map<number, Waiting>();

/** Argon2id in a worker, so that the page stays quick meanwhile. Rejects when this browser cannot do it. */
export const workerKdf: Kdf = (secret, salt, cost) =>
  new Promise((resolve, reject) => {
    const id = nextId++;
    waiting.set(id, { resolve, reject });
    started().postMessage({ id, secret, salt, cost } satisfies KdfRequest);
  });

function started(): Worker {
  if (worker) return worker;
  worker = new KdfWorker();
  worker.onmessage = ({ data }: MessageEvent<KdfAnswer>) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.digest) one?.resolve(data.digest);
    else one?.reject(new Error('no key derivation in this browser'));
  };
  worker.onerror = () => {
    for (const { reject } of waiting.values()) reject(new Error('the worker did not start'));
    waiting.clear();
  };
  return worker;
}
