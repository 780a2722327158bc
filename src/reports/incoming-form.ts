import type { Readable } from 'node:stream';
import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../platform/http/domain-error.js';

/** Text of one form, all its fields together, in bytes: the longest report three times over. */
export const MOST_TEXT_BYTES = 1024 * 1024;

/** Text fields of one form; the longest of ours has about thirty. */
const MOST_TEXT_FIELDS = 60;

/** The text fields of a form, in the order in which each name came; a name can come several times. */
export class FormFields {
  private readonly values = new Map<string, string[]>();
  private bytesLeft = MOST_TEXT_BYTES;
  private fieldsLeft = MOST_TEXT_FIELDS;

  /** There was more text than any form of ours holds; what is here is the part that came first. */
  isCut = false;

  /** The form ended in the middle, or is none from some point on; what is here is what came before that. */
  isBroken = false;

  /** Keeps the text of a field while it arrives, as far as there is room; the rest is read and forgotten. */
  async take(name: string, text: Readable): Promise<void> {
    const kept: Uint8Array[] = [];
    const wanted = this.fieldsLeft > 0;
    this.fieldsLeft -= 1;
    if (!wanted) this.isCut = true;
    try {
      await readToEnd(text, (chunk) => {
        const room = wanted ? this.bytesLeft : 0;
        if (chunk.length > room) this.isCut = true;
        if (room === 0) return;
        kept.push(chunk.subarray(0, room));
        this.bytesLeft -= Math.min(room, chunk.length);
      });
    } finally {
      if (wanted) this.add(name, Buffer.concat(kept).toString('utf8'));
    }
  }

  /** The first value of a name, or the empty text. Line ends are those of the browser's own text, not of the wire. */
  get(name: string): string {
    return (this.values.get(name)?.[0] ?? '').replaceAll('\r\n', '\n');
  }

  all(name: string): readonly string[] {
    return this.values.get(name) ?? [];
  }

  private add(name: string, value: string): void {
    this.values.set(name, [...(this.values.get(name) ?? []), value]);
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
    private readonly rest: AsyncIterator<Part>,
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
      if (isFile(value)) part = value;
      else value.file.resume();
    }
    this.current = part;
    return { done: false, value: incoming(part) };
  }
}

/**
 * Reads a multipart form up to its first file: text comes first, so that it is checked, and the token with it, before
 * the first byte of a file is read. What came before a break is kept, so that the page can show it again.
 *
 * @throws DomainError `input.invalid` for what is no such form
 */
export async function readForm(request: FastifyRequest): Promise<IncomingForm> {
  if (!request.isMultipart() || !hasBoundary(request)) throw new DomainError('input.invalid');
  // Text arrives as a stream too: it is counted while it comes, and what nobody reads waits on the line, not in memory.
  const parts = request.parts({ isPartAFile: () => true })[Symbol.asyncIterator]() as AsyncIterator<Part>;
  const fields = new FormFields();
  try {
    return { fields, files: new IncomingFiles(await readFields(parts, fields), parts) };
  } catch {
    fields.isBroken = true;
    return { fields, files: new IncomingFiles(undefined, NOTHING) };
  }
}

const NOTHING: AsyncIterator<Part> = { next: async () => ({ done: true, value: undefined }) };

/** @returns the first file */
async function readFields(parts: AsyncIterator<Part>, fields: FormFields): Promise<Part | undefined> {
  for (;;) {
    const { done, value: part } = await parts.next();
    if (done) return undefined;
    if (isFile(part)) return part;
    await fields.take(part.fieldname, part.file);
  }
}

function hasBoundary({ headers }: FastifyRequest): boolean {
  return /;\s*boundary=/i.test(headers['content-type'] ?? '');
}

/** By events: async iterators for the many short fields take a fifth of the whole request's time. */
function readToEnd(stream: Readable, onChunk: (chunk: Uint8Array) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.on('data', onChunk).once('end', resolve).once('error', reject);
    stream.once('close', () => reject(new DomainError('input.invalid')));
  });
}

/** Browsers name the file in the header of every file field, even of an empty one. */
function isFile(part: Part): boolean {
  return part.filename !== undefined || part.mimetype === 'application/octet-stream';
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
