import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { addDays } from '../../domain/calendar/day.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { StorageOrder } from '../database/storage-order.js';
import { EvidenceStore } from '../evidence-store/evidence-store.js';
import { JobRunEntity } from './job-run.entity.js';

const NAME = 'storage-order';

/** Takes from the disk the order in which a day's reports came in: most of it every hour, the rest after the day. */
@Injectable()
export class StorageOrderJob {
  constructor(
    @InjectRepository(JobRunEntity) private readonly runs: Repository<JobRunEntity>,
    private readonly database: Database,
    private readonly order: StorageOrder,
    private readonly evidence: EvidenceStore,
    private readonly clock: Clock,
  ) {}

  /**
   * After the end of a day; before today it does nothing twice. The day is noted once its work is done, not before:
   * two consoles that rewrite the same tables do no harm, but a night that broke off must be made up for.
   */
  async nightly(): Promise<void> {
    if (await this.isNightDue()) await this.rewriteForTheNight();
    // What is left to move lies in the folder, so this needs no note.
    await this.evidence.moveEarlierDays();
  }

  /** Between two nights, and what is left of a night that failed. */
  async hourly(): Promise<void> {
    if (await this.isNightDue()) await this.rewriteForTheNight();
    else await this.order.restoreHourly();
    await this.evidence.levelTimes();
    await this.evidence.moveEarlierDays();
  }

  private async rewriteForTheNight(): Promise<void> {
    await this.order.restore();
    await this.database.inTransaction((manager) =>
      manager.upsert(JobRunEntity, { name: NAME, day: this.yesterday() }, ['name']),
    );
    await this.order.emptyLog();
  }

  private async isNightDue(): Promise<boolean> {
    const run = await this.runs.findOneBy({ name: NAME });
    return !run || run.day < this.yesterday();
  }

  private yesterday(): string {
    return addDays(this.clock.today(), -1);
  }
}
