import { texts } from '../page.js';
import { findTraces } from './find-traces.js';

const PAUSE_MS = 1_000;
const MOST_SHOWN = 3;

/** Points out, under each field and after a pause, what could lead to its writer. It blocks nothing and sends nothing. */
export function watchForTraces(ids: readonly string[]): void {
  for (const id of ids) {
    const field = document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement | null;
    if (field) watch(field);
  }
}

function watch(field: HTMLInputElement | HTMLTextAreaElement): void {
  const line = document.createElement('p');
  line.id = `${field.id}-jejak`;
  line.className = 'trace';
  // Polite, and only when the words change: it must not talk while somebody listens to what she types.
  line.setAttribute('role', 'status');
  line.hidden = true;
  field.after(line);
  field.setAttribute('aria-describedby', `${field.getAttribute('aria-describedby') ?? ''} ${line.id}`.trim());
  const look = () => {
    const found = findTraces(field.value).slice(0, MOST_SHOWN);
    line.hidden = found.length === 0;
    const said = found.length === 0 ? '' : texts.trace(found.map(({ text }) => `"${text}"`).join(', '));
    if (line.textContent !== said) line.textContent = said;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE_MS);
  });
  if (field.value !== '') look();
}
