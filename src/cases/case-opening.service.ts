import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CustodyWriter } from '../custody/custody.writer.js';
import { findMove, type ReportState } from '../domain/report/states.js';
import { type ChannelId, channelsOf } from '../domain/staff/roles.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, isDuplicate } from '../platform/database/database.js';
import type { Actor } from '../platform/http/access.js';
import { DomainError } from '../platform/http/domain-error.js';
import { type SealedEntryInput, ThreadWriter } from '../reports/thread.writer.js';
import { CaseAccess, expectEnough } from './case-access.service.js';
import { CaseActs, traceOf } from './case-acts.service.js';
import { CaseDeadlines } from './case-deadlines.js';
import { CaseReadingService } from './case-reading.service.js';
import { CaseEntity, CaseReportEntity } from './cases.entity.js';
import type { ReportInput, WrapInput } from './cases.input.js';
import type { CaseView } from './cases.view.js';
import { DossierWriter } from './dossier.writer.js';

/** A new case as it arrives. */
export interface NewCase {
  id: string;
  wraps: WrapInput[];
  /** Entry 0. */
  entry: SealedEntryInput;
  report: ReportInput;
}

/** Who opens it, with the card that he signs with. */
interface Opener {
  memberId: string;
  cardId: string;
  channelId: ChannelId;
}

type Locked = NonNullable<Awaited<ReturnType<ThreadWriter['lockReport']>>>;

