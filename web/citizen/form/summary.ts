import { element, texts } from '../page.js';
import { REVEAL } from './events.js';

/** One question of the form with what stands in it now. */
interface Answer {
  label: string;
  text: string;
  control: HTMLElement;
}

/** What she wrote, line by line, each with a way back to its field; what is empty in one line. Read from the page. */
export function showSummary(): void {
  const place = element('tempat-jawaban');
  const answers = [...document.querySelectorAll<HTMLElement>('#bagian-cerita .field, #bagian-rincian .field')]
    .map(answerOf)
    .filter((answer) => answer !== undefined);
  const list = document.createElement('dl');
  list.className = 'answers';
  for (const answer of answers.filter(({ text }) => text.trim() !== '')) list.append(lineOf(answer));
  const empty = answers.filter(({ text }) => text.trim() === '').map(({ label }) => label);
  place.replaceChildren(list);
  if (empty.length > 0) place.append(made('p', texts.notSaid(empty.join(' · ')), 'small-print'));
}

function lineOf({ label, text, control }: Answer): HTMLElement {
  const line = document.createElement('div');
  line.className = 'answer';
  const change = document.createElement('button');
  change.type = 'button';
  change.className = 'link-button';
  change.append(texts.change, made('span', ` ${label}`, 'unseen'));
  change.addEventListener('click', () => {
    element('laporan').dispatchEvent(new CustomEvent(REVEAL, { detail: [control] }));
    control.focus();
  });
  const way = document.createElement('dd');
  way.append(change);
  line.append(made('dt', label), made('dd', text), way);
  return line;
}

function made(tag: string, text: string, look = ''): HTMLElement {
  const one = document.createElement(tag);
  one.className = look;
  one.textContent = text;
  return one;
}

function answerOf(field: HTMLElement): Answer | undefined {
  const label = field.querySelector('.label')?.firstChild?.textContent?.trim() ?? '';
  const boxes = [...field.querySelectorAll<HTMLInputElement>('input[type="radio"], input[type="checkbox"]')];
  if (boxes.length > 0) {
    const ticked = boxes.filter(({ checked }) => checked);
    const text = ticked.map((box) => box.nextElementSibling?.firstChild?.textContent?.trim() ?? '').join('\n');
    return { label, text, control: ticked[0] ?? (boxes[0] as HTMLElement) };
  }
  const select = field.querySelector('select');
  if (select) {
    const text = select.value === '' ? '' : (select.selectedOptions[0]?.textContent ?? '');
    // The list may have made room for a field to search in.
    return { label, text, control: field.querySelector<HTMLElement>('[role="combobox"]') ?? select };
  }
  const control = field.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  return control ? { label, text: control.value, control } : undefined;
}
