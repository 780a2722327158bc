import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import { ChannelsReader } from '../channels/channels.reader.js';
import { CustodyWriter } from '../custody/custody.writer.js';
import type { ReportState } from '../domain/report/states.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { UploadsReader } from '../evidence/uploads.reader.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { EvidenceStore } from '../platform/evidence-store/evidence-store.js';
import type { Actor } from '../platform/http/access.js';
import { DomainError } from '../platform/http/domain-error.js';
import type { Card } from '../sealing/card.js';
import { SealingError } from '../sealing/errors.js';
import { readReading } from '../sealing/reading.js';
import { ReportDeadlines } from './report-deadlines.js';
import { ReadingEntity, ReportEntity, ReportEntryEntity } from './reports.entity.js';
import { mayWorkOn } from './reports.policy.js';
import {
  presentArriving,
  presentAttachment,
  presentEntry,
  presentReading,
  presentRow,
  presentStanding,
  presentWrap,
} from './reports.presenter.js';
import type { ReportStandingView, ReportView } from './reports.view.js';
import { ThreadReader } from './thread.reader.js';
import { type SealedEntryInput, ThreadWriter } from './thread.writer.js';

/** A file of a report while it is handed out. */
export interface OpenAttachment {
  file: FileHandle;
  bytes: number;
}

/** What an officer does with one report. Every act and every reading is in the custody record. */
@Injectable()
export class DeskService {
  constructor(
    @InjectRepository(ReadingEntity) private readonly readings: Repository<ReadingEntity>,
    private readonly channels: ChannelsReader,
    private readonly threads: ThreadReader,
    private readonly writer: ThreadWriter,
    private readonly evidence: EvidenceReader,
    private readonly uploads: UploadsReader,
    private readonly store: EvidenceStore,
    private readonly deadlines: ReportDeadlines,
    private readonly database: Database,
    private readonly custody: CustodyWriter,
    private readonly clock: Clock,
  ) {}

  /** Hands out a whole report, still sealed. @throws DomainError `not-found`, also for another channel's report */
  async read(actor: Actor, id: string): Promise<ReportView> {
    const report = await this.find(actor, id);
    // Before the entries: a colleague who reads on meanwhile must not make the thread look cut.
    const readings = await this.readings.find({ where: { reportId: id }, order: { memberId: 'ASC' } });
    const wraps = await this.threads.wrapsOf(id, report.channelId);
    const thread = await this.threads.entriesOf(id);
    // Before the files: one that becomes whole meanwhile is then told twice and not left out.
    const arriving = await this.uploads.ofReport(id);
    const files = await this.evidence.ofReport(id);
    const sizes = await Promise.all(files.map((file) => this.store.sizeOf(file.id)));
    await this.record(actor, 'report.read', id, { entries: thread.length });
    const today = this.clock.today();
    return {
      ...presentRow(report, files.length, this.deadlines, today),
      today,
      wraps: wraps.map(presentWrap),
      thread: thread.map(presentEntry),
      files: files.map((file, index) => presentAttachment(file, sizes[index])),
      arriving: arriving.filter((one) => !files.some((file) => file.id === one.id)).map(presentArriving),
      readings: readings.map(presentReading),
    };
  }

  /**
   * Adds an officer's entry and, with it, the move that it tells the reporter about.
   * @throws DomainError `not-found`, `card.not-counted`, `thread.moved`, `move.refused`
   */
  async append(
    actor: Actor,
    id: string,
    entry: SealedEntryInput,
    to: ReportState | undefined,
  ): Promise<ReportStandingView> {
    const day = this.clock.today();
    await this.expectCounted(actor, id);
    return this.database.inTransaction(async (manager) => {
      const report = await this.lock(manager, actor, id);
      const by = { author: actor.memberId, day, ...(to === undefined ? {} : { to }) };
      if ((await this.writer.append(manager, report, entry, by)) === 'appended') {
        const sha256 = createHash('sha256').update(entry.ciphertext).digest('hex');
        const details = { n: entry.n, sha256, ...(to === undefined ? {} : { to }) };
        await this.custody.append(manager, { actor: actor.memberId, act: 'report.entry', thing: id, details });
      }
      return presentStanding(report, this.deadlines, day);
    });
  }

