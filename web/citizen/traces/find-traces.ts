import { numberTraces } from './numbers.js';
import type { Trace } from './trace.js';
import { wordTraces } from './words.js';

/** Longer texts are looked through up to here: a page must answer at once. */
const MOST_LETTERS = 60_000;

/** What in a text could lead to its writer, in the order of the text, each once. Nobody is asked, nothing is kept. */
export function findTraces(text: string): Trace[] {
  const looked = text.slice(0, MOST_LETTERS);
  const all = [...numberTraces(looked), ...wordTraces(looked)].sort((a, b) => a.at - b.at);
  const seen = new Set<string>();
  return all.filter((trace) => !seen.has(trace.text) && seen.add(trace.text));
}
