// Makes src/sealing/words.ts, the list that receipts are drawn from.
//
//   node scripts/word-list.mjs           writes the file
//   node scripts/word-list.mjs --check   only says whether the file is what the sources give
//
// Nothing is decided here. The candidates are in word-list/candidates-id.txt, and every word that a person took out is
// in word-list/removed-id.txt with the reason; what remains must keep the rules below, or the script names the words
// that break them and writes nothing. The list is frozen: a changed list makes every receipt that was ever handed out
// unreadable, so a new hash is a new version of the receipt, never a correction.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const LEAST_WORDS = 1024;
const WIDTH = 110;
const candidatesFile = new URL('./word-list/candidates-id.txt', import.meta.url);
const removedFile = new URL('./word-list/removed-id.txt', import.meta.url);
const wordsFile = new URL('../src/sealing/words.ts', import.meta.url);

/** The words of a file, one a line; lines that start with # are headings. */
function readWords(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

/** True when one insertion, deletion, replacement or swap of neighbours turns `a` into `b`. */
function oneTypoApart(a, b) {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (a.length > b.length) return restA.slice(1) === restB;
  if (a.length < b.length) return restA === restB.slice(1);
  const swapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return swapped || restA.slice(1) === restB.slice(1);
}

/** Every rule that the words break, as sentences. */
function problemsOf(words) {
  const problems = [];
  if (words.length < LEAST_WORDS) problems.push(`${words.length} words; at least ${LEAST_WORDS} are needed`);
  const firstFour = new Map();
  for (const [index, word] of words.entries()) {
    if (!/^[a-z]{3,9}$/.test(word)) problems.push(`"${word}" is not 3 to 9 letters a-z`);
    const cut = word.slice(0, 4);
    if (firstFour.has(cut)) problems.push(`"${word}" and "${firstFour.get(cut)}" start with the same four letters`);
    firstFour.set(cut, word);
    for (const other of words.slice(index + 1)) {
      if (oneTypoApart(word, other)) problems.push(`"${word}" and "${other}" are one typo apart`);
    }
  }
  return problems;
}

/** The words in lines of at most WIDTH characters. */
function wrap(words) {
  const lines = [''];
  for (const word of words) {
    const last = lines[lines.length - 1];
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

const candidates = readWords(candidatesFile);
const removed = new Set(readWords(removedFile));
const unknown = [...removed].filter((word) => !candidates.includes(word));
const words = [...new Set(candidates)].filter((word) => !removed.has(word)).sort();
const problems = [...unknown.map((word) => `removed word "${word}" is not among the candidates`), ...problemsOf(words)];
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
const hash = createHash('sha256')
  .update(`${words.join('\n')}\n`)
  .digest('hex');
const source = `// Made by scripts/word-list.mjs. Do not edit: the list is frozen by its hash, because a receipt is only as
// readable as the list it was drawn from. Where the words come from: NOTICE.

/** SHA-256 (hex) of the words in order, each followed by a line feed. */
export const WORDS_SHA256 = '${hash}';

/** The ${words.length} words of receipts and fingerprints, in alphabetical order; the first four letters of each are its own. */
export const WORDS: readonly string[] = \`
${wrap(words)}
\`
  .trim()
  .split(/\\s/);
`;

if (process.argv.includes('--check')) {
  if (readFileSync(wordsFile, 'utf8') !== source) {
    console.error('src/sealing/words.ts is not what scripts/word-list gives: run node scripts/word-list.mjs');
    process.exit(1);
  }
} else {
  writeFileSync(wordsFile, source);
}
console.log(`${words.length} words, SHA-256 ${hash}`);
