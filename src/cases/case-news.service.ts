import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CustodyWriter } from '../custody/custody.writer.js';
import { type CaseNews, nextNews, untoldNews } from '../domain/report/case-news.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Actor } from '../platform/http/access.js';
import { DomainError } from '../platform/http/domain-error.js';
import { ThreadReader } from '../reports/thread.reader.js';
import { type SealedEntryInput, ThreadWriter } from '../reports/thread.writer.js';
import { CaseActs, traceOf } from './case-acts.service.js';
import { type CaseEntity, CaseReportEntity } from './cases.entity.js';
import type { CaseView, UntoldReportView } from './cases.view.js';
import { DossierReader } from './dossier.reader.js';

/** What a reporter is told of a case, as it arrives: for her thread, and for the dossier. */
export interface WantedNews {
  news: CaseNews;
  threadEntry: SealedEntryInput;
  entry: SealedEntryInput;
}

/** Telling reporters how far the cases are that hold their reports. */
@Injectable()
export class CaseNewsService {
  constructor(
    private readonly acts: CaseActs,
    private readonly dossiers: DossierReader,
    private readonly threads: ThreadReader,
    private readonly writer: ThreadWriter,
    private readonly database: Database,
    private readonly custody: CustodyWriter,
    private readonly clock: Clock,
  ) {}

  /**
   * Tells the reporter of one of the case's reports. It must be true of every case of the caller that holds the report;
   * whether there are others, whose members he cannot know, shows in nothing.
   * @throws DomainError `not-found`, also for a report that the case does not hold; `move.refused` when that is not what
   *   is to be told next; and as CaseActs.write()
   */
  tell(actor: Actor, id: string, reportId: string, { news, threadEntry, entry }: WantedNews): Promise<CaseView> {
    return this.acts.write(actor, id, entry, async (manager, { channelId }: CaseEntity) => {
      if (!(await manager.existsBy(CaseReportEntity, { caseId: id, reportId }))) throw new DomainError('not-found');
      const report = await this.writer.lockReport(manager, { id: reportId, channelId });
      if (!report) throw new DomainError('not-found');
      // Whoever did not see her last word seals again first: it may be her word that changes what is to be told.
      if (threadEntry.n !== report.lastN + 1) throw new DomainError('thread.moved');
      const cases = await this.statesHolding(manager, actor, reportId);
      if (nextNews(report.state, cases) !== news) throw new DomainError('move.refused');
      const by = { author: actor.memberId, day: this.clock.today(), to: news, as: 'case' } as const;
      await this.writer.append(manager, report, threadEntry, by);
      return { act: 'case.told', change: {}, details: { report: reportId, news, told: traceOf(threadEntry) } };
    });
  }

  /** The reports in the caller's own cases whose reporters wait to be told, and records how many were handed out. */
  async untold(actor: Actor): Promise<UntoldReportView[]> {
    const cases = await this.dossiers.ownStates(actor);
    const reports = await this.threads.statesOf([...cases.keys()]);
    const untold = [...reports].flatMap(([reportId, state]) => {
      const news = untoldNews(state, cases.get(reportId) ?? []);
      return news === undefined ? [] : [{ reportId, news }];
    });
    await this.database.inTransaction((manager) =>
      this.custody.append(manager, { actor: actor.memberId, act: 'case.untold', details: { rows: untold.length } }),
    );
    return untold.sort((a, b) => (a.reportId < b.reportId ? -1 : 1));
  }

  private async statesHolding(manager: EntityManager, actor: Actor, reportId: string) {
    return (await this.dossiers.ownStates(actor, reportId, manager)).get(reportId) ?? [];
  }
}
