import { SealingError } from './errors.js';
import { isDay, readStatement, signStatement } from './statement.js';
import type { OpenedEntry } from './thread.js';

/** What an officer's console remembers of a thread: the last entry it saw. A cut tail shows against this. */
export interface Reading {
  /** Or the case's id, for a dossier. */
  readonly threadId: string;
  readonly n: number;
  readonly tag: string;
  readonly byCardId: string;
  /** `YYYY-MM-DD`, Asia/Jakarta */
  readonly day: string;
}

/** Signs the record of a reading with the reader's own key. @returns a statement, see statement.ts */
export function signReading(reading: Reading, secret: Uint8Array): string {
  const { threadId, n, tag, byCardId, day } = reading;
  const context = {
    peluit: 1,
    kind: 'reading',
    id: threadId,
    parent: null,
    n,
    prev: tag,
    by: byCardId,
    sealedBy: 'browser',
  } as const;
  return signStatement(context, { day }, secret);
}

/**
 * Reads the record of a reading that this card made.
 *
 * @throws SealingError `malformed`, `context`, `signature`
 */
export function readReading(text: string, threadId: string, byCardId: string, verifyKey: string): Reading {
  const statement = readStatement(text, { kind: 'reading', id: threadId, by: byCardId });
  const { n, prev: tag } = statement.context;
  const { day, ...rest } = statement.body;
  if (n === null || tag === null || !isDay(day) || Object.keys(rest).length > 0) {
    throw new SealingError('malformed', 'not the record of a reading');
  }
  if (!statement.verify(verifyKey)) throw new SealingError('signature', 'the record of the reading is by another key');
  return { threadId, n, tag, byCardId, day };
}

/** Whether a thread or a dossier still holds what was seen at the last reading: false when its tail was cut or exchanged. */
export function stillHolds(
  opened: readonly Pick<OpenedEntry, 'n' | 'tag' | 'verdict'>[],
  reading: Pick<Reading, 'n' | 'tag'>,
): boolean {
  return opened.some((entry) => entry.n === reading.n && entry.tag === reading.tag && entry.verdict !== 'altered');
}
