import { element } from '../dom.js';
import { REVEAL, STEP } from './events.js';

/**
 * Shows one part of the form at a time. Address and history stay as they are, and nothing is checked on the way: only
 * the story is required, and that is said where one sends. Works without anything that seals.
 */
export function startSteps(): void {
  const form = element('laporan');
  const parts = [...form.querySelectorAll<HTMLElement>('[data-part-of-form]')];
  const words = [...element('urutan').children];
  const [next, back] = [element('lanjut'), element('kembali')];
  let last = 0;

  const show = (shown: (index: number) => boolean) => {
    parts.forEach((part, index) => {
      part.hidden = !shown(index);
    });
    last = parts.map(({ hidden }) => hidden).lastIndexOf(false);
    words.forEach((word, index) => {
      if (index === last) word.setAttribute('aria-current', 'step');
      else word.removeAttribute('aria-current');
    });
    const isEnd = last === parts.length - 1;
    next.hidden = isEnd;
    back.hidden = last === 0;
    element('berkas-nanti').hidden = last > 0;
    const coming = document.getElementById('tombol-menyusul');
    if (coming) coming.hidden = !isEnd;
    form.dispatchEvent(new CustomEvent(STEP, { detail: isEnd }));
  };
  const go = (to: number) => {
    show((index) => index === to);
    const heading = parts[to]?.querySelector('h2');
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  };

  next.addEventListener('click', () => go(last + 1));
  back.addEventListener('click', () => go(last - 1));
  form.addEventListener(REVEAL, (event) => {
    const fields = (event as CustomEvent<readonly HTMLElement[]>).detail;
    const wanted = parts.map((part) => fields.some((field) => part.contains(field)));
    if (wanted.includes(true)) show((index) => wanted[index] === true);
  });

  element('urutan').hidden = false;
  element('maju').hidden = false;
  element('mundur').hidden = false;
  // What was typed, or found wrong, or is being typed before this script came stays where it was seen.
  const used = parts.map((part) => isUsed(part));
  show((index) => index === 0 || used[index] === true);
}

function isUsed(part: HTMLElement): boolean {
  if (part.contains(document.activeElement)) return true;
  const fields = part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    'input, textarea, select',
  );
  return [...fields].some((field) => {
    if (field.getAttribute('aria-invalid') === 'true') return true;
    if (field.type === 'radio' || field.type === 'checkbox') {
      const { checked, defaultChecked } = field as HTMLInputElement;
      return checked !== defaultChecked;
    }
    return field.value !== '';
  });
}
