import { forget } from './forget.js';
import { announce, texts } from './page.js';

const PRESSES = 3;
const PATIENCE_MS = 2_500;

/** The quick exit: the page is blank before anything is asked of the network. Without script the link does it alone. */
export function startExit(): void {
  const link = document.querySelector<HTMLAnchorElement>('a.exit');
  if (!link) return;
  const leave = () => {
    const to = link.dataset.exit ?? link.href;
    forget();
    location.replace(to);
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
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
    announce(texts.exitCount(PRESSES - presses));
    timer = setTimeout(() => {
      presses = 0;
      announce('');
    }, PATIENCE_MS);
  });
}
