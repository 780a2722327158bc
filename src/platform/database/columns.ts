import { type QueryRunner, Table, type TableColumnOptions, TableIndex } from 'typeorm';

type Options = Pick<TableColumnOptions, 'isPrimary' | 'isNullable'>;

/** Column types for the migrations, each as the engine at hand calls it. */
export function columnsFor(runner: QueryRunner) {
  const isSqlite = runner.connection.options.type === 'better-sqlite3';
  const column =
    (type: string, length?: string) =>
    (name: string, options: Options = {}): TableColumnOptions => ({
      name,
      type,
      ...(length ? { length } : {}),
      ...options,
    });
  return {
    /** 16 random bytes as 32 hexadecimal digits, or a name of that length. */
    id: column('varchar', '32'),
    /** SHA-256 or HMAC-SHA-256 as 64 hexadecimal digits. */
    hash: column('varchar', '64'),
    /** `YYYY-MM-DD`. */
    day: column('varchar', '10'),
    /** ISO 8601 in UTC to the millisecond; staff's tables only. */
    instant: column('varchar', '24'),
    whole: column('int'),
    real: column('double'),
    flag: column(isSqlite ? 'boolean' : 'tinyint', isSqlite ? undefined : '1'),
    text: column(isSqlite ? 'text' : 'mediumtext'),
    bytes: column(isSqlite ? 'blob' : 'longblob'),
    word: (name: string, length: number, options: Options = {}): TableColumnOptions => ({
      name,
      type: 'varchar',
      length: String(length),
      ...options,
    }),
  };
}

/** Makes a table; `unordered` ones keep no rowid on SQLite, so that nothing tells in which order rows came. */
export async function createTable(
  runner: QueryRunner,
  name: string,
  columns: TableColumnOptions[],
  options: { unordered?: boolean; indexes?: { name: string; columns: string[]; unique?: boolean }[] } = {},
): Promise<void> {
  const isSqlite = runner.connection.options.type === 'better-sqlite3';
  const indices = (options.indexes ?? []).map(
    (index) => new TableIndex({ name: index.name, columnNames: index.columns, isUnique: index.unique ?? false }),
  );
  await runner.createTable(
    new Table({ name, columns, indices, withoutRowid: isSqlite && options.unordered === true }),
    true,
    false,
    true,
  );
}
