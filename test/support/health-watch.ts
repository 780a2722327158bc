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

  /** @returns milliseconds: the median, what one in a hundred answers took longer than, and the slowest */
  async end(): Promise<{ median: number; p99: number; slowest: number }> {
    this.worker.postMessage('end');
    const [times] = (await once(this.worker, 'message')) as [number[]];
    times.sort((one, other) => one - other);
    const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
    return { median: at(0.5), p99: at(0.99), slowest: at(1) };
  }
}
