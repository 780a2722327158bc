import { WORDS } from './words.js';

/** Letters of a word that are enough to know it by. */
const ENOUGH_LETTERS = 4;

/** Runs of letters in lower case; accents are taken off, invisible characters are ignored. */
export function lettersOf(input: string): string[] {
  const plain = input
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
  return plain.match(/\p{L}+/gu) ?? [];
}

/** The list's word that was typed whole or cut; no two words share their first four letters. */
export function fullWord(typed: string): string | undefined {
  if (WORDS.includes(typed)) return typed;
  if (typed.length < ENOUGH_LETTERS) return undefined;
  const candidates = WORDS.filter((word) => word.startsWith(typed));
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** The list's words that begin with these letters, in alphabetical order. @param begun letters in lower case */
export function completionsOf(begun: string, most: number): string[] {
  return begun === '' ? [] : WORDS.filter((word) => word.startsWith(begun)).slice(0, most);
}

/** The words that were most likely meant by one that is not in the list, the best one first. */
export function nearestWords(typed: string, most = 3): string[] {
  const cut = typed.slice(0, 20);
  const scored = WORDS.map((word) => ({ word, score: editDistance(cut, word) - commonPrefix(cut, word) / 2 }));
  scored.sort((a, b) => a.score - b.score || (a.word < b.word ? -1 : 1));
  return scored.slice(0, most).map(({ word }) => word);
}

/** Letters in which two words begin alike, at most four: people remember how a word begins. */
function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < ENOUGH_LETTERS && length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each 1. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = at(above, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(substitution, at(above, j) + 1, at(row, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(before, j - 2) + 1);
      row.push(best);
    }
    before = above;
    above = row;
  }
  return at(above, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
