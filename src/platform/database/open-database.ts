import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { ServerLogger } from '../logging/logger.js';
import { type Database, MariadbDatabase, SqliteDatabase } from './database.js';
import { DatabaseLogger, type StatementListener } from './database-logger.js';
import { MIGRATIONS } from './migrations.js';
import { SnakeCaseColumns } from './naming.js';
import { WriteQueue } from './write-queue.js';

export interface DatabaseOptions {
  /** `mysql://user:password@host:port/database`; undefined for the embedded one. */
  url: string | undefined;
  /** Path of the embedded database's file. */
  file: string;
  // biome-ignore lint/complexity/noBannedTypes: TypeORM's own name for a class of entities
  entities: Function[];
  logger: ServerLogger;
  /** False for a process that must not change the schema: it only looks whether a migration is pending. */
  migrate: boolean;
  onStatement?: StatementListener;
}

/**
 * Opens the database and brings its schema up to date.
 * @throws Error when it cannot be reached or a migration fails
 */
export function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.url === undefined ? openSqlite(options) : openMariadb(options, options.url);
}

function common(options: DatabaseOptions) {
  return {
    entities: options.entities,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each' as const,
    namingStrategy: new SnakeCaseColumns(),
    synchronize: false,
    logger: new DatabaseLogger(options.logger, options.onStatement),
    logging: options.onStatement ? (['query', 'error'] as ('query' | 'error')[]) : (['error'] as 'error'[]),
  };
}

async function openSqlite(options: DatabaseOptions): Promise<Database> {
  mkdirSync(dirname(options.file), { recursive: true, mode: 0o700 });
  let connection: BetterSqlite3.Database | undefined;
  const writer = new DataSource({
    ...common(options),
    type: 'better-sqlite3',
    database: options.file,
    prepareDatabase: (database: BetterSqlite3.Database) => {
      connection = database;
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = FULL');
      database.pragma('busy_timeout = 2000');
      database.pragma('secure_delete = ON');
      database.pragma('foreign_keys = ON');
      // TypeORM only knows BEGIN; a deferred transaction can end in BUSY_SNAPSHOT when it first writes.
      const prepare = database.prepare.bind(database);
      database.prepare = ((sql: string) =>
        prepare(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql)) as typeof database.prepare;
    },
  });
  await writer.initialize();
  if (options.migrate) await writer.runMigrations();
  const reader = new DataSource({
    ...common(options),
    type: 'better-sqlite3',
    database: options.file,
    readonly: true,
  });
  await reader.initialize();
  return new SqliteDatabase(reader, writer, new WriteQueue(writer, () => connection?.inTransaction === true));
}

async function openMariadb(options: DatabaseOptions, url: string): Promise<Database> {
  const source = new DataSource({
    ...common(options),
    type: 'mysql',
    url,
    charset: 'utf8mb4',
    timezone: 'Z',
    poolSize: 12,
    connectTimeout: 10_000,
  } satisfies DataSourceOptions);
  await source.initialize();
  if (options.migrate) await migrateUnderLock(source);
  return new MariadbDatabase(source);
}

/** DDL commits by itself on MariaDB, so two processes that start together take turns. */
async function migrateUnderLock(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    const [answer] = (await runner.query("SELECT GET_LOCK('peluit migrations', 60) AS got")) as { got: unknown }[];
    if (Number(answer?.got) !== 1) throw new Error('another process has held the migration lock for 60 s');
    await source.runMigrations();
  } finally {
    await runner.query("SELECT RELEASE_LOCK('peluit migrations')");
    await runner.release();
  }
}

/** @returns true when the code knows a migration that the database has not seen */
export function hasPendingMigrations(database: Database): Promise<boolean> {
  return database.reader.showMigrations();
}
