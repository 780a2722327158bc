import { statfs } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EvidenceStore, KEPT_FREE, type WrittenFile } from '../platform/evidence-store/evidence-store.js';
import { DomainError } from '../platform/http/domain-error.js';
import { Settings } from '../platform/settings/settings.js';
import { AttachmentEntity } from './evidence.entity.js';

/** A sealed file that is complete on the disk and waits for its row. */
export interface WaitingFile {
  id: string;
  written: WrittenFile;
}

/** Takes sealed files in: written first, then in their place, then their row with the entry that lists them. */
@Injectable()
export class EvidenceWriter {
  constructor(
    private readonly store: EvidenceStore,
    private readonly settings: Settings,
  ) {}

  /**
   * Writes a sealed file under a temporary name; it is on the disk when this resolves.
   * @param most bytes
   * @throws DomainError `too-large`, `storage.full`; whatever broke the stream. Nothing stays behind then
   */
  async write(id: string, ciphertext: AsyncIterable<Uint8Array>, most: number): Promise<WaitingFile> {
    const disk = await statfs(this.settings.evidenceDir);
    if (disk.bavail * disk.bsize < KEPT_FREE + most) throw new DomainError('storage.full');
    return { id, written: await this.store.write(ciphertext, most) };
  }

  /**
   * Puts written files in their place. Call it before the transaction that adds their rows.
   * @throws DomainError `conflict` when one of the names is taken. None of these files stays behind then
   */
  async keep(files: readonly WaitingFile[]): Promise<void> {
    const kept: WaitingFile[] = [];
    try {
      for (const file of files) {
        await this.store.keep(file.written, file.id);
        kept.push(file);
      }
    } catch (error) {
      // Only what this call has put there: a name that was taken belongs to somebody else's file.
      await this.discardKept(kept);
      await this.discardWritten(files);
      throw error;
    }
  }

  /** Removes files that were written and not kept. */
  async discardWritten(files: readonly WaitingFile[]): Promise<void> {
    for (const { written } of files) await this.store.discard(written.temporary);
  }

  /** Removes files after keep(), when their rows did not come about. */
  async discardKept(files: readonly WaitingFile[]): Promise<void> {
    for (const { id } of files) await this.store.discard(id);
  }

  /** Adds the rows of kept files, in the transaction that adds the entry which lists them. @param day `YYYY-MM-DD` */
  async addRows(
    manager: EntityManager,
    of: { reportId: string; entryN: number; day: string },
    files: readonly WaitingFile[],
  ): Promise<void> {
    for (const { id, written } of files) {
      await manager.insert(AttachmentEntity, { id, ...of, bytes: written.bytes, sha256: written.sha256 });
    }
  }
}
