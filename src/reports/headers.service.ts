import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Brackets, In, Repository } from 'typeorm';
import { CustodyWriter } from '../custody/custody.writer.js';
import { channelsOf } from '../domain/staff/roles.js';
import { Database } from '../platform/database/database.js';
import type { Actor } from '../platform/http/access.js';
import { ReportEntity, ReportEntryEntity, ThreadWrapEntity } from './reports.entity.js';
import { presentEntry, presentWrap } from './reports.presenter.js';
import type { ReportHeadersView, ReportHeaderView } from './reports.view.js';

/** Ciphertext in one answer, in bytes; a report of ordinary length has about 6,000. */
const MOST_BYTES = 6 * 1024 * 1024;

/** Of one report's unanswered messages, the newest. */
const MOST_MESSAGES = 20;

/** An entry before its ciphertext is loaded. */
interface Measured {
  reportId: string;
  n: number;
  author: string;
  bytes: number;
}

/**
 * What the browser needs to show reports in the inbox: the wrapped key, entry 0, and whatever the reporter has written
 * since the desk last answered – the browser looks there for somebody who is being looked for or threatened. Whether a
 * message says so is sealed, so all of them are handed out.
 */
@Injectable()
export class HeadersService {
  constructor(
    @InjectRepository(ReportEntity) private readonly reports: Repository<ReportEntity>,
    @InjectRepository(ReportEntryEntity) private readonly entries: Repository<ReportEntryEntity>,
    @InjectRepository(ThreadWrapEntity) private readonly wraps: Repository<ThreadWrapEntity>,
    private readonly database: Database,
    private readonly custody: CustodyWriter,
  ) {}

  /** @param ids reports to open; absent ones and those of another channel are left out without a word */
  async headersOf(actor: Actor, ids: readonly string[]): Promise<ReportHeadersView> {
    const channels = channelsOf(actor.grants);
    const found = await this.reports.findBy({ id: In([...new Set(ids)]), channelId: In(channels) });
    const reports = found.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
    const wanted = wantedOf(await this.measure(reports.map((report) => report.id)));
    const now = takeWhileItFits(reports, wanted);
    const headers = await this.load(now, wanted);
    await this.database.inTransaction((manager) =>
      this.custody.append(manager, {
        actor: actor.memberId,
        act: 'inbox.headers',
        details: { rows: headers.length },
      }),
    );
    return { headers, later: reports.slice(now.length).map((report) => report.id) };
  }

  private async measure(ids: string[]): Promise<Measured[]> {
    if (ids.length === 0) return [];
    const rows = await this.entries
      .createQueryBuilder('entry')
      .select('entry.reportId', 'reportId')
      .addSelect('entry.n', 'n')
      .addSelect('entry.author', 'author')
      .addSelect('LENGTH(entry.ciphertext)', 'bytes')
      .where({ reportId: In(ids) })
      .orderBy('entry.n', 'ASC')
      .getRawMany<Measured>();
    return rows.map((row) => ({ ...row, n: Number(row.n), bytes: Number(row.bytes) }));
  }

  private async load(reports: ReportEntity[], wanted: Map<string, Wanted>): Promise<ReportHeaderView[]> {
    if (reports.length === 0) return [];
    const ids = reports.map((report) => report.id);
    const any = new Brackets((or) => {
      reports.forEach((report, index) => {
        const numbers = wanted.get(report.id)?.take.map((entry) => entry.n) ?? [0];
        or.orWhere(`(entry.reportId = :id${index} AND entry.n IN (:...n${index}))`, {
          [`id${index}`]: report.id,
          [`n${index}`]: numbers,
        });
      });
    });
    const entries = await this.entries.createQueryBuilder('entry').where(any).orderBy('entry.n', 'ASC').getMany();
    const wraps = await this.wraps.findBy({ reportId: In(ids), holderKind: 'channel' });
    return reports.map((report) => ({
      id: report.id,
      wraps: wraps
        .filter((wrap) => wrap.reportId === report.id && wrap.holderId === report.channelId)
        .sort((a, b) => b.generation - a.generation)
        .map(presentWrap),
      entries: entries.filter((entry) => entry.reportId === report.id).map(presentEntry),
      withheld: wanted.get(report.id)?.withheld ?? 0,
    }));
  }
}

interface Wanted {
  take: Measured[];
  withheld: number;
}

/** Chooses per report. The desk's first entry only says that the report was read, so it is no answer. */
function wantedOf(measured: readonly Measured[]): Map<string, Wanted> {
  const byReport = new Map<string, Measured[]>();
  for (const entry of measured) byReport.set(entry.reportId, [...(byReport.get(entry.reportId) ?? []), entry]);
  const wanted = new Map<string, Wanted>();
  for (const [reportId, entries] of byReport) {
    const answers = entries.filter((entry) => entry.author !== 'reporter').slice(1);
    const lastAnswer = answers.at(-1)?.n ?? 0;
    const messages = entries.filter((entry) => entry.author === 'reporter' && entry.n > lastAnswer && entry.n > 0);
    const take = messages.slice(-MOST_MESSAGES);
    const first = entries.filter((entry) => entry.n === 0);
    wanted.set(reportId, { take: [...first, ...take], withheld: messages.length - take.length });
  }
  return wanted;
}

/** As many reports from the start as one answer holds, but at least one. */
function takeWhileItFits(reports: ReportEntity[], wanted: Map<string, Wanted>): ReportEntity[] {
  let bytes = 0;
  const end = reports.findIndex((report, index) => {
    for (const entry of wanted.get(report.id)?.take ?? []) bytes += entry.bytes;
    return bytes > MOST_BYTES && index > 0;
  });
  return end === -1 ? reports : reports.slice(0, end);
}
