import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { EvidenceStore } from '../platform/evidence-store/evidence-store.js';
import { UploadEntity } from './upload.entity.js';

/** A sealed file that is still arriving. */
export interface Upload {
  id: string;
  reportId: string;
  /** The entry of the thread that lists it. */
  entryN: number;
  /** Size of the whole ciphertext in bytes. */
  bytes: number;
}

/** An upload with how much of it is here. */
export interface UploadProgress extends Upload {
  received: number;
}

/** Reads which files of a report are still arriving. */
@Injectable()
export class UploadsReader {
  constructor(
    @InjectRepository(UploadEntity) private readonly uploads: Repository<UploadEntity>,
    private readonly store: EvidenceStore,
  ) {}

  /** All of a report, in the order of their random ids. One statement. */
  async ofReport(reportId: string): Promise<UploadProgress[]> {
    const rows = await this.uploads.find({ where: { reportId }, order: { id: 'ASC' } });
    return Promise.all(rows.map(async (row) => ({ ...row, received: await this.received(row.id) })));
  }

  /** One upload, if it belongs to this report. */
  find(reportId: string, id: string): Promise<Upload | null> {
    return this.uploads.findOneBy({ reportId, id });
  }

  /** @returns bytes that have arrived */
  received(id: string): Promise<number> {
    return this.store.unfinished.received(id);
  }

  /** @returns the first bytes of what has arrived */
  firstBytes(id: string, most: number): Promise<Buffer> {
    return this.store.unfinished.firstBytes(id, most);
  }
}
