import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { ChannelId } from '../domain/staff/roles.js';
import { ReportEntity, ReportEntryEntity, ThreadWrapEntity } from './reports.entity.js';

/** Reads threads. Each method is one statement, so that callers can promise how many a request causes. */
@Injectable()
export class ThreadReader {
  constructor(
    @InjectRepository(ReportEntity) private readonly reports: Repository<ReportEntity>,
    @InjectRepository(ReportEntryEntity) private readonly entries: Repository<ReportEntryEntity>,
    @InjectRepository(ThreadWrapEntity) private readonly wraps: Repository<ThreadWrapEntity>,
  ) {}

  byId(id: string): Promise<ReportEntity | null> {
    return this.reports.findOneBy({ id });
  }

  /** @param lookupHash SHA-256 of the lookup, hex */
  byLookup(lookupHash: string): Promise<ReportEntity | null> {
    return this.reports.findOneBy({ lookupHash });
  }

  /** All entries of a thread, by n. */
  entriesOf(reportId: string): Promise<ReportEntryEntity[]> {
    return this.entries.find({ where: { reportId }, order: { n: 'ASC' } });
  }

  /** The thread's wraps to its channel, one per generation of the channel's key, newest first. */
  wrapsOf(reportId: string, channelId: ChannelId): Promise<ThreadWrapEntity[]> {
    const where = { reportId, holderKind: 'channel' as const, holderId: channelId };
    return this.wraps.find({ where, order: { generation: 'DESC' } });
  }
}
