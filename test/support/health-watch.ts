import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** How long the health page takes to answer, by a watcher in a thread of its own. */
export class HealthWatch {
  private readonly worker: Worker;

  constructor(url: string) {
    this.worker = new Worker('./test/faults/health-watch.mjs', { workerData: url });
  }

  async begin(): Promise<void> {
    await once(this.worker, 'message');
  }

  /** @returns milliseconds: the median and the slowest */
  async end(): Promise<{ median: number; slowest: number }> {
    this.worker.postMessage('end');
    const [times] = (await once(this.worker, 'message')) as [number[]];
    times.sort((one, other) => one - other);
    return { median: times[Math.floor(times.length / 2)] ?? 0, slowest: times.at(-1) ?? 0 };
  }
}
