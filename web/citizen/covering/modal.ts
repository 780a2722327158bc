import { anotherExit } from '../exit.js';

/**
 * A dialog over the page. Browsers that do not know the element yet show it as a block of its own; for them the focus
 * is kept inside by hand. It is always a `<dialog open>`, by which the quick exit knows that Esc is taken.
 */
export function openModal(dialog: HTMLElement): () => void {
  const before = document.activeElement;
  dialog.prepend(anotherExit());
  document.body.append(dialog);
  const native = dialog as Partial<HTMLDialogElement>;
  if (native.showModal) native.showModal();
  else {
    dialog.setAttribute('open', '');
    dialog.setAttribute('role', 'dialog');
    dialog.setAttribute('aria-modal', 'true');
    dialog.addEventListener('keydown', keepFocusInside);
  }
  return () => {
    dialog.remove();
    if (before instanceof HTMLElement) before.focus();
  };
}

function keepFocusInside(event: KeyboardEvent): void {
  if (event.key !== 'Tab') return;
  const dialog = event.currentTarget as HTMLElement;
  const stops = [...dialog.querySelectorAll<HTMLElement>('a[href], button, [tabindex="0"]')].filter(
    (one) => one.offsetParent !== null,
  );
  const [first, last] = [stops[0], stops[stops.length - 1]];
  const leaving = event.shiftKey ? first : last;
  if (document.activeElement !== leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
