import { cleaning as en } from './en/cleaning.js';
import { cleaning as id } from './id/cleaning.js';
import type { Lang } from './lang.js';

/** What is said about hidden data in files and about covering pictures. Loaded when the first file was chosen. */
export type CleaningTexts = typeof id;

export function cleaningTextsFor(lang: Lang): CleaningTexts {
  return lang === 'en' ? en : id;
}