/** From a report to a case: opening one, linking another report of the same deed, taking one out again. */
@Injectable()
export class CaseOpeningService {
  constructor(
    private readonly access: CaseAccess,
    private readonly acts: CaseActs,
    private readonly dossier: DossierWriter,
    private readonly reading: CaseReadingService,
    private readonly threads: ThreadWriter,
    private readonly deadlines: CaseDeadlines,
    private readonly database: Database,
    private readonly custody: CustodyWriter,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens a case for a report. The report moves with it and its reporter is told, unless another case holds it already.
   * @throws DomainError `card.not-counted`, `not-found` for the report, `case.member-refused`, `case.too-few-members`,
   *   `conflict` when the id is taken or the report's state is not the one that the caller saw, `thread.moved`,
   *   `move.refused`
   */
  async open(actor: Actor, wanted: NewCase): Promise<CaseView> {
    const card = await this.access.expectCounted(actor);
    if (wanted.entry.n !== 0) throw new DomainError('thread.moved');
    const [channelId] = channelsOf(actor.grants);
    if (channelId === undefined) throw new DomainError('not-found');
    const opener = { memberId: actor.memberId, cardId: card.id, channelId };
    const counted = await this.access.countedCards(channelId);
    const begin = () => this.database.inTransaction((manager) => this.begin(manager, opener, counted, wanted));
    // Two of the same request at once: the second one finds what the first one made.
    await begin().catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
      return begin();
    });
    return this.reading.view(actor, wanted.id);
  }

  /**
   * Links another report of the same channel.
   * @throws DomainError as open(), and `conflict` when the case holds it already
   */
  link(actor: Actor, id: string, entry: SealedEntryInput, { reportId, threadEntry }: ReportInput): Promise<CaseView> {
    return this.acts.write(actor, id, entry, async (manager, file) => {
      const report = await this.lockReport(manager, reportId, file.channelId);
      if (await manager.existsBy(CaseReportEntity, { caseId: id, reportId })) throw new DomainError('conflict');
      const isHeld = report.state === 'ditindaklanjuti';
      const thread = await this.tell(manager, actor, report, threadEntry, isHeld ? null : 'ditindaklanjuti');
      await manager.insert(CaseReportEntity, { caseId: id, reportId, day: this.clock.today() });
      return { act: 'case.linked', change: {}, details: { report: reportId, ...thread } };
    });
  }

  /**
   * Takes a report out. When no other case holds it, it goes back to the desk, unless her reply has brought it there
   * already, and its reporter is told; else what was sealed for her is left out. Whoever takes it out cannot know of the other case, and learns nothing of it here.
   * @throws DomainError `not-found`, `case.last-report`, `conflict`, `thread.moved`
   */
  unlink(actor: Actor, id: string, entry: SealedEntryInput, { reportId, threadEntry }: ReportInput): Promise<CaseView> {
    return this.acts.write(actor, id, entry, async (manager, file) => {
      if (!(await manager.existsBy(CaseReportEntity, { caseId: id, reportId }))) throw new DomainError('not-found');
      if ((await manager.countBy(CaseReportEntity, { caseId: id })) === 1) throw new DomainError('case.last-report');
      // Locked first: another case that takes it out at the same moment waits, and then sees that nobody holds it.
      const report = await this.lockReport(manager, reportId, file.channelId);
      await manager.delete(CaseReportEntity, { caseId: id, reportId });
      const isHeld = await manager.existsBy(CaseReportEntity, { reportId });
      const isAtDesk = findMove(report.state, 'ditelaah', 'case') === undefined;
      const thread = isHeld ? {} : await this.tell(manager, actor, report, threadEntry, isAtDesk ? null : 'ditelaah');
      return { act: 'case.unlinked', change: {}, details: { report: reportId, ...thread } };
    });
  }

  private async begin(
    manager: EntityManager,
    opener: Opener,
    counted: ReadonlySet<string>,
    wanted: NewCase,
  ): Promise<void> {
    const { id, entry, wraps } = wanted;
    const { memberId, cardId, channelId } = opener;
    const { reportId, threadEntry } = wanted.report;
    const there = await this.database.lockForChange(manager, CaseEntity, { id });
    if (there) {
      if (!(await this.dossier.isRepeat(manager, there, entry, memberId))) throw new DomainError('conflict');
      await this.reading.record(manager, opener, id, 1);
      return;
    }
    const report = await this.lockReport(manager, reportId, channelId);
    const held = await this.access.holders(manager, channelId, counted, wraps);
    expectEnough(held, memberId);
    const day = this.clock.today();
    await manager.insert(CaseEntity, {
      id,
      channelId,
      state: 'telaah',
      generation: 1,
      lastN: 0,
      lastTag: entry.tag,
      openedDay: day,
      deadlineDay: this.deadlines.afterOpening(day),
      codingVersion: 0,
      summaryN: null,
      proposalN: null,
      proposedBy: null,
      outcome: null,
      outcomeLevel: null,
    });
    await this.dossier.wrap(manager, id, 1, held, cardId);
    await this.dossier.keep(manager, id, 1, entry, memberId);
    const isHeld = report.state === 'ditindaklanjuti';
    const thread = await this.tell(manager, opener, report, threadEntry, isHeld ? null : 'ditindaklanjuti');
    await manager.insert(CaseReportEntity, { caseId: id, reportId, day });
    const holders = held.map((wrap) => wrap.cardId).sort();
    const details = { report: reportId, holders, ...thread, ...traceOf(entry) };
    await this.custody.append(manager, { actor: memberId, act: 'case.opened', thing: id, details });
  }

  /** @throws DomainError `not-found`, also for a report of another channel */
  private async lockReport(manager: EntityManager, id: string, channelId: ChannelId): Promise<Locked> {
    const report = await this.threads.lockReport(manager, { id, channelId });
    if (!report) throw new DomainError('not-found');
    return report;
  }

  /**
   * Tells the reporter, exactly when her report moves.
   * @param to where it moves; null when it stays
   * @returns the trace of what she is told, for the custody record
   * @throws DomainError `conflict` when the caller saw the report in another state
   */
  private async tell(
    manager: EntityManager,
    actor: { memberId: string },
    report: Locked,
    entry: SealedEntryInput | undefined,
    to: ReportState | null,
  ): Promise<{ told?: { n: number; sha256: string } }> {
    if ((entry === undefined) !== (to === null)) throw new DomainError('conflict');
    if (entry === undefined || to === null) return {};
    const by = { author: actor.memberId, day: this.clock.today(), to, as: 'case' } as const;
    await this.threads.append(manager, report, entry, by);
    return { told: traceOf(entry) };
  }
}
