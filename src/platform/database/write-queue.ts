import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';

export type Work<T> = (manager: EntityManager) => Promise<T>;

interface Waiting {
  work: Work<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

const MOST_AT_ONCE = 64;

/**
 * SQLite has one writer. Whatever waits while a commit is under way runs next, each piece of work in its own
 * savepoint, all in one transaction; a promise resolves only after the commit.
 */
export class WriteQueue {
  private readonly waiting: Waiting[] = [];
  /** Housekeeping, each begun between two commits. */
  private readonly between: (() => Promise<void>)[] = [];
  private draining = false;
  private readonly inside = new AsyncLocalStorage<true>();

  /**
   * @param writer the one DataSource that writes
   * @param isTransactionOpen asks the connection itself: after "disk full" SQLite has rolled everything back
   */
  constructor(
    private readonly writer: DataSource,
    private readonly isTransactionOpen: () => boolean,
  ) {}

  /** @throws Error when called inside a piece of work: pass the manager on instead */
  run<T>(work: Work<T>): Promise<T> {
    if (this.inside.getStore()) throw new Error('inTransaction() inside inTransaction(): pass the manager on instead');
    return new Promise<T>((resolve, reject) => {
      const inCallersContext = AsyncResource.bind((manager: EntityManager) =>
        this.inside.run(true, () => work(manager)),
      );
      this.waiting.push({ work: inCallersContext, resolve: resolve as (value: unknown) => void, reject });
      void this.drain();
    });
  }

  /**
   * Runs what no transaction may surround, as VACUUM, between two commits; whatever is written meanwhile waits.
   * @throws Error when called inside a piece of work
   */
  runBetween<T>(work: (writer: DataSource) => Promise<T>): Promise<T> {
    if (this.inside.getStore()) throw new Error('runBetween() inside inTransaction(): it would wait for itself');
    return new Promise<T>((resolve, reject) => {
      this.between.push(async () => {
        await work(this.writer).then(resolve, reject);
      });
      void this.drain();
    });
  }

  private async drain(): Promise<void> {
    if (this.draining) return;
    this.draining = true;
    while (this.waiting.length + this.between.length > 0) {
      await this.between.shift()?.();
      if (this.waiting.length > 0) await this.commitTogether(this.waiting.splice(0, MOST_AT_ONCE));
    }
    this.draining = false;
  }

  private async commitTogether(group: Waiting[]): Promise<void> {
    const answers: (() => void)[] = [];
    try {
      await this.writer.transaction(async (outer) => {
        for (const one of group) {
          try {
            const value = await outer.transaction(one.work);
            answers.push(() => one.resolve(value));
          } catch (error) {
            if (!this.isTransactionOpen()) throw error;
            answers.push(() => one.reject(error));
          }
        }
      });
      for (const answer of answers) answer();
    } catch (error) {
      // Nobody of this group is told "stored".
      for (const one of group) one.reject(error);
      await this.reopen();
    }
  }

  /** TypeORM counts savepoints; after a transaction that vanished its count is wrong, so the connection starts anew. */
  private async reopen(): Promise<void> {
    await this.writer.destroy();
    await this.writer.initialize();
  }
}
