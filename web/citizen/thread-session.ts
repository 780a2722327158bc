import type { ReceiptAnswerView, ThreadView } from '../../src/reports/citizen.view.js';
import {
  base64url,
  FIRST_PREVIOUS_TAG,
  type FileMeasures,
  fromBase64url,
  identityFromSeed,
  newId,
  type OpenedEntry,
  openThread,
  type ReceiptKeys,
  type ReporterBody,
  recipientOf,
  type SealedEntry,
  sealEntry,
  sealFile,
  signKeyFromSeed,
} from '../../src/sealing/index.js';
import { post, postFiles, RequestError } from './api.js';
import { whenForgotten } from './forget.js';

/** A file that is sealed and ready to go, however often it takes. */
export interface SealedAttachment {
  id: string;
  name: string;
  mediaType: string;
  measures: FileMeasures;
  ciphertext: Blob;
}

/** Tries of one file when other entries keep coming first. */
const MOST_TRIES = 5;

/** The reporter's side of one thread: its keys, where it ends, and what she adds to it. */
export class ThreadSession {
  private head: { n: number; tag: string };
  /** The last entry that may or may not have arrived: sent again byte for byte, so that it is stored once */
  private unsettled: { content: string; entry: SealedEntry } | undefined;

  /**
   * @param id of the thread; empty until fetch() has told it
   * @param last the entry after which the thread goes on, when it is known already
   */
  constructor(
    private readonly keys: ReceiptKeys,
    private id = '',
    last?: SealedEntry,
  ) {
    this.head = last ? { n: last.n, tag: last.tag } : { n: -1, tag: FIRST_PREVIOUS_TAG };
    whenForgotten(() => {
      for (const secret of [keys.lookup, keys.threadSeed, keys.signSeed]) secret.fill(0);
    });
  }

  /** Asks for the thread with these keys. @returns null when there is none */
  async fetch(): Promise<ThreadView | null> {
    const answer = await post<ReceiptAnswerView>('/api/resi', { lookup: base64url(this.keys.lookup) });
    if (answer.thread) this.take(answer.thread);
    return answer.thread;
  }

  /** Opens every entry and checks it against its neighbours, its tag and, where it is her own, her signature. */
  open(thread: ThreadView): Promise<OpenedEntry[]> {
    const entries = thread.entries.map((entry) => ({ ...entry, ciphertext: bytesOf(entry.ciphertext) }));
    return openThread(thread.id, this.keys.threadSeed, entries, {
      // The server shows a reporter no cards: that an entry is the desk's is what its tag says.
      cards: () => undefined,
      reporterKey: signKeyFromSeed(this.keys.signSeed).publicHex,
    });
  }

  /** Seals and sends one entry. @throws RequestError `thread.moved` when another one came first: fetch and look */
  async send(body: ReporterBody): Promise<ThreadView> {
    const entry = await this.sealed(body);
    const sent = await this.settle(
      post<ThreadView>('/api/resi/entri', {
        lookup: base64url(this.keys.lookup),
        entry: { n: entry.n, tag: entry.tag, ciphertext: base64url(entry.ciphertext) },
      }),
    );
    this.take(sent);
    return sent;
  }

  /** Seals a file for this thread. */
  async sealFile(file: File): Promise<SealedAttachment> {
    const recipient = await recipientOf(identityFromSeed(this.keys.threadSeed));
    const { ciphertext, ...measures } = await sealFile(new Uint8Array(await file.arrayBuffer()), recipient);
    return {
      id: newId(),
      name: file.name,
      mediaType: file.type,
      measures,
      ciphertext: new Blob([ciphertext as BlobPart], { type: 'application/octet-stream' }),
    };
  }

  /**
   * Sends a sealed file with the entry that lists it. Entries that come first only cost another try; so does a name that
   * is taken: a try that broke off at the wrong moment can leave its file behind without an entry.
   */
  async sendFile(file: SealedAttachment, onProgress: (percent: number) => void): Promise<ThreadView> {
    let renamed = false;
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.trySendFile(file, onProgress);
      } catch (error) {
        const code = error instanceof RequestError ? error.code : undefined;
        const isMoved = code === 'thread.moved' && tries < MOST_TRIES;
        const isTaken = code === 'conflict' && !renamed;
        if (!isMoved && !isTaken) throw error;
        const thread = await this.fetch();
        // An earlier try may have arrived although its answer did not.
        if (thread && (await this.holds(thread, file.id))) return thread;
        if (isTaken) {
          file.id = newId();
          renamed = true;
        }
      }
    }
  }

  private async trySendFile(file: SealedAttachment, onProgress: (percent: number) => void): Promise<ThreadView> {
    const { id, name, mediaType, measures } = file;
    const note = { id, name, mediaType, ...measures, copy: 'as-sent' } as const;
    const entry = await this.sealed({ type: 'files', files: [note] });
    const fields = [
      ['lookup', base64url(this.keys.lookup)],
      ['n', String(entry.n)],
      ['tag', entry.tag],
      ['entry', base64url(entry.ciphertext)],
      ['berkas', file.ciphertext, id],
    ] as const;
    const thread = await this.settle(postFiles<ThreadView>('/api/resi/berkas', fields, onProgress));
    this.take(thread);
    return thread;
  }

  private async holds(thread: ThreadView, attachmentId: string): Promise<boolean> {
    const entries = await this.open(thread);
    return entries.some(({ body }) => body?.type === 'files' && body.files.some(({ id }) => id === attachmentId));
  }

  private async sealed(body: ReporterBody): Promise<SealedEntry> {
    const content = `${this.head.n} ${JSON.stringify(body)}`;
    if (this.unsettled?.content === content) return this.unsettled.entry;
    const entry = await sealEntry({
      threadId: this.id,
      n: this.head.n + 1,
      previousTag: this.head.tag,
      author: 'reporter',
      by: 'reporter',
      sealedBy: 'browser',
      body,
      signSecret: this.keys.signSeed,
      threadSeed: this.keys.threadSeed,
    });
    this.unsettled = { content, entry };
    return entry;
  }

  /** Keeps the sealed entry only while nobody knows whether it has arrived. */
  private async settle<T>(request: Promise<T>): Promise<T> {
    try {
      const answer = await request;
      this.unsettled = undefined;
      return answer;
    } catch (error) {
      if (!(error instanceof RequestError && error.unsettled)) this.unsettled = undefined;
      throw error;
    }
  }

  private take(thread: ThreadView): void {
    this.id = thread.id;
    const last = thread.entries[thread.entries.length - 1];
    if (last) this.head = { n: last.n, tag: last.tag };
  }
}

/** What is not base64url is no ciphertext either: the entry then shows as altered. */
function bytesOf(text: string): Uint8Array {
  try {
    return fromBase64url(text);
  } catch {
    return new Uint8Array();
  }
}
