import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  completionsOf,
  deriveReceipt,
  drawReceipt,
  fingerprintText,
  hex,
  looksLikeFingerprint,
  lookupHash,
  proposePassword,
  readReceipt,
  reportName,
  sha256,
  utf8,
  WORDS,
  WORDS_SHA256,
} from '../../src/sealing/index.js';
import { cheapKdf, refusal } from './people.js';

const receipt = fc.array(fc.constantFrom(...WORDS), { minLength: 8, maxLength: 8 });
const deploymentId = new Uint8Array(16).fill(3);

describe('the word list', () => {
  it('is the frozen one: at least 1,024 clean words, told apart by their first four letters', () => {
    expect(hex(sha256(utf8(WORDS.map((word) => `${word}\n`).join(''))))).toBe(WORDS_SHA256);
    expect(WORDS.length).toBeGreaterThanOrEqual(1_024);
    expect(WORDS.filter((word) => !/^[a-z]{3,}$/.test(word))).toEqual([]);
    expect(new Set(WORDS.map((word) => word.slice(0, 4))).size).toBe(WORDS.length);
  });
});

describe('drawing', () => {
  it('takes eight words of the list, all of it within reach', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 2_000; i += 1) {
      const words = drawReceipt();
      expect(words).toHaveLength(8);
      for (const word of words) seen.add(word);
    }
    // 16,000 draws miss a given word of 1,032 with probability e^-15.
    expect(seen.size).toBe(WORDS.length);
  });

  it('proposes passwords of at least 70 bits', () => {
    expect(proposePassword().split('-')).toHaveLength(7);
    expect(7 * Math.log2(WORDS.length)).toBeGreaterThanOrEqual(70);
  });
});

describe('reading a receipt', () => {
  it('forgives case, numbers, hyphens, commas, lines and words cut after four letters', () => {
    const separators = fc.constantFrom(' ', '  ', '-', ', ', '\n', '\r\n', '\t', ' – ', '. ', ' / ');
    const style = fc.record({
      upper: fc.boolean(),
      cut: fc.nat(6),
      separator: separators,
      numbered: fc.constantFrom('', '. ', ') ', ' '),
    });
    fc.assert(
      fc.property(receipt, fc.array(style, { minLength: 8, maxLength: 8 }), (words, styles) => {
        const typed = words.map((word, i) => {
          const { upper, cut, separator, numbered } = styles[i]!;
          const short = cut < 3 ? word.slice(0, Math.max(4, word.length - cut)) : word;
          return `${numbered && i + 1 + numbered}${upper ? short.toUpperCase() : short}${separator}`;
        });
        expect(readReceipt(typed.join(''))).toEqual({ kind: 'words', words });
      }),
    );
  });

  it('forgives accents that a phone puts on and characters that nobody sees', () => {
    const words = WORDS.slice(0, 8);
    const typed = words.map((word) => `${word[0]}\u0301${word.slice(1)}\u200b`).join('\u00a0');
    expect(readReceipt(`\ufeff${typed}`)).toEqual({ kind: 'words', words });
  });

  it('finds the eight among other words, when they are the only eight of the list in a row', () => {
    const words = ['pagar', ...WORDS.slice(100, 106), 'zebra'].map((word) => (WORDS.includes(word) ? word : 'tikar'));
    const note = `Resi Peluit saya, jangan hilang: ${words.join(', ')}. Dicatat tgl 24.`;
    expect(readReceipt(note)).toEqual({ kind: 'words', words });
    expect(readReceipt(`${note} ${words[0]} ${note}`).kind).toBe('count');
    expect(readReceipt(`${words.join(' ')} ${words[0]}`)).toEqual({ kind: 'count', found: 9 });
  });

  it('says how many words it found when they are not eight', () => {
    expect(readReceipt('')).toEqual({ kind: 'count', found: 0 });
    expect(readReceipt(WORDS.slice(0, 7).join(' '))).toEqual({ kind: 'count', found: 7 });
    expect(readReceipt(WORDS.slice(0, 9).join(' '))).toEqual({ kind: 'count', found: 9 });
  });

  it('points out a word that is not in the list, with the one that was meant among its neighbours', () => {
    const word = WORDS.find((candidate) => candidate.length >= 6) ?? '';
    const swapped = `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`;
    const typed = [...WORDS.slice(0, 4), swapped === word ? `${word}x` : swapped, ...WORDS.slice(5, 8)];
    const reading = readReceipt(typed.join(' '));
    expect(reading.kind).toBe('unknown');
    if (reading.kind !== 'unknown') return;
    expect(reading.problems).toHaveLength(1);
    expect(reading.problems[0]).toMatchObject({ position: 5 });
    expect(reading.problems[0]?.nearest).toHaveLength(3);
    expect(reading.problems[0]?.nearest).toContain(word);
  });

  it('finds the meant word among three for nearly every slip of one letter', () => {
    let found = 0;
    let slips = 0;
    for (const word of WORDS) {
      const slip = `${word.slice(0, -2)}q${word.slice(-1)}`;
      const reading = readReceipt(Array.from({ length: 8 }, () => slip).join(' '));
      if (reading.kind !== 'unknown') continue;
      slips += 1;
      if (reading.problems[0]?.nearest.includes(word)) found += 1;
      if (slips === 150) break;
    }
    expect(found / slips).toBeGreaterThan(0.97);
  });

  it('does not take three letters for a word, nor a letter too many', () => {
    const word = WORDS.find((candidate) => candidate.length >= 6) ?? '';
    for (const wrong of [word.slice(0, 3), `${word}a`, 'пагар', 'x']) {
      expect(readReceipt([...WORDS.slice(0, 7), wrong].join(' ')).kind).toBe('unknown');
    }
  });

  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => readReceipt(text).kind !== undefined),
    );
  });
});

