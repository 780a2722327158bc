import { Worker } from 'node:worker_threads';
import type { BROWSER_JOBS } from './browser-jobs.js';

type Jobs = typeof BROWSER_JOBS;
type JobName = keyof Jobs;

export interface JobAsked {
  number: number;
  name: JobName;
  given: unknown[];
}

export type JobDone = { number: number; value: unknown } | { number: number; error: unknown };

/**
 * Does what people's browsers do in a thread of its own, beside the server that answers them: their machines are not
 * the server's either.
 */
export class Browsers {
  private readonly worker = new Worker(new URL('./browsers.worker.js', import.meta.url));
  private readonly waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
  private asked = 0;

  constructor() {
    this.worker.on('message', (done: JobDone) => {
      const asker = this.waiting.get(done.number);
      this.waiting.delete(done.number);
      if ('error' in done) asker?.reject(done.error);
      else asker?.resolve(done.value);
    });
    this.worker.on('error', (error) => {
      for (const { reject } of this.waiting.values()) reject(error);
    });
  }

  do<Name extends JobName>(name: Name, ...given: Parameters<Jobs[Name]>): ReturnType<Jobs[Name]> {
    this.asked += 1;
    const number = this.asked;
    const done = new Promise((resolve, reject) => {
      this.waiting.set(number, { resolve, reject });
    });
    this.worker.postMessage({ number, name, given } satisfies JobAsked);
    return done as ReturnType<Jobs[Name]>;
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}
