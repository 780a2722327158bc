import type { CleaningTexts } from '../../../src/texts/cleaning-words.js';
import type { Lang } from '../../../src/texts/lang.js';
import type { Finding, Findings } from './findings.js';

/** So many values say what kind of thing it is; all of them would fill the screen. */
const MOST_SHOWN = 3;

/** "lokasi −6,24 107,10, tanggal dan jam (14-08-2021 09.12), merek HP atau alat (Samsung, SM-A125F)". */
export function foundInWords({ found, place }: Findings, texts: CleaningTexts, lang: Lang): string {
  const parts = found.map((finding) => {
    if (finding.kind !== 'place' || !place) return inWords(finding, texts, lang);
    return texts.place(degrees(place.latitude, lang), degrees(place.longitude, lang));
  });
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : texts.and(parts.join(', '), last);
}

function inWords({ kind, values }: Finding, texts: CleaningTexts, lang: Lang): string {
  const shown = values.slice(0, MOST_SHOWN).map((value) => (kind === 'time' ? moment(value, lang) : value));
  const words = texts.kinds[kind];
  return shown.length === 0 ? words : texts.withValues(words, [...new Set(shown)].join(', '));
}

const degrees = (value: number, lang: Lang): string => {
  const text = value.toFixed(2).replace('-', '\u2212');
  return lang === 'id' ? text.replace('.', ',') : text;
};

/** Cameras and programs write the same moment in many ways; what is no moment stays as it was. */
function moment(value: string, lang: Lang): string {
  const [, year, month, day, hour, minute] = /^(\d{4})[:-](\d\d)[:-](\d\d)(?:[T ](\d\d):(\d\d))?/.exec(value) ?? [];
  if (!year) return value;
  const date = `${day}-${month}-${year}`;
  return hour ? `${date} ${hour}${lang === 'id' ? '.' : ':'}${minute}` : date;
}
