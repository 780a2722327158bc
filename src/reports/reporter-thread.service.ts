import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type ChannelStatus, ChannelsReader } from '../channels/channels.reader.js';
import { EvidenceReader, type KeptFile } from '../evidence/evidence.reader.js';
import { EvidenceWriter, type WaitingFile } from '../evidence/evidence.writer.js';
import { type UploadProgress, UploadsReader } from '../evidence/uploads.reader.js';
import { Clock } from '../platform/clock/clock.js';
import { CORE } from '../platform/core-token.js';
import { Database } from '../platform/database/database.js';
import { DomainError } from '../platform/http/domain-error.js';
import type { Milestones } from '../platform/milestones.js';
import { presentThread } from './citizen.presenter.js';
import type { ThreadView } from './citizen.view.js';
import { ReportDeadlines } from './report-deadlines.js';
import type { ReportEntity, ReportEntryEntity } from './reports.entity.js';
import { ThreadReader } from './thread.reader.js';
import { type Authorship, type SealedEntryInput, ThreadWriter } from './thread.writer.js';

/** Tries when other entries keep coming first. */
const MOST_TRIES = 5;

/** What the server must be told of an entry, since it is sealed. */
type Manner = Pick<Authorship, 'staysInState'>;

/** A report as its reporter's lookup finds it. */
export interface FoundThread {
  report: ReportEntity;
  entries: ReportEntryEntity[];
  files: KeptFile[];
  uploads: UploadProgress[];
  /** Every desk as it is now: who can read the report, and where else it could go. */
  channels: readonly ChannelStatus[];
}

/** The reporter's side of a thread, sealed as it is. Whoever has the lookup is the reporter. */
@Injectable()
export class ReporterThreadService {
  constructor(
    private readonly channels: ChannelsReader,
    private readonly threads: ThreadReader,
    private readonly writer: ThreadWriter,
    private readonly evidence: EvidenceWriter,
    private readonly kept: EvidenceReader,
    private readonly arriving: UploadsReader,
    private readonly deadlines: ReportDeadlines,
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CORE) private readonly core: { milestones: Milestones },
  ) {}

  /** The same statements, whether or not there is such a report. */
  async find(lookupHash: string): Promise<FoundThread | null> {
    const channels = await this.channels.channels();
    const report = await this.threads.byLookup(lookupHash);
    const id = report?.id ?? randomBytes(16).toString('hex');
    const entries = await this.threads.entriesOf(id);
    // In this order: a file that becomes whole meanwhile is told twice, and presented once, rather than left out.
    const uploads = await this.arriving.ofReport(id);
    const files = await this.kept.ofReport(id);
    return report ? { report, entries, files, uploads, channels } : null;
  }

  present(found: FoundThread): ThreadView {
    return presentThread(found, this.deadlines, this.clock.today());
  }

  /**
   * Adds an entry of the reporter, and the files that it lists, in one transaction.
   *
   * @param files written, not yet in their place; they are in place, or gone again, when this returns
   * @throws DomainError `not-found`, `thread.moved`, `conflict`
   */
  async append(
    lookupHash: string,
    entry: SealedEntryInput,
    files: readonly WaitingFile[] = [],
    manner: Manner = {},
  ): Promise<void> {
    await this.withFilesKept(files, () => this.transact(lookupHash, entry, files, manner));
  }

  /**
   * The same, for an entry that is sealed here: when another one comes first it is sealed again on top of that one.
   *
   * @param seal makes the entry that follows the report's last one
   */
  async appendSealing(
    lookupHash: string,
    seal: (report: ReportEntity) => Promise<SealedEntryInput>,
    files: readonly WaitingFile[] = [],
    manner: Manner = {},
  ): Promise<void> {
    await this.withFilesKept(files, async () => {
      for (let tries = 1; ; tries += 1) {
        const report = await this.threads.byLookup(lookupHash);
        if (!report) throw new DomainError('not-found');
        try {
          return await this.transact(lookupHash, await seal(report), files, manner);
        } catch (error) {
          const moved = error instanceof DomainError && error.code === 'thread.moved';
          if (!moved || tries === MOST_TRIES) throw error;
        }
      }
    });
  }

  /** Puts the files in their place, runs the change, and removes them again unless it has added their rows. */
  private async withFilesKept(files: readonly WaitingFile[], change: () => Promise<boolean>): Promise<void> {
    await this.evidence.keep(files);
    if (files.length > 0) this.core.milestones('file.kept');
    let added: boolean;
    try {
      added = await change();
    } catch (error) {
      // Only a refusal says for sure that nothing was stored. After a line to the database that broke at the commit the
      // row may be there, so its file stays; what turns out to have no row is swept at the next start.
      if (error instanceof DomainError) await this.evidence.discardKept(files);
      throw error;
    }
    if (!added) await this.evidence.discardKept(files);
    if (added && files.length > 0) this.core.milestones('file.committed');
  }

  /** @returns false when the very same entry is there already: the answer to an earlier request got lost */
  private transact(
    lookupHash: string,
    entry: SealedEntryInput,
    files: readonly WaitingFile[],
    manner: Manner,
  ): Promise<boolean> {
    const day = this.clock.today();
    return this.database.inTransaction(async (manager) => {
      const report = await this.writer.lockReport(manager, { lookupHash });
      if (!report) throw new DomainError('not-found');
      const outcome = await this.writer.append(manager, report, entry, { ...manner, author: 'reporter', day });
      if (outcome === 'repeated') return false;
      await this.evidence.addRows(manager, { reportId: report.id, entryN: entry.n, day }, files);
      if (files.length > 0) this.core.milestones('file.in-transaction');
      return true;
    });
  }
}
