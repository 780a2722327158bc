import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CustodiansReader } from '../disclosures/custodians.reader.js';
import { DisclosuresWriter, type NewDisclosure } from '../disclosures/disclosures.writer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { DomainError } from '../platform/http/domain-error.js';
import type { ReportEntity } from './reports.entity.js';
import { ThreadReader } from './thread.reader.js';
import { type SealedEntryInput, ThreadWriter } from './thread.writer.js';

/** A reporter leaves her name, sealed and split, or takes it back. Whoever has the lookup is the reporter. */
@Injectable()
export class ReporterIdentityService {
  constructor(
    private readonly threads: ThreadReader,
    private readonly writer: ThreadWriter,
    private readonly custodians: CustodiansReader,
    private readonly disclosures: DisclosuresWriter,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps what she left together with her entry that says so.
   * @throws DomainError `not-found`; `conflict` when it is not split among the custodians of now, or something lies here
   *   already; `thread.moved`
   */
  async leave(lookupHash: string, entry: SealedEntryInput, left: NewDisclosure): Promise<void> {
    const report = await this.threads.byLookup(lookupHash);
    if (!report) throw new DomainError('not-found');
    const offer = await this.custodians.offer(report.channelId);
    const wanted = offer?.custodians.map(({ card }) => card.id).sort();
    const given = left.shares.map((share) => share.cardId).sort();
    if (!offer || left.needed !== offer.needed || wanted?.join() !== given.join()) throw new DomainError('conflict');
    await this.write(lookupHash, entry, (manager, { id }) =>
      this.disclosures.keep(manager, id, this.clock.today(), left),
    );
  }

  /** Deletes it. @throws DomainError `not-found`; `conflict` when it was opened, or is not there; `thread.moved` */
  withdraw(lookupHash: string, entry: SealedEntryInput, disclosureId: string): Promise<void> {
    return this.write(lookupHash, entry, (manager, { id }) => this.disclosures.drop(manager, id, disclosureId));
  }

  private write(
    lookupHash: string,
    entry: SealedEntryInput,
    also: (manager: EntityManager, report: ReportEntity) => Promise<void>,
  ): Promise<void> {
    const by = { author: 'reporter', day: this.clock.today(), staysInState: true };
    return this.database.inTransaction(async (manager) => {
      const report = await this.writer.lockReport(manager, { lookupHash });
      if (!report) throw new DomainError('not-found');
      if ((await this.writer.append(manager, report, entry, by)) === 'appended') await also(manager, report);
    });
  }
}
