import { concat, deriveKey, hex, sha256, utf8 } from './bytes.js';
import { SealingError } from './errors.js';
import { type Kdf, RECEIPT_COST } from './kdf.js';
import { drawWords } from './word-draw.js';
import { WORDS } from './words.js';

/** Words of a receipt. */
export const RECEIPT_WORDS = 8;

/** Letters of a word that are enough to know it by. */
const ENOUGH_LETTERS = 4;

/** What the eight words open. */
export interface ReceiptKeys {
  /** 32 bytes; what the server is asked with, and stores only the hash of */
  readonly lookup: Uint8Array;
  /** 32 bytes; the seed of the thread's identity */
  readonly threadSeed: Uint8Array;
  /** 32 bytes; the seed of the reporter's signing key */
  readonly signSeed: Uint8Array;
}

/** Eight words drawn uniformly, with repetition, from the CSPRNG. */
export function drawReceipt(): string[] {
  return drawWords(RECEIPT_WORDS);
}

/** A word that is not in the list, with its three nearest neighbours, the best one first. */
export interface UnknownWord {
  /** 1 to 8 */
  readonly position: number;
  readonly word: string;
  readonly nearest: string[];
}

/** What was typed as a receipt. */
export type ReceiptReading =
  | { readonly kind: 'words'; readonly words: string[] }
  | { readonly kind: 'count'; readonly found: number }
  | { readonly kind: 'unknown'; readonly problems: UnknownWord[] };

/**
 * Reads eight words as people write them: any case, spaces, hyphens, commas, lines, numbers before the words, words cut
 * after four letters or more. Never asks anybody: what it says depends on the input alone.
 */
export function readReceipt(input: string): ReceiptReading {
  const typed = lettersOf(input);
  if (typed.length !== RECEIPT_WORDS) return { kind: 'count', found: typed.length };
  const words = typed.map(fullWord);
  const problems = typed.flatMap((word, i) =>
    words[i] === undefined ? [{ position: i + 1, word, nearest: nearestWords(word) }] : [],
  );
  return problems.length > 0
    ? { kind: 'unknown', problems }
    : { kind: 'words', words: words.map((word) => word ?? '') };
}

/**
 * Whether the input is a key's fingerprint instead of a receipt: eight words headed "Sidik kunci", or two groups of four
 * in capitals. A receipt typed in capitals on one line is still a receipt.
 */
export function looksLikeFingerprint(input: string): boolean {
  const heading = /^\s*sidik[\s-]+kunci\b[\s:.-]*/i;
  const rest = input.replace(heading, '');
  if (rest.length < input.length) return lettersOf(rest).length === RECEIPT_WORDS;
  const group = '[A-Z]+(?: [A-Z]+){3}';
  const between = '(?:\\s*\\n\\s*|\\s{2,}|\\s*[·•|/,;–—-]+\\s*)';
  return new RegExp(`^\\s*${group}${between}${group}\\s*$`).test(input);
}

/**
 * The keys of a receipt.
 *
 * @param words the full words, as readReceipt() gives them
 * @param deploymentId 16 bytes
 * @throws SealingError `word` unless these are eight words of the list
 */
export async function deriveReceipt(
  words: readonly string[],
  deploymentId: Uint8Array,
  kdf: Kdf,
): Promise<ReceiptKeys> {
  if (words.length !== RECEIPT_WORDS || words.some((word) => !WORDS.includes(word))) {
    throw new SealingError('word', 'not eight words of the list');
  }
  const salt = sha256(concat(utf8('peluit receipt v1'), deploymentId));
  return receiptKeysFromRoot(await kdf(utf8(words.join(' ')), salt, RECEIPT_COST));
}

/** The keys of a receipt's root, after the slow part. A report whose receipt nobody is shown starts here. @param root 32 bytes */
export function receiptKeysFromRoot(root: Uint8Array): ReceiptKeys {
  if (root.length !== 32) throw new SealingError('malformed', 'a root has 32 bytes');
  return {
    lookup: deriveKey(root, 'peluit lookup v1'),
    threadSeed: deriveKey(root, 'peluit thread v1'),
    signSeed: deriveKey(root, 'peluit reporter sign v1'),
  };
}

/** What the server stores of a lookup: hex SHA-256. */
export function lookupHash(lookup: Uint8Array): string {
  return hex(sha256(lookup));
}

/** Runs of letters in lower case; accents are taken off, invisible characters are ignored. */
function lettersOf(input: string): string[] {
  const plain = input
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
  return plain.match(/\p{L}+/gu) ?? [];
}

/** The list's word that was typed whole or cut; no two words share their first four letters. */
function fullWord(typed: string): string | undefined {
  if (WORDS.includes(typed)) return typed;
  if (typed.length < ENOUGH_LETTERS) return undefined;
  const candidates = WORDS.filter((word) => word.startsWith(typed));
  return candidates.length === 1 ? candidates[0] : undefined;
}

function nearestWords(typed: string): string[] {
  const cut = typed.slice(0, 20);
  const scored = WORDS.map((word) => ({ word, score: editDistance(cut, word) - commonPrefix(cut, word) / 2 }));
  scored.sort((a, b) => a.score - b.score || (a.word < b.word ? -1 : 1));
  return scored.slice(0, 3).map(({ word }) => word);
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
