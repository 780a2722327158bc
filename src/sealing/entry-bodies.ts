import { isId } from './bytes.js';
import { isPlainObject } from './canonical.js';
import { count, digest, hasShape, listOf, oneOf, optional, type Shape, text, word } from './shapes.js';
import { isVerifyKey } from './signature.js';

/** Which of the copies of a file this one is: cleaned in the browser, untouched on the reporter's wish, or as it came without script. */
export type FileCopy = 'cleaned' | 'original' | 'as-sent';

/** What the entry of a file says about it; the file itself lies beside the thread, under `id`. */
export interface FileNote {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** true length in bytes, without padding */
  readonly bytes: number;
  /** of the plaintext without padding, 64 hexadecimal characters */
  readonly sha256: string;
  readonly ciphertextBytes: number;
  readonly ciphertextSha256: string;
  readonly copy: FileCopy;
}

/** Entry 0 of every thread. Empty texts mean that nothing was said. */
export interface ReportBody {
  readonly type: 'report';
  readonly text: string;
  /** code of the units file; empty when unknown */
  readonly unit: string;
  readonly unitOther: string;
  readonly kinds: readonly string[];
  readonly place: string;
  readonly time: string;
  readonly parties: string;
  readonly loss: string;
  /** how the reporter knows */
  readonly how: string;
  /** how many people know what she knows */
  readonly whoKnows: '' | '1' | '2-5' | '5+' | '?';
  readonly channel: string;
  /** language of the page she wrote on: `id`, `en`, `su` */
  readonly lang: string;
  /** public half of the key that signs all her entries, 64 hexadecimal characters */
  readonly reporterKey: string;
}

export interface MessageBody {
  readonly type: 'message';
  readonly text: string;
  /** she ticked "Saya dicari atau diancam" */
  readonly threatened: boolean;
}

export interface FilesBody {
  readonly type: 'files';
  readonly files: readonly FileNote[];
}

export type ReporterBody = ReportBody | MessageBody | FilesBody;

/** An officer has read the report. */
export interface ReadBody {
  readonly type: 'read';
}

export interface ReplyBody {
  readonly type: 'reply';
  readonly text: string;
}

export interface QuestionBody {
  readonly type: 'question';
  readonly text: string;
}

/** A new state of the report, with what the reporter is told about it. */
export interface StateBody {
  readonly type: 'state';
  readonly state: string;
  /** why it was closed */
  readonly reason?: string;
  /** where it was forwarded to */
  readonly where?: string;
  readonly text: string;
}

export type StaffBody = ReadBody | ReplyBody | QuestionBody | StateBody;
export type EntryBody = ReporterBody | StaffBody;

/** Files that one entry can list. */
export const MOST_FILES = 100;

const FILE: Shape = {
  id: isId,
  name: text,
  mediaType: text,
  bytes: count,
  sha256: digest,
  ciphertextBytes: count,
  ciphertextSha256: digest,
  copy: oneOf('cleaned', 'original', 'as-sent'),
};

const REPORTER_SHAPES: Readonly<Record<ReporterBody['type'], Shape>> = {
  report: {
    text,
    unit: text,
    unitOther: text,
    kinds: listOf(word, 30),
    place: text,
    time: text,
    parties: text,
    loss: text,
    how: text,
    whoKnows: oneOf('', '1', '2-5', '5+', '?'),
    channel: word,
    lang: oneOf('id', 'en', 'su'),
    reporterKey: isVerifyKey,
  },
  message: { text, threatened: (value) => typeof value === 'boolean' },
  files: { files: listOf((file) => hasShape(file, FILE), MOST_FILES) },
};

const STAFF_SHAPES: Readonly<Record<StaffBody['type'], Shape>> = {
  read: {},
  reply: { text },
  question: { text },
  state: { state: word, reason: optional(word), where: optional(text), text },
};

/** The body of an entry if it has exactly the fields of its type, each of the right form; else null. */
export function readBody(value: unknown): EntryBody | null {
  return readBodyOf('reporter', value) ?? readBodyOf('staff', value);
}

/** The same, but only for types that this side may write: nobody speaks with the other side's words. */
export function readBodyOf(side: 'reporter' | 'staff', value: unknown): EntryBody | null {
  if (!isPlainObject(value)) return null;
  const { type, ...fields } = value;
  const shapes: Readonly<Record<string, Shape>> = side === 'reporter' ? REPORTER_SHAPES : STAFF_SHAPES;
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type)) return null;
  return hasShape(fields, shapes[type] ?? {}) ? (value as unknown as EntryBody) : null;
}
