import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FiledReports } from './filed-reports.js';
import type { Reporter, Told } from './reporter.js';
import { send, sendForm } from './requests.js';
import type { SampleFile } from './sample-files.js';

/** A reporter with JavaScript off: plain forms, and the server seals. */
export class ReporterWithoutScript implements Reporter {
  private words: string[] = [];
  private id = '';

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly filed: FiledReports,
  ) {}

  async file(told: Told, files: readonly SampleFile[]): Promise<void> {
    this.id = await this.filed.idOf(() => this.sendForm(told, files));
  }

  async reportId(): Promise<string> {
    return this.id;
  }

  private async sendForm(told: Told, files: readonly SampleFile[]): Promise<void> {
    const lang = told.lang === 'en' ? '&lang=en' : '';
    const path = `/lapor?tanpa-skrip=1${lang}`;
    const { text: page } = await send(this.app, { method: 'GET', path });
    const form = hiddenFields(page);
    form.append('uraian', told.text);
    form.append('unit', told.unit);
    form.append('unit_lain', told.unitOther);
    for (const kind of told.kinds) form.append('jenis', kind);
    form.append('tempat', told.place);
    form.append('waktu', told.time);
    form.append('pihak', told.parties);
    form.append('kerugian', told.loss);
    form.append('tahu', told.how);
    form.append('yang_tahu', told.whoKnows);
    form.append('berlangsung', told.ongoing);
    form.append('posisi', told.position);
    form.append('saluran', told.channel);
    appendFiles(form, files);
    const { text: receipt } = await sendForm(this.app, path, form);
    this.words = wordsOn(receipt);
  }

  async write(text: string, threatened: boolean): Promise<void> {
    const form = hiddenFields(await this.threadPage());
    form.append('pesan', text);
    if (threatened) form.append('dicari', 'ya');
    await sendForm(this.app, '/resi/pesan', form);
  }

  async addFiles(files: readonly SampleFile[]): Promise<void> {
    const form = hiddenFields(await this.threadPage());
    form.append('pesan', '');
    appendFiles(form, files);
    await sendForm(this.app, '/resi/pesan', form);
  }

  private async threadPage(): Promise<string> {
    const { text: page } = await send(this.app, { method: 'GET', path: '/resi?tanpa-skrip=1' });
    const fields = new URLSearchParams({ csrf: hiddenField(page, 'csrf'), resi: this.words.join(' ') });
    const answer = await send(this.app, {
      method: 'POST',
      path: '/resi?tanpa-skrip=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: fields.toString(),
    });
    return answer.text;
  }
}

function hiddenFields(page: string): FormData {
  const form = new FormData();
  for (const name of ['csrf', 'tiket']) form.append(name, hiddenField(page, name));
  return form;
}

function hiddenField(page: string, name: string): string {
  const input = new RegExp(`<input[^>]*\\bname="${name}"[^>]*>`).exec(page)?.[0] ?? '';
  const value = /\bvalue="([^"]*)"/.exec(input)?.[1];
  if (value === undefined) throw new Error(`the page has no field ${name}`);
  return value;
}

function wordsOn(page: string): string[] {
  const list = /<ol id="resi"[^>]*>(.*?)<\/ol>/s.exec(page)?.[1] ?? '';
  const words = [...list.matchAll(/<li[^>]*>([a-z]+)<\/li>/g)].map((match) => match[1] ?? '');
  if (words.length !== 8) throw new Error('the page shows no receipt');
  return words;
}

function appendFiles(form: FormData, files: readonly SampleFile[]): void {
  for (const { name, mediaType, content } of files) {
    form.append('bukti', new Blob([content as BlobPart], { type: mediaType }), name);
  }
}
