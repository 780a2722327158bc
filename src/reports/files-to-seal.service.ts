import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { Inject, Injectable } from '@nestjs/common';
import { EvidenceWriter, type WaitingFile } from '../evidence/evidence.writer.js';
import { CORE } from '../platform/core-token.js';
import type { Milestones } from '../platform/milestones.js';
import { type FileNote, newId, sealFileStream } from '../sealing/index.js';
import { MOST_FILE_BYTES, MOST_SEALED_BYTES } from './file-limits.js';
import type { IncomingFile } from './incoming-form.js';

/** Files that one form can bring; further ones are named as missing. */
export const MOST_FILES_AT_ONCE = 20;

/** A file that was sealed on its way in. */
export interface NotedFile {
  note: FileNote;
  waiting: WaitingFile;
}

/** What became of the files of a form. */
export interface TakenFiles {
  taken: NotedFile[];
  /** Names of those that did not arrive whole */
  missing: string[];
}

/** Seals the files of a form without script while they stream through; nothing unsealed touches the disk. */
@Injectable()
export class FilesToSealService {
  constructor(
    private readonly writer: EvidenceWriter,
    @Inject(CORE) private readonly core: { milestones: Milestones },
  ) {}

  /**
   * A file that breaks off, is too large or empty costs only itself: it is named as missing, the others are taken.
   *
   * @param recipient tells the thread's; asked for once there is a file to seal
   */
  async take(files: AsyncIterable<IncomingFile>, recipient: () => Promise<string>): Promise<TakenFiles> {
    const outcome: TakenFiles = { taken: [], missing: [] };
    try {
      for await (const file of files) {
        // What a browser sends for a file field in which nothing was chosen.
        if (file.name === '') {
          file.skip();
          continue;
        }
        const wanted = file.field === 'bukti' && outcome.taken.length < MOST_FILES_AT_ONCE;
        const noted = wanted ? await this.takeOne(file, recipient) : undefined;
        if (noted) outcome.taken.push(noted);
        else {
          outcome.missing.push(file.name);
          file.skip();
        }
      }
    } catch {
      // The line broke between two files: what has arrived counts.
    }
    return outcome;
  }

  private async takeOne(file: IncomingFile, recipient: () => Promise<string>): Promise<NotedFile | undefined> {
    this.core.milestones('file.begun');
    const id = newId();
    try {
      const source = Readable.toWeb(Readable.from(file.chunks)) as ReadableStream<Uint8Array>;
      const { stream, finished } = await sealFileStream(source, await recipient());
      const waiting = await this.writer.write(id, stream as NodeReadableStream<Uint8Array>, MOST_SEALED_BYTES);
      const measures = await finished;
      this.core.milestones('file.written');
      if (!file.isCut() && measures.bytes > 0 && measures.bytes <= MOST_FILE_BYTES) {
        const { name, mediaType } = file;
        return { waiting, note: { id, name, mediaType, ...measures, copy: 'as-sent' } };
      }
      await this.writer.discardWritten([waiting]);
    } catch {
      // write() leaves nothing behind; the file is named as missing.
    }
    return undefined;
  }
}
