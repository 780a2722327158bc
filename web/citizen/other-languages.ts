import type { Lang } from '../../src/texts/lang.js';
import { type ScriptTexts, scriptTextsFor } from '../../src/texts/script-texts.js';

/** What the script says in a language that does not come with every page. */
export function wordsIn(lang: Lang): ScriptTexts {
  return scriptTextsFor(lang);
}
