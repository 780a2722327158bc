import { Inject, Injectable } from '@nestjs/common';
import { ChannelsReader } from '../channels/channels.reader.js';
import type { ChannelId } from '../domain/staff/roles.js';
import { CORE } from '../platform/core-token.js';
import { DomainError } from '../platform/http/domain-error.js';
import { KdfQueue } from '../platform/kdf/kdf-queue.js';
import type { Milestones } from '../platform/milestones.js';
import { deriveReceipt, lookupHash, type ReceiptKeys } from '../sealing/index.js';
import type { FiledView } from './citizen.view.js';
import { FilingService } from './filing.service.js';
import { PlainBudget } from './plain-budget.js';
import type { OpenedForm } from './receipt-tickets.js';
import { type FoundThread, ReporterThreadService } from './reporter-thread.service.js';
import { checkSealedText, checkSealedWrap } from './sealed-input.reader.js';
import type { ReportText } from './sealing-jobs.js';
import { SealingThreads } from './sealing-threads.js';

/** Outcome of a form without script. */
export interface PlainFiling {
  filed: FiledView;
  keys: ReceiptKeys;
  /** `again`: this form has filed the same report before; `changed`: another text, which was not taken */
  outcome: 'new' | 'again' | 'changed';
}

/** Tries when the channel's key is replaced while a report is being sealed to it. */
const MOST_TRIES = 3;

/** Seals a report for a sender without script: in memory, while the request is answered, and then forgets it. */
@Injectable()
export class PlainReportService {
  constructor(
    private readonly channels: ChannelsReader,
    private readonly filing: FilingService,
    private readonly threads: ReporterThreadService,
    private readonly kdf: KdfQueue,
    private readonly budget: PlainBudget,
    private readonly sealing: SealingThreads,
    @Inject(CORE) private readonly core: { deploymentId: Uint8Array; milestones: Milestones },
  ) {}

  /** @throws DomainError `busy`, `channel.closed` */
  async file(ticket: OpenedForm, channelId: ChannelId, text: ReportText): Promise<PlainFiling> {
    await this.expectOpen(channelId);
    this.budget.take(ticket.since);
    const keys = await deriveReceipt(ticket.words, this.core.deploymentId, this.kdf.for('lapor'));
    const before = await this.threads.find(lookupHash(keys.lookup));
    if (before) {
      const filed = this.filing.filedOn(before.report.filedDay);
      return { filed, keys, outcome: (await this.isSameReport(before, keys, text)) ? 'again' : 'changed' };
    }
    for (let tries = 1; ; tries += 1) {
      try {
        return { filed: await this.sealAndFile(ticket.id, channelId, keys, text), keys, outcome: 'new' };
      } catch (error) {
        const code = error instanceof DomainError ? error.code : undefined;
        // The same form twice at once: the other request was first.
        if (code === 'filing.changed') return this.settled(keys, text);
        if (code !== 'channel.generation' || tries === MOST_TRIES) throw error;
      }
    }
  }

  private async settled(keys: ReceiptKeys, text: ReportText): Promise<PlainFiling> {
    const stored = await this.threads.find(lookupHash(keys.lookup));
    if (!stored) throw new DomainError('conflict');
    const filed = this.filing.filedOn(stored.report.filedDay);
    return { filed, keys, outcome: (await this.isSameReport(stored, keys, text)) ? 'again' : 'changed' };
  }

  private async sealAndFile(id: string, channelId: ChannelId, keys: ReceiptKeys, text: ReportText): Promise<FiledView> {
    const { generation, recipient } = await this.expectOpen(channelId);
    const place = { id, channelId, generation, recipient };
    const { entry, wrap } = await this.sealing.for('lapor').do('sealReport', keys, text, place);
    this.core.milestones('filing.sealed');
    return this.filing.file({
      id,
      lookupHash: lookupHash(keys.lookup),
      channelId,
      generation,
      wrap: checkSealedWrap(wrap),
      entry: { ...entry, ciphertext: checkSealedText(entry.ciphertext) },
    });
  }

  private async expectOpen(channelId: ChannelId): Promise<{ generation: number; recipient: string }> {
    const { open, generation, recipient } = await this.channels.channel(channelId);
    if (!open || generation === null || recipient === null) throw new DomainError('channel.closed');
    return { generation, recipient };
  }

  private async isSameReport({ report, entries }: FoundThread, keys: ReceiptKeys, text: ReportText): Promise<boolean> {
    const [first] = entries;
    if (!first) return false;
    return this.sealing.for('lapor').do('isReport', keys, text, { id: report.id, ciphertext: first.ciphertext });
  }
}
