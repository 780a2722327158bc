import { announce } from '../dom.js';
import { afterPress } from './after-press.js';

/** One line of the list. */
export interface Option {
  text: string;
  /** A few words that tell it from others */
  about?: string;
  take(): void;
}

/**
 * A field with a list, after the ARIA pattern: the focus stays in the field, arrows choose, Enter takes, Esc closes the
 * list and does nothing else, and whoever types on is not disturbed.
 */
export class Combobox {
  readonly input: HTMLInputElement;
  private readonly list = document.createElement('ul');
  private options: readonly Option[] = [];
  private chosen = -1;

  /**
   * @param optionsFor what to offer for what is typed
   * @param countText said to readers of the screen
   */
  constructor(
    id: string,
    label: string,
    private readonly optionsFor: (typed: string) => readonly Option[],
    private readonly countText: (count: number) => string,
  ) {
    const input = document.createElement('input');
    Object.assign(input, { type: 'text', id, className: 'control', autocomplete: 'off', spellcheck: false });
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', `${id}-daftar`);
    this.input = input;
    this.list.id = `${id}-daftar`;
    this.list.className = 'options';
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', label);
    this.list.hidden = true;
    input.addEventListener('input', () => this.open());
    input.addEventListener('blur', () => afterPress(() => this.close()));
    input.addEventListener('keydown', (event) => this.press(event));
  }

  /** Field and list, to be put into the page. */
  get parts(): [HTMLElement, HTMLElement] {
    return [this.input, this.list];
  }

  /** Offers anew, for instance when there is more to offer. */
  refresh(): void {
    if (!this.list.hidden) this.open();
  }

  private open(): void {
    this.options = this.optionsFor(this.input.value);
    this.chosen = -1;
    this.input.removeAttribute('aria-activedescendant');
    if (this.options.length === 0) {
      this.close();
      return;
    }
    this.list.replaceChildren(...this.options.map((option, index) => this.line(option, index)));
    this.list.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
    announce(this.countText(this.options.length));
  }

  private close(): void {
    this.list.hidden = true;
    this.list.replaceChildren();
    this.chosen = -1;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const isOpen = !this.list.hidden;
    if (event.key === 'ArrowDown' && !isOpen) this.open();
    else if (event.key === 'ArrowDown') this.choose(this.chosen + 1);
    else if (event.key === 'ArrowUp' && isOpen) this.choose(this.chosen < 0 ? -1 : this.chosen - 1);
    else if (event.key === 'Escape' && isOpen) this.close();
    else if (event.key === 'Enter' && isOpen) this.take(this.options[Math.max(0, this.chosen)]);
    else return;
    event.preventDefault();
  }

  private take(option: Option | undefined): void {
    this.close();
    option?.take();
  }

  private choose(index: number): void {
    const lines = [...this.list.children];
    if (lines.length === 0) return;
    this.chosen = (index + lines.length) % lines.length;
    lines.forEach((line, at) => {
      line.setAttribute('aria-selected', String(at === this.chosen));
    });
    const active = lines[this.chosen];
    if (!active) return;
    this.input.setAttribute('aria-activedescendant', active.id);
    active.scrollIntoView({ block: 'nearest' });
  }

  private line(option: Option, index: number): HTMLElement {
    const line = document.createElement('li');
    line.id = `${this.list.id}-${index}`;
    line.setAttribute('role', 'option');
    line.setAttribute('aria-selected', 'false');
    line.textContent = option.text;
    if (option.about !== undefined) {
      const about = document.createElement('span');
      about.textContent = option.about;
      line.append(' ', about);
    }
    // The field keeps the focus, and with it a phone its keyboard.
    line.addEventListener('mousedown', (event) => event.preventDefault());
    line.addEventListener('click', () => this.take(option));
    return line;
  }
}
