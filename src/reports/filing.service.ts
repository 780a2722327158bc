import { Inject, Injectable } from '@nestjs/common';
import { type ChannelStatus, ChannelsReader } from '../channels/channels.reader.js';
import type { ChannelId } from '../domain/staff/roles.js';
import { Clock } from '../platform/clock/clock.js';
import { CORE } from '../platform/core-token.js';
import { Database, isDuplicate } from '../platform/database/database.js';
import { DomainError } from '../platform/http/domain-error.js';
import type { Milestones } from '../platform/milestones.js';
import type { FiledView } from './citizen.view.js';
import { ReportDeadlines } from './report-deadlines.js';
import { ThreadReader } from './thread.reader.js';
import { type SealedEntryInput, ThreadWriter } from './thread.writer.js';

/** A sealed report whose outer form has been checked. */
export interface SealedReport {
  id: string;
  lookupHash: string;
  channelId: ChannelId;
  /** Of the channel's key that the wrap is sealed to */
  generation: number;
  wrap: Buffer;
  /** Entry 0 */
  entry: SealedEntryInput;
}

/** Files sealed reports, whoever sealed them. The lookup is the idempotency key. */
@Injectable()
export class FilingService {
  constructor(
    private readonly channels: ChannelsReader,
    private readonly threads: ThreadReader,
    private readonly writer: ThreadWriter,
    private readonly deadlines: ReportDeadlines,
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CORE) private readonly core: { milestones: Milestones },
  ) {}

  /**
   * Stores a report, or finds it stored already: the same bytes again give the same answer and never a second report.
   *
   * @param admit throws when a new report is not to be taken; one that is stored already needs no leave
   * @throws DomainError `channel.closed`; `channel.generation` with the current key; `filing.changed` when another
   *   content was filed under this lookup
   */
  async file(report: SealedReport, admit?: () => Promise<void>): Promise<FiledView> {
    this.core.milestones('filing.received');
    const before = await this.storedBefore(report);
    if (before) return before;
    await admit?.();
    this.expectCurrentKey(report, await this.channels.channel(report.channelId));
    this.core.milestones('filing.checked');
    const day = this.clock.today();
    try {
      await this.database.inTransaction(async (manager) => {
        if (!(await this.channels.isCurrentGeneration(manager, report.channelId, report.generation))) {
          throw new DomainError('channel.generation');
        }
        await this.writer.begin(manager, { ...report, day });
        this.core.milestones('filing.in-transaction');
      });
    } catch (error) {
      // Two requests at once: the other one was first, and it may have been the same.
      const winner = isDuplicate(error) ? await this.storedBefore(report) : undefined;
      if (winner) return winner;
      if (isDuplicate(error)) throw new DomainError('filing.changed');
      throw error;
    }
    this.core.milestones('filing.committed');
    return this.filedOn(day);
  }

  /** What the reporter is told about a report that was filed on a day. */
  filedOn(day: string): FiledView {
    const { day: comeBack, estimated } = this.deadlines.dayOf('verifikasi_dan_penerusan', day);
    return { day, comeBack, estimated };
  }

  private async storedBefore(report: SealedReport): Promise<FiledView | undefined> {
    const stored = await this.threads.byLookup(report.lookupHash);
    if (!stored) return undefined;
    const [first] = await this.threads.entriesOf(stored.id);
    const same = stored.id === report.id && first?.ciphertext.equals(report.entry.ciphertext);
    if (!same) throw new DomainError('filing.changed');
    return this.filedOn(stored.filedDay);
  }

  private expectCurrentKey(report: SealedReport, channel: ChannelStatus): void {
    if (!channel.open) throw new DomainError('channel.closed');
    if (channel.generation !== report.generation) {
      const { id, generation, recipient, holders } = channel;
      throw new DomainError('channel.generation', { channel: id, generation, recipient, holders });
    }
  }
}
