export interface Tick {
  element: HTMLElement;
  input: HTMLInputElement;
}

let made = 0;

/** A tick with its words, and a sentence about it where it needs one. */
export function aTick(words: string, checked: boolean, onChange: () => void, about?: string): Tick {
  const element = document.createElement('label');
  element.className = 'choice';
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.checked = checked;
  input.addEventListener('change', onChange);
  const text = document.createElement('span');
  text.textContent = words;
  if (about) {
    const more = document.createElement('span');
    more.className = 'choice-about';
    more.textContent = about;
    text.append(more);
  }
  element.append(input, text);
  return { element, input };
}

export function aButton(words: string, onPress: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-second';
  button.textContent = words;
  button.addEventListener('click', onPress);
  return button;
}

/** A short field with a label and a hint above it. */
export function aNameField(label: string): { element: HTMLElement; input: HTMLInputElement; hint: HTMLElement } {
  made += 1;
  const element = document.createElement('div');
  element.className = 'field';
  const words = document.createElement('label');
  words.className = 'label';
  words.textContent = label;
  const hint = document.createElement('p');
  hint.className = 'hint';
  hint.id = `nama-berkas-${made}-petunjuk`;
  const input = document.createElement('input');
  input.type = 'text';
  input.className = 'control';
  input.id = `nama-berkas-${made}`;
  input.maxLength = 80;
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.setAttribute('aria-describedby', hint.id);
  words.htmlFor = input.id;
  element.append(words, hint, input);
  return { element, input, hint };
}
