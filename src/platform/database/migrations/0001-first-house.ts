import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../columns.js';

/** The installation itself, its daily jobs, and the custody record. */
export class FirstHouse1764000000001 implements MigrationInterface {
  name = 'FirstHouse1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    const { hash, day, instant, whole, text, word, id } = columnsFor(runner);
    await createTable(runner, 'deployment', [word('name', 40, { isPrimary: true }), word('value', 200)]);
    await createTable(runner, 'job_run', [word('name', 40, { isPrimary: true }), day('day')]);
    await createTable(runner, 'custody_head', [
      whole('id', { isPrimary: true }),
      whole('segment'),
      whole('n'),
      hash('hash'),
    ]);
    await createTable(runner, 'custody_entry', [
      whole('segment', { isPrimary: true }),
      whole('n', { isPrimary: true }),
      instant('at'),
      id('actor'),
      word('act', 60),
      hash('thing'),
      text('details'),
      hash('hash'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['custody_entry', 'custody_head', 'job_run', 'deployment']) await runner.dropTable(table);
  }
}
