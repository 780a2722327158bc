import { type ConsoleTexts, consoleTextsFor } from '../../../src/texts/console/console-texts.js';
import type { Lang } from '../../../src/texts/lang.js';
import { Store, useStore } from './store.js';

const KEY = 'peluit-bahasa';

/** The one thing, beside the colour scheme, that the console keeps in this browser: its language. */
const lang = new Store<Lang>(localStorage.getItem(KEY) === 'en' ? 'en' : 'id');

export function currentLang(): Lang {
  return lang.get();
}

export function setLang(wanted: Lang): void {
  localStorage.setItem(KEY, wanted);
  lang.set(wanted);
}

export function useLang(): Lang {
  return useStore(lang);
}

/** Every word of the console, in the reader's language. */
export function useTexts(): ConsoleTexts {
  return consoleTextsFor(useLang());
}
