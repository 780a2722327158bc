import { statfs } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThan } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { EvidenceStore, KEPT_FREE } from '../platform/evidence-store/evidence-store.js';
import { DomainError } from '../platform/http/domain-error.js';
import { Settings } from '../platform/settings/settings.js';
import { AttachmentEntity } from './evidence.entity.js';
import { expectSealedFile, FIRST_BYTES, isSealedFileSize } from './sealed-form.js';
import { UploadEntity } from './upload.entity.js';
import type { Upload } from './uploads.reader.js';

/** Adding up all files for each piece would be dear when somebody has begun very many. */
const SHARE_COUNTED_EVERY_MS = 5_000;

/** Takes in sealed files that come in pieces: begun, appended to, and in the end kept like every other file. */
@Injectable()
export class UploadsWriter {
  private held = { bytes: 0, asOf: Number.NEGATIVE_INFINITY };

  constructor(
    private readonly store: EvidenceStore,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /** @returns bytes announced by the unfinished uploads of one report, whether they have come or not */
  async announcedBytes(manager: EntityManager, reportId: string): Promise<number> {
    return (await manager.sum(UploadEntity, 'bytes', { reportId })) ?? 0;
  }

  /**
   * Refuses what would take all unfinished files together beyond their share of the disk. What has arrived counts, and
   * not what was only announced: an announcement costs nothing, and would keep everybody else's files out for days.
   * @throws DomainError `storage.full`
   */
  async expectShare(bytes: number, most: number): Promise<void> {
    const now = this.clock.now();
    if (now - this.held.asOf >= SHARE_COUNTED_EVERY_MS) {
      this.held = { bytes: await this.store.unfinished.totalReceived(), asOf: now };
    }
    if (this.held.bytes + bytes > most) throw new DomainError('storage.full');
    await this.expectDisk(bytes);
  }

  /** @returns how many files a report has, whole or still arriving */
  async filesOf(manager: EntityManager, reportId: string): Promise<number> {
    return (
      (await manager.countBy(AttachmentEntity, { reportId })) + (await manager.countBy(UploadEntity, { reportId }))
    );
  }

  /**
   * Adds the row of a new upload.
   * @throws DomainError `sealed.malformed` for a length that sealing never gives, `conflict` when the name is taken, by a
   *   file or an upload
   */
  async begin(manager: EntityManager, upload: Upload & { day: string }): Promise<void> {
    const { id, bytes } = upload;
    if (!isSealedFileSize(bytes)) throw new DomainError('sealed.malformed');
    const isTaken =
      (await manager.existsBy(AttachmentEntity, { id })) || (await manager.existsBy(UploadEntity, { id }));
    if (isTaken) throw new DomainError('conflict');
    await manager.insert(UploadEntity, upload);
  }

  /**
   * Writes what comes after the first `offset` bytes. Nothing is written before the beginning of the file has the form of
   * a sealed one, so that plaintext never reaches the disk; a first piece that is shorter than that is dropped.
   * @returns bytes that have arrived now
   * @throws DomainError `sealed.malformed`, `storage.full`; whatever broke the stream, after what had come was written
   */
  async append(upload: Upload, offset: number, chunks: AsyncIterable<Uint8Array>): Promise<number> {
    const checked = offset === 0 ? withSealedBeginning(chunks, upload.bytes) : chunks;
    return this.store.unfinished.append(upload.id, offset, checked).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOSPC' ? new DomainError('storage.full') : error;
    });
  }

  /** Refuses while the disk has not the room for so many bytes beside what is kept free for texts. */
  async expectDisk(bytes: number): Promise<void> {
    const disk = await statfs(this.settings.evidenceDir);
    if (disk.bavail * disk.bsize < KEPT_FREE + bytes) throw new DomainError('storage.full');
  }

  /**
   * Makes a file of an upload whose last byte has come: in its place first, then its row for the upload's in one
   * transaction, then its unfinished name goes.
   * @param and what belongs to the same transaction; runs before the rows change and may refuse
   * @throws DomainError `not-found` when the upload is gone meanwhile, `conflict`; what `and` throws
   */
  async finish(upload: Upload, day: string, and: (manager: EntityManager) => Promise<void>): Promise<void> {
    const { id, reportId, entryN } = upload;
    const { bytes, sha256 } = await this.store.keepUnfinished(id);
    const isAdded = await this.database.inTransaction(async (manager) => {
      await and(manager);
      const { affected } = await manager.delete(UploadEntity, { id });
      if (affected !== 1) return false;
      await manager.insert(AttachmentEntity, { id, reportId, entryN, bytes, sha256, day });
      return true;
    });
    if (!isAdded && !(await this.database.reader.getRepository(AttachmentEntity).existsBy({ id }))) {
      await this.store.discard(id);
      throw new DomainError('not-found');
    }
    await this.store.unfinished.discard(id);
  }

  /** Drops the uploads that were begun before a day. @returns how many */
  async expire(before: string): Promise<number> {
    const old = await this.database.reader.getRepository(UploadEntity).findBy({ day: LessThan(before) });
    for (const { id } of old) {
      // The row first: what then stays behind is swept at the next start.
      await this.database.inTransaction((manager) => manager.delete(UploadEntity, { id }));
      await this.store.unfinished.discard(id);
    }
    return old.length;
  }
}

/** Gives nothing on before the first bytes are those of a sealed file of this length. */
async function* withSealedBeginning(chunks: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  const head: Uint8Array[] = [];
  let length = 0;
  let isChecked = false;
  for await (const chunk of chunks) {
    if (isChecked) {
      yield chunk;
      continue;
    }
    head.push(chunk);
    length += chunk.length;
    if (length < FIRST_BYTES) continue;
    expectSealedFile(Buffer.concat(head), bytes);
    isChecked = true;
    yield* head;
  }
  if (!isChecked) throw new DomainError('sealed.malformed');
}
