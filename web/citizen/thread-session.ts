import { standingFiles } from '../../src/domain/report/announced-files.js';
import { wakesDesk } from '../../src/domain/report/visit-bodies.js';
import type { ReceiptAnswerView, ThreadView, UploadHeadView } from '../../src/reports/citizen.view.js';
import {
  base64url,
  FIRST_PREVIOUS_TAG,
  type FileNote,
  fromBase64url,
  identityFromSeed,
  type OpenedEntry,
  openThread,
  type ReceiptKeys,
  type ReporterBody,
  recipientOfSeed,
  type SealedEntry,
  sealEntry,
  signKeyFromSeed,
} from '../../src/sealing/index.js';
import { post, RequestError } from './api.js';
import { whenForgotten } from './forget.js';

/** A file that the reporter has listed, and the entry that does it. */
interface ListedFile {
  note: FileNote;
  n: number;
}

/** A listed file of which bytes are still to come. */
export interface UnfinishedFile extends ListedFile {
  received: number;
}

/** Tries of one entry when others keep coming first. */
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

  /** What a text that belongs to this thread is signed with. */
  signer(): { threadId: string; signSecret: Uint8Array } {
    return { threadId: this.id, signSecret: this.keys.signSeed };
  }

  /**
   * Seals and sends one entry.
   * @param along what an address other than that of messages takes together with the entry
   * @throws RequestError `thread.moved` when another one came first: fetch and look
   */
  async send(body: ReporterBody, along: { path: string; also: object } = asMessage(body)): Promise<ThreadView> {
    const entry = await this.sealed(body);
    const sent = await this.settle(
      post<ThreadView>(along.path, {
        ...along.also,
        lookup: base64url(this.keys.lookup),
        entry: { n: entry.n, tag: entry.tag, ciphertext: base64url(entry.ciphertext) },
      }),
    );
    this.take(sent);
    return sent;
  }

  /** What a file is sealed with: to the recipient at first, with the identity when it is sealed a second time. */
  async fileKeys(): Promise<{ recipient: string; identity: string }> {
    const identity = identityFromSeed(this.keys.threadSeed);
    return { recipient: await recipientOfSeed(this.keys.threadSeed), identity };
  }

  /** What shows an upload's requests whose they are. */
  get lookup(): string {
    return base64url(this.keys.lookup);
  }

  /** Adds the entry that lists a file. Entries that come first only cost another try. @returns its n */
  async listFile(note: FileNote): Promise<number> {
    for (let tries = 1; ; tries += 1) {
      const n = this.head.n + 1;
      try {
        await this.send({ type: 'files', files: [note] });
        return n;
      } catch (error) {
        if (!isMoved(error) || tries === MOST_TRIES) throw error;
        const thread = await this.fetch();
        // An earlier try may have arrived although its answer did not.
        const listed = thread && (await this.listedFiles(thread)).find((file) => file.note.id === note.id);
        if (listed) return listed.n;
      }
    }
  }

  /** Says that listed files are not sent after all. Said twice, after an answer that got lost, it is no more than said. */
  async withdrawFiles(files: readonly string[]): Promise<ThreadView> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.send({ type: 'files-withdrawn', files });
      } catch (error) {
        if (!isMoved(error) || tries === MOST_TRIES) throw error;
        await this.fetch();
      }
    }
  }

  /** The listed files that have not arrived whole and are still wanted. */
  async unfinishedFiles(thread: ThreadView): Promise<UnfinishedFile[]> {
    const listed = await this.listedFiles(thread);
    const words = (await this.open(thread)).flatMap((entry) => (isOwn(entry) ? (entry.body ?? []) : []));
    const standings = new Map(standingFiles(words, thread.files).map(({ file, standing }) => [file.id, standing]));
    return listed.flatMap((file) => {
      const standing = standings.get(file.note.id);
      return standing?.is === 'unfinished' ? [{ ...file, received: standing.received }] : [];
    });
  }

  /** Every file that a genuine entry of hers lists. */
  private async listedFiles(thread: ThreadView): Promise<ListedFile[]> {
    return (await this.open(thread)).flatMap((entry) =>
      isOwn(entry) && entry.body?.type === 'files' ? entry.body.files.map((note) => ({ note, n: entry.n })) : [],
    );
  }

  /** The first bytes of an upload that has not arrived whole. */
  async uploadHead(id: string): Promise<Uint8Array> {
    const { head } = await post<UploadHeadView>('/api/resi/unggahan/kepala', { lookup: this.lookup, id });
    return fromBase64url(head);
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

function isMoved(error: unknown): boolean {
  return error instanceof RequestError && error.code === 'thread.moved';
}

function isOwn({ author, verdict }: OpenedEntry): boolean {
  return author === 'reporter' && verdict === 'genuine';
}

/** Sealed as it is, the server must be told of an entry that answers nothing: it leaves a closed report closed. */
function asMessage(body: ReporterBody): { path: string; also: object } {
  return { path: '/api/resi/entri', also: wakesDesk(body) ? {} : { staysInState: true } };
}

/** What is not base64url is no ciphertext either: the entry then shows as altered. */
function bytesOf(text: string): Uint8Array {
  try {
    return fromBase64url(text);
  } catch {
    return new Uint8Array();
  }
}
