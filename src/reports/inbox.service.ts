import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Between, Brackets, In, Repository, type SelectQueryBuilder } from 'typeorm';
import { CustodyWriter } from '../custody/custody.writer.js';
import { addDays } from '../domain/calendar/day.js';
import { type DeskFilter, DONE_AT_DESK, heapOf } from '../domain/report/desk-filter.js';
import type { ReportState } from '../domain/report/states.js';
import { channelsOf } from '../domain/staff/roles.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Actor } from '../platform/http/access.js';
import { ReportDeadlines } from './report-deadlines.js';
import { ReportEntity } from './reports.entity.js';
import { presentRow } from './reports.presenter.js';
import type { InboxCountsView, InboxView, NearestView } from './reports.view.js';

/** Which page of the inbox. */
export interface InboxPage {
  filter: DeskFilter;
  /** `next` of the page before. */
  after?: string | undefined;
  /** Largest number of rows. */
  limit: number;
}

type Query = SelectQueryBuilder<ReportEntity>;

/** The desk's list: unread reports first, then by deadline, then by random id; nothing of it is open yet. */
@Injectable()
export class InboxService {
  constructor(
    @InjectRepository(ReportEntity) private readonly reports: Repository<ReportEntity>,
    private readonly evidence: EvidenceReader,
    private readonly deadlines: ReportDeadlines,
    private readonly database: Database,
    private readonly custody: CustodyWriter,
    private readonly clock: Clock,
  ) {}

  /** Hands out one page and records how many rows it had. */
  async page(actor: Actor, page: InboxPage): Promise<InboxView> {
    const today = this.clock.today();
    const found = await this.find(actor, page, today);
    const rows = found.slice(0, page.limit);
    const files = await this.evidence.countsOf(rows.map((row) => row.id));
    const counts = await this.count(actor, today);
    await this.database.inTransaction((manager) =>
      this.custody.append(manager, {
        actor: actor.memberId,
        act: 'inbox.page',
        details: { filter: page.filter, rows: rows.length },
      }),
    );
    const last = rows.at(-1);
    return {
      rows: rows.map((row) => presentRow(row, files.get(row.id) ?? 0, this.deadlines, today)),
      next: found.length > page.limit && last ? cursorOf(last) : null,
      counts,
      nearest: rows.length === 0 ? await this.nearest(actor, today) : null,
    };
  }

  /** The next day on which something of the desk's own is due, and how much. */
  private async nearest(actor: Actor, today: string): Promise<NearestView | null> {
    const [next] = await this.reports
      .createQueryBuilder('report')
      .select('report.deadlineDay', 'day')
      .addSelect('COUNT(*)', 'reports')
      .where({ channelId: In(channelsOf(actor.grants)), deadlineDay: Between(today, addDays(today, 400)) })
      .andWhere('report.state NOT IN (:...done)', { done: DONE_AT_DESK })
      .groupBy('report.deadlineDay')
      .orderBy('report.deadlineDay', 'ASC')
      .limit(1)
      .getRawMany<{ day: string; reports: unknown }>();
    const standing = next && this.deadlines.standing({ state: 'perlu_keterangan', deadlineDay: next.day }, today);
    return standing ? { reports: Number(next.reports), left: standing.left, unit: standing.unit } : null;
  }

  /** One row more than asked for, to know whether a page follows. Each half is read along the index. */
  private async find(actor: Actor, { filter, after, limit }: InboxPage, today: string): Promise<ReportEntity[]> {
    const cursor = after === undefined ? undefined : readCursor(after);
    const rows: ReportEntity[] = [];
    for (const unread of [1, 0]) {
      if (cursor !== undefined && cursor.unread < unread) continue;
      const query = this.reports
        .createQueryBuilder('report')
        .where({ channelId: In(channelsOf(actor.grants)) })
        .andWhere('report.unread = :unread', { unread })
        .orderBy('report.deadlineDay', 'ASC')
        .addOrderBy('report.id', 'ASC')
        .limit(limit + 1 - rows.length);
      if (cursor?.unread === unread) continueAfter(query, cursor);
      keepHeap(query, filter, unread, today);
      rows.push(...(await query.getMany()));
      if (rows.length > limit) break;
    }
    return rows;
  }

  private async count(actor: Actor, today: string): Promise<InboxCountsView> {
    const groups = await this.reports
      .createQueryBuilder('report')
      .select('report.state', 'state')
      .addSelect('report.unread', 'unread')
      .addSelect('CASE WHEN report.deadlineDay < :today THEN 1 ELSE 0 END', 'late')
      .addSelect('COUNT(*)', 'reports')
      .where({ channelId: In(channelsOf(actor.grants)) })
      .groupBy('report.state')
      .addGroupBy('report.unread')
      .addGroupBy('late')
      .setParameters({ today })
      .getRawMany<{ state: ReportState; unread: unknown; late: unknown; reports: unknown }>();
    const counts = { action: 0, waiting: 0, closed: 0, all: 0 };
    for (const group of groups) {
      const deadlineDay = Number(group.late) === 1 ? '' : today;
      const heap = heapOf({ state: group.state, unread: Number(group.unread) === 1, deadlineDay }, today);
      counts[heap] += Number(group.reports);
      counts.all += Number(group.reports);
    }
    return counts;
  }
}

/** The same heaps as heapOf(), said to the database. */
function keepHeap(query: Query, filter: DeskFilter, unread: number, today: string): void {
  if (filter === 'all' || (filter === 'action' && unread === 1)) return;
  if (unread === 1) {
    query.andWhere('1 = 0');
    return;
  }
  const done = DONE_AT_DESK;
  if (filter === 'closed') query.andWhere('report.state IN (:...done)', { done });
  else if (filter === 'waiting') {
    query.andWhere("report.state = 'perlu_keterangan' AND report.deadlineDay >= :today", { today });
  } else {
    const late = "report.state <> 'perlu_keterangan' OR report.deadlineDay < :today";
    query.andWhere('report.state NOT IN (:...done)', { done }).andWhere(`(${late})`, { today });
  }
}

interface Cursor {
  unread: number;
  deadlineDay: string;
  id: string;
}

function cursorOf(row: ReportEntity): string {
  return `${row.unread ? 1 : 0}.${row.deadlineDay}.${row.id}`;
}

function readCursor(text: string): Cursor {
  const [unread = '', deadlineDay = '', id = ''] = text.split('.');
  return { unread: Number(unread), deadlineDay, id };
}

function continueAfter(query: Query, { deadlineDay, id }: Cursor): void {
  const later = new Brackets((or) =>
    or
      .where('report.deadlineDay > :deadlineDay', { deadlineDay })
      .orWhere('(report.deadlineDay = :deadlineDay AND report.id > :id)', { deadlineDay, id }),
  );
  query.andWhere(later);
}
