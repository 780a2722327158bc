import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ChannelsReader } from '../channels/channels.reader.js';
import { type AskedDisclosure, DisclosuresReader } from '../disclosures/disclosures.reader.js';
import { DisclosuresWriter } from '../disclosures/disclosures.writer.js';
import { Database } from '../platform/database/database.js';
import type { Actor } from '../platform/http/access.js';
import { DomainError } from '../platform/http/domain-error.js';
import { ThreadReader } from '../reports/thread.reader.js';
import { ThreadWriter } from '../reports/thread.writer.js';
import type { Card } from '../sealing/card.js';
import { isOfOwnDesk } from './identity.policy.js';

type Report = NonNullable<Awaited<ReturnType<ThreadReader['byId']>>>;

/** Who may touch a reporter's name, and the one lock behind which everything about it is changed. */
@Injectable()
export class IdentityAccess {
  constructor(
    private readonly threads: ThreadReader,
    private readonly writer: ThreadWriter,
    private readonly channels: ChannelsReader,
    private readonly disclosures: DisclosuresReader,
    private readonly changes: DisclosuresWriter,
    private readonly database: Database,
  ) {}

  /** @throws DomainError `not-found`, for another desk's report exactly as for an absent one */
  async report(actor: Actor, id: string): Promise<Report> {
    const report = await this.threads.byId(id);
    if (!report || !isOfOwnDesk(actor, report)) throw new DomainError('not-found');
    return report;
  }

  /** A request about a report of the caller's desk. @throws DomainError `not-found` */
  async atDesk(actor: Actor, requestId: string): Promise<AskedDisclosure> {
    const asked = await this.disclosures.request(requestId);
    if (!asked) throw new DomainError('not-found');
    await this.report(actor, asked.disclosure.reportId);
    return asked;
  }

  /** Card ids of those who keep shares for a desk and work at present. */
  async workingCustodians(report: Report): Promise<Set<string>> {
    return new Set((await this.channels.custodians(report.channelId)).map(({ card }) => card.id));
  }

  /** A role alone, which an admin can give, acts in nobody's name. @throws DomainError `card.not-counted` */
  async expectCounted(actor: Actor): Promise<Card> {
    const card = await this.channels.countedCardOf(actor.memberId);
    if (!card) throw new DomainError('card.not-counted');
    return card;
  }

  /** Runs a change with the report locked: asking, answering, opening, leaving and withdrawing come one after the other. */
  locked<T>(reportId: string, work: (manager: EntityManager, report: Report) => Promise<T>): Promise<T> {
    return this.database.inTransaction(async (manager) => {
      const report = await this.writer.lockReport(manager, { id: reportId });
      if (!report) throw new DomainError('not-found');
      return work(manager, report);
    });
  }

  /** The same about a request, as it stands behind the lock. @throws DomainError `not-found` when it was withdrawn */
  lockedRequest<T>(
    asked: AskedDisclosure,
    work: (manager: EntityManager, report: Report, now: AskedDisclosure) => Promise<T>,
  ): Promise<T> {
    return this.locked(asked.disclosure.reportId, async (manager, report) => {
      const now = await this.changes.load(manager, asked.request.id);
      if (!now) throw new DomainError('not-found');
      return work(manager, report, now);
    });
  }
}
