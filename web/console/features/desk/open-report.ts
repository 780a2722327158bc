import type { ReportView } from '../../../../src/reports/reports.view.js';
import { type Card, type OpenedEntry, openThread } from '../../../../src/sealing/index.js';
import { type CutTail, cutTailOf, rememberTail } from '../../lib/cut-tail.js';
import type { Keys } from '../../lib/keys.js';
import { storyOf } from './model/thread-facts.js';
import { CannotOpen, type OpeningProblem, openThreadKey, storedEntry } from './open-key.js';

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
    const cutTail = cutTailOf(view.id, entries, view.readings, cards);
    const last = view.thread.reduce((a, b) => (b.n > a.n ? b : a), { n: -1, tag: '' });
    if (cutTail === null && last.n >= 0) {
      rememberTail({ threadId: view.id, n: last.n, tag: last.tag, byCardId: keys.cardId, day: view.today });
    }
    return { view, threadSeed: wrap.seed, entries, cards, foreignWrap, cutTail };
  } catch (error) {
    if (!(error instanceof CannotOpen)) throw error;
    const { problem } = error;
    return { view, problem, threadSeed: null, entries: [], cards, foreignWrap: false, cutTail: null };
  }
}
