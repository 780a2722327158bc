import { en } from './en/catalogue.js';
import { id } from './id/catalogue.js';
import type { Lang } from './lang.js';

/** Every word that people see on the pages. The Indonesian catalogue is the type; the others must satisfy it. */
export type Texts = typeof id;

export function textsFor(lang: Lang): Texts {
  return lang === 'en' ? en : id;
}
