import { Injectable } from '@nestjs/common';
import { Settings } from '../settings/settings.js';
import { Database } from './database.js';

/** The tables that a reporter's act writes to. */
export const REPORTER_TABLES = [
  'report',
  'report_entry',
  'thread_wrap',
  'attachment',
  'upload',
  'disclosure',
  'disclosure_share',
] as const;

/** Seconds that MariaDB waits for its turn at a table: whoever asks after it would wait behind it. */
const PATIENCE_SECONDS = 30;
const MIB = 1024 * 1024;

/**
 * Random keys do not hide in which order rows came: SQLite gives out pages and places inside a page in that order, and
 * InnoDB keeps the number of its transaction in every row. Rewriting a table lays its rows down by their keys and
 * forgets the rest.
 */
@Injectable()
export class StorageOrder {
  /** What SQLite's counter of changes said after the last rewriting; undefined before the first one. */
  private lastSeen: number | undefined;

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /**
   * Rewrites everything that reporters write to.
   * @throws Error when somebody else holds the database, or when the disk lacks the room
   */
  async restore(): Promise<void> {
    if (this.database.engine === 'mariadb') return this.rebuildTables();
    await this.database.betweenTransactions((writer) => writer.query('VACUUM'));
    await this.emptyLog();
  }

  /** Rewrites an embedded database that has changed and is not too large to do so in the middle of the day. */
  async restoreHourly(): Promise<void> {
    if (this.database.engine === 'mariadb') return;
    if ((await this.changes()) === this.lastSeen) return;
    if ((await this.bytes()) > this.settings.hourlyRewriteMib * MIB) return;
    await this.restore();
  }

  /**
   * Moves SQLite's log into the database and cuts it to nothing: it holds pages in the order in which they were written.
   * @throws Error when a reader in another process keeps it
   */
  async emptyLog(): Promise<void> {
    if (this.database.engine === 'mariadb') return;
    await this.database.betweenTransactions(async (writer) => {
      const [answer] = (await writer.query('PRAGMA wal_checkpoint(TRUNCATE)')) as { busy: number }[];
      if (answer?.busy !== 0) throw new Error('another process kept the log of the database from being emptied');
      this.lastSeen = await this.changes();
    });
  }

  private async rebuildTables(): Promise<void> {
    for (const table of REPORTER_TABLES) {
      const sql = `OPTIMIZE NO_WRITE_TO_BINLOG TABLE ${table} WAIT ${PATIENCE_SECONDS}`;
      const said = await this.database.betweenTransactions<{ Msg_type: string }[]>((writer) => writer.query(sql));
      // MariaDB tells of a failure in a row of the answer.
      const failed = said.some((row) => row.Msg_type.toLowerCase() === 'error');
      if (failed) throw new Error(`the database did not rebuild the table ${table}`);
    }
  }

  /** Counts what the reader sees others commit. */
  private async changes(): Promise<number> {
    const [row] = (await this.database.reader.query('PRAGMA data_version')) as { data_version: number }[];
    return Number(row?.data_version);
  }

  private async bytes(): Promise<number> {
    const sql = 'SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()';
    const [row] = (await this.database.reader.query(sql)) as { bytes: number }[];
    return Number(row?.bytes);
  }
}
