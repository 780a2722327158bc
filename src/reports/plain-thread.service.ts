import { Injectable } from '@nestjs/common';
import { type StandingFile, standingFiles, wordsOfReporter } from '../domain/report/announced-files.js';
import { type Conversation, conversationOf } from '../domain/report/conversation.js';
import { wakesDesk } from '../domain/report/visit-bodies.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { EvidenceWriter } from '../evidence/evidence.writer.js';
import { DomainError } from '../platform/http/domain-error.js';
import { ServerLogger } from '../platform/logging/logger.js';
import {
  canonicalJson,
  type FileNote,
  lookupHash,
  newId,
  type OpenedEntry,
  type ReceiptKeys,
  type ReporterBody,
} from '../sealing/index.js';
import { presentFiles } from './citizen.presenter.js';
import { MOST_FILES_IN_THREAD } from './file-limits.js';
import { FilesToSealService, type NotedFile } from './files-to-seal.service.js';
import type { IncomingFile } from './incoming-form.js';
import { type FoundThread, ReporterThreadService } from './reporter-thread.service.js';
import type { ReportEntity } from './reports.entity.js';
import { checkSealedText } from './sealed-input.reader.js';
import { SealingThreads } from './sealing-threads.js';
import type { SealedEntryInput } from './thread.writer.js';

/** A thread that the server has opened for a visitor without script, for the length of one answer. */
export interface OpenedThread {
  found: FoundThread;
  opened: OpenedEntry[];
  conversation: Conversation;
  /** Every file that she has listed, with how far it is */
  files: StandingFile[];
}

/** The conversation for a visitor without script: opened and sealed in memory, and forgotten with the answer. */
@Injectable()
export class PlainThreadService {
  constructor(
    private readonly threads: ReporterThreadService,
    private readonly files: FilesToSealService,
    private readonly evidence: EvidenceWriter,
    private readonly kept: EvidenceReader,
    private readonly sealing: SealingThreads,
    private readonly logger: ServerLogger,
  ) {}

  /** A receipt that leads nowhere takes its place in the line too, so that a full one says nothing of it. */
  async open(keys: ReceiptKeys): Promise<OpenedThread | null> {
    const found = await this.threads.find(lookupHash(keys.lookup));
    const entries = (found?.entries ?? []).map(({ n, author, day, tag, ciphertext }) => {
      return { n, author, day, tag, ciphertext };
    });
    const opened = await this.sealing.for('resi').do('openThread', keys, found?.report.id ?? newId(), entries);
    if (!found) return null;
    const conversation = conversationOf(opened);
    const files = standingFiles(wordsOfReporter(conversation.items), presentFiles(found));
    return { found, opened, conversation, files };
  }

  /**
   * Adds a message unless the same one is there already.
   *
   * @param seen n of the last entry that her page showed: a repeated request finds its message after it
   */
  async addMessage(keys: ReceiptKeys, body: ReporterBody, seen: number): Promise<void> {
    const thread = await this.expectThread(keys);
    const same = (entry: OpenedEntry) => entry.body && canonicalJson(entry.body) === canonicalJson(body);
    if (thread.opened.some((entry) => entry.n > seen && isOwn(entry) && same(entry))) return;
    await this.append(keys, body, []);
  }

  /**
   * Seals the files of a form into the thread, in one entry. Files that are there already are not added again.
   *
   * @returns how many are in the thread now, the names of those that are not, and whether the thread had no more room
   */
  async addFiles(
    keys: ReceiptKeys,
    incoming: AsyncIterable<IncomingFile>,
    seen: number,
  ): Promise<{ stored: number; missing: string[]; isFull: boolean }> {
    const recipient = () => this.sealing.for('resi').do('threadRecipient', keys);
    const { taken, missing } = await this.files.take(incoming, recipient);
    if (taken.length === 0) return { stored: 0, missing, isFull: false };
    try {
      const { found, opened, files } = await this.expectThread(keys);
      const known = digestsAfter(opened, seen);
      const isDouble = ({ note }: NotedFile) => known.has(note.sha256);
      const room = MOST_FILES_IN_THREAD - (await this.kept.ofReport(found.report.id)).length;
      const fresh = taken.filter((file) => !isDouble(file)).slice(0, Math.max(0, room));
      const surplus = taken.filter((file) => !isDouble(file) && !fresh.includes(file));
      await this.evidence.discardWritten([...taken.filter(isDouble), ...surplus].map(({ waiting }) => waiting));
      if (fresh.length > 0) await this.append(keys, { type: 'files', files: insteadOf(files, fresh) }, fresh);
      const stored = taken.length - surplus.length;
      return { stored, missing: [...surplus.map(({ note }) => note.name), ...missing], isFull: surplus.length > 0 };
    } catch (error) {
      // Her words are stored: she must get her page, which names the files as missing.
      this.logger.unexpected(error);
      await this.evidence.discardWritten(taken.map(({ waiting }) => waiting));
      return { stored: 0, missing: [...taken.map(({ note }) => note.name), ...missing], isFull: false };
    }
  }

  /** Seals an entry that follows the last one. @throws DomainError `not-found` */
  async sealNext(keys: ReceiptKeys, body: ReporterBody): Promise<SealedEntryInput> {
    const { found } = await this.expectThread(keys);
    return this.sealedOnTop(found.report, keys, body);
  }

  private append(keys: ReceiptKeys, body: ReporterBody, files: readonly NotedFile[]): Promise<void> {
    const waiting = files.map((file) => file.waiting);
    const seal = (report: ReportEntity) => this.sealedOnTop(report, keys, body);
    const manner = { staysInState: !wakesDesk(body) };
    return this.threads.appendSealing(lookupHash(keys.lookup), seal, waiting, manner);
  }

  private async expectThread(keys: ReceiptKeys): Promise<OpenedThread> {
    const thread = await this.open(keys);
    if (!thread) throw new DomainError('not-found');
    return thread;
  }

  private async sealedOnTop(
    { id, lastN, lastTag }: ReportEntity,
    keys: ReceiptKeys,
    body: ReporterBody,
  ): Promise<SealedEntryInput> {
    const place = { threadId: id, n: lastN + 1, previousTag: lastTag };
    const entry = await this.sealing.for('resi').do('sealEntry', keys, place, body);
    return { ...entry, ciphertext: checkSealedText(entry.ciphertext) };
  }
}

function isOwn({ author, verdict }: OpenedEntry): boolean {
  return author === 'reporter' && verdict === 'genuine';
}

/** The notes of new files. One with the content of a file that never became whole comes instead of that one. */
function insteadOf(files: readonly StandingFile[], fresh: readonly NotedFile[]): FileNote[] {
  const unfinished = files.filter(({ standing }) => standing.is === 'unfinished');
  return fresh.map(({ note }) => {
    const same = unfinished.find(({ file }) => file.sha256 === note.sha256);
    return same ? { ...note, replaces: same.file.id } : note;
  });
}

function digestsAfter(opened: readonly OpenedEntry[], seen: number): Set<string> {
  return new Set(
    opened.flatMap((entry) =>
      entry.n > seen && isOwn(entry) && entry.body?.type === 'files'
        ? entry.body.files.map(({ sha256 }) => sha256)
        : [],
    ),
  );
}
