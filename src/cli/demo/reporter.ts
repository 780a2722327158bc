import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { solve } from '../../platform/proof/solve.js';
import type { CustodianListView, FiledView, ReceiptAnswerView, ThreadView } from '../../reports/citizen.view.js';
import type { ChannelListView } from '../../reports/citizen-page.view.js';
import type { ProofTaskView } from '../../reports/proof.view.js';
import {
  base64url,
  type DisclosedIdentity,
  FIRST_PREVIOUS_TAG,
  type FileNote,
  newId,
  type ReceiptKeys,
  type ReportBody,
  type ReporterBody,
  readCustodians,
  recipientOfSeed,
  sealDisclosure,
  signKeyFromSeed,
} from '../../sealing/index.js';
import type { Browsers } from './browsers.js';
import type { EntryOnTheWire } from './case-acts.js';
import { sendJson } from './requests.js';
import type { SampleFile } from './sample-files.js';
import { sendUpload } from './send-upload.js';

/** What a reporter tells; the rest of the body follows from the way in which it is sealed. */
export type Told = Omit<ReportBody, 'type' | 'reporterKey'>;

/** Somebody who has a receipt, whichever way she uses. */
export interface Reporter {
  /** Known once the report is filed. */
  reportId(): Promise<string>;
  file(told: Told, files: readonly SampleFile[]): Promise<void>;
  write(text: string, threatened: boolean): Promise<void>;
  addFiles(files: readonly SampleFile[]): Promise<void>;
}

/** What goes with an upload. */
interface SealedUpload {
  fileId: string;
  ciphertext: Uint8Array;
  entry: EntryOnTheWire;
}

/** A report as it leaves her browser. */
interface SealedReport {
  generation: number;
  wrap: Uint8Array;
  entry: EntryOnTheWire;
  uploads: SealedUpload[];
}

/** A reporter whose browser runs the sealing script. */
export class ReporterWithScript implements Reporter {
  private readonly id = newId();
  /** Where her thread ends, as far as she knows. */
  private head: { n: number; tag: string } = { n: -1, tag: FIRST_PREVIOUS_TAG };
  private sealed: Promise<SealedReport> | undefined;
  private channel = '';

  /** @param channels what her page knows of the channels' keys */
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly keys: ReceiptKeys,
    private readonly channels: ChannelListView['channels'],
    private readonly browsers: Browsers,
  ) {}

  async reportId(): Promise<string> {
    return this.id;
  }

  /** Begins to seal what she will send; it can be done before the day on which she sends it. */
  prepare(told: Told, files: readonly SampleFile[]): Promise<SealedReport> {
    this.sealed ??= this.sealAll(told, files);
    return this.sealed;
  }

  async file(told: Told, files: readonly SampleFile[]): Promise<void> {
    const { generation, wrap, entry, uploads } = await this.prepare(told, files);
    const csrf = await this.token();
    await sendJson<FiledView>(this.app, 'POST', '/api/laporan', {
      ...{ csrf, id: this.id, channel: told.channel, generation, entry },
      lookup: base64url(this.keys.lookup),
      wrap: base64url(wrap),
      proof: await solve((await sendJson<ProofTaskView>(this.app, 'GET', '/api/bukti-kerja')).view.challenge),
    });
    for (const upload of uploads) await this.send(upload, csrf);
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
    for (const file of files) await this.send(await this.sealUpload(file), csrf);
  }

  /** Seals her name to a key of its own and splits that key among the custodians of her channel. */
  async leaveName(identity: DisclosedIdentity): Promise<void> {
    const csrf = await this.comeBack();
    const { channels } = (await sendJson<CustodianListView>(this.app, 'GET', '/api/kustodian')).view;
    const offer = channels.find((one) => one.channel === this.channel);
    if (!offer) throw new Error('a channel without custodians');
    const { needed } = offer;
    const sealed = await sealDisclosure({
      threadId: this.id,
      identity,
      custodians: readCustodians(offer.cards, needed),
      needed,
      signSecret: this.keys.signSeed,
      sealedBy: 'browser',
    });
    const shares = sealed.shares.map(({ cardId, ciphertext }) => ({ cardId, ciphertext: base64url(ciphertext) }));
    await sendJson<ThreadView>(this.app, 'POST', '/api/resi/identitas', {
      csrf,
      lookup: base64url(this.keys.lookup),
      entry: await this.seal(sealed.body),
      disclosure: { id: sealed.id, needed, ciphertext: base64url(sealed.ciphertext), shares },
    });
  }

  private async sealAll(told: Told, files: readonly SampleFile[]): Promise<SealedReport> {
    const { generation, recipient } = this.channels.find((channel) => channel.id === told.channel) ?? {};
    if (generation === undefined || recipient === undefined) throw new Error(`the channel ${told.channel} is closed`);
    const { threadSeed, signSeed } = this.keys;
    this.channel = told.channel;
    const body = { type: 'report', ...told, reporterKey: signKeyFromSeed(signSeed).publicHex } as const;
    const entry = await this.seal(body, 'doAhead');
    const place = [threadSeed, this.id, told.channel, generation, recipient, signSeed, 'browser'] as const;
    const wrap = await this.browsers.doAhead('wrapThread', ...place);
    const uploads: SealedUpload[] = [];
    for (const file of files) uploads.push(await this.sealUpload(file, 'doAhead'));
    return { generation, wrap, entry, uploads };
  }

  /** Each file goes with an entry of its own, as the page sends them. */
  private async sealUpload(
    { name, mediaType, content }: SampleFile,
    when: 'do' | 'doAhead' = 'do',
  ): Promise<SealedUpload> {
    const recipient = await recipientOfSeed(this.keys.threadSeed);
    const { ciphertext, ...measures } = await this.browsers[when]('sealFile', content, recipient);
    const note: FileNote = { id: newId(), name, mediaType, ...measures, copy: 'as-sent' };
    return { fileId: note.id, ciphertext, entry: await this.seal({ type: 'files', files: [note] }, when) };
  }

  private async send({ fileId, ciphertext, entry }: SealedUpload, csrf: string): Promise<void> {
    const lookup = base64url(this.keys.lookup);
    await sendJson<ThreadView>(this.app, 'POST', '/api/resi/entri', { csrf, lookup, entry });
    await sendUpload(this.app, { csrf, lookup, id: fileId, entryN: entry.n, ciphertext });
  }

  /** Opens her thread again and sees where it ends. @returns a token for what she sends then */
  private async comeBack(): Promise<string> {
    const csrf = await this.token();
    const lookup = base64url(this.keys.lookup);
    const { view } = await sendJson<ReceiptAnswerView>(this.app, 'POST', '/api/resi', { csrf, lookup });
    const last = view.thread?.entries.at(-1);
    if (!last) throw new Error('a receipt that opens nothing');
    this.head = last;
    return csrf;
  }

  /** Seals the next entry; the one after it follows this one. */
  private async seal(body: ReporterBody, when: 'do' | 'doAhead' = 'do'): Promise<EntryOnTheWire> {
    const { n, tag, ciphertext } = await this.browsers[when]('sealEntry', {
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
    this.head = { n, tag };
    return { n, tag, ciphertext: base64url(ciphertext) };
  }

  private async token(): Promise<string> {
    return (await channelsAt(this.app)).csrf;
  }
}

/** What sealing needs: the page's script asks for it when its own copy is too old. */
export async function channelsAt(app: NestFastifyApplication): Promise<ChannelListView> {
  return (await sendJson<ChannelListView>(app, 'GET', '/api/saluran')).view;
}
