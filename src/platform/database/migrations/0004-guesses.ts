import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../columns.js';

/** Wrong tries are counted by what was tried, no longer by member, and browsers become known. */
export class Guesses1764000000004 implements MigrationInterface {
  name = 'Guesses1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    const { id, hash, instant, whole } = columnsFor(runner);
    await createTable(
      runner,
      'guess',
      [
        hash('subject', { isPrimary: true }),
        whole('failed_tries'),
        instant('retry_at', { isNullable: true }),
        instant('at'),
      ],
      { indexes: [{ name: 'guess_at', columns: ['at'] }] },
    );
    await createTable(
      runner,
      'known_browser',
      [hash('token_hash', { isPrimary: true }), id('member_id', { isPrimary: true }), instant('at')],
      { indexes: [{ name: 'known_browser_member', columns: ['member_id'] }] },
    );
    for (const column of ['failed_tries', 'retry_at']) await runner.query(`ALTER TABLE member DROP COLUMN ${column}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE member ADD COLUMN failed_tries int NOT NULL DEFAULT 0');
    await runner.query('ALTER TABLE member ADD COLUMN retry_at varchar(24) NULL');
    for (const table of ['known_browser', 'guess']) await runner.dropTable(table);
  }
}
