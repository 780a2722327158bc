import { readerNamedIn } from '../../src/domain/report/named-readers.js';
import type { ReportBody } from '../../src/sealing/index.js';
import { element, lang, type Problem, setFieldError, texts } from './page.js';

const MOST_LETTERS = 50_000;
const OUTSIDE = 'luar-inspektorat';
const MOST_IN_PARTIES = 2_000;
/** Where somebody may be named whom the list of offices does not know */
const FREE_TEXTS = ['uraian', 'unit_lain', 'tempat', 'pihak', 'kerugian', 'tahu'];

const field = (id: string) => element(id) as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const chosen = (name: string): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`),
];

/** What is written on the page now. @param reporterKey public half of her signing key */
export function readAnswers(reporterKey: string): ReportBody {
  return {
    type: 'report',
    text: field('uraian').value,
    unit: field('unit').value,
    unitOther: field('unit_lain').value,
    kinds: chosen('jenis').map(({ value }) => value),
    place: field('tempat').value,
    time: field('waktu').value,
    parties: field('pihak').value,
    loss: field('kerugian').value,
    how: field('tahu').value,
    whoKnows: (chosen('yang_tahu')[0]?.value ?? '') as ReportBody['whoKnows'],
    ongoing: (chosen('berlangsung')[0]?.value ?? '') as ReportBody['ongoing'],
    position: (chosen('posisi')[0]?.value ?? '') as ReportBody['position'],
    channel: chosenChannel(),
    lang,
    reporterKey,
  };
}

export function chosenChannel(): string {
  return chosen('saluran')[0]?.value ?? 'inspektorat';
}

/** Marks what cannot be sent as it is. */
export function checkAnswers(): Problem[] {
  const problems: Problem[] = [];
  const story = field('uraian');
  const parties = field('pihak');
  for (const one of [story, parties]) setFieldError(one, undefined);
  const letters = story.value.length;
  if (story.value.trim() === '') problems.push({ field: story, text: texts.storyEmpty });
  if (letters > MOST_LETTERS) problems.push({ field: story, text: texts.storyTooLong(grouped(letters)) });
  if (parties.value.length > MOST_IN_PARTIES) {
    const label = document.querySelector(`label[for="${parties.id}"]`)?.firstChild?.textContent?.trim() ?? '';
    problems.push({ field: parties, text: texts.fieldTooLong(label, grouped(MOST_IN_PARTIES)) });
  }
  for (const { field: one, text } of problems) setFieldError(one, text);
  return problems;
}

/** Number of letters under the story, from the first letter on. */
export function showLetters(): void {
  element('jumlah-huruf').textContent = texts.letters(grouped(field('uraian').value.length));
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, lang === 'id' ? '.' : ',');
}

/** What the page knows about its channels. */
export interface ChannelFacts {
  outsideUnits: readonly string[];
  /** Those that take reports now */
  openChannels: readonly string[];
}

/**
 * Follows the choice of office and channel: a report on the Inspektorat or the regency's top goes to the outside
 * channel by itself; while the chosen channel is closed, a sentence says so and nothing can be sent.
 *
 * @returns what keeps the report from being sent to the channel that is chosen now; null when nothing does
 */
export function followChannel(facts: ChannelFacts): HTMLElement | null {
  const forced = facts.outsideUnits.includes(field('unit').value);
  for (const choice of document.querySelectorAll<HTMLInputElement>('input[name="saluran"]')) {
    if (forced) choice.checked = choice.value === OUTSIDE;
    choice.disabled = forced && choice.value !== OUTSIDE;
  }
  const channel = chosenChannel();
  const named = readerNamedIn(FREE_TEXTS.map((id) => field(id).value).join('\n'));
  for (const readers of document.querySelectorAll<HTMLElement>('[data-readers]')) {
    // While the Inspektorat is named, the offer says who reads: "the office reported cannot" would not be true.
    readers.hidden = readers.dataset.readers !== channel || named === channel;
  }
  for (const offer of document.querySelectorAll<HTMLElement>('[data-offer]')) {
    offer.hidden = channel === OUTSIDE || offer.dataset.offer !== named;
  }
  let obstacle: HTMLElement | null = null;
  for (const closed of document.querySelectorAll<HTMLElement>('[data-closed]')) {
    closed.hidden = closed.dataset.closed !== channel || facts.openChannels.includes(channel);
    if (!closed.hidden) obstacle = closed;
  }
  return obstacle;
}

/** The button beside the offer of the outside channel. */
export function watchOffers(onTaken: () => void): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-take]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const choice = document.querySelector<HTMLInputElement>(`input[name="saluran"][value="${button.dataset.take}"]`);
      if (choice) choice.checked = true;
      // The offer goes away with its button; what she can read next is who will receive it.
      onTaken();
      announceReaders();
    });
  }
}

function announceReaders(): void {
  const readers = document.querySelector<HTMLElement>(`[data-readers="${chosenChannel()}"]`);
  if (!readers) return;
  readers.tabIndex = -1;
  readers.focus();
}
