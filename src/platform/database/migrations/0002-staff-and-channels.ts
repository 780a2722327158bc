import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../columns.js';

/** Members, their cards and sessions, and the channels' keys. */
export class StaffAndChannels1764000000002 implements MigrationInterface {
  name = 'StaffAndChannels1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    const { id, hash, day, instant, whole, text, bytes, word } = columnsFor(runner);
    await createTable(
      runner,
      'member',
      [
        id('id', { isPrimary: true }),
        word('login', 60),
        word('name', 120),
        word('state', 10),
        id('salt'),
        word('proof_hash', 60, { isNullable: true }),
        bytes('sealed_identity', { isNullable: true }),
        word('totp_sealed', 200, { isNullable: true }),
        whole('totp_last_step', { isNullable: true }),
        whole('failed_tries'),
        instant('retry_at', { isNullable: true }),
        hash('link_hash', { isNullable: true }),
        instant('link_until', { isNullable: true }),
        word('link_kind', 20, { isNullable: true }),
        instant('created_at'),
      ],
      {
        indexes: [
          { name: 'member_login', columns: ['login'], unique: true },
          { name: 'member_link', columns: ['link_hash'], unique: true },
        ],
      },
    );
    await createTable(runner, 'member_role', [
      id('member_id', { isPrimary: true }),
      word('role', 20, { isPrimary: true }),
      word('channel_id', 40, { isNullable: true }),
    ]);
    await createTable(
      runner,
      'card',
      [
        id('id', { isPrimary: true }),
        id('member_id'),
        word('channel_id', 40),
        text('statement'),
        word('state', 10),
        day('day'),
      ],
      { indexes: [{ name: 'card_member', columns: ['member_id'] }] },
    );
    await createTable(
      runner,
      'vouch',
      [id('id', { isPrimary: true }), id('card_id'), id('by_card_id'), text('statement'), day('day')],
      { indexes: [{ name: 'vouch_once', columns: ['card_id', 'by_card_id'], unique: true }] },
    );
    await createTable(
      runner,
      'session',
      [hash('token_hash', { isPrimary: true }), id('member_id'), instant('started_at'), instant('seen_at')],
      { indexes: [{ name: 'session_member', columns: ['member_id'] }] },
    );
    await createTable(runner, 'channel_generation', [
      word('channel_id', 40, { isPrimary: true }),
      whole('generation', { isPrimary: true }),
      word('recipient', 2200),
      text('statement'),
      id('by_card_id'),
      day('day'),
    ]);
    await createTable(
      runner,
      'channel_wrap',
      [
        id('id', { isPrimary: true }),
        word('channel_id', 40),
        whole('generation'),
        id('card_id'),
        id('by_card_id'),
        bytes('ciphertext'),
        day('day'),
      ],
      { indexes: [{ name: 'channel_wrap_once', columns: ['channel_id', 'generation', 'card_id'], unique: true }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['channel_wrap', 'channel_generation', 'session', 'vouch', 'card', 'member_role', 'member']) {
      await runner.dropTable(table);
    }
  }
}
