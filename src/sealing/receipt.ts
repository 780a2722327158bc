import { concat, deriveKey, hex, sha256, utf8 } from './bytes.js';
import { SealingError } from './errors.js';
import { type Kdf, RECEIPT_COST } from './kdf.js';
import { drawWords } from './word-draw.js';
import { fullWord, lettersOf, nearestWords } from './word-reading.js';
import { WORDS } from './words.js';

/** Words of a receipt. */
export const RECEIPT_WORDS = 8;

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
 * after four letters or more, and other words around them. Never asks anybody: what it says depends on the input alone.
 */
export function readReceipt(input: string): ReceiptReading {
  const typed = lettersOf(input);
  const words = typed.map(fullWord);
  if (typed.length !== RECEIPT_WORDS) {
    const within = onlyRunOfEight(words);
    return within ? { kind: 'words', words: within } : { kind: 'count', found: typed.length };
  }
  const problems = typed.flatMap((word, i) =>
    words[i] === undefined ? [{ position: i + 1, word, nearest: nearestWords(word) }] : [],
  );
  return problems.length > 0
    ? { kind: 'unknown', problems }
    : { kind: 'words', words: words.map((word) => word ?? '') };
}

/** Eight words of the list one after the other, with none of the list before or behind, if there is one such run. */
function onlyRunOfEight(words: readonly (string | undefined)[]): string[] | undefined {
  const runs: string[][] = [[]];
  for (const word of words) {
    if (word === undefined) runs.push([]);
    else runs.at(-1)?.push(word);
  }
  const long = runs.filter((run) => run.length >= RECEIPT_WORDS);
  return long.length === 1 && long[0]?.length === RECEIPT_WORDS ? long[0] : undefined;
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
