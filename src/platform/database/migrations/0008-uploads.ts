import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../columns.js';

/** Files that are still arriving. Like all that reporters write to: random keys, no rowid, nothing finer than a day. */
export class Uploads1764000000008 implements MigrationInterface {
  name = 'Uploads1764000000008';

  async up(runner: QueryRunner): Promise<void> {
    const { id, day, whole } = columnsFor(runner);
    await createTable(
      runner,
      'upload',
      [id('id', { isPrimary: true }), id('report_id'), whole('entry_n'), whole('bytes'), day('day')],
      { unordered: true, indexes: [{ name: 'upload_report', columns: ['report_id'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('upload');
  }
}
