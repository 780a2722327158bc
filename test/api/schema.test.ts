import { readdirSync } from 'node:fs';
import type { EntityMetadata, QueryRunner, Table } from 'typeorm';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../src/platform/database/migrations.js';
import { hasPendingMigrations } from '../../src/platform/database/open-database.js';
import { aFilledRow } from '../support/a-filled-row.js';
import { anOpenDatabase } from '../support/an-open-database.js';

const { database } = await anOpenDatabase();
const { reader } = database;

async function withRunner<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  const runner = reader.createQueryRunner();
  try {
    return await work(runner);
  } finally {
    await runner.release();
  }
}

/** Every difference between a table as it is and as its entity says. */
function differences(meta: EntityMetadata, table: Table | undefined): string[] {
  if (!table) return [`${meta.tableName}: no table`];
  const found: string[] = [];
  const real = new Map(table.columns.map((column) => [column.name, column]));
  for (const column of meta.columns) {
    const name = `${meta.tableName}.${column.databaseName}`;
    const other = real.get(column.databaseName);
    real.delete(column.databaseName);
    if (!other) found.push(`${name}: not in the table`);
    else if (other.isNullable !== column.isNullable) found.push(`${name}: null-ness differs`);
    else if (other.isPrimary !== column.isPrimary) found.push(`${name}: key differs`);
  }
  for (const extra of real.keys()) found.push(`${meta.tableName}.${extra}: not in the entity`);
  const inTable = table.indices.map((index) => `${index.name} ${index.isUnique} ${index.columnNames.join()}`).sort();
  const inEntity = meta.indices
    .map((index) => `${index.name} ${index.isUnique} ${index.columns.map((column) => column.databaseName).join()}`)
    .sort();
  if (inTable.join('|') !== inEntity.join('|')) found.push(`${meta.tableName}: indexes ${inTable} against ${inEntity}`);
  return found;
}

/** Bytes as text: comparing them one by one takes seconds. */
const comparable = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Buffer ? value.toString('base64') : value]),
  );

it('has migrated tables that agree with the entities: columns, null-ness, keys, indexes', async () => {
  const problems = await withRunner(async (runner) => {
    const all: string[] = [];
    for (const meta of reader.entityMetadatas) all.push(...differences(meta, await runner.getTable(meta.tableName)));
    return all;
  });
  expect(problems).toEqual([]);
  expect(reader.entityMetadatas.length).toBeGreaterThan(12);
});

it('saves and loads one filled row of every entity', async () => {
  for (const meta of reader.entityMetadatas) {
    const row = aFilledRow(meta);
    const keys = Object.fromEntries(
      meta.primaryColumns.map((column) => [column.propertyName, row[column.propertyName]]),
    );
    await database.inTransaction(async (manager) => {
      await manager.delete(meta.target, keys);
      await manager.insert(meta.target, row);
    });
    const loaded = await reader.getRepository(meta.target).findOneByOrFail(keys);
    expect(comparable(loaded), meta.tableName).toEqual(comparable(row));
  }
});

it('runs every migration that lies in the folder', () => {
  const files = readdirSync('src/platform/database/migrations').filter((name) => name.endsWith('.ts'));
  expect(MIGRATIONS).toHaveLength(files.length);
});

it('knows when the database has seen every migration', async () => {
  expect(await hasPendingMigrations(database)).toBe(false);
});
