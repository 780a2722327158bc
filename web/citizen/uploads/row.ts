import { sizeInWords } from '../../../src/texts/sizes.js';
import { announce, fillPart, fromTemplate, lang, texts } from '../page.js';

export type RowState =
  | 'waiting'
  | 'undecided'
  | 'sealing'
  | 'sending'
  | 'paused'
  | 'interrupted'
  | 'unfinished'
  | 'different'
  | 'arrived'
  | 'failed'
  | 'refused';

/** What can be pressed in each state. */
const BUTTONS: Readonly<Record<RowState, readonly Button[]>> = {
  waiting: ['remove'],
  undecided: ['remove'],
  sealing: ['pause'],
  sending: ['pause'],
  paused: ['goOn', 'withdraw'],
  interrupted: ['pause'],
  unfinished: ['choose', 'withdraw'],
  different: ['choose', 'replace', 'withdraw'],
  arrived: [],
  failed: ['goOn', 'withdraw'],
  refused: ['remove'],
};
const ALL_BUTTONS = ['pause', 'goOn', 'choose', 'replace', 'withdraw', 'remove'] as const;
type Button = (typeof ALL_BUTTONS)[number];

/** One file on the page: its name, how far it is, and what can be done. */
export class Row {
  readonly item: HTMLElement;
  state: RowState = 'waiting';

  constructor(
    readonly name: string,
    bytes: number,
    onPress: Readonly<Record<Button, () => void>>,
  ) {
    const copy = fromTemplate('baris-berkas');
    fillPart(copy, 'name', name);
    this.item = copy.querySelector('li') as HTMLElement;
    this.showSize(bytes);
    for (const button of ALL_BUTTONS) {
      const element = this.part(button);
      element.textContent = texts.fileButtons[button];
      element.setAttribute('aria-label', `${texts.fileButtons[button]}: ${name}`);
      element.addEventListener('click', onPress[button]);
    }
  }

  /** @param before bytes before a photo was shrunk */
  showSize(bytes: number, before = bytes): void {
    const size = sizeInWords(bytes, lang);
    this.part('size').textContent = bytes === before ? size : texts.fileShrunk(sizeInWords(before, lang), size);
  }

  /** A change of state is said to those who hear the page; the percent that follow are not. */
  show(state: RowState, words: string): void {
    if (state !== this.state && state !== 'waiting') announce(`${this.name}: ${words}`);
    this.state = state;
    this.item.className = `file-row file-${state}`;
    this.part('state').textContent = words;
    this.part('bar').hidden = !['sealing', 'sending', 'paused', 'interrupted'].includes(state);
    const held = document.activeElement;
    for (const button of ALL_BUTTONS) this.part(button).hidden = !BUTTONS[state].includes(button);
    // Whoever had pressed a button that is gone now stays in this row.
    if (held instanceof HTMLElement && this.item.contains(held) && held.hidden) this.focus();
  }

  /** A place in this row for more about the file. */
  aPlace(): HTMLElement {
    const place = document.createElement('div');
    this.item.append(place);
    return place;
  }

  progress(percent: number, words: string): void {
    this.part<HTMLProgressElement>('bar').value = percent;
    this.part('state').textContent = words;
  }

  say(words: string): void {
    this.part('note').textContent = words;
    this.part('note').hidden = false;
  }

  focus(): void {
    this.firstButton()?.focus();
  }

  private firstButton(): HTMLElement | undefined {
    return ALL_BUTTONS.map((button) => this.part(button)).find((element) => !element.hidden);
  }

  private part<T extends HTMLElement>(name: string): T {
    return this.item.querySelector(`[data-part="${name}"]`) as T;
  }
}
