import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChannelsModule } from '../channels/channels.module.js';
import { CustodyModule } from '../custody/custody.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { JobRunEntity } from '../platform/jobs/job-run.entity.js';
import { DailyRecordJob } from './daily-record.job.js';
import { DeskService } from './desk.service.js';
import { HeadersService } from './headers.service.js';
import { InboxService } from './inbox.service.js';
import { ReadingEntity, ReportEntity, ReportEntryEntity, ThreadWrapEntity } from './reports.entity.js';
import { ThreadModule } from './thread.module.js';

/** The receiving desk: the staff's side of the reports. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ReportEntity, ReportEntryEntity, ThreadWrapEntity, ReadingEntity, JobRunEntity]),
    ChannelsModule,
    CustodyModule,
    EvidenceModule,
    ThreadModule,
  ],
  providers: [InboxService, HeadersService, DeskService, DailyRecordJob],
  exports: [InboxService, HeadersService, DeskService, DailyRecordJob],
})
export class DeskModule {}