describe('completing a word', () => {
  it('offers what begins so, in order, and no more than was asked for', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WORDS), fc.integer({ min: 1, max: 9 }), (word, letters) => {
        const begun = word.slice(0, letters);
        const offered = completionsOf(begun, 5);
        expect(offered.length).toBeGreaterThan(0);
        expect(offered.length).toBeLessThanOrEqual(5);
        expect(offered.every((one) => one.startsWith(begun))).toBe(true);
        expect([...offered].sort()).toEqual(offered);
        if (letters >= 4) expect(offered).toEqual([word]);
      }),
    );
    expect(completionsOf('', 5)).toEqual([]);
    expect(completionsOf('xq', 5)).toEqual([]);
  });
});

describe('telling a fingerprint from a receipt', () => {
  const words = WORDS.slice(20, 28);
  const shown = fingerprintText(words);

  it('knows two groups of four in capitals, with or without heading', () => {
    expect(looksLikeFingerprint(shown)).toBe(true);
    expect(looksLikeFingerprint(`Sidik kunci\n${shown}`)).toBe(true);
    expect(looksLikeFingerprint(shown.replace('\n', ' · '))).toBe(true);
    expect(looksLikeFingerprint(shown.replace('\n', '   '))).toBe(true);
    expect(looksLikeFingerprint(`  ${shown}\n`)).toBe(true);
  });

  it('knows it by its heading, however the words are written', () => {
    expect(looksLikeFingerprint(`SIDIK KUNCI: ${words.join(' ')}`)).toBe(true);
    expect(looksLikeFingerprint('Sidik kunci')).toBe(false);
  });

  it('lets a receipt be a receipt, also in capitals', () => {
    expect(looksLikeFingerprint(words.join(' '))).toBe(false);
    expect(looksLikeFingerprint(words.join(' ').toUpperCase())).toBe(false);
    expect(looksLikeFingerprint(words.join('\n').toUpperCase())).toBe(false);
    expect(looksLikeFingerprint(words.map((word, i) => `${i + 1}. ${word}`).join('\n'))).toBe(false);
    expect(looksLikeFingerprint('')).toBe(false);
  });
});

describe('deriving', () => {
  it('gives three keys that have nothing in common, others for other words and another deployment', async () => {
    const words = WORDS.slice(0, 8);
    const keys = await deriveReceipt(words, deploymentId, cheapKdf);
    const elsewhere = await deriveReceipt(words, new Uint8Array(16), cheapKdf);
    const other = await deriveReceipt([...words].reverse(), deploymentId, cheapKdf);
    const all = [keys, elsewhere, other].flatMap(({ lookup, threadSeed, signSeed }) => [lookup, threadSeed, signSeed]);
    expect(all.every((key) => key.length === 32)).toBe(true);
    expect(new Set(all.map(hex)).size).toBe(9);
    expect(lookupHash(keys.lookup)).toBe(hex(sha256(keys.lookup)));
    expect(await deriveReceipt(words, deploymentId, cheapKdf)).toEqual(keys);
  });

  it('refuses cut words, other words and any number but eight', async () => {
    for (const words of [['abc'], WORDS.slice(0, 7), [...WORDS.slice(0, 7), 'qqqq'], [...WORDS.slice(0, 7), '']]) {
      expect(await refusal(() => deriveReceipt(words, deploymentId, cheapKdf))).toBe('word');
    }
  });
});

describe('the name of a report', () => {
  it('is two words made of its id', () => {
    expect(reportName(`00000000${'00000001'}${'ff'.repeat(8)}`)).toBe(`${WORDS[0]}-${WORDS[1]}`);
  });
});
