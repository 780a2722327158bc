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
  done: Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/** So many do what browsers do: while somebody waits for one, the other goes on with what is done ahead. */
const THREADS = 2;

/**
 * Does what people's browsers do in threads of their own, beside the server that answers them: their machines are not
 * the server's either. What somebody waits for goes before what is done ahead of its day.
 */
export class Browsers {
  private readonly waiting: Waiting[] = [];
  private readonly waitingAhead: Waiting[] = [];
  private readonly threads = Array.from(
    { length: THREADS },
    () =>
      new Browser(
        () => this.next(),
        (error) => this.failAll(error),
      ),
  );

  do<Name extends JobName>(name: Name, ...given: Parameters<Jobs[Name]>): ReturnType<Jobs[Name]> {
    return this.ask({ name, given }, this.waiting) as ReturnType<Jobs[Name]>;
  }

  /** The same for what nobody waits for yet. */
  doAhead<Name extends JobName>(name: Name, ...given: Parameters<Jobs[Name]>): ReturnType<Jobs[Name]> {
    return this.ask({ name, given }, this.waitingAhead) as ReturnType<Jobs[Name]>;
  }

  /** Somebody waits for it now. */
  hurry(done: Promise<unknown>): void {
    const at = this.waitingAhead.findIndex((one) => one.done === done);
    if (at >= 0) this.waiting.push(...this.waitingAhead.splice(at, 1));
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }

  private ask(job: JobAsked, queue: Waiting[]): Promise<unknown> {
    const waiting: Waiting = { job, done: Promise.resolve(), resolve: () => {}, reject: () => {} };
    waiting.done = new Promise((resolve, reject) => Object.assign(waiting, { resolve, reject }));
    queue.push(waiting);
    this.next();
    return waiting.done;
  }

  /** A thread that dies takes everything with it, rather than leave somebody waiting for ever. */
  private failAll(error: unknown): void {
    for (const { reject } of [...this.waiting.splice(0), ...this.waitingAhead.splice(0)]) reject(error);
  }

  private next(): void {
    for (const thread of this.threads) {
      if (thread.isBusy) continue;
      const next = this.waiting.shift() ?? this.waitingAhead.shift();
      if (!next) return;
      thread.do(next);
    }
  }
}

/** One thread, with one job at a time. */
class Browser {
  private readonly worker = new Worker(new URL('./browsers.worker.js', import.meta.url));
  private current: Waiting | undefined;

  constructor(whenFree: () => void, whenDead: (error: unknown) => void) {
    this.worker.on('message', (done: JobDone) => {
      const { resolve, reject } = this.current ?? {};
      this.current = undefined;
      if ('error' in done) reject?.(done.error);
      else resolve?.(done.value);
      whenFree();
    });
    this.worker.on('error', (error) => {
      this.current?.reject(error);
      whenDead(error);
    });
  }

  get isBusy(): boolean {
    return this.current !== undefined;
  }

  do(waiting: Waiting): void {
    this.current = waiting;
    this.worker.postMessage(waiting.job);
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}
