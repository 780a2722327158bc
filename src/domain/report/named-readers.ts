/** Who is named in a text of whom the regency's own desk should not read. */
export type NamedReader = 'inspektorat' | 'top';

const INSPEKTORAT = /\b(?:inspektorat|inspektur|itda|irban|inspectorate|chief inspector)\b/i;
const TOP = /\b(?:(?:wakil\s)?bupati|wabup|sekda|sekretaris daerah|asisten daerah|regent|regional secretary)\b/i;

/** Whether a text names the Inspektorat, or else the regency's top. It is only a word: it offers, and decides nothing. */
export function readerNamedIn(text: string): NamedReader | undefined {
  if (INSPEKTORAT.test(text)) return 'inspektorat';
  return TOP.test(text) ? 'top' : undefined;
}
