import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReportDeadlines } from './report-deadlines.js';
import { ReportEntity, ReportEntryEntity, ThreadWrapEntity } from './reports.entity.js';
import { ThreadReader } from './thread.reader.js';
import { ThreadWriter } from './thread.writer.js';

/** The threads, for both sides of the conversation. */
@Module({
  imports: [TypeOrmModule.forFeature([ReportEntity, ReportEntryEntity, ThreadWrapEntity])],
  providers: [ThreadReader, ThreadWriter, ReportDeadlines],
  exports: [ThreadReader, ThreadWriter, ReportDeadlines],
})
export class ThreadModule {}
