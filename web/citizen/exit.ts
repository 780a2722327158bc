import { announce } from './dom.js';
import { forget } from './forget.js';

const PRESSES = 3;
const PATIENCE_MS = 2_500;

/** The quick exit: the page is blank before anything is asked of the network. Without script the link does it alone. */
export function startExit(): void {
  const link = document.querySelector<HTMLAnchorElement>('a.exit');
  if (!link) return;
  const to = link.dataset.exit ?? link.href;
  const leave = () => {
    forget();
    location.replace(to);
  };
  // On the way down, so that nothing on the page can keep a press from arriving; a dialog brings a link of its own.
  document.addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element) || !event.target.closest('a.exit')) return;
      event.preventDefault();
      event.stopPropagation();
      leave();
    },
    true,
  );
  let presses = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('keydown', (event) => {
    clearTimeout(timer);
    if (event.key !== 'Escape' || event.repeat || event.defaultPrevented || document.querySelector('dialog[open]')) {
      presses = 0;
      return;
    }
    presses += 1;
    if (presses >= PRESSES) {
      leave();
      return;
    }
    announce((link.dataset.count ?? '').replace('{n}', String(PRESSES - presses)));
    timer = setTimeout(() => {
      presses = 0;
      announce('');
    }, PATIENCE_MS);
  });
}

/** The way out for whatever covers the header. */
export function anotherExit(): HTMLElement {
  const link = document.querySelector('a.exit')?.cloneNode(true);
  return link instanceof HTMLElement ? link : document.createElement('span');
}

/**
 * Words of a receipt and opened messages do not wait in the browser's memory for whoever presses "back". A page that
 * was blanked and is brought back loads anew.
 */
export function forgetWhenLeft(): void {
  window.addEventListener('pagehide', () => {
    if (document.querySelector('#resi, #pesan, #kata-1')) forget();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && document.body.childElementCount === 0) location.reload();
  });
}
