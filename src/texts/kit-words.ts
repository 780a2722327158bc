import { kit as en } from './en/kit.js';
import { kit as id } from './id/kit.js';

/** Languages in which the kit is printed. */
export const KIT_LANGS = ['id', 'en'] as const;
export type KitLang = (typeof KIT_LANGS)[number];
export type KitTexts = typeof id;

export function kitTextsFor(lang: KitLang): KitTexts {
  return lang === 'en' ? en : id;
}
