import type { OfficeWordsView } from '../../../src/units/office-words.view.js';
import type { Office } from './search.js';

/** The offices that the form's own list names. */
export function officesIn(select: HTMLSelectElement): Office[] {
  return [...select.options]
    .filter(({ value }) => value !== '')
    .map(({ value, text }) => ({ kind: 'unit', unit: value, name: text, words: text.split(/ [–/] /) }));
}

/** The same with everyday words, with what belongs to them, and with what is not the regency's. */
export function withWords(offices: readonly Office[], { units, parts, outside }: OfficeWordsView): Office[] {
  const nameOf = (code: string) => offices.find(({ unit }) => unit === code)?.words[0] ?? code;
  return [
    ...offices.map((office) => ({ ...office, words: [...office.words, ...(units[office.unit] ?? [])] })),
    ...parts.map(([name, unit, words]): Office => ({ kind: 'part', unit, name, words, partOf: nameOf(unit) })),
    ...outside.map(
      ([name, words, belongsTo, turnTo]): Office => ({ kind: 'outside', unit: '', name, words, belongsTo, turnTo }),
    ),
  ];
}
