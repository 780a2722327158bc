import {
  fullWord,
  lettersOf,
  looksLikeFingerprint,
  nearestWords,
  RECEIPT_WORDS,
  readReceipt,
} from '../../../src/sealing/index.js';
import { fromTemplate, type Problem, setFieldError, texts } from '../page.js';
import { completeWord, wordIn } from './completion.js';

/** What follows the letters of a word tells that it is finished. */
const FINISHED = /\p{L}[^\p{L}\p{M}]+$/u;

/**
 * Eight fields, one word each, in place of the text area that serves without script. A word is completed from its first
 * letters; whatever is pasted into any of them is spread over all; what is wrong is said at its word. Nobody is asked.
 */
export class WordFields {
  private readonly fields: readonly HTMLInputElement[];
  private readonly state: HTMLElement;

  /**
   * @param area what was typed before this script came is taken over
   * @param onChange with the eight words as soon as all are words of the list, else with undefined
   * @param onEnter when Enter was pressed and there is nothing to choose
   */
  constructor(
    area: HTMLTextAreaElement,
    private readonly onChange: (words: string[] | undefined) => void,
    onEnter: () => void,
  ) {
    const copy = fromTemplate('isian-kata');
    this.state = copy.querySelector('[data-part="state"]') as HTMLElement;
    const list = copy.querySelector('ol') as HTMLElement;
    this.fields = Array.from({ length: RECEIPT_WORDS }, (_, index) => {
      const item = fieldOf(index + 1);
      list.append(item.row);
      return item.input;
    });
    const isBusy = document.activeElement === area;
    const place = area.closest('.field') as HTMLElement;
    place.replaceWith(copy);
    for (const [index, input] of this.fields.entries()) this.watch(input, index, onEnter);
    if (area.value.trim() !== '') this.spread(0, area.value);
    if (isBusy) this.fields.find(({ value }) => value === '')?.focus();
    this.tell();
  }

  /** The eight words; undefined when one is missing or unknown, and then the page says which and why. */
  words(): { words?: string[]; problems: Problem[] } {
    const problems = this.fields.flatMap((field, index) => this.problemOf(field, index));
    for (const field of this.fields) {
      setFieldError(field, problems.find((problem) => problem.field === field)?.text);
    }
    return problems.length > 0 ? { problems } : { words: this.whole(), problems };
  }

  /** The first field: problems that are no single word's stand there. */
  get first(): HTMLInputElement {
    return this.fields[0] as HTMLInputElement;
  }

  /** Takes all words off the page. */
  clear(): void {
    for (const field of this.fields) field.value = '';
  }

  private watch(input: HTMLInputElement, index: number, onEnter: () => void): void {
    input.addEventListener('input', () => {
      setFieldError(input, undefined);
      const found = lettersOf(input.value);
      if (found.length > 1) this.spread(index, input.value);
      else if (found.length === 1 && FINISHED.test(input.value)) this.finish(input, index);
      this.tell();
    });
    completeWord(input, () => {
      this.goTo(index + 1);
      this.tell();
    });
    input.addEventListener('blur', () => {
      const word = wordIn(input);
      input.value = fullWord(word) ?? word;
      if (word !== '') setFieldError(input, this.problemOf(input, index)[0]?.text);
    });
    input.addEventListener('keydown', (event) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.key === 'Enter') {
        event.preventDefault();
        if (this.whole() || input === this.fields.at(-1)) onEnter();
        else this.goTo(index + 1);
      } else if (event.key === 'Backspace' && input.value === '') {
        event.preventDefault();
        this.fields[index - 1]?.focus();
      }
    });
  }

  /** A space after a word goes on to the next one, as on paper. */
  private finish(input: HTMLInputElement, index: number): void {
    const word = wordIn(input);
    input.value = fullWord(word) ?? word;
    this.goTo(index + 1);
  }

  /** Whoever types all words again writes over those that stand there. */
  private goTo(index: number): void {
    const field = this.fields[index];
    field?.focus();
    field?.select();
  }

  /** Several words at once: the whole receipt wherever it was pasted, or as many words as there is room for. */
  private spread(from: number, text: string): void {
    if (looksLikeFingerprint(text)) {
      this.first.value = '';
      setFieldError(this.first, texts.fingerprint);
      this.first.focus();
      return;
    }
    const reading = readReceipt(text);
    const start = reading.kind === 'words' || lettersOf(text).length === RECEIPT_WORDS ? 0 : from;
    const words = reading.kind === 'words' ? reading.words : lettersOf(text);
    let last = this.first;
    for (const [offset, word] of words.entries()) {
      const field = this.fields[start + offset];
      if (!field) break;
      field.value = fullWord(word) ?? word;
      setFieldError(field, this.problemOf(field, start + offset)[0]?.text);
      last = this.fields[start + offset + 1] ?? field;
    }
    last.focus();
  }

  private problemOf(field: HTMLInputElement, index: number): Problem[] {
    const word = wordIn(field);
    if (word === '') return [{ field, text: texts.wordMissing(index + 1) }];
    if (fullWord(word) !== undefined) return [];
    return [{ field, text: texts.unknownWord(word, nearestWords(word)) }];
  }

  private whole(): string[] | undefined {
    const words = this.fields.map((field) => fullWord(wordIn(field)));
    return words.every((word) => word !== undefined) ? words : undefined;
  }

  private tell(): void {
    const count = this.fields.filter((field) => fullWord(wordIn(field)) !== undefined).length;
    this.state.textContent = texts.wordsRead(count);
    this.onChange(this.whole());
  }
}

/** One numbered field as the server's page draws it. */
function fieldOf(position: number): { row: HTMLElement; input: HTMLInputElement } {
  const row = fromTemplate('satu-kata', { n: String(position) }).firstElementChild as HTMLElement;
  const input = row.querySelector('input') as HTMLInputElement;
  input.id = `kata-${position}`;
  row.querySelector('label')?.setAttribute('for', input.id);
  const error = row.querySelector('.error') as HTMLElement;
  error.id = `${input.id}-galat`;
  input.setAttribute('aria-describedby', error.id);
  return { row, input };
}
