import { Inject, Injectable } from '@nestjs/common';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { type Upload, type UploadProgress, UploadsReader } from '../evidence/uploads.reader.js';
import { UploadsWriter } from '../evidence/uploads.writer.js';
import { Clock } from '../platform/clock/clock.js';
import { CORE } from '../platform/core-token.js';
import { Database } from '../platform/database/database.js';
import { DomainError } from '../platform/http/domain-error.js';
import type { Milestones } from '../platform/milestones.js';
import { MOST_FILES_IN_THREAD, MOST_SEALED_UPLOAD, MOST_UNFINISHED, MOST_UNFINISHED_IN_THREAD } from './file-limits.js';
import { ReportEntryEntity } from './reports.entity.js';
import { ThreadWriter } from './thread.writer.js';

/** Bytes of a header, of its nonce, and some to spare. */
const HEAD_BYTES = 2_048;

/** The files of one thread that are still arriving. What belongs to another thread does not exist here. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly reader: UploadsReader,
    private readonly writer: UploadsWriter,
    private readonly evidence: EvidenceReader,
    private readonly threads: ThreadWriter,
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CORE) private readonly core: { milestones: Milestones },
  ) {}

  /**
   * Begins an upload. The same one once more is no error: the answer to the first request got lost.
   * @throws DomainError `not-found` for an entry that is not the reporter's own, `conflict` for a file that is here
   *   already, `sealed.malformed` for a length that sealing never gives, `too-large`, `files.full`, `files.unfinished`,
   *   `storage.full`
   */
  async begin(upload: Upload): Promise<void> {
    const { id, reportId, entryN, bytes } = upload;
    if (bytes > MOST_SEALED_UPLOAD) throw new DomainError('too-large', { most: MOST_SEALED_UPLOAD });
    const known = await this.reader.find(reportId, id);
    if (known) {
      if (known.bytes !== bytes || known.entryN !== entryN) throw new DomainError('conflict');
      return;
    }
    await this.writer.expectShare(bytes, MOST_UNFINISHED);
    await this.database.inTransaction(async (manager) => {
      if (!(await this.threads.lockReport(manager, { id: reportId }))) throw new DomainError('not-found');
      const own = { reportId, n: entryN, author: 'reporter' };
      if (!(await manager.existsBy(ReportEntryEntity, own))) throw new DomainError('not-found');
      if ((await this.writer.filesOf(manager, reportId)) >= MOST_FILES_IN_THREAD) throw new DomainError('files.full');
      const ofThread = await this.writer.announcedBytes(manager, reportId);
      if (ofThread + bytes > MOST_UNFINISHED_IN_THREAD) throw new DomainError('files.unfinished');
      await this.writer.begin(manager, { id, reportId, entryN, bytes, day: this.clock.today() });
    });
    this.core.milestones('file.begun');
  }

  /**
   * How far an upload is. One whose last byte has come while the server died is finished now; one that is a file of the
   * thread already is told as whole, for whoever missed the answer.
   * @throws DomainError `not-found`
   */
  async progress(reportId: string, id: string): Promise<UploadProgress> {
    const upload = await this.reader.find(reportId, id);
    if (upload) {
      const received = await this.reader.received(id);
      if (received === upload.bytes) await this.finish(upload);
      return { ...upload, received };
    }
    const file = await this.evidence.find(reportId, id);
    if (!file) throw new DomainError('not-found');
    return { id, reportId, entryN: file.entryN, bytes: file.bytes, received: file.bytes };
  }

  /**
   * Takes a piece.
   * @returns bytes that have arrived now
   * @throws DomainError `not-found`, `sealed.malformed`, `storage.full`; whatever broke the stream
   */
  async append(reportId: string, id: string, offset: number, chunks: AsyncIterable<Uint8Array>): Promise<number> {
    const upload = await this.reader.find(reportId, id);
    if (!upload) throw new DomainError('not-found');
    await this.writer.expectShare(upload.bytes - offset, MOST_UNFINISHED);
    const received = await this.writer.append(upload, offset, chunks);
    if (received === upload.bytes) await this.finish(upload);
    return received;
  }

  /** The beginning of what has arrived, to seal the rest with the same key. @throws DomainError `not-found` */
  async head(reportId: string, id: string): Promise<Buffer> {
    if (!(await this.reader.find(reportId, id))) throw new DomainError('not-found');
    return this.reader.firstBytes(id, HEAD_BYTES);
  }

  private async finish(upload: Upload): Promise<void> {
    this.core.milestones('file.written');
    await this.writer.finish(upload, this.clock.today(), async (manager) => {
      this.core.milestones('file.kept');
      const report = await this.threads.lockReport(manager, { id: upload.reportId });
      if (report) await this.threads.markUnread(manager, report);
      this.core.milestones('file.in-transaction');
    });
    this.core.milestones('file.committed');
  }
}
