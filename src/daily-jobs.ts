import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { addDays } from './domain/calendar/day.js';
import { Clock } from './platform/clock/clock.js';
import { ServerLogger } from './platform/logging/logger.js';
import { DailyRecordJob } from './reports/daily-record.job.js';

/** What the console does by itself once a day, after midnight in Jakarta; each job claims its day in the database. */
@Injectable()
export class DailyJobs {
  constructor(
    private readonly dailyRecord: DailyRecordJob,
    private readonly clock: Clock,
    private readonly logger: ServerLogger,
  ) {}

  @Cron('10 0 * * *', { timeZone: 'Asia/Jakarta' })
  async run(): Promise<void> {
    try {
      await this.dailyRecord.run(addDays(this.clock.today(), -1));
    } catch (error) {
      this.logger.unexpected(error);
    }
  }
}
