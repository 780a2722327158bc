import { filled } from './draft.js';
import { checks as enChecks } from './en/checks.js';
import { script as enScript } from './en/script.js';
import { checks as idChecks } from './id/checks.js';
import { script as idScript } from './id/script.js';
import type { Lang } from './lang.js';
import { checks as suChecks } from './su/checks.js';
import { script as suScript } from './su/script.js';

/** The few words that the citizen's script says by itself; everything else it finds in the page. */
export type ScriptTexts = typeof idScript & typeof idChecks;

export function scriptTextsFor(lang: Lang): ScriptTexts {
  if (lang === 'su') return { ...filled(suScript, idScript), ...filled(suChecks, idChecks) };
  return lang === 'en' ? { ...enScript, ...enChecks } : { ...idScript, ...idChecks };
}
