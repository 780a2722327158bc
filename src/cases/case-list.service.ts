import { Injectable } from '@nestjs/common';
import { Brackets } from 'typeorm';
import { CustodyWriter } from '../custody/custody.writer.js';
import { CASE_STATES, type CaseState } from '../domain/case/states.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Actor } from '../platform/http/access.js';
import { CaseDeadlines } from './case-deadlines.js';
import { type CaseEntity, CaseReportEntity } from './cases.entity.js';
import { presentRow } from './cases.presenter.js';
import type { CaseCountsView, CasesView } from './cases.view.js';
import { DossierReader } from './dossier.reader.js';

/** Which page of the caller's own cases. */
export interface CasesPage {
  state?: CaseState;
  /** Only cases that hold this report. */
  report?: string;
  /** `next` of the page before. */
  after?: string;
  /** Largest number of rows. */
  limit: number;
}

/** The caller's own cases, by deadline. Neither a row nor a count says anything about a case of others. */
@Injectable()
export class CaseListService {
  constructor(
    private readonly dossiers: DossierReader,
    private readonly deadlines: CaseDeadlines,
    private readonly database: Database,
    private readonly custody: CustodyWriter,
    private readonly clock: Clock,
  ) {}

  /** Hands out one page and records how many rows it had. */
  async page(actor: Actor, page: CasesPage): Promise<CasesView> {
    const { memberId } = actor;
    const found = await this.find(actor, page);
    const files = found.slice(0, page.limit);
    const facts = await this.dossiers.rowFactsOf(files, memberId);
    const counts = await this.count(actor);
    await this.database.inTransaction((manager) =>
      this.custody.append(manager, { actor: memberId, act: 'case.list', details: { rows: files.length } }),
    );
    const today = this.clock.today();
    const last = files.at(-1);
    return {
      rows: files.flatMap((file) => {
        const own = facts.get(file.id);
        return own ? [presentRow(file, own, this.deadlines, today)] : [];
      }),
      next: found.length > page.limit && last ? `${last.deadlineDay}.${last.id}` : null,
      counts,
    };
  }

  /** One row more than asked for, to know whether a page follows. */
  private find(actor: Actor, { state, report, after, limit }: CasesPage): Promise<CaseEntity[]> {
    const query = this.dossiers.ownCases(actor);
    if (state !== undefined) query.andWhere('file.state = :state', { state });
    if (report !== undefined) {
      query.innerJoin(CaseReportEntity, 'linked', 'linked.caseId = file.id AND linked.reportId = :report', { report });
    }
    if (after !== undefined) {
      const [day = '', id = ''] = after.split('.');
      const later = new Brackets((or) =>
        or
          .where('file.deadlineDay > :day', { day })
          .orWhere('(file.deadlineDay = :day AND file.id > :afterId)', { day, afterId: id }),
      );
      query.andWhere(later);
    }
    return query
      .orderBy('file.deadlineDay', 'ASC')
      .addOrderBy('file.id', 'ASC')
      .limit(limit + 1)
      .getMany();
  }

  private async count(actor: Actor): Promise<CaseCountsView> {
    const groups = await this.dossiers
      .ownCases(actor)
      .select('file.state', 'state')
      .addSelect('COUNT(*)', 'cases')
      .groupBy('file.state')
      .getRawMany<{ state: CaseState; cases: unknown }>();
    const of = (state: CaseState) => Number(groups.find((group) => group.state === state)?.cases ?? 0);
    return Object.fromEntries(CASE_STATES.map((state) => [state, of(state)])) as unknown as CaseCountsView;
  }
}
