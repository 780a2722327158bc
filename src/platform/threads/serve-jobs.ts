import { parentPort } from 'node:worker_threads';
import type { Asked, Done, Jobs } from './work-thread.js';

/** Makes this thread do what a WorkThread asks of it. */
export function serveJobs(jobs: Jobs): void {
  parentPort?.on('message', async ({ name, given }: Asked) => {
    const done = await answer(jobs, name, given);
    parentPort?.postMessage(done, [...new Set(buffersIn(done))]);
  });
}

async function answer(jobs: Jobs, name: string, given: unknown[]): Promise<Done> {
  try {
    return { value: await jobs[name]?.(...given) };
  } catch (error) {
    return { error };
  }
}

/** What can be handed over instead of copied: nobody here looks at it again. */
function buffersIn(value: unknown): ArrayBuffer[] {
  if (value instanceof Uint8Array) {
    const isWhole = value.buffer instanceof ArrayBuffer && value.byteLength === value.buffer.byteLength;
    return isWhole ? [value.buffer as ArrayBuffer] : [];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(buffersIn) : [];
}
