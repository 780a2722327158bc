import { checks } from '../../src/texts/id/checks.js';
import { script } from '../../src/texts/id/script.js';
import { langFrom } from '../../src/texts/lang.js';
import type { ScriptTexts } from '../../src/texts/script-texts.js';
import { element, offerPageWithoutScript } from './dom.js';

export * from './dom.js';

/** Language of the page that the server rendered. */
export const lang = langFrom(document.documentElement.lang);
export let texts: ScriptTexts = { ...script, ...checks };

/** Indonesian comes along; another language is fetched, so that nobody loads what she does not read. */
export async function speak(): Promise<void> {
  if (lang !== 'id') texts = (await import('./other-languages.js')).wordsIn(lang);
}

/** The public facts that stand in the page as JSON. */
export function pageData<T>(): T {
  return JSON.parse(element('data').textContent ?? '') as T;
}

/** A copy of what stands in a `<template>`, with `{name}` in its texts replaced. Nothing is ever parsed as HTML. */
export function fromTemplate(id: string, values: Readonly<Record<string, string>> = {}): DocumentFragment {
  const copy = document.importNode(element(id, HTMLTemplateElement).content, true);
  const nodes = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    if (!node.nodeValue?.includes('{')) continue;
    node.nodeValue = node.nodeValue.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  }
  return copy;
}

/** Writes a text into the named part of a copy and shows it; an undefined text leaves the part as it is. */
export function fillPart(copy: ParentNode, name: string, text: string | undefined): void {
  const part = copy.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!part || text === undefined) return;
  part.textContent = text;
  part.hidden = false;
}

/** Shows or takes away the error under one field. */
export function setFieldError(field: HTMLElement, text: string | undefined): void {
  const place = document.getElementById(`${field.id}-galat`);
  if (place) {
    place.hidden = text === undefined;
    const words = place.querySelector('span');
    if (words) words.textContent = text ?? '';
  }
  if (text === undefined) field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
}

/** One thing to correct: the field it is about, and what is wrong with it. */
export interface Problem {
  field: HTMLElement;
  text: string;
}

/** The summary above the form, with a link to each field. It takes the focus; an empty list takes it away. */
export function showProblems(problems: readonly Problem[], title?: string): void {
  const place = element('tempat-ringkasan');
  place.replaceChildren();
  if (problems.length === 0 && title === undefined) return;
  const box = document.createElement('div');
  box.className = 'summary';
  box.setAttribute('role', 'alert');
  box.tabIndex = -1;
  if (title !== undefined) box.append(line('p', title));
  if (problems.length > 0) {
    box.append(line('h2', texts.problems));
    const list = document.createElement('ul');
    for (const { field, text } of problems) {
      const link = document.createElement('a');
      link.href = `#${field.id}`;
      link.textContent = text;
      link.addEventListener('click', (event) => {
        // Without this the address would get a fragment, and with it one more line in the history.
        event.preventDefault();
        field.focus();
      });
      const item = document.createElement('li');
      item.append(link);
      list.append(item);
    }
    box.append(list);
  }
  place.append(box);
  box.focus();
}

function line(tag: 'p' | 'h2', text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** A button that only the script makes: without it nothing on the page can be sent. */
export function makeButton(text: string, onPress: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = text;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') !== 'true') onPress();
  });
  return button;
}

/** Makes a button wait without taking the focus from it. */
export function setBusy(button: HTMLElement, busy: boolean): void {
  if (busy) button.setAttribute('aria-disabled', 'true');
  else button.removeAttribute('aria-disabled');
}

/** The amber strip; a failed request shows it too, the next answer takes it away. */
export function showOffline(offline: boolean): void {
  const strip = document.getElementById('tanpa-sambungan');
  if (strip) strip.hidden = !offline;
}

export function watchConnection(): void {
  window.addEventListener('offline', () => showOffline(true));
  window.addEventListener('online', () => showOffline(false));
  showOffline(!navigator.onLine);
}

/** A key derivation that takes longer than this is a reason to name the page without script. */
const SLOW_SECONDS = 10;

/** @param seconds that one derivation takes here */
export function warnWhenSlow(seconds: number): void {
  if (seconds >= SLOW_SECONDS) offerPageWithoutScript(true, texts.slow(seconds));
}

/** Lets text areas grow with their text, also in browsers whose style sheets cannot do that by themselves. */
export function growTextAreas(within: HTMLElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  within.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    target.style.height = 'auto';
    target.style.height = `${target.scrollHeight + 2}px`;
  });
}
