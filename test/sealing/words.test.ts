import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { WORDS, WORDS_SHA256 } from '../../src/sealing/words.js';

/** True when one insertion, deletion, replacement or swap of neighbours turns `a` into `b`: slow and plain on purpose. */
function oneTypoApart(a: string, b: string): boolean {
  for (let at = 0; at <= a.length; at += 1) {
    const [head, tail] = [a.slice(0, at), a.slice(at)];
    if (head + tail.slice(1) === b || (head === b.slice(0, at) && tail === b.slice(at + 1))) return true;
    if (tail.length === b.length - at && head === b.slice(0, at) && tail.slice(1) === b.slice(at + 1)) return true;
    const swapped = head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2);
    if (tail.length > 1 && swapped === b) return true;
  }
  return false;
}

describe('the word list', () => {
  it('is frozen: a changed list would make every receipt handed out so far unreadable', () => {
    const hash = bytesToHex(sha256(utf8ToBytes(`${WORDS.join('\n')}\n`)));
    expect(hash).toBe('1efd7d3d0f7c394cd1da82959dd0b7ef520a83d564a99df21f90fcbd0664c2b6');
    expect(WORDS_SHA256).toBe(hash);
  });

  it('has 1,032 words, so that eight of them are worth more than 80 bits', () => {
    expect(WORDS).toHaveLength(1032);
    expect(8 * Math.log2(WORDS.length)).toBeGreaterThan(80);
  });

  it('is in alphabetical order and names no word twice', () => {
    expect([...WORDS].sort()).toEqual(WORDS);
    expect(new Set(WORDS).size).toBe(WORDS.length);
  });

  it('holds only words of four to nine letters from a to z', () => {
    expect(WORDS.filter((word) => !/^[a-z]{4,9}$/.test(word))).toEqual([]);
  });

  it('gives every word its own first four letters, so that cut words can be read', () => {
    const cuts = WORDS.map((word) => word.slice(0, 4));
    expect(cuts.filter((cut, index) => cuts.indexOf(cut) !== index)).toEqual([]);
  });

  it('keeps every two words more than one typo apart', () => {
    const near = WORDS.flatMap((word, index) =>
      WORDS.slice(index + 1)
        .filter((other) => Math.abs(other.length - word.length) < 2 && oneTypoApart(word, other))
        .map((other) => `${word} ${other}`),
    );
    expect(near).toEqual([]);
  });

  it('measures typos rightly', () => {
    expect(oneTypoApart('paku', 'palu')).toBe(true);
    expect(oneTypoApart('paku', 'pakus')).toBe(true);
    expect(oneTypoApart('paku', 'spaku')).toBe(true);
    expect(oneTypoApart('pakus', 'paku')).toBe(true);
    expect(oneTypoApart('paku', 'apku')).toBe(true);
    expect(oneTypoApart('paku', 'pauk')).toBe(true);
    expect(oneTypoApart('paku', 'batu')).toBe(false);
    expect(oneTypoApart('paku', 'upak')).toBe(false);
  });
});
