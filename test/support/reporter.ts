import { randomBytes } from 'node:crypto';
import type { ChannelStatus } from '../../src/channels/channels.reader.js';
import type { Proof } from '../../src/platform/proof/proof-of-work.js';
import { solve } from '../../src/platform/proof/solve.js';
import type { FiledView, ReceiptAnswerView, ThreadView } from '../../src/reports/citizen.view.js';
import type { ProofTaskView } from '../../src/reports/proof.view.js';
import {
  base64url,
  FIRST_PREVIOUS_TAG,
  type FileNote,
  fromBase64url,
  identityFromSeed,
  newId,
  type OpenedEntry,
  openThread,
  type ReceiptKeys,
  type ReportBody,
  type ReporterBody,
  receiptKeysFromRoot,
  recipientOf,
  type SealedEntry,
  sealEntry,
  sealFile,
  signKeyFromSeed,
  wrapThread,
} from '../../src/sealing/index.js';
import { type TusAnswer, TusRequests } from './tus-requests.js';

/** The public half of an open channel, as the page tells it. */
export type Desk = Pick<ChannelStatus, 'id' | 'generation' | 'recipient'>;

/** What the server answered, whatever it was. */
export interface Answer<T> {
  status: number;
  body: T;
  headers: Headers;
}

/** A file that is sealed and not sent yet. */
export interface SealedForThread {
  note: FileNote;
  ciphertext: Uint8Array;
  entry: SealedEntry;
  /** The request that adds the entry; sending it again is the same entry */
  listing: object;
}

/** A body of a report with everything empty but its text. */
export function aReport(text: string, more: Partial<ReportBody> = {}): Omit<ReportBody, 'reporterKey'> {
  return {
    type: 'report',
    text,
    unit: '',
    unitOther: '',
    kinds: [],
    place: '',
    time: '',
    parties: '',
    loss: '',
    how: '',
    whoKnows: '?',
    ongoing: '',
    position: '',
    channel: 'inspektorat',
    lang: 'id',
    ...more,
  };
}

/**
 * A reporter's browser with script, in Node: the same sealing functions, the same requests. Starts from a random root
 * instead of words unless it is given keys: the same function, entered after the KDF.
 */
export class Reporter {
  readonly id = newId();
  readonly keys: ReceiptKeys;
  head: Pick<SealedEntry, 'n' | 'tag'> = { n: -1, tag: FIRST_PREVIOUS_TAG };

  constructor(
    private readonly url: () => string,
    private readonly csrf: string,
    private readonly desk: Desk,
    keys?: ReceiptKeys,
  ) {
    this.keys = keys ?? receiptKeysFromRoot(new Uint8Array(randomBytes(32)));
  }

  /** The request that files a report; sending it again is the same filing. */
  async filing(report: Omit<ReportBody, 'reporterKey'>): Promise<object> {
    // Before the sealing: when nobody answers, nothing has been sealed.
    const proof = await this.proof();
    const { threadSeed, signSeed, lookup } = this.keys;
    const body = { ...report, reporterKey: signKeyFromSeed(signSeed).publicHex } as ReportBody;
    const entry = await this.seal(body);
    const { id, generation, recipient } = this.desk;
    if (generation === null || recipient === null) throw new Error('the channel is closed');
    const wrap = await wrapThread(threadSeed, this.id, id, generation, recipient, signSeed, 'browser');
    this.head = entry;
    return {
      csrf: this.csrf,
      proof,
      id: this.id,
      channel: id,
      generation,
      lookup: base64url(lookup),
      wrap: base64url(wrap),
      entry: { n: 0, tag: entry.tag, ciphertext: base64url(entry.ciphertext) },
    };
  }

  /** What the page's worker works out. */
  private async proof(): Promise<Proof> {
    const { challenge } = (await (await fetch(`${this.url()}/api/bukti-kerja`)).json()) as ProofTaskView;
    return solve(challenge);
  }

