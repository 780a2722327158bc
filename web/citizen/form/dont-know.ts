import { texts } from '../page.js';

/** Questions that are answered with a line of text; "do not know" is an answer too, and costs one press. */
const QUESTIONS = ['tempat', 'waktu', 'pihak', 'kerugian', 'tahu'];

/** Gives each of these questions a button that writes "do not know" into it, and takes it away again. */
export function offerNotKnowing(): void {
  for (const name of QUESTIONS) {
    const field = document.getElementById(name) as HTMLInputElement | HTMLTextAreaElement | null;
    if (!field) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link-button';
    button.textContent = texts.notKnown;
    button.setAttribute('aria-describedby', `${name}-label`);
    const tell = () => button.setAttribute('aria-pressed', String(field.value === texts.notKnown));
    button.addEventListener('click', () => {
      field.value = field.value === texts.notKnown ? '' : texts.notKnown;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    field.addEventListener('input', tell);
    field.labels?.[0]?.setAttribute('id', `${name}-label`);
    tell();
    // What is written there must not be lost to one press.
    field.addEventListener('input', () => {
      button.hidden = field.value.trim() !== '' && field.value !== texts.notKnown;
    });
    button.hidden = field.value.trim() !== '' && field.value !== texts.notKnown;
    field.after(button);
  }
}
