import { CHECK_IN_ANSWERS, RETURN_PLANS, SCORES } from '../../../src/domain/report/visit-bodies.js';
import { visitTextsFor } from '../../../src/texts/visit-words.js';
import { element, lang, setFieldError } from '../page.js';
import type { ThreadSession } from '../thread-session.js';
import { startPart } from './send.js';

const words = visitTextsFor(lang);
const MOST_LETTERS = 50_000;

/** How she is, when she comes back, how she was served. */
export function startQuestions(session: ThreadSession): void {
  startPart(session, {
    id: 'tanya-kabar',
    body: () => {
      const answer = chosen('kabar', CHECK_IN_ANSWERS);
      const text = written('kabar_teks');
      return answer === undefined || text === undefined ? undefined : { type: 'check-in', answer, text };
    },
    sent: words.checkIn.sent,
    clear: () => clear('kabar', 'kabar_teks'),
  });
  startPart(session, {
    id: 'rencana-kembali',
    body: () => {
      const when = chosen('rencana', RETURN_PLANS);
      return when && { type: 'return-plan', when };
    },
    sent: words.plan.sent,
    clear: () => clear('rencana'),
  });
  startPart(session, {
    id: 'beri-nilai',
    body: () => {
      const score = chosen('nilai', SCORES);
      const text = written('nilai_teks');
      return score === undefined || text === undefined ? undefined : { type: 'rating', score, text };
    },
    sent: words.rating.sent,
    clear: () => clear('nilai', 'nilai_teks'),
  });
}

/** The chosen one of several; when there is none, the page says so and goes there. */
function chosen<T extends string | number>(name: string, known: readonly T[]): T | undefined {
  const value = document.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value;
  const answer = known.find((one) => String(one) === value);
  const first = element(name, HTMLInputElement);
  setFieldError(first, answer === undefined ? words.problems.choose : undefined);
  if (answer === undefined) first.focus();
  return answer;
}

function written(id: string): string | undefined {
  const field = element(id, HTMLTextAreaElement);
  const isLong = field.value.length > MOST_LETTERS;
  setFieldError(field, isLong ? words.problems.textTooLong : undefined);
  if (isLong) field.focus();
  return isLong ? undefined : field.value;
}

function clear(name: string, text?: string): void {
  for (const one of document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) one.checked = false;
  if (text === undefined) return;
  const field = element(text, HTMLTextAreaElement);
  field.value = '';
  field.dispatchEvent(new Event('input'));
}
