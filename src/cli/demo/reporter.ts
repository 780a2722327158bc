import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { solve } from '../../platform/proof/solve.js';
import type { FiledView, ReceiptAnswerView, ThreadView } from '../../reports/citizen.view.js';
import type { ChannelListView } from '../../reports/citizen-page.view.js';
import type { ProofTaskView } from '../../reports/proof.view.js';
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
import { sendJson } from './requests.js';
import type { SampleFile } from './sample-files.js';
import { sendUpload } from './send-upload.js';

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
  /** Where her thread ends, as far as she knows. */
  private head: { n: number; tag: string } = { n: -1, tag: FIRST_PREVIOUS_TAG };

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly keys: ReceiptKeys,
  ) {}

  async file(told: Told, files: readonly SampleFile[]): Promise<void> {
    const { csrf, channels } = await this.facts();
    const { generation, recipient } = channels.find((channel) => channel.id === told.channel) ?? {};
    if (generation === undefined || recipient === undefined) throw new Error(`the channel ${told.channel} is closed`);
    const { threadSeed, signSeed, lookup } = this.keys;
    const body = { type: 'report' as const, ...told, reporterKey: signKeyFromSeed(signSeed).publicHex };
    const entry = await this.seal(body);
    const wrap = await wrapThread(threadSeed, this.reportId, told.channel, generation, recipient, signSeed, 'browser');
    await sendJson<FiledView>(this.app, 'POST', '/api/laporan', {
      proof: await solve((await sendJson<ProofTaskView>(this.app, 'GET', '/api/bukti-kerja')).view.challenge),
      csrf,
      id: this.reportId,
      channel: told.channel,
      generation,
      lookup: base64url(lookup),
      wrap: base64url(wrap),
      entry,
    });
    this.head = entry;
    for (const file of files) await this.addFile(file, csrf);
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

  async addFiles(files: readonly SampleFile[]): Promise<void> {
    const csrf = await this.comeBack();
    for (const file of files) await this.addFile(file, csrf);
  }

  /** Each file goes with an entry of its own, as the page sends them. */
  private async addFile({ name, mediaType, content }: SampleFile, csrf: string): Promise<void> {
    const recipient = await recipientOf(identityFromSeed(this.keys.threadSeed));
    const { ciphertext, ...measures } = await sealFile(content, recipient);
    const note: FileNote = { id: newId(), name, mediaType, ...measures, copy: 'as-sent' };
    const entry = await this.seal({ type: 'files', files: [note] });
    const lookup = base64url(this.keys.lookup);
    await sendJson<ThreadView>(this.app, 'POST', '/api/resi/entri', { csrf, lookup, entry });
    this.head = entry;
    await sendUpload(this.app, { csrf, lookup, id: note.id, entryN: entry.n, ciphertext });
  }

  /** Opens her thread again and sees where it ends. @returns a token for what she sends then */
  private async comeBack(): Promise<string> {
    const { csrf } = await this.facts();
    const lookup = base64url(this.keys.lookup);
    const { view } = await sendJson<ReceiptAnswerView>(this.app, 'POST', '/api/resi', { csrf, lookup });
    const last = view.thread?.entries.at(-1);
    if (!last) throw new Error('a receipt that opens nothing');
    this.head = last;
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

  /** What sealing needs: the page's script asks for it when its own copy is too old. */
  private async facts(): Promise<ChannelListView> {
    return (await sendJson<ChannelListView>(this.app, 'GET', '/api/saluran')).view;
  }
}
