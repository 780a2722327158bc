import request, { type Response } from 'supertest';
import type { House } from './a-house.js';

/** A file that a browser sends. */
export interface ChosenFile {
  name: string;
  type?: string;
  bytes: Buffer;
}

/** Values of a form's fields; a field can have several. */
export type Answers = Record<string, string | readonly string[]>;

/** A browser without script: it fills in the forms that it is shown and sends them as they stand, files last. */
export class PlainVisitor {
  constructor(private readonly house: House) {}

  get(path: string): Promise<Response> {
    return Promise.resolve(request(this.house.citizen.getHttpServer()).get(path));
  }

  /** Opens the report form. @returns its hidden fields */
  async openForm(path = '/lapor?tanpa-skrip=1'): Promise<{ csrf: string; tiket: string }> {
    return hiddenFields(await this.get(path));
  }

  /** Fills in a fresh report form and sends it. */
  async report(answers: Answers, files: readonly ChosenFile[] = []): Promise<Response> {
    return this.send('/lapor', { ...(await this.openForm()), ...answers }, files);
  }

  /** Types the words of a receipt and opens the report. */
  async openReport(words: string): Promise<Response> {
    const { csrf } = hiddenFields(await this.get('/resi?tanpa-skrip=1'));
    return this.submit('/resi', { csrf, resi: words });
  }

  /** Writes on the thread page that is open. */
  write(page: Response, answers: Answers, files: readonly ChosenFile[] = []): Promise<Response> {
    return this.send('/resi/pesan', { ...hiddenFields(page), ...answers }, files);
  }

  /** Sends a multipart form: text in the order given, then the files. */
  send(path: string, answers: Answers, files: readonly ChosenFile[] = []): Promise<Response> {
    const form = request(this.house.citizen.getHttpServer()).post(path);
    for (const [name, values] of Object.entries(answers)) {
      for (const value of [values].flat()) form.field(name, value);
    }
    for (const { name, type, bytes } of files) {
      form.attach('bukti', bytes, { filename: name, contentType: type ?? 'application/octet-stream' });
    }
    return Promise.resolve(form);
  }

  /** Sends a form without files. */
  submit(path: string, answers: Record<string, string>): Promise<Response> {
    return Promise.resolve(request(this.house.citizen.getHttpServer()).post(path).type('form').send(answers));
  }
}

/** The hidden fields of the first form of a page. */
export function hiddenFields({ text }: Response): { csrf: string; tiket: string; ditawarkan?: string } {
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1];
  const offered = value('ditawarkan');
  return {
    csrf: value('csrf') ?? '',
    tiket: value('tiket') ?? '',
    ...(offered === undefined ? {} : { ditawarkan: offered }),
  };
}

/** The eight words of a receipt page. */
export function receiptWords({ text }: Pick<Response, 'text'>): string[] {
  const list = /<ol id="resi"[^>]*>(.*?)<\/ol>/s.exec(text)?.[1] ?? '';
  return [...list.matchAll(/<li[^>]*>([^<]*)<\/li>/g)].map((match) => match[1] ?? '');
}

/** The words of a part of a page, without its tags. */
export function textOf({ text }: Response, id: string): string {
  const part = new RegExp(`<(\\w+)[^>]* id="${id}"[^>]*>(.*?)</\\1>`, 's').exec(text)?.[2] ?? '';
  return part
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
