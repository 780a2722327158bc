import type { Database } from '../../src/platform/database/database.js';

/** One table as it lies there: its columns with their types, and its rows in the order in which it yields them. */
export interface StoredTable {
  name: string;
  columns: string[];
  rows: Record<string, unknown>[];
}

/** Every table of the database by plain SQL, not only those that the code knows. */
export async function everythingStored(database: Database): Promise<StoredTable[]> {
  const { reader } = database;
  const names: { name: string }[] =
    database.engine === 'sqlite'
      ? await reader.query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      : await reader.query('SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()');
  return Promise.all(
    names.map(async ({ name }) => {
      const columns: { name: string }[] =
        database.engine === 'sqlite'
          ? await reader.query(`SELECT name FROM pragma_table_info('${name}')`)
          : await reader.query(
              `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '${name}'`,
            );
      return { name, columns: columns.map((column) => column.name), rows: await reader.query(`SELECT * FROM ${name}`) };
    }),
  );
}

/** @returns the names of the tables whose rows differ between two looks */
export function changedTables(before: StoredTable[], after: StoredTable[]): string[] {
  return after
    .filter((table) => {
      const earlier = before.find((one) => one.name === table.name);
      return JSON.stringify(earlier?.rows) !== JSON.stringify(table.rows);
    })
    .map((table) => table.name)
    .sort();
}
