import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { NO_DEADLINE } from '../domain/calendar/deadline.js';
import { afterReporterWrites, findMove, type ReportMove, type ReportState } from '../domain/report/states.js';
import type { ChannelId } from '../domain/staff/roles.js';
import { Database } from '../platform/database/database.js';
import { DomainError } from '../platform/http/domain-error.js';
import { ReportDeadlines } from './report-deadlines.js';
import { ReportEntity, ReportEntryEntity, ThreadWrapEntity } from './reports.entity.js';

/** A sealed entry whose outer form has been checked (sealed-input.reader.ts). */
export interface SealedEntryInput {
  n: number;
  /** 64 hexadecimal digits; only who holds the thread's key can check it. */
  tag: string;
  ciphertext: Buffer;
}

/** A report as it is filed: all that the server ever learns of it. */
export interface NewThread {
  id: string;
  /** SHA-256 of the lookup, hex. */
  lookupHash: string;
  channelId: ChannelId;
  /** Of the channel's key that the wrap is sealed to. */
  generation: number;
  day: string;
  wrap: Buffer;
  /** Entry 0. */
  entry: SealedEntryInput;
}

/** Who writes an entry, and what becomes of the report by it. */
export interface Authorship {
  /** `reporter`, or a member's id. */
  author: string;
  day: string;
  /** Where an officer moves the report; a reporter's entry moves it by the table alone. */
  to?: ReportState;
  /** As what he moves it: `desk` unless a case does. */
  as?: 'desk' | 'case';
  /** A reporter's entry that answers nothing, so that the report stays where it is. */
  staysInState?: boolean;
}

/** Changes threads inside the caller's transaction. Writes no custody entry: an officer's act adds it last. */
@Injectable()
export class ThreadWriter {
  constructor(
    private readonly database: Database,
    private readonly deadlines: ReportDeadlines,
  ) {}

  /** Loads a report to be changed, so that of two writers at once the second sees what the first did. */
  lockReport(manager: EntityManager, where: FindOptionsWhere<ReportEntity>): Promise<ReportEntity | null> {
    return this.database.lockForChange(manager, ReportEntity, where);
  }

  /**
   * Files a report: its row, its one wrap, its entry 0; the desk's clock starts.
   * @throws QueryFailedError for which isDuplicate() is true when id or lookup are taken
   */
  async begin(manager: EntityManager, thread: NewThread): Promise<void> {
    const { id, lookupHash, channelId, generation, day, wrap, entry } = thread;
    if (entry.n !== 0) throw new DomainError('thread.moved');
    await manager.insert(ReportEntity, {
      id,
      lookupHash,
      channelId,
      state: 'diterima',
      unread: true,
      filedDay: day,
      deadlineDay: this.deadlines.dayOf('verifikasi_dan_penerusan', day).day,
      lastN: 0,
      lastTag: entry.tag,
    });
    await manager.insert(ThreadWrapEntity, {
      id: randomBytes(16).toString('hex'),
      reportId: id,
      holderKind: 'channel',
      holderId: channelId,
      generation,
      ciphertext: wrap,
      day,
    });
    await manager.insert(ReportEntryEntity, { reportId: id, ...entry, author: 'reporter', day });
  }

  /**
   * Adds the next entry and moves the report. An officer's entry is sealed on top of the last one, so he has it before
   * him and the report counts as read; a reporter's makes it unread.
   *
   * @param report from lockReport(); brought up to date in place
   * @returns `repeated` when the very same entry is there already, as after an answer that got lost: a reporter's wherever
   *   it stands, since an officer may have written behind it; an officer's as the last one
   * @throws DomainError `thread.moved` when another entry came first, `move.refused` when the table has no such move,
   *   `too-large` when the reporter's thread is full
   */
  async append(
    manager: EntityManager,
    report: ReportEntity,
    entry: SealedEntryInput,
    by: Authorship,
  ): Promise<'appended' | 'repeated'> {
    if (entry.n === report.lastN || (by.author === 'reporter' && entry.n < report.lastN)) {
      const key = { reportId: report.id, n: entry.n, author: by.author, tag: entry.tag };
      const stored = await manager.findOneBy(ReportEntryEntity, key);
      if (stored?.ciphertext.equals(entry.ciphertext)) return 'repeated';
    }
    if (entry.n !== report.lastN + 1) throw new DomainError('thread.moved');
    if (by.author === 'reporter') await expectRoom(manager, report, entry);
    const move = moveOf(report.state, by);
    await manager.insert(ReportEntryEntity, { reportId: report.id, ...entry, author: by.author, day: by.day });
    const changed = {
      lastN: entry.n,
      lastTag: entry.tag,
      unread: by.author === 'reporter',
      state: move?.to ?? report.state,
      deadlineDay: this.deadlineAfter(move, report.deadlineDay, by.day),
    };
    await manager.update(ReportEntity, { id: report.id }, changed);
    Object.assign(report, changed);
    return 'appended';
  }

  /** A file of hers has arrived: the desk looks again, although no entry is new. */
  async markUnread(manager: EntityManager, report: ReportEntity): Promise<void> {
    await manager.update(ReportEntity, { id: report.id }, { unread: true });
    report.unread = true;
  }

  private deadlineAfter(move: ReportMove | undefined, current: string, day: string): string {
    if (!move || move.deadline === 'unchanged') return current;
    return move.deadline === 'none' ? NO_DEADLINE : this.deadlines.dayOf(move.deadline, day).day;
  }
}

/** Entries that a thread takes from its reporter, and bytes of ciphertext: it is handed out whole. */
const MOST_ENTRIES = 500;
const MOST_BYTES = 16 * 1024 * 1024;

async function expectRoom(manager: EntityManager, report: ReportEntity, entry: SealedEntryInput): Promise<void> {
  const stored = await manager
    .createQueryBuilder(ReportEntryEntity, 'entry')
    .select('SUM(LENGTH(entry.ciphertext))', 'bytes')
    .where({ reportId: report.id })
    .getRawOne<{ bytes: unknown }>();
  const isFull = Number(stored?.bytes ?? 0) + entry.ciphertext.length > MOST_BYTES;
  if (isFull || entry.n >= MOST_ENTRIES) throw new DomainError('too-large');
}

function moveOf(state: ReportState, by: Authorship): ReportMove | undefined {
  if (by.author === 'reporter') return by.staysInState ? undefined : afterReporterWrites(state);
  if (by.to === undefined) return undefined;
  const move = findMove(state, by.to, by.as ?? 'desk');
  if (!move) throw new DomainError('move.refused');
  return move;
}
