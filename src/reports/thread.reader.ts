import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, Repository } from 'typeorm';
import type { ReportState } from '../domain/report/states.js';
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

  /** Where each of these reports stands, by id. */
  async statesOf(
    ids: readonly string[],
    manager: EntityManager = this.reports.manager,
  ): Promise<Map<string, ReportState>> {
    if (ids.length === 0) return new Map();
    const found = await manager.find(ReportEntity, { select: { id: true, state: true }, where: { id: In([...ids]) } });
    return new Map(found.map(({ id, state }) => [id, state]));
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
