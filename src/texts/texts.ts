import { en } from './en/catalogue.js';
import { id, type Texts } from './id/catalogue.js';
import type { Lang } from './lang.js';
import { su } from './su/catalogue.js';

export type { Texts } from './id/catalogue.js';

export function textsFor(lang: Lang): Texts {
  return { id, en, su }[lang];
}
