import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { MoreThan, Repository } from 'typeorm';
import { CustodyWriter } from '../custody/custody.writer.js';
import { addDays } from '../domain/calendar/day.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, isDuplicate } from '../platform/database/database.js';
import { claimDay } from '../platform/jobs/claim-day.js';
import { JobRunEntity } from '../platform/jobs/job-run.entity.js';
import { ReportEntity, ReportEntryEntity, ThreadWrapEntity } from './reports.entity.js';

const NAME = 'reporters-daily-record';
const PAGE = 100;

/**
 * What reporters did enters the custody record once a day, as one entry with the sorted hashes of that day's
 * ciphertexts: it pins what came in, and tells nothing finer than the day.
 */
@Injectable()
export class DailyRecordJob {
  constructor(
    @InjectRepository(ReportEntity) private readonly reports: Repository<ReportEntity>,
    @InjectRepository(ReportEntryEntity) private readonly entries: Repository<ReportEntryEntity>,
    @InjectRepository(ThreadWrapEntity) private readonly wraps: Repository<ThreadWrapEntity>,
    @InjectRepository(JobRunEntity) private readonly runs: Repository<JobRunEntity>,
    private readonly evidence: EvidenceReader,
    private readonly database: Database,
    private readonly custody: CustodyWriter,
    private readonly clock: Clock,
  ) {}

  /**
   * Records a day that is over, and every day before it that was missed. Does nothing for days that were recorded, so
   * that two consoles, or one that starts anew, write each day once.
   *
   * @param day `YYYY-MM-DD` in Asia/Jakarta, before today
   * @returns the days that were recorded now
   * @throws RangeError when the day is not over: more could still come in
   */
  async run(day: string): Promise<string[]> {
    if (day >= this.clock.today()) throw new RangeError(`${day} is not over yet`);
    const recorded: string[] = [];
    for (let next = await this.firstDay(day); next <= day; next = addDays(next, 1)) {
      if (await this.record(next, await this.hashesOf(next))) recorded.push(next);
    }
    return recorded;
  }

  /** The day after the last recorded one; at the very first run the day of the first report. */
  private async firstDay(day: string): Promise<string> {
    const run = await this.runs.findOneBy({ name: NAME });
    if (run) return addDays(run.day, 1);
    const [first] = await this.reports.find({
      order: { filedDay: 'ASC' },
      take: 1,
      select: { id: true, filedDay: true },
    });
    return first && first.filedDay < day ? first.filedDay : day;
  }

  /** SHA-256 of every ciphertext that reporters sent on a day, sorted. Reads in pages: a day can hold many megabytes. */
  private async hashesOf(day: string): Promise<string[]> {
    const hashes = await this.evidence.hashesOfDay(day);
    const ids = await this.entries
      .createQueryBuilder('entry')
      .select('DISTINCT entry.reportId', 'reportId')
      .where({ day, author: 'reporter' })
      .getRawMany<{ reportId: string }>();
    for (const { reportId } of ids) {
      for (let after = -1; ; ) {
        const where = { reportId, day, author: 'reporter', n: MoreThan(after) };
        const page = await this.entries.find({ where, order: { n: 'ASC' }, take: PAGE });
        hashes.push(...page.map((entry) => sha256(entry.ciphertext)));
        if (page.length < PAGE) break;
        after = page.at(-1)?.n ?? after;
      }
    }
    const wraps = await this.wraps.findBy({ day, holderKind: 'channel' });
    hashes.push(...wraps.map((wrap) => sha256(wrap.ciphertext)));
    return hashes.sort();
  }

  /** @returns false when somebody else has recorded the day meanwhile */
  private async record(day: string, hashes: string[]): Promise<boolean> {
    try {
      return await this.database.inTransaction(async (manager) => {
        if (!(await claimDay(this.database, manager, NAME, day))) return false;
        await this.custody.append(manager, { actor: 'server', act: 'reporters.day', thing: day, details: { hashes } });
        return true;
      });
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
