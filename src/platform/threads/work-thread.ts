import { Worker } from 'node:worker_threads';
import { DomainError } from '../http/domain-error.js';

/** What a thread can be asked to do. Plain data in, plain data out. */
// biome-ignore lint/suspicious/noExplicitAny: what a job is given is checked where it is asked for
export type Jobs = Record<string, (...given: any[]) => Promise<unknown>>;

export interface Asked {
  name: string;
  given: unknown[];
}

export type Done = { value: unknown } | { error: unknown };

interface Job {
  asked: Asked;
  begun: number;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

interface Manner {
  /** Jobs that wait behind the one under way; the next is refused. */
  mostWaiting?: number;
  /** Told what a thread died of. */
  onDeath?: (error: unknown) => void;
}

/** A job that was under way when a thread died is begun once more: a second death is its own fault. */
const MOST_BEGINNINGS = 2;

/**
 * Computing in a thread of its own, one job at a time, so that the server's own thread goes on answering. The thread
 * starts with the first job and again after it died; while it has nothing to do it keeps no process alive.
 */
export class WorkThread<Work extends Jobs> {
  private thread: Worker | undefined;
  private underWay: Job | undefined;
  private readonly waiting: Job[] = [];
  private isClosed = false;

  /** @param entry a module that serves its jobs (serve-jobs.ts) */
  constructor(
    private readonly entry: URL,
    private readonly manner: Manner = {},
  ) {}

  /**
   * @param given is copied
   * @throws DomainError `busy` when too many wait, when the job twice had a thread that died, or after the end
   */
  do<Name extends keyof Work & string>(name: Name, ...given: Parameters<Work[Name]>): ReturnType<Work[Name]> {
    const done = new Promise<unknown>((resolve, reject) => {
      const isFull = this.waiting.length >= (this.manner.mostWaiting ?? Number.POSITIVE_INFINITY);
      if (this.isClosed || isFull) throw new DomainError('busy');
      this.waiting.push({ asked: { name, given }, begun: 0, resolve, reject });
      this.next();
    });
    return done as ReturnType<Work[Name]>;
  }

  /** Ends the thread. Whoever waits for it is refused. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const job of this.waiting.splice(0)) job.reject(new DomainError('busy'));
    await this.thread?.terminate();
  }

  private next(): void {
    if (this.underWay) return;
    const job = this.waiting.shift();
    if (!job) {
      this.thread?.unref();
      return;
    }
    this.thread ??= this.start();
    this.thread.ref();
    try {
      this.thread.postMessage(job.asked);
    } catch (error) {
      // What it was given cannot be copied.
      job.reject(error);
      this.next();
      return;
    }
    job.begun += 1;
    this.underWay = job;
  }

  private start(): Worker {
    const thread = new Worker(this.entry);
    thread.on('message', (done: Done) => {
      const job = this.underWay;
      this.underWay = undefined;
      if ('error' in done) job?.reject(done.error);
      else job?.resolve(done.value);
      this.next();
    });
    thread.on('error', (error) => this.manner.onDeath?.(error));
    thread.once('exit', () => this.begunAgain());
    return thread;
  }

  private begunAgain(): void {
    const job = this.underWay;
    this.thread = undefined;
    this.underWay = undefined;
    if (job && (this.isClosed || job.begun >= MOST_BEGINNINGS)) job.reject(new DomainError('busy'));
    else if (job) this.waiting.unshift(job);
    this.next();
  }
}
