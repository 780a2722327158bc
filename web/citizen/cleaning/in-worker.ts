import { whenForgotten } from '../forget.js';
import type { CleanProblem } from './cleaned.js';
import type { Findings } from './findings.js';

/** One question to a worker that cleans; each worker answers for the kinds of file whose library it holds. */
export interface CleaningRequest {
  task: 'inspect' | 'clean';
  file: Blob;
}

/** What the worker of a kind made: bytes or slices of the file, and the kind found out on the way. */
export type CleaningAnswer = { findings: Findings } | { blob: Blob; kind?: string } | { problem: CleanProblem };

/** Asks a worker and ends it: a file's memory is free again, and one that hangs can be stopped by leaving the page. */
export function askWorker(WorkerClass: new () => Worker, request: CleaningRequest): Promise<CleaningAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new WorkerClass();
    const end = () => worker.terminate();
    worker.onmessage = ({ data }: MessageEvent<CleaningAnswer>) => {
      end();
      resolve(data);
    };
    worker.onerror = () => {
      end();
      reject(new Error('the worker did not start'));
    };
    whenForgotten(end);
    worker.postMessage(request);
  });
}
