/** Languages in which the pages exist. Indonesian comes first and is what an unknown value falls back to. */
export const LANGS = ['id', 'en', 'su'] as const;
export type Lang = (typeof LANGS)[number];

/** Each in its own words, for the links that lead to it. */
export const LANG_NAMES: Readonly<Record<Lang, string>> = { id: 'Bahasa Indonesia', en: 'English', su: 'Basa Sunda' };

/** @param offered what this installation shows; anything else is answered in Indonesian */
export function langFrom(value: unknown, offered: readonly Lang[] = LANGS): Lang {
  return offered.find((lang) => lang === value) ?? 'id';
}

/** Names that an installation writes down, of kinds and bodies, exist in Indonesian and English. */
export function namedIn(lang: Lang): 'id' | 'en' {
  return lang === 'en' ? 'en' : 'id';
}

/** A local address in the reader's language; Indonesian is the plain one. `path` may already have a query. */
export function inLang(path: string, lang: Lang): string {
  if (lang === 'id') return path;
  const [address = '', fragment] = path.split('#');
  const joined = `${address}${address.includes('?') ? '&' : '?'}lang=${lang}`;
  return fragment === undefined ? joined : `${joined}#${fragment}`;
}
