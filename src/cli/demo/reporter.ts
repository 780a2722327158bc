import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FiledView, ReceiptAnswerView, ThreadView } from '../../reports/citizen.view.js';
import type { ReportData } from '../../reports/citizen-page.view.js';
import {
  base64url,
  FIRST_PREVIOUS_TAG,
  type FileNote,
  identityFromSeed,
  newId,
  type ReceiptKeys,
  type ReportBody,
  type ReporterBody,
  recipientOf,
  sealEntry,
  sealFile,
  signKeyFromSeed,
  wrapThread,
} from '../../sealing/index.js';
import { send, sendForm, sendJson } from './requests.js';
import type { SampleFile } from './sample-files.js';

/** What a reporter tells; the rest of the body follows from the way in which it is sealed. */
export type Told = Omit<ReportBody, 'type' | 'reporterKey'>;

/** Somebody who has a receipt, whichever way she uses. */
export interface Reporter {
  /** Known once the report is filed. */
  readonly reportId: string;
  file(told: Told, files: readonly SampleFile[]): Promise<void>;
  write(text: string, threatened: boolean): Promise<void>;
  addFiles(files: readonly SampleFile[]): Promise<void>;
}

/** A reporter whose browser runs the sealing script. */
export class ReporterWithScript implements Reporter {
  readonly reportId = newId();
  private head = { n: -1, tag: FIRST_PREVIOUS_TAG };

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly keys: ReceiptKeys,
  ) {}

  async file(told: Told, files: readonly SampleFile[]): Promise<void> {
    const { csrf, channels } = await this.page<ReportData>('/lapor');
    const { generation, recipient } = channels.find((channel) => channel.id === told.channel) ?? {};
    if (generation === undefined || recipient === undefined) throw new Error(`the channel ${told.channel} is closed`);
    const { threadSeed, signSeed, lookup } = this.keys;
    const body = { type: 'report' as const, ...told, reporterKey: signKeyFromSeed(signSeed).publicHex };
    const entry = await this.seal(body);
    const wrap = await wrapThread(threadSeed, this.reportId, told.channel, generation, recipient, signSeed, 'browser');
    await sendJson<FiledView>(this.app, 'POST', '/api/laporan', {
      csrf,
      id: this.reportId,
      channel: told.channel,
      generation,
      lookup: base64url(lookup),
      wrap: base64url(wrap),
      entry,
    });
    this.head = { n: entry.n, tag: entry.tag };
    if (files.length > 0) await this.addFiles(files);
  }

  async write(text: string, threatened: boolean): Promise<void> {
    const csrf = await this.comeBack();
    const entry = await this.seal({ type: 'message', text, threatened });
    await sendJson<ThreadView>(this.app, 'POST', '/api/resi/entri', {
      csrf,
      lookup: base64url(this.keys.lookup),
      entry,
    });
  }

  /** Each file goes with an entry of its own, as the page sends them. */
  async addFiles(files: readonly SampleFile[]): Promise<void> {
    const recipient = await recipientOf(identityFromSeed(this.keys.threadSeed));
    for (const { name, mediaType, content } of files) {
      const csrf = await this.comeBack();
      const { ciphertext, ...measures } = await sealFile(content, recipient);
      const note: FileNote = { id: newId(), name, mediaType, ...measures, copy: 'as-sent' };
      const entry = await this.seal({ type: 'files', files: [note] });
      const form = new FormData();
      form.append('csrf', csrf);
      form.append('lookup', base64url(this.keys.lookup));
      form.append('n', String(entry.n));
      form.append('tag', entry.tag);
      form.append('entry', entry.ciphertext);
      form.append('berkas', new Blob([ciphertext as BlobPart]), note.id);
      await sendForm(this.app, '/api/resi/berkas', form);
    }
  }

  /** Opens her thread again and sees where it ends. @returns the page's token */
  private async comeBack(): Promise<string> {
    const { csrf } = await this.page<{ csrf: string }>('/resi');
    const lookup = base64url(this.keys.lookup);
    const { view } = await sendJson<ReceiptAnswerView>(this.app, 'POST', '/api/resi', { csrf, lookup });
    const last = view.thread?.entries.at(-1);
    if (!last) throw new Error('a receipt that opens nothing');
    this.head = { n: last.n, tag: last.tag };
    return csrf;
  }

  private async seal(body: ReporterBody): Promise<{ n: number; tag: string; ciphertext: string }> {
    const { n, tag, ciphertext } = await sealEntry({
      threadId: this.reportId,
      n: this.head.n + 1,
      previousTag: this.head.tag,
      author: 'reporter',
      by: 'reporter',
      sealedBy: 'browser',
      body,
      signSecret: this.keys.signSeed,
      threadSeed: this.keys.threadSeed,
    });
    return { n, tag, ciphertext: base64url(ciphertext) };
  }

  /** The facts that a page gives its script. */
  private async page<T>(path: string): Promise<T> {
    const { text } = await send(this.app, { method: 'GET', path });
    const block = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(text)?.[1];
    if (block === undefined) throw new Error(`${path} has no facts for its script`);
    return JSON.parse(block) as T;
  }
}
