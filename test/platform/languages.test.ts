import { describe, expect, it } from 'vitest';
import { LANGS, langFrom } from '../../src/texts/lang.js';
import { safetyTextsFor } from '../../src/texts/safety-words.js';
import { scriptTextsFor } from '../../src/texts/script-texts.js';
import { type Texts, textsFor } from '../../src/texts/texts.js';
import { threadTextsFor } from '../../src/texts/thread-words.js';

/** Every text of a catalogue by its path; one that is made from values is made from the word X. */
function leaves(words: unknown, path = ''): [path: string, text: string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') return leaves((words as (...given: unknown[]) => unknown)('X', ['X']), path);
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, part]) => leaves(part, path === '' ? key : `${path}.${key}`));
}

const everything = (lang: (typeof LANGS)[number]) => {
  return {
    ...textsFor(lang),
    safety: safetyTextsFor(lang),
    script: scriptTextsFor(lang),
    conversation: threadTextsFor(lang),
  };
};
const words = (lang: (typeof LANGS)[number]) => new Map(leaves(everything(lang)));

/** The same in both languages, and rightly so: names, numbers, and what has no other word. */
const SAME = /^[\d\s.,%()–…·X→kBMkode:✓-]*$|^(?:Zona Integritas · Bekasi|mail@|X)$/;

describe('the words for people', () => {
  it('have the same keys in every language, and none is empty', () => {
    const indonesian = [...words('id').keys()].sort();
    for (const lang of LANGS) {
      expect([...words(lang).keys()].sort()).toEqual(indonesian);
      expect([...words(lang)].filter(([, text]) => text.trim() === '')).toEqual([]);
    }
  });

  it('are English where they should be', () => {
    const english = words('en');
    const untranslated = [...words('id')].filter(
      ([path, text]) => english.get(path) === text && !SAME.test(text) && text.length > 12,
    );
    expect(untranslated).toEqual([]);
  });

  it('are Sundanese for most of what a reporter reads, and Indonesian where the draft has a gap', () => {
    const [indonesian, sundanese] = [words('id'), words('su')];
    const written = (group: keyof Texts) => {
      const paths = [...indonesian.keys()].filter((path) => path.startsWith(`${group}.`));
      return paths.filter((path) => indonesian.get(path) !== sundanese.get(path)).length / paths.length;
    };
    for (const group of ['home', 'common', 'report', 'receipt', 'thread'] as const)
      expect(written(group), group).toBeGreaterThan(0.6);
    expect(textsFor('su').advice.security).toEqual(textsFor('id').advice.security);
    expect(textsFor('su').home.doors.report.name).toBe('Jieun laporan');
  });

  it('are Indonesian for a language that is not offered', () => {
    expect(langFrom('su', ['id', 'en'])).toBe('id');
    expect(langFrom('su', ['id', 'en', 'su'])).toBe('su');
    expect(langFrom(['en'], ['id', 'en'])).toBe('id');
    expect(langFrom('fr')).toBe('id');
  });
});
