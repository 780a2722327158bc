import type { FileMeasures } from '../../../src/sealing/index.js';
import { whenForgotten } from '../forget.js';
import type { SealAnswer, SealRequest } from './seal.worker.js';
import SealWorker from './seal.worker.js?worker';

export interface SealedBlob {
  ciphertext: Blob;
  measures: FileMeasures;
}

/**
 * Seals one file in a worker of its own, so that the page stays quick and the worker's memory is given back at once.
 * @param onProgress bytes sealed so far
 * @throws Error when the worker cannot: no such browser, an unreadable file, another header
 */
export function sealInWorker(request: SealRequest, onProgress: (bytes: number) => void): Promise<SealedBlob> {
  const worker = new SealWorker();
  whenForgotten(() => worker.terminate());
  return new Promise<SealedBlob>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<SealAnswer>) => {
      if ('sealedBytes' in data) onProgress(data.sealedBytes);
      else if ('failed' in data) reject(new Error('the file could not be sealed'));
      else resolve(data);
    };
    worker.onerror = () => reject(new Error('the worker did not start'));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
