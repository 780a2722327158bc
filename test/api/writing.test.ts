import { spawn } from 'node:child_process';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { DeploymentEntity } from '../../src/platform/database/deployment.entity.js';
import { engineOfProject } from '../support/a-database.js';
import { anOpenDatabase } from '../support/an-open-database.js';

const statements: string[] = [];
const { database, file } = await anOpenDatabase((sql) => statements.push(sql));
const rows = () => database.reader.getRepository(DeploymentEntity);

it('commits each of 200 changes made at once or rejects it alone', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 200 }, (_, index) =>
      database.inTransaction(async (manager) => {
        await manager.insert(DeploymentEntity, { name: `parallel ${index}`, value: 'x' });
        if (index % 10 === 0) throw new Error('refused');
      }),
    ),
  );
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(180);
  expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toHaveLength(20);
  expect(await rows().count()).toBe(180);
});

it('does not let a neighbour’s duplicate key hurt the others', async () => {
  const insert = (name: string) =>
    database.inTransaction((manager) => manager.insert(DeploymentEntity, { name, value: 'y' }));
  const outcomes = await Promise.allSettled([insert('twin'), insert('twin'), insert('single')]);
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  expect(await rows().countBy({ value: 'y' })).toBe(2);
});

it('refuses a transaction inside a transaction', async () => {
  await expect(
    database.inTransaction(async () => {
      await database.inTransaction(async () => undefined);
    }),
  ).rejects.toThrow('pass the manager on instead');
});

it('does housekeeping while changes wait, and fails alone when it fails', async () => {
  const insert = (name: string) =>
    database.inTransaction((manager) => manager.insert(DeploymentEntity, { name, value: 'kept' }));
  const sql = engineOfProject() === 'sqlite' ? 'VACUUM' : 'OPTIMIZE TABLE deployment';
  const outcomes = await Promise.allSettled([
    insert('before'),
    database.betweenTransactions((writer) => writer.query(sql)),
    database.betweenTransactions(() => Promise.reject(new Error('refused'))),
    insert('after'),
  ]);
  expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(await rows().countBy({ value: 'kept' })).toBe(2);
});

it('shows a change to readers only after its commit', async () => {
  await database.inTransaction(async (manager) => {
    await manager.insert(DeploymentEntity, { name: 'unseen', value: 'z' });
    expect(await rows().existsBy({ name: 'unseen' })).toBe(false);
    expect(await manager.existsBy(DeploymentEntity, { name: 'unseen' })).toBe(true);
  });
  expect(await rows().existsBy({ name: 'unseen' })).toBe(true);
});

it('loses no update when 40 lock the same row to change it', async () => {
  await database.inTransaction((manager) => manager.insert(DeploymentEntity, { name: 'count', value: '0' }));
  const increment = () =>
    database.inTransaction(async (manager) => {
      const row = await database.lockForChange(manager, DeploymentEntity, { name: 'count' });
      await manager.update(DeploymentEntity, { name: 'count' }, { value: String(Number(row?.value) + 1) });
    });
  await Promise.all(Array.from({ length: 40 }, increment));
  expect((await rows().findOneByOrFail({ name: 'count' })).value).toBe('40');
});

const onSqlite = () => {
  it('begins every transaction as a writer, so it cannot fail at its first write', () => {
    expect(statements.some((sql) => sql === 'BEGIN TRANSACTION')).toBe(true);
    // What really reaches SQLite: a second connection cannot begin to write while a piece of work runs.
    return database.inTransaction(async () => {
      const other = new BetterSqlite3(file, { timeout: 0 });
      expect(() => other.exec('BEGIN IMMEDIATE')).toThrow(/locked/);
      other.close();
    });
  });

  it('refuses a write through the reading door', async () => {
    await expect(rows().insert({ name: 'stray', value: 'w' })).rejects.toThrow(/readonly/);
  });

  it('waits while another process holds the lock', async () => {
    const holder = spawn(process.execPath, ['-e', HOLD_THE_LOCK, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => holder.stdout?.once('data', resolve));
    await database.inTransaction((manager) => manager.insert(DeploymentEntity, { name: 'after the lock', value: 'v' }));
    expect(await rows().existsBy({ name: 'after the lock' })).toBe(true);
  });

  it('acknowledges nothing that a full disk swallowed, and goes on afterwards', async () => {
    const small = await anOpenDatabase();
    const limit = (pages: number) => small.database.inTransaction((m) => m.query(`PRAGMA max_page_count = ${pages}`));
    const [{ page_count: used }] = await small.database.reader.query('PRAGMA page_count');
    await limit(used + 12);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 60 }, (_, index) =>
        small.database.inTransaction((manager) =>
          manager.insert(DeploymentEntity, { name: `full ${index}`, value: 'x'.repeat(4000) }),
        ),
      ),
    );
    const stored = outcomes.filter((outcome) => outcome.status === 'fulfilled').length;
    expect(stored).toBeLessThan(60);
    const names = await small.database.reader.getRepository(DeploymentEntity).find();
    expect(names.filter((row) => row.name.startsWith('full '))).toHaveLength(stored);
    await small.database.inTransaction((manager) => manager.insert(DeploymentEntity, { name: 'later', value: 'u' }));
    expect(await small.database.reader.getRepository(DeploymentEntity).existsBy({ name: 'later' })).toBe(true);
  });
};
if (engineOfProject() === 'sqlite') describe('on SQLite', onSqlite);

const HOLD_THE_LOCK = `
const Database = require('better-sqlite3');
const database = new Database(process.argv[1]);
database.exec('BEGIN IMMEDIATE');
process.stdout.write('locked');
setTimeout(() => { database.exec('COMMIT'); database.close(); }, 400);
`;
