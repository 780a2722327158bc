import {
  type Card,
  type OpenedEntry,
  type Reading,
  readReading,
  readStatement,
  SealingError,
  stillHolds,
} from '../../../src/sealing/index.js';
import { onLock } from './keys.js';

/** What a member had read of a thread or a dossier that no longer is there. */
export interface CutTail {
  readonly n: number;
  readonly name: string;
  readonly day: string;
}

/** The last entry that this browser saw of each thread and dossier since it was unlocked: the server cannot take that back. */
const seen = new Map<string, Reading>();
onLock(() => seen.clear());

/**
 * Holds what the server hands out now against what members have signed that they read, and against what this browser saw
 * itself.
 * @param kept the records of readings, as the server hands them out
 */
export function cutTailOf(
  id: string,
  entries: readonly Pick<OpenedEntry, 'n' | 'tag' | 'verdict'>[],
  kept: readonly { memberId: string; statement: string }[],
  cards: ReadonlyMap<string, Card>,
): CutTail | null {
  const own = seen.get(id);
  const readings = [...readingsOf(id, kept, cards), ...(own ? [own] : [])];
  const lost = readings.filter((reading) => !stillHolds(entries, reading)).sort((a, b) => b.n - a.n)[0];
  return lost ? { n: lost.n, name: cards.get(lost.byCardId)?.name ?? '', day: lost.day } : null;
}

/** Keeps in this browser how far the thread or dossier went. */
export function rememberTail(reading: Reading): void {
  seen.set(reading.threadId, reading);
}

/** The records of readings that a counted card of that very member signed; any other is nobody's word. */
function readingsOf(
  id: string,
  kept: readonly { memberId: string; statement: string }[],
  cards: ReadonlyMap<string, Card>,
): Reading[] {
  return kept.flatMap(({ memberId, statement }) => {
    try {
      const { by } = readStatement(statement, { kind: 'reading', id }).context;
      const card = cards.get(by);
      return card?.memberId === memberId ? [readReading(statement, id, by, card.verifyKey)] : [];
    } catch (error) {
      if (error instanceof SealingError) return [];
      throw error;
    }
  });
}
