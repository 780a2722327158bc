import { visitTextsFor } from '../../../src/texts/visit-words.js';
import { element, lang } from '../page.js';
import type { ThreadSession } from '../thread-session.js';
import { pressOnce, sayProblem, sendInTurn, sentenceFor } from './send.js';

/** "Somebody is looking for me": one press, at any time; what she has begun to write goes along. */
export function startDanger(session: ThreadSession): void {
  const words = visitTextsFor(lang).danger;
  const message = element('tulis-pesan', HTMLTextAreaElement);
  pressOnce(element('dicari', HTMLButtonElement), async () => {
    sayProblem('dicari', undefined);
    try {
      await sendInTurn(session, { type: 'message', text: message.value, threatened: true });
      message.value = '';
      message.dispatchEvent(new Event('input'));
      element('dicari-keterangan').textContent = words.sent;
      element('bahaya-sekarang', HTMLDetailsElement).open = true;
    } catch (error) {
      sayProblem('dicari', sentenceFor(error));
    }
  });
}