  /** Sends a report as the page does: with another proof while the server asks for one. */
  async send(filing: object): Promise<Answer<FiledView>> {
    let answer = await this.post<FiledView>('/api/laporan', filing);
    for (let renewed = 1; answer.status === 428 && renewed < 4; renewed += 1) {
      answer = await this.post<FiledView>('/api/laporan', { ...filing, proof: await this.proof() });
    }
    return answer;
  }

  async file(report: Omit<ReportBody, 'reporterKey'>): Promise<Answer<FiledView>> {
    return this.send(await this.filing(report));
  }

  async write(text: string, threatened = false): Promise<Answer<ThreadView>> {
    const entry = await this.seal({ type: 'message', text, threatened });
    const answer = await this.post<ThreadView>('/api/resi/entri', this.listing(entry));
    if (answer.status < 300) this.head = entry;
    return answer;
  }

  /** A file sealed for this thread, and the request that lists it. */
  async sealFile(name: string, mediaType: string, bytes: Uint8Array): Promise<SealedForThread> {
    const recipient = await recipientOf(identityFromSeed(this.keys.threadSeed));
    const { ciphertext, ...measures } = await sealFile(bytes, recipient);
    const note: FileNote = { id: newId(), name, mediaType, ...measures, copy: 'as-sent' };
    const entry = await this.seal({ type: 'files', files: [note] });
    return { note, ciphertext, entry, listing: this.listing(entry) };
  }

  /** Lists the file and uploads it. @returns how the last request was answered */
  async addFile(name: string, mediaType: string, bytes: Uint8Array): Promise<TusAnswer> {
    const { note, ciphertext, entry } = await this.listFile(name, mediaType, bytes);
    return this.uploads().sendAll(note.id, entry.n, ciphertext);
  }

  /** Lists a file that is still to come. */
  async listFile(name: string, mediaType: string, bytes: Uint8Array): Promise<SealedForThread> {
    const sealed = await this.sealFile(name, mediaType, bytes);
    const answer = await this.post('/api/resi/entri', sealed.listing);
    if (answer.status !== 200) throw new Error(`the entry of ${name} was answered with ${answer.status}`);
    this.head = sealed.entry;
    return sealed;
  }

  uploads(): TusRequests {
    return new TusRequests(this.url, this.csrf, base64url(this.keys.lookup));
  }

  private listing({ n, tag, ciphertext }: SealedEntry): object {
    const entry = { n, tag, ciphertext: base64url(ciphertext) };
    return { csrf: this.csrf, lookup: base64url(this.keys.lookup), entry };
  }

  async thread(): Promise<Answer<ReceiptAnswerView>> {
    return this.post('/api/resi', { csrf: this.csrf, lookup: base64url(this.keys.lookup) });
  }

  /** Fetches the thread, checks it, and goes on from its last entry. */
  async refresh(): Promise<OpenedEntry[]> {
    const { body } = await this.thread();
    if (!body.thread) throw new Error('no report with this receipt');
    const entries = body.thread.entries.map((entry) => ({ ...entry, ciphertext: fromBase64url(entry.ciphertext) }));
    const last = entries.at(-1);
    if (last) this.head = last;
    return openThread(body.thread.id, this.keys.threadSeed, entries, {
      cards: () => undefined,
      reporterKey: signKeyFromSeed(this.keys.signSeed).publicHex,
    });
  }

  async post<T>(path: string, body: object): Promise<Answer<T>> {
    const headers = { 'content-type': 'application/json' };
    return answerOf(await fetch(this.url() + path, { method: 'POST', headers, body: JSON.stringify(body) }));
  }

  private seal(body: ReporterBody): Promise<SealedEntry> {
    return sealEntry({
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
  }
}

async function answerOf<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text();
  const body = text === '' ? undefined : JSON.parse(text);
  return { status: response.status, body: body as T, headers: response.headers };
}
