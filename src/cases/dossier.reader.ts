import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, Repository, type SelectQueryBuilder } from 'typeorm';
import type { CaseState } from '../domain/case/states.js';
import { channelsOf } from '../domain/staff/roles.js';
import type { Actor } from '../platform/http/access.js';
import {
  CaseCodingEntity,
  CaseEntity,
  CaseReportEntity,
  DossierEntryEntity,
  DossierReadingEntity,
  DossierWrapEntity,
} from './cases.entity.js';

/** What of a case its list shows beside its own row. */
export interface RowFacts {
  reports: number;
  members: number;
  coding: CaseCodingEntity | null;
  unread: boolean;
}

/** Reads cases and dossiers. Every question about a case begins with whose it is. */
@Injectable()
export class DossierReader {
  constructor(
    @InjectRepository(CaseEntity) private readonly files: Repository<CaseEntity>,
    @InjectRepository(DossierWrapEntity) private readonly wraps: Repository<DossierWrapEntity>,
    @InjectRepository(DossierEntryEntity) private readonly entries: Repository<DossierEntryEntity>,
    @InjectRepository(CaseReportEntity) private readonly reports: Repository<CaseReportEntity>,
    @InjectRepository(CaseCodingEntity) private readonly codings: Repository<CaseCodingEntity>,
    @InjectRepository(DossierReadingEntity) private readonly readings: Repository<DossierReadingEntity>,
  ) {}

  /** The cases of which somebody is a member, as a query to go on with: one statement, whether or not there is one. */
  ownCases(actor: Actor, manager: EntityManager = this.files.manager): SelectQueryBuilder<CaseEntity> {
    const held = 'held.caseId = file.id AND held.generation = file.generation AND held.memberId = :memberId';
    return manager
      .createQueryBuilder(CaseEntity, 'file')
      .innerJoin(DossierWrapEntity, 'held', held, { memberId: actor.memberId })
      .where({ channelId: In(channelsOf(actor.grants)) });
  }

  /** The case, when the caller is its member; else null, as for one that is not there. */
  own(actor: Actor, id: string): Promise<CaseEntity | null> {
    return this.ownCases(actor).andWhere('file.id = :id', { id }).getOne();
  }

  /** The states of the caller's own cases, by the report that they hold. @param reportId of that report alone */
  async ownStates(actor: Actor, reportId?: string, manager?: EntityManager): Promise<Map<string, CaseState[]>> {
    const rows = await this.ownCases(actor, manager)
      .innerJoin(CaseReportEntity, 'linked', 'linked.caseId = file.id')
      .andWhere(reportId === undefined ? '1 = 1' : 'linked.reportId = :reportId', { reportId })
      .select('linked.reportId', 'reportId')
      .addSelect('file.state', 'state')
      .getRawMany<{ reportId: string; state: CaseState }>();
    const states = new Map<string, CaseState[]>();
    for (const { reportId: id, state } of rows) states.set(id, [...(states.get(id) ?? []), state]);
    return states;
  }

  /** The wraps of a case's newest key, one per member. */
  wrapsOf({ id, generation }: CaseEntity, manager: EntityManager = this.wraps.manager): Promise<DossierWrapEntity[]> {
    return manager.find(DossierWrapEntity, { where: { caseId: id, generation }, order: { memberId: 'ASC' } });
  }

  /** All entries of a dossier, by n. */
  entriesOf(caseId: string): Promise<DossierEntryEntity[]> {
    return this.entries.find({ where: { caseId }, order: { n: 'ASC' } });
  }

  /** The reports that a case holds. */
  reportsOf(caseId: string): Promise<CaseReportEntity[]> {
    return this.reports.find({ where: { caseId }, order: { day: 'ASC', reportId: 'ASC' } });
  }

  /** All versions of a case's coding, oldest first. */
  codingsOf(caseId: string): Promise<CaseCodingEntity[]> {
    return this.codings.find({ where: { caseId }, order: { version: 'ASC' } });
  }

  /** How far each member has read. */
  readingsOf(caseId: string): Promise<DossierReadingEntity[]> {
    return this.readings.find({ where: { caseId }, order: { memberId: 'ASC' } });
  }

  /** What the list shows of these cases beside their rows, by id. @param memberId whose list it is */
  async rowFactsOf(files: readonly CaseEntity[], memberId: string): Promise<Map<string, RowFacts>> {
    if (files.length === 0) return new Map();
    const caseId = In(files.map((file) => file.id));
    const reports = await this.reports.find({ select: { caseId: true, reportId: true }, where: { caseId } });
    const wraps = await this.wraps.find({ select: { caseId: true, generation: true }, where: { caseId } });
    const codings = await this.codings.findBy({ caseId });
    const unread = await this.unreadOf(
      files.map((file) => file.id),
      memberId,
    );
    return new Map(
      files.map((file) => {
        const own = (one: { caseId: string }) => one.caseId === file.id;
        const facts: RowFacts = {
          reports: reports.filter(own).length,
          members: wraps.filter((wrap) => own(wrap) && wrap.generation === file.generation).length,
          coding: codings.find((coding) => own(coding) && coding.version === file.codingVersion) ?? null,
          unread: unread.has(file.id),
        };
        return [file.id, facts];
      }),
    );
  }

  /** The cases that hold an entry by somebody else after the last one that the member has read. */
  private async unreadOf(caseIds: string[], memberId: string): Promise<Set<string>> {
    const read = 'reading.caseId = entry.caseId AND reading.memberId = :memberId';
    const rows = await this.entries
      .createQueryBuilder('entry')
      .select('DISTINCT entry.caseId', 'caseId')
      .leftJoin(DossierReadingEntity, 'reading', read, { memberId })
      .where({ caseId: In(caseIds) })
      .andWhere('entry.author <> :memberId')
      .andWhere('(reading.n IS NULL OR entry.n > reading.n)')
      .getRawMany<{ caseId: string }>();
    return new Set(rows.map((row) => row.caseId));
  }
}
