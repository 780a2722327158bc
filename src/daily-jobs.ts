import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { addDays } from './domain/calendar/day.js';
import { UploadsWriter } from './evidence/uploads.writer.js';
import { Clock } from './platform/clock/clock.js';
import { StorageOrderJob } from './platform/jobs/storage-order.job.js';
import { ServerLogger } from './platform/logging/logger.js';
import { DailyRecordJob } from './reports/daily-record.job.js';
import { DAYS_OF_AN_UPLOAD } from './reports/file-limits.js';
import { ReleaseJob } from './risk/release.job.js';

/** What the console does by itself once a day, after midnight in Jakarta; each job knows from the database which day it did last. */
@Injectable()
export class DailyJobs implements OnApplicationBootstrap {
  constructor(
    private readonly dailyRecord: DailyRecordJob,
    private readonly storageOrder: StorageOrderJob,
    private readonly uploads: UploadsWriter,
    private readonly release: ReleaseJob,
    private readonly clock: Clock,
    private readonly logger: ServerLogger,
  ) {}

  /** A release that was missed is made up for before anybody can look, so that no figure moves within its quarter. */
  async onApplicationBootstrap(): Promise<void> {
    await this.orSay(() => this.release.run());
  }

  @Cron('10 0 * * *', { timeZone: 'Asia/Jakarta' })
  async run(): Promise<void> {
    await this.orSay(() => this.dailyRecord.run(addDays(this.clock.today(), -1)));
    await this.orSay(() => this.release.run());
    await this.orSay(() => this.uploads.expire(addDays(this.clock.today(), -DAYS_OF_AN_UPLOAD)));
    await this.orSay(() => this.storageOrder.nightly());
  }

  /** One job that fails does not keep the next one from its day. */
  private async orSay(job: () => Promise<unknown>): Promise<void> {
    try {
      await job();
    } catch (error) {
      this.logger.unexpected(error);
    }
  }
}
