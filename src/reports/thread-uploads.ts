import type { Readable } from 'node:stream';
import { DataStore, Upload } from '@tus/server';
import type { UploadProgress } from '../evidence/uploads.reader.js';
import { DomainError } from '../platform/http/domain-error.js';
import type { UploadsService } from './uploads.service.js';

/** Which thread a request has shown the lookup of, and the entry that it names for a new upload. */
export interface UploadScope {
  reportId: string;
  entryN?: number;
}

/** What the tus server sees in one request: the uploads of one thread, and nothing of any other. */
export class ThreadUploads extends DataStore {
  override extensions = ['creation'];
  /** Why a piece was not taken, if the reason is ours: what the library's streams make of it says less. */
  refusal: DomainError | undefined;

  constructor(
    private readonly uploads: UploadsService,
    private readonly scope: UploadScope,
  ) {
    super();
  }

  override async create(upload: Upload): Promise<Upload> {
    const { reportId, entryN } = this.scope;
    if (entryN === undefined || upload.size === undefined) throw new DomainError('input.invalid');
    await this.uploads.begin({ id: upload.id, reportId, entryN, bytes: upload.size });
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    return asTus(await this.uploads.progress(this.scope.reportId, id));
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    try {
      return await this.uploads.append(this.scope.reportId, id, offset, stream);
    } catch (error) {
      if (error instanceof DomainError) this.refusal = error;
      throw error;
    }
  }
}

/** The library's default is the moment; it is never stored and never told, but a day that is over tells less still. */
const NO_DATE = '1970-01-01T00:00:00.000Z';

function asTus({ id, bytes, received }: UploadProgress): Upload {
  return new Upload({ id, size: bytes, offset: received, creation_date: NO_DATE });
}
