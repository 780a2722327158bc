/** Languages in which the pages exist. Indonesian comes first and is what an unknown value falls back to. */
export type Lang = 'id' | 'en';

export function langFrom(value: unknown): Lang {
  return value === 'en' ? 'en' : 'id';
}

/** A local address in the reader's language; Indonesian is the plain one. `path` may already have a query. */
export function inLang(path: string, lang: Lang): string {
  if (lang === 'id') return path;
  const [address = '', fragment] = path.split('#');
  const joined = `${address}${address.includes('?') ? '&' : '?'}lang=${lang}`;
  return fragment === undefined ? joined : `${joined}#${fragment}`;
}
