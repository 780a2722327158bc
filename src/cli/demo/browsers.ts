import { Worker } from 'node:worker_threads';
import type { BROWSER_JOBS } from './browser-jobs.js';

type Jobs = typeof BROWSER_JOBS;
type JobName = keyof Jobs;

export interface JobAsked {
  name: JobName;
  given: unknown[];
}

export type JobDone = { value: unknown } | { error: unknown };

interface Waiting {
  job: JobAsked;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/**
 * Does what people's browsers do in a thread of its own, beside the server that answers them: their machines are not
 * the server's either. One job after the other; what somebody waits for goes before what is done ahead of its day.
 */
export class Browsers {
  private readonly worker = new Worker(new URL('./browsers.worker.js', import.meta.url));
  private readonly waiting: Waiting[] = [];
  private readonly waitingAhead: Waiting[] = [];
  private current: Waiting | undefined;

  constructor() {
    this.worker.on('message', (done: JobDone) => {
      if ('error' in done) this.current?.reject(done.error);
      else this.current?.resolve(done.value);
      this.next();
    });
    this.worker.on('error', (error) => {
      for (const { reject } of [this.current, ...this.waiting, ...this.waitingAhead].filter(
        (one) => one !== undefined,
      )) {
        reject(error);
      }
    });
  }

  do<Name extends JobName>(name: Name, ...given: Parameters<Jobs[Name]>): ReturnType<Jobs[Name]> {
    return this.ask({ name, given }, this.waiting) as ReturnType<Jobs[Name]>;
  }

  /** The same for what nobody waits for yet. */
  doAhead<Name extends JobName>(name: Name, ...given: Parameters<Jobs[Name]>): ReturnType<Jobs[Name]> {
    return this.ask({ name, given }, this.waitingAhead) as ReturnType<Jobs[Name]>;
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private ask(job: JobAsked, queue: Waiting[]): Promise<unknown> {
    const done = new Promise((resolve, reject) => queue.push({ job, resolve, reject }));
    if (!this.current) this.next();
    return done;
  }

  private next(): void {
    this.current = this.waiting.shift() ?? this.waitingAhead.shift();
    if (this.current) this.worker.postMessage(this.current.job);
  }
}
