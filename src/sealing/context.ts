import { isId } from './bytes.js';
import { isPlainObject } from './canonical.js';
import { SealingError } from './errors.js';

/** What a sealed text or signed statement can be. `identity` and `ticket` are under a passphrase, the rest to a key. */
export const CONTEXT_KINDS = [
  'entry',
  'thread-wrap',
  'channel-wrap',
  'dossier-entry',
  'dossier-wrap',
  'card',
  'vouch',
  'channel',
  'reading',
  'share',
  'disclosure',
  'handover',
  'asking',
  'refusal',
  'identity',
  'ticket',
] as const;
export type ContextKind = (typeof CONTEXT_KINDS)[number];

/** Where something was sealed: on the sender's machine, or on the server for want of JavaScript. */
export type SealedBy = 'browser' | 'server';

/** What a sealed thing is and who says so; its first line. The meaning of each field per kind stands in FORMAT.md. */
export interface Context {
  readonly peluit: 1;
  readonly kind: ContextKind;
  readonly id: string;
  readonly parent: string | null;
  readonly n: number | null;
  /** 64 hexadecimal characters: the tag that the writer saw before */
  readonly prev: string | null;
  /** 'reporter', 'server', or the id of the card whose key signs */
  readonly by: string;
  readonly sealedBy: SealedBy;
}

/** The one spelling of a context: JSON in this order of fields, no spaces, no line feed at the end. */
export function contextLine(context: Context): string {
  const { peluit, kind, id, parent, n, prev, by, sealedBy } = context;
  return JSON.stringify({ peluit, kind, id, parent, n, prev, by, sealedBy });
}

/** Reads a context line. @throws SealingError `malformed` unless contextLine() would write exactly this text */
export function readContext(line: string): Context {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new SealingError('malformed', 'the context is not JSON');
  }
  if (!isContext(value) || contextLine(value) !== line) throw new SealingError('malformed', 'not a context line');
  return value;
}

/** Refuses a file that is something else than what was asked for. @throws SealingError `context` */
export function expectContext(actual: Context, expected: Partial<Context>): void {
  for (const key of Object.keys(expected) as (keyof Context)[]) {
    const wanted = expected[key];
    if (wanted !== undefined && actual[key] !== wanted) {
      throw new SealingError('context', `the ${key} of the file is not the one asked for`);
    }
  }
}

function isContext(value: unknown): value is Context {
  if (!isPlainObject(value)) return false;
  const { peluit, kind, id, parent, n, prev, by, sealedBy } = value;
  return (
    peluit === 1 &&
    CONTEXT_KINDS.some((known) => known === kind) &&
    isName(id) &&
    (parent === null || isName(parent)) &&
    (n === null || (typeof n === 'number' && Number.isSafeInteger(n) && n >= 0)) &&
    (prev === null || (typeof prev === 'string' && /^[0-9a-f]{64}$/.test(prev))) &&
    (by === 'reporter' || by === 'server' || isId(by)) &&
    (sealedBy === 'browser' || sealedBy === 'server')
  );
}

/** An id, or a name such as `inspektorat` or `channel:inspektorat`. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-z:-]{1,80}$/.test(value);
}
