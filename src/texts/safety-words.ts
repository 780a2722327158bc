import { filled } from './draft.js';
import { safety as en } from './en/safety.js';
import { safety as id } from './id/safety.js';
import type { Lang } from './lang.js';
import { safety as su } from './su/safety.js';

/** What is said about the browser, Tor, and an office that looks for the reporter. Only the server's pages say it. */
export type SafetyTexts = typeof id;

export function safetyTextsFor(lang: Lang): SafetyTexts {
  return lang === 'su' ? filled(su, id) : lang === 'en' ? en : id;
}
