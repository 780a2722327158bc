import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../columns.js';

/** Totals of readiness. */
export class Waves1764000000007 implements MigrationInterface {
  name = 'Waves1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    const { day, real, word } = columnsFor(runner);
    const key = { isPrimary: true };
    await createTable(runner, 'readiness', [
      word('unit', 40, key),
      day('day', key),
      real('value'),
      word('source', 200),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('readiness');
  }
}
