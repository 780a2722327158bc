import { Inject, Injectable } from '@nestjs/common';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { EvidenceWriter, type WaitingFile } from '../evidence/evidence.writer.js';
import { CORE } from '../platform/core-token.js';
import { DomainError } from '../platform/http/domain-error.js';
import type { Milestones } from '../platform/milestones.js';
import { checkOuterForm, HYBRID_OVERHEAD, isId, paddedFileSize, SealingError, sealedSize } from '../sealing/index.js';
import type { IncomingFile } from './incoming-form.js';

/** Largest file in bytes, before padding and sealing. */
export const MOST_FILE_BYTES = 25 * 1024 * 1024;

/** The same, sealed. */
export const MOST_SEALED_BYTES = sealedSize(paddedFileSize(MOST_FILE_BYTES));

/** Files that one thread can hold; whoever needs more sends them in archives. */
export const MOST_FILES_IN_THREAD = 200;

/** Takes in files that the browser has sealed. */
@Injectable()
export class SealedFilesService {
  constructor(
    private readonly reader: EvidenceReader,
    private readonly writer: EvidenceWriter,
    @Inject(CORE) private readonly core: { milestones: Milestones },
  ) {}

  /**
   * Writes the files of a form, whose names are their ids. A file that the thread has already is passed over: that
   * request is a repeated one.
   *
   * @param field the form's field of the files
   * @throws DomainError `sealed.malformed` for what is no sealed file, `too-large`, `storage.full`, `input.invalid`.
   *   None of these files stays behind then
   */
  async take(files: AsyncIterable<IncomingFile>, reportId: string, field: string): Promise<WaitingFile[]> {
    const known = new Set((await this.reader.ofReport(reportId)).map(({ id }) => id));
    const taken: WaitingFile[] = [];
    try {
      for await (const file of files) {
        if (file.field !== field || !isId(file.name)) throw new DomainError('input.invalid');
        if (known.has(file.name)) {
          file.skip();
          continue;
        }
        if (known.size + taken.length >= MOST_FILES_IN_THREAD) throw new DomainError('too-large');
        taken.push(await this.takeOne(file));
      }
      return taken;
    } catch (error) {
      await this.writer.discardWritten(taken);
      throw error;
    }
  }

  private async takeOne(file: IncomingFile): Promise<WaitingFile> {
    this.core.milestones('file.begun');
    const head: Uint8Array[] = [];
    const waiting = await this.writer.write(file.name, checked(file.chunks, head), MOST_SEALED_BYTES);
    this.core.milestones('file.written');
    try {
      if (file.isCut()) throw new DomainError('too-large');
      expectSealed(Buffer.concat(head), waiting.written.bytes);
      return waiting;
    } catch (error) {
      await this.writer.discardWritten([waiting]);
      throw error;
    }
  }
}

/** Passes a file on once its first bytes are those of a sealed one, so that plaintext never reaches the disk. */
async function* checked(chunks: AsyncIterable<Uint8Array>, head: Uint8Array[]): AsyncGenerator<Uint8Array> {
  let length = 0;
  let passed = false;
  for await (const chunk of chunks) {
    if (passed) {
      yield chunk;
      continue;
    }
    head.push(chunk);
    length += chunk.length;
    if (length < HYBRID_OVERHEAD) continue;
    expectSealed(Buffer.concat(head), sealedSize(paddedFileSize(0)));
    passed = true;
    yield* head;
  }
  if (!passed) throw new DomainError('sealed.malformed');
}

function expectSealed(firstBytes: Uint8Array, bytes: number): void {
  try {
    checkOuterForm(firstBytes, { bytes, kind: 'file' });
  } catch (error) {
    if (error instanceof SealingError) throw new DomainError('sealed.malformed');
    throw error;
  }
}
