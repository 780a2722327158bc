import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { StorageOrderJob } from './platform/jobs/storage-order.job.js';
import { ServerLogger } from './platform/logging/logger.js';

/** What the console does by itself every hour, away from the hour's turn and from what it does at ten past midnight. */
@Injectable()
export class HourlyJobs {
  constructor(
    private readonly storageOrder: StorageOrderJob,
    private readonly logger: ServerLogger,
  ) {}

  @Cron('40 * * * *', { timeZone: 'Asia/Jakarta', name: 'hourly' })
  async run(): Promise<void> {
    try {
      await this.storageOrder.hourly();
    } catch (error) {
      this.logger.unexpected(error);
    }
  }
}
