import { element, texts } from '../page.js';
import { hintsFor } from './story-hints.js';

const value = (id: string) => (element(id) as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;

const PAUSE_MS = 1_500;

/**
 * "Boleh juga: …" under the story, when she pauses: it looks like help and is never an error. Never on leaving the
 * field: a line that comes between press and release of the next button would push the button away.
 */
export function suggestForStory(): void {
  const story = element('uraian');
  const line = document.createElement('p');
  line.id = 'boleh-juga';
  line.className = 'suggestion';
  line.setAttribute('role', 'status');
  line.hidden = true;
  element('jumlah-huruf').after(line);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const suggest = () => {
    const place = [value('tempat'), value('unit'), value('unit_lain')].join('');
    const hints = hintsFor(value('uraian'), { place, time: value('waktu'), amount: value('kerugian') });
    line.hidden = hints.length === 0;
    line.textContent = hints.length === 0 ? '' : texts.alsoFine(hints.map((hint) => texts.storyHints[hint]).join(' '));
  };
  story.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, PAUSE_MS);
  });
}
