import { en } from './en/catalogue.js';
import { id, type Texts } from './id/catalogue.js';
import type { Lang } from './lang.js';

export type { Texts } from './id/catalogue.js';

export function textsFor(lang: Lang): Texts {
  return lang === 'en' ? en : id;
}