  /**
   * Keeps how far an officer has read, as he signed it. Up to the last entry, and the report counts as read.
   * @throws DomainError `not-found`; `conflict` when there is no such entry, or when he has already read further
   */
  async keepReading(
    actor: Actor,
    id: string,
    reading: { n: number; tag: string; statement: string },
  ): Promise<ReportStandingView> {
    const { memberId } = actor;
    const { n, tag, statement } = reading;
    expectSaysSo(reading, id, await this.expectCounted(actor, id));
    return this.database.inTransaction(async (manager) => {
      const report = await this.lock(manager, actor, id);
      const standing = () => presentStanding(report, this.deadlines, this.clock.today());
      if (!(await manager.existsBy(ReportEntryEntity, { reportId: id, n, tag }))) throw new DomainError('conflict');
      const before = await manager.findOneBy(ReadingEntity, { reportId: id, memberId });
      if (before && before.n > n) throw new DomainError('conflict');
      if (before?.n === n && !report.unread) return standing();
      await manager.upsert(ReadingEntity, { reportId: id, memberId, n, tag, statement }, ['reportId', 'memberId']);
      if (n === report.lastN && report.unread) {
        report.unread = false;
        await manager.update(ReportEntity, { id }, { unread: false });
      }
      await this.custody.append(manager, { actor: memberId, act: 'report.reading', thing: id, details: { n } });
      return standing();
    });
  }

  /** Opens a sealed file for handing out; the caller closes it. @throws DomainError `not-found` */
  async openAttachment(actor: Actor, id: string, attachmentId: string): Promise<OpenAttachment> {
    await this.find(actor, id);
    const attachment = await this.evidence.find(id, attachmentId);
    const file = attachment ? await this.store.open(attachment.id) : undefined;
    if (!file) throw new DomainError('not-found');
    try {
      const { size } = await file.stat();
      await this.record(actor, 'attachment.read', id, { attachment: attachmentId });
      return { file, bytes: size };
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** An account that no colleague has vouched for can do nothing in a desk's name, whatever its role says. */
  private async expectCounted(actor: Actor, id: string): Promise<Card> {
    await this.find(actor, id);
    const card = await this.channels.countedCardOf(actor.memberId);
    if (!card) throw new DomainError('card.not-counted');
    return card;
  }

  private async find(actor: Actor, id: string): Promise<ReportEntity> {
    return onlyOwn(actor, await this.threads.byId(id));
  }

  private async lock(manager: EntityManager, actor: Actor, id: string): Promise<ReportEntity> {
    return onlyOwn(actor, await this.writer.lockReport(manager, { id }));
  }

  private record(actor: Actor, act: string, thing: string, details: Record<string, unknown>): Promise<void> {
    const { memberId } = actor;
    return this.database.inTransaction((manager) =>
      this.custody.append(manager, { actor: memberId, act, thing, details }),
    );
  }
}

/** What is kept is what he signed: a record of something else would accuse the server of a cut tail. */
function expectSaysSo(reading: { n: number; tag: string; statement: string }, id: string, card: Card): void {
  try {
    const signed = readReading(reading.statement, id, card.id, card.verifyKey);
    if (signed.n === reading.n && signed.tag === reading.tag) return;
  } catch (error) {
    if (!(error instanceof SealingError)) throw error;
  }
  throw new DomainError('sealed.malformed');
}

function onlyOwn(actor: Actor, report: ReportEntity | null): ReportEntity {
  if (!report || !mayWorkOn(actor, report)) throw new DomainError('not-found');
  return report;
}
