import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../columns.js';

/** Counts of coded cases, the ledger of what was released, and what units are exposed to. */
export class Risk1764000000006 implements MigrationInterface {
  name = 'Risk1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    const { id, day, whole, real, word } = columnsFor(runner);
    const key = { isPrimary: true };
    await createTable(runner, 'risk_bucket', [
      word('owner', 40, key),
      word('unit', 40, key),
      word('area', 10, key),
      word('month', 7, key),
      word('step', 20, key),
      whole('severity', key),
      whole('n'),
    ]);
    await createTable(runner, 'risk_case', [
      id('case_id', key),
      word('channel_id', 40),
      word('unit', 40),
      word('area', 10),
      word('month', 7),
      word('step', 20, { isNullable: true }),
      whole('severity'),
      day('since'),
    ]);
    const sums = [whole('cases'), word('proven', 60), word('unproven', 60), word('proven_squares', 60)];
    await createTable(runner, 'risk_cell', [
      word('owner', 40, key),
      word('unit', 40, key),
      word('area', 10, key),
      ...sums,
    ]);
    await createTable(runner, 'released_cell', [
      day('quarter', key),
      word('unit', 40, key),
      word('area', 10, key),
      ...sums,
    ]);
    await createTable(runner, 'risk_holder', [id('case_id', key), id('member_id', key)], {
      indexes: [{ name: 'risk_holder_member', columns: ['member_id'] }],
    });
    await createTable(
      runner,
      'release_batch',
      [id('id', key), word('kind', 10), word('unit', 40), word('area', 10), day('day'), whole('n')],
      { indexes: [{ name: 'release_batch_day', columns: ['day'] }] },
    );
    await createTable(runner, 'released_bucket', [
      id('batch_id', key),
      word('month', 7, key),
      word('step', 20, key),
      whole('severity', key),
      whole('n'),
    ]);
    await createTable(runner, 'released_case', [
      id('case_id', key),
      word('unit', 40),
      word('area', 10),
      word('month', 7),
      word('step', 20),
      whole('severity'),
    ]);
    await createTable(runner, 'exposure', [
      word('unit', 40, key),
      word('area', 10, key),
      whole('year', key),
      real('value'),
      word('source', 200),
      day('day'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'exposure',
      'released_case',
      'released_bucket',
      'release_batch',
      'risk_holder',
      'released_cell',
      'risk_cell',
      'risk_case',
      'risk_bucket',
    ];
    for (const table of tables) await runner.dropTable(table);
  }
}
