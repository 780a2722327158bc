import { completionsOf, lettersOf, nearestWords } from '../../../src/sealing/index.js';
import { announce, texts } from '../page.js';

const MOST_OPTIONS = 5;
/** From this many letters on, words that were perhaps meant are better than none. */
const LETTERS_FOR_NEAREST = 3;

/** The single word that stands in a field, in lower case; empty when there is none. */
export function wordIn(input: HTMLInputElement): string {
  return lettersOf(input.value)[0] ?? '';
}

/**
 * Completes a word of the public list from its first letters, after the pattern of a combobox with a list: arrows
 * choose, Enter takes, Esc closes, and whoever types on is not disturbed. Nobody is asked.
 *
 * @param onTaken after a word was chosen from the list and stands in the field
 */
export function completeWord(input: HTMLInputElement, onTaken: () => void): void {
  const list = document.createElement('ul');
  list.id = `${input.id}-usul`;
  list.className = 'word-options';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', texts.wordOptionsLabel);
  list.hidden = true;
  input.after(list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  let chosen = -1;

  const options = () => [...list.children] as HTMLElement[];
  const close = () => {
    list.hidden = true;
    list.replaceChildren();
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const take = (word: string) => {
    input.value = word;
    close();
    onTaken();
  };
  const choose = (index: number) => {
    const all = options();
    chosen = (index + all.length) % all.length;
    all.forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === chosen));
    });
    const active = all[chosen];
    if (active) input.setAttribute('aria-activedescendant', active.id);
  };
  const show = (words: readonly string[]) => {
    list.replaceChildren(...words.map((word, index) => optionOf(word, `${list.id}-${index}`, () => take(word))));
    list.hidden = false;
    chosen = -1;
    input.setAttribute('aria-expanded', 'true');
    input.removeAttribute('aria-activedescendant');
    announce(texts.wordOptions(words.length));
  };

  input.addEventListener('input', () => {
    const words = optionsFor(wordIn(input));
    if (words.length === 0) close();
    else show(words);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    const word = options()[chosen < 0 && options().length === 1 ? 0 : chosen]?.textContent;
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? -1 : chosen - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && word) take(word);
    else return;
    event.preventDefault();
  });
}

/** Nothing to offer for what is whole already, or for nothing. */
function optionsFor(begun: string): string[] {
  const words = completionsOf(begun, MOST_OPTIONS);
  if (words.length > 0) return words[0] === begun && words.length === 1 ? [] : words;
  return begun.length < LETTERS_FOR_NEAREST ? [] : nearestWords(begun);
}

function optionOf(word: string, id: string, onTake: () => void): HTMLElement {
  const option = document.createElement('li');
  option.id = id;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.textContent = word;
  // The field keeps the focus, and with it a phone its keyboard.
  option.addEventListener('pointerdown', (event) => event.preventDefault());
  option.addEventListener('mousedown', (event) => event.preventDefault());
  option.addEventListener('click', onTake);
  return option;
}
