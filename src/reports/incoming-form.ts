import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../platform/http/domain-error.js';

/** The text fields of a form, in the order in which each name came; a name can come several times. */
export class FormFields {
  private readonly values = new Map<string, string[]>();

  add(name: string, value: string): void {
    this.values.set(name, [...(this.values.get(name) ?? []), value]);
  }

  /** The first value of a name, or the empty text. Line ends are those of the browser's own text, not of the wire. */
  get(name: string): string {
    return (this.values.get(name)?.[0] ?? '').replaceAll('\r\n', '\n');
  }

  all(name: string): readonly string[] {
    return this.values.get(name) ?? [];
  }
}

/** A file of the form while it arrives. */
export interface IncomingFile {
  /** Field name */
  field: string;
  name: string;
  mediaType: string;
  /** Its bytes; whoever stops early leaves the rest to drain() */
  chunks: AsyncIterable<Uint8Array>;
  /** Reads what is left of it and keeps nothing */
  skip(): void;
  /** Whether the bytes ended only because the file was larger than the limit; known when they have ended */
  isCut(): boolean;
}

/** A multipart form: all its text, and its files one by one as they come. */
export interface IncomingForm {
  fields: FormFields;
  files: IncomingFiles;
}

type Part = Awaited<ReturnType<FastifyRequest['file']>> extends infer File ? NonNullable<File> : never;

/** The files of a form. Stopping in the middle is no harm: drain() reads on from there. */
export class IncomingFiles implements AsyncIterable<IncomingFile> {
  private current: Part | undefined;

  constructor(
    private first: Part | undefined,
    private readonly rest: AsyncIterator<Part | { type: 'field' }>,
  ) {}

  [Symbol.asyncIterator](): AsyncIterator<IncomingFile> {
    // Without `return`, so that leaving a loop early does not end the form.
    return { next: () => this.next() };
  }

  /** Reads what is left of the form and keeps nothing of it, so that the browser takes our answer. Never throws. */
  async drain(): Promise<void> {
    try {
      this.current?.file.resume();
      for await (const file of this) file.skip();
    } catch {
      // The line broke, or the form was larger than any we send: nobody waits for the rest.
    }
  }

  private async next(): Promise<IteratorResult<IncomingFile, undefined>> {
    let part: Part | undefined = this.first;
    this.first = undefined;
    while (!part) {
      const { done, value } = await this.rest.next();
      if (done) {
        this.current = undefined;
        return { done: true, value: undefined };
      }
      // Text after a file is not looked at.
      if (value.type === 'file') part = value;
    }
    this.current = part;
    return { done: false, value: incoming(part) };
  }
}

/**
 * Reads a multipart form up to its first file: text comes first, so that it is checked, and the token with it, before
 * the first byte of a file is read.
 *
 * @throws DomainError `input.invalid` for what is no such form
 */
export async function readForm(request: FastifyRequest): Promise<IncomingForm> {
  if (!request.isMultipart()) throw new DomainError('input.invalid');
  const parts = request.parts()[Symbol.asyncIterator]();
  const fields = new FormFields();
  for (;;) {
    const { done, value: part } = await parts.next();
    if (done) return { fields, files: new IncomingFiles(undefined, parts) };
    if (part.type === 'file') return { fields, files: new IncomingFiles(part, parts) };
    if (typeof part.value !== 'string') throw new DomainError('input.invalid');
    // A field that was cut at the form's limit is far over the limit of any text: whoever checks it will say so.
    fields.add(part.fieldname, part.value);
  }
}

function incoming(part: Part): IncomingFile {
  return {
    field: part.fieldname,
    name: baseName(part.filename),
    mediaType: part.mimetype,
    chunks: { [Symbol.asyncIterator]: () => part.file.iterator({ destroyOnReturn: false }) },
    skip: () => part.file.resume(),
    isCut: () => part.file.truncated,
  };
}

/** A browser sends a bare name; whatever else comes loses its folders. */
function baseName(name: string | undefined): string {
  return (name ?? '').split(/[/\\]/).at(-1)?.slice(0, 200) ?? '';
}
