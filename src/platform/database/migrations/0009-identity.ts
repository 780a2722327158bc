import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { columnsFor, createTable } from '../columns.js';

/** Names that reporters leave sealed: their shares, who asked for them, what custodians answered. */
export class Identity1764000000009 implements MigrationInterface {
  name = 'Identity1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    const { id, day, whole, flag, bytes, word } = columnsFor(runner);
    await runner.addColumn('card', new TableColumn(word('custodian', 10, { isNullable: true })));
    await createTable(
      runner,
      'disclosure',
      [
        id('id', { isPrimary: true }),
        id('report_id'),
        whole('needed'),
        flag('opened'),
        bytes('ciphertext'),
        day('day'),
      ],
      { unordered: true, indexes: [{ name: 'disclosure_report', columns: ['report_id'], unique: true }] },
    );
    await createTable(
      runner,
      'disclosure_share',
      [id('id', { isPrimary: true }), id('disclosure_id'), id('card_id'), bytes('ciphertext'), day('day')],
      {
        unordered: true,
        indexes: [{ name: 'disclosure_share_once', columns: ['disclosure_id', 'card_id'], unique: true }],
      },
    );
    await createTable(
      runner,
      'disclosure_request',
      [
        id('id', { isPrimary: true }),
        id('disclosure_id'),
        id('member_id'),
        id('card_id'),
        word('state', 10),
        day('day'),
        day('opened_day', { isNullable: true }),
      ],
      { unordered: true, indexes: [{ name: 'disclosure_request_of', columns: ['disclosure_id'] }] },
    );
    await createTable(
      runner,
      'disclosure_answer',
      [
        id('id', { isPrimary: true }),
        id('request_id'),
        id('card_id'),
        bytes('asking'),
        flag('agrees', { isNullable: true }),
        bytes('answer', { isNullable: true }),
        day('day', { isNullable: true }),
      ],
      {
        unordered: true,
        indexes: [{ name: 'disclosure_answer_once', columns: ['request_id', 'card_id'], unique: true }],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['disclosure_answer', 'disclosure_request', 'disclosure_share', 'disclosure'];
    for (const table of tables) await runner.dropTable(table);
    await runner.dropColumn('card', 'custodian');
  }
}
