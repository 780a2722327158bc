import { problemOf } from './cleaned.js';
import type { Findings } from './findings.js';
import type { CleaningAnswer, CleaningRequest } from './in-worker.js';

interface Tasks {
  inspect(file: Blob): Promise<Findings>;
  clean(file: Blob): Promise<{ blob: Blob; kind?: string }>;
}

/** Answers the page from inside a worker. Whatever goes wrong is a problem of the file, and said as one. */
export function serveCleaning(tasks: Tasks): void {
  const scope = self as unknown as {
    onmessage: ((event: MessageEvent<CleaningRequest>) => void) | null;
    postMessage(answer: CleaningAnswer): void;
  };
  const answer = async ({ task, file }: CleaningRequest): Promise<CleaningAnswer> =>
    task === 'inspect' ? { findings: await tasks.inspect(file) } : tasks.clean(file);
  scope.onmessage = ({ data }) => {
    answer(data).then(
      (found) => scope.postMessage(found),
      (error: unknown) => scope.postMessage({ problem: problemOf(error) }),
    );
  };
}

export const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
export const blobOf = (bytes: Uint8Array): Blob => new Blob([bytes as BlobPart]);
