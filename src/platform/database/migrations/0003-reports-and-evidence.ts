import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../columns.js';

/**
 * What reporters write to. Random keys, nothing finer than a day, no rowid on SQLite: the tables do not tell
 * in which order things came within a day.
 */
export class ReportsAndEvidence1764000000003 implements MigrationInterface {
  name = 'ReportsAndEvidence1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    const { id, hash, day, whole, flag, text, bytes, word } = columnsFor(runner);
    const unordered = true;
    await createTable(
      runner,
      'report',
      [
        id('id', { isPrimary: true }),
        hash('lookup_hash'),
        word('channel_id', 40),
        word('state', 20),
        flag('unread'),
        day('filed_day'),
        day('deadline_day'),
        whole('last_n'),
        hash('last_tag'),
      ],
      {
        unordered,
        indexes: [
          { name: 'report_lookup', columns: ['lookup_hash'], unique: true },
          { name: 'report_desk', columns: ['channel_id', 'unread', 'deadline_day', 'id'] },
        ],
      },
    );
    await createTable(
      runner,
      'report_entry',
      [
        id('report_id', { isPrimary: true }),
        whole('n', { isPrimary: true }),
        id('author'),
        day('day'),
        hash('tag'),
        bytes('ciphertext'),
      ],
      { unordered },
    );
    await createTable(
      runner,
      'thread_wrap',
      [
        id('id', { isPrimary: true }),
        id('report_id'),
        word('holder_kind', 10),
        word('holder_id', 40),
        whole('generation'),
        bytes('ciphertext'),
        day('day'),
      ],
      {
        unordered,
        indexes: [
          {
            name: 'thread_wrap_once',
            columns: ['report_id', 'holder_kind', 'holder_id', 'generation'],
            unique: true,
          },
        ],
      },
    );
    await createTable(
      runner,
      'attachment',
      [id('id', { isPrimary: true }), id('report_id'), whole('entry_n'), whole('bytes'), hash('sha256'), day('day')],
      { unordered, indexes: [{ name: 'attachment_report', columns: ['report_id'] }] },
    );
    await createTable(runner, 'reading', [
      id('report_id', { isPrimary: true }),
      id('member_id', { isPrimary: true }),
      whole('n'),
      hash('tag'),
      text('statement'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['reading', 'attachment', 'thread_wrap', 'report_entry', 'report']) {
      await runner.dropTable(table);
    }
  }
}
