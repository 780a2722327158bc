import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { KdfForm } from '../platform/kdf/kdf-queue.js';
import { ServerLogger } from '../platform/logging/logger.js';
import { WorkThread } from '../platform/threads/work-thread.js';
import type { SEALING_JOBS } from './sealing-jobs.js';

/** As many as wait for a derivation. */
const MOST_WAITING = 16;

/**
 * Seals and opens for visitors without script beside the thread that answers everybody. Each form has a thread and a
 * waiting line of its own, as for its key derivations: who opens long reports again and again holds up no new one.
 */
@Injectable()
export class SealingThreads implements OnApplicationShutdown {
  private readonly threads: Record<KdfForm, WorkThread<typeof SEALING_JOBS>>;

  constructor(logger: ServerLogger) {
    const aThread = () =>
      new WorkThread<typeof SEALING_JOBS>(new URL('./sealing.worker.js', import.meta.url), {
        mostWaiting: MOST_WAITING,
        onDeath: (error) => logger.unexpected(error),
      });
    this.threads = { lapor: aThread(), resi: aThread() };
  }

  /** What is asked of it is done by `do`, which throws DomainError `busy`. */
  for(form: KdfForm): WorkThread<typeof SEALING_JOBS> {
    return this.threads[form];
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(Object.values(this.threads).map((thread) => thread.close()));
  }
}
