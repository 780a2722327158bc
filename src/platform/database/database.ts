import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Work, WriteQueue } from './write-queue.js';

export type Engine = 'sqlite' | 'mariadb';

/** Changes how rows lie, never what they say. */
export type Housekeeping<T> = (writer: DataSource) => Promise<T>;

/** The two doors: `reader` for questions, `inTransaction` for changes. Slices know no other. */
export abstract class Database {
  abstract readonly engine: Engine;
  /** Read-only on SQLite, so that a stray write fails; the pool on MariaDB. */
  abstract readonly reader: DataSource;

  /**
   * Runs a change. Inside, use only the manager that is given, await nothing but the database, change nothing
   * outside it (on MariaDB it may run again after a deadlock), and never call `inTransaction` again.
   * @returns what the work returned, after the commit
   */
  abstract inTransaction<T>(work: Work<T>): Promise<T>;

  /** Runs housekeeping of the platform on the writer, outside a transaction, while no change is under way on SQLite. */
  abstract betweenTransactions<T>(work: Housekeeping<T>): Promise<T>;

  abstract close(): Promise<void>;

  /** Loads a row to be changed in this transaction: locked on MariaDB, plain on SQLite, which has one writer. */
  lockForChange<Entity extends ObjectLiteral>(
    manager: EntityManager,
    entity: EntityTarget<Entity>,
    where: FindOptionsWhere<Entity>,
  ): Promise<Entity | null> {
    if (this.engine === 'sqlite') return manager.findOne(entity, { where });
    return manager.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
  }
}

/** SQLite: a writer behind a queue, and a read-only reader. */
export class SqliteDatabase extends Database {
  readonly engine = 'sqlite';

  constructor(
    readonly reader: DataSource,
    private readonly writer: DataSource,
    private readonly queue: Pick<WriteQueue, 'run' | 'runBetween'>,
  ) {
    super();
  }

  inTransaction<T>(work: Work<T>): Promise<T> {
    return this.queue.run(work);
  }

  betweenTransactions<T>(work: Housekeeping<T>): Promise<T> {
    return this.queue.runBetween(work);
  }

  async close(): Promise<void> {
    await this.reader.destroy();
    await this.writer.destroy();
  }
}

const DEADLOCK = new Set([1213, 1205]);
const MOST_TRIES = 4;

/** MariaDB: ordinary transactions, tried again after a deadlock or a lock that did not come. */
export class MariadbDatabase extends Database {
  readonly engine = 'mariadb';
  private readonly inside = new AsyncLocalStorage<true>();

  constructor(readonly reader: DataSource) {
    super();
  }

  async inTransaction<T>(work: Work<T>): Promise<T> {
    if (this.inside.getStore()) throw new Error('inTransaction() inside inTransaction(): pass the manager on instead');
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.inside.run(true, () => this.reader.transaction('READ COMMITTED', work));
      } catch (error) {
        const number = (error as { driverError?: { errno?: unknown } }).driverError?.errno;
        if (typeof number !== 'number' || !DEADLOCK.has(number) || tries === MOST_TRIES) throw error;
      }
    }
  }

  betweenTransactions<T>(work: Housekeeping<T>): Promise<T> {
    return work(this.reader);
  }

  async close(): Promise<void> {
    await this.reader.destroy();
  }
}

/** @returns true when the database refused a row because one with the same unique key is there */
export function isDuplicate(error: unknown): boolean {
  const driver = (error as { driverError?: { code?: unknown } } | undefined)?.driverError;
  return (
    driver?.code === 'ER_DUP_ENTRY' ||
    driver?.code === 'SQLITE_CONSTRAINT_UNIQUE' ||
    driver?.code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
  );
}
