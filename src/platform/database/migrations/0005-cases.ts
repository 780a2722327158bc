import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { columnsFor, createTable } from '../columns.js';

/** Cases: their dossiers, members by key, codings in versions; and which cards may hold a channel's key. */
export class Cases1764000000005 implements MigrationInterface {
  name = 'Cases1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    const { id, hash, day, whole, flag, text, bytes, word } = columnsFor(runner);
    await runner.addColumn('card', new TableColumn({ ...flag('at_desk'), default: '1' }));
    await createTable(runner, 'case_file', [
      id('id', { isPrimary: true }),
      word('channel_id', 40),
      word('state', 20),
      whole('generation'),
      whole('last_n'),
      hash('last_tag'),
      day('opened_day'),
      day('deadline_day'),
      whole('coding_version'),
      whole('summary_n', { isNullable: true }),
      whole('proposal_n', { isNullable: true }),
      word('proposed_by', 32, { isNullable: true }),
      word('outcome', 30, { isNullable: true }),
      word('outcome_level', 10, { isNullable: true }),
    ]);
    await createTable(
      runner,
      'case_report',
      [id('case_id', { isPrimary: true }), id('report_id', { isPrimary: true }), day('day')],
      { indexes: [{ name: 'case_report_report', columns: ['report_id'] }] },
    );
    await createTable(
      runner,
      'dossier_wrap',
      [
        id('id', { isPrimary: true }),
        id('case_id'),
        whole('generation'),
        id('member_id'),
        id('card_id'),
        id('by_card_id'),
        bytes('ciphertext'),
        day('day'),
      ],
      {
        indexes: [
          { name: 'dossier_wrap_once', columns: ['case_id', 'generation', 'member_id'], unique: true },
          { name: 'dossier_wrap_member', columns: ['member_id', 'case_id'] },
        ],
      },
    );
    await createTable(runner, 'dossier_entry', [
      id('case_id', { isPrimary: true }),
      whole('n', { isPrimary: true }),
      whole('generation'),
      id('author'),
      day('day'),
      hash('tag'),
      bytes('ciphertext'),
    ]);
    await createTable(runner, 'case_coding', [
      id('case_id', { isPrimary: true }),
      whole('version', { isPrimary: true }),
      word('unit', 40),
      word('area', 10),
      word('kind', 20),
      whole('severity'),
      word('source_reliability', 1),
      whole('information_credibility'),
      flag('preliminary_evidence'),
      word('month', 7),
      id('author'),
      day('day'),
    ]);
    await createTable(runner, 'dossier_reading', [
      id('case_id', { isPrimary: true }),
      id('member_id', { isPrimary: true }),
      whole('n'),
      hash('tag'),
      text('statement'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['dossier_reading', 'case_coding', 'dossier_entry', 'dossier_wrap', 'case_report', 'case_file'];
    for (const table of tables) await runner.dropTable(table);
    await runner.dropColumn('card', 'at_desk');
  }
}
