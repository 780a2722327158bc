import type { ReportView } from '../../../../src/reports/reports.view.js';
import {
  type Card,
  type OpenedEntry,
  openThread,
  type Reading,
  readReading,
  readStatement,
  SealingError,
  stillHolds,
} from '../../../../src/sealing/index.js';
import type { Keys } from '../../lib/keys.js';
import { onLock } from '../../lib/keys.js';
import { storyOf } from './model/thread-facts.js';
import { CannotOpen, type OpeningProblem, openThreadKey, storedEntry } from './open-key.js';

/** What an officer had read of a thread that no longer is there. */
export interface CutTail {
  readonly n: number;
  readonly name: string;
  readonly day: string;
}

/** A report after opening, with all that can be wrong with it. */
export interface OpenedReport {
  readonly view: ReportView;
  /** Why nothing could be opened. */
  readonly problem?: OpeningProblem;
  /** The thread's key, 32 bytes. */
  readonly threadSeed: Uint8Array | null;
  readonly entries: readonly OpenedEntry[];
  readonly cards: ReadonlyMap<string, Card>;
  /** True when the thread's key was not wrapped by the reporter who signs the story. */
  readonly foreignWrap: boolean;
  readonly cutTail: CutTail | null;
}

/** The last entry that this browser saw of each thread since it was unlocked: the server cannot take that back. */
const seen = new Map<string, Reading>();
onLock(() => seen.clear());

/** Opens a report. Never throws for bad content; what is wrong is part of the answer. */
export async function openReport(keys: Keys, view: ReportView): Promise<OpenedReport> {
  const opened = await openWith(keys, view, (await keys.trust(view.channel)).counted);
  // A colleague may have been vouched for since this browser last asked who counts.
  if (!opened.entries.some(({ verdict }) => verdict === 'unsigned')) return opened;
  return openWith(keys, view, (await keys.refreshTrust(view.channel)).counted);
}

async function openWith(keys: Keys, view: ReportView, cards: ReadonlyMap<string, Card>): Promise<OpenedReport> {
  try {
    const wrap = await openThreadKey(keys, view.id, view.channel, view.wraps);
    const stored = view.thread.map(storedEntry);
    const entries = await openThread(view.id, wrap.seed, stored, { cards: (id) => cards.get(id) });
    const story = storyOf(entries);
    const foreignWrap = story !== undefined && !wrap.verify(story.reporterKey);
    const readings = [...readingsOf(view, cards), seen.get(view.id)].filter((reading) => reading !== undefined);
    const cutTail = cutTailOf(entries, readings, cards);
    const last = view.thread.reduce((a, b) => (b.n > a.n ? b : a), { n: -1, tag: '' });
    if (cutTail === null && last.n >= 0) {
      seen.set(view.id, { threadId: view.id, n: last.n, tag: last.tag, byCardId: keys.cardId, day: view.today });
    }
    return { view, threadSeed: wrap.seed, entries, cards, foreignWrap, cutTail };
  } catch (error) {
    if (!(error instanceof CannotOpen)) throw error;
    const { problem } = error;
    return { view, problem, threadSeed: null, entries: [], cards, foreignWrap: false, cutTail: null };
  }
}

/** The records of readings that a counted card of that very member signed; any other is nobody's word. */
function readingsOf(view: ReportView, cards: ReadonlyMap<string, Card>): Reading[] {
  return view.readings.flatMap(({ memberId, statement }) => {
    try {
      const { by } = readStatement(statement, { kind: 'reading', id: view.id }).context;
      const card = cards.get(by);
      return card?.memberId === memberId ? [readReading(statement, view.id, by, card.verifyKey)] : [];
    } catch (error) {
      if (error instanceof SealingError) return [];
      throw error;
    }
  });
}

function cutTailOf(
  entries: readonly OpenedEntry[],
  readings: readonly Reading[],
  cards: ReadonlyMap<string, Card>,
): CutTail | null {
  const lost = readings.filter((reading) => !stillHolds(entries, reading)).sort((a, b) => b.n - a.n)[0];
  return lost ? { n: lost.n, name: cards.get(lost.byCardId)?.name ?? '', day: lost.day } : null;
}
