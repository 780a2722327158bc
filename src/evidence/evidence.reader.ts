import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import { AttachmentEntity } from './evidence.entity.js';

/** What is known of a sealed file without opening it. */
export interface KeptFile {
  /** Also the file's name in the evidence store. */
  id: string;
  /** The entry of the thread that lists it. */
  entryN: number;
  /** Size of the ciphertext in bytes. */
  bytes: number;
  /** SHA-256 of the ciphertext, hex. */
  sha256: string;
}

/** Reads which sealed files belong to a report. */
@Injectable()
export class EvidenceReader {
  constructor(@InjectRepository(AttachmentEntity) private readonly attachments: Repository<AttachmentEntity>) {}

  /** All files of a report, in the order of their random ids. */
  ofReport(reportId: string): Promise<KeptFile[]> {
    return this.attachments.find({ where: { reportId }, order: { id: 'ASC' } });
  }

  /** One file, if it belongs to this report. */
  find(reportId: string, id: string): Promise<KeptFile | null> {
    return this.attachments.findOneBy({ reportId, id });
  }

  /** @returns how many files each of these reports has; reports without any are left out */
  async countsOf(reportIds: readonly string[]): Promise<Map<string, number>> {
    if (reportIds.length === 0) return new Map();
    const rows = await this.attachments
      .createQueryBuilder('attachment')
      .select('attachment.reportId', 'reportId')
      .addSelect('COUNT(*)', 'files')
      .where({ reportId: In([...reportIds]) })
      .groupBy('attachment.reportId')
      .getRawMany<{ reportId: string; files: number | string }>();
    return new Map(rows.map((row) => [row.reportId, Number(row.files)]));
  }

  /** SHA-256 of every file that came in on a day, hex, in no particular order. */
  async hashesOfDay(day: string): Promise<string[]> {
    const rows = await this.attachments.find({ where: { day }, select: { id: true, sha256: true } });
    return rows.map((row) => row.sha256);
  }
}
