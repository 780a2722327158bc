import type { CheckInAnswer, ReturnPlan, Score } from '../../../../../src/domain/report/visit-bodies.js';
import type { OpenedEntry } from '../../../../../src/sealing/index.js';
import { wordOf } from './thread-facts.js';

/** What the desk knows of a reporter between her visits: her newest word of each kind, and the day on which it came. */
export interface VisitFacts {
  readonly checkIn?: { readonly answer: CheckInAnswer; readonly day: string };
  readonly plan?: { readonly when: ReturnPlan; readonly day: string };
  readonly rating?: { readonly score: Score; readonly day: string };
}

export function visitFactsOf(entries: readonly OpenedEntry[]): VisitFacts {
  let facts: VisitFacts = {};
  for (const entry of entries) {
    const word = wordOf(entry);
    const day = entry.day ?? '';
    if (word?.type === 'check-in') facts = { ...facts, checkIn: { answer: word.answer, day } };
    if (word?.type === 'return-plan') facts = { ...facts, plan: { when: word.when, day } };
    if (word?.type === 'rating') facts = { ...facts, rating: { score: word.score, day } };
  }
  return facts;
}
