import { formatDate, formatDay } from '../../src/domain/calendar/format-day.js';
import type { FiledView } from '../../src/reports/citizen.view.js';
import { inLang } from '../../src/texts/lang.js';
import { FileSender } from './file-sender.js';
import { finish } from './forget.js';
import { announce, element, fromTemplate, lang, setFieldError, texts } from './page.js';
import type { ThreadSession } from './thread-session.js';
import { completeWord } from './words/completion.js';

/** Positions of the words that are typed back, as the page has fields for them. */
const CHECKED = [3, 7];

/** Shows the receipt in place of the form: the report is stored by now. */
export function showReceipt(words: readonly string[], filed: FiledView, session: ThreadSession): void {
  const page = fromTemplate('tanda-terima', {
    day: formatDate(filed.day, lang),
    comeBack: formatDay(filed.comeBack, lang),
  });
  const list = page.querySelector('#resi');
  for (const word of words) {
    const item = document.createElement('li');
    item.textContent = word;
    list?.append(item);
  }
  const main = element('isi');
  main.classList.add('main-receipt');
  // Pulled down by mistake, a phone would load the page anew, and the words would be gone.
  document.documentElement.classList.add('keeps-still');
  main.replaceChildren(page, element('baris-berkas'));
  window.scrollTo(0, 0);
  element('sudah-diterima').focus();
  element('perkiraan').hidden = !filed.estimated;

  for (const position of CHECKED) completeWord(element(`kata-${position}`, HTMLInputElement), () => undefined);
  element('sudah-tercatat').addEventListener('click', () => {
    if (!checkWords(words)) return;
    element('periksa-kata').hidden = true;
    element('tercatat').hidden = false;
    element('bukti-nanti').hidden = true;
    element('bukti-sekarang').hidden = false;
    element('tercatat').focus();
  });
  element('salin-kata').addEventListener('click', () => {
    navigator.clipboard.writeText(words.join(' ')).then(
      () => announce(texts.copied),
      () => undefined,
    );
  });
  element('cetak-kata').addEventListener('click', () => window.print());
  element('selesai').addEventListener('click', () => finish(inLang('/', lang)));
  new FileSender(session);
}

/** Compares the two words that were typed from paper; any case, and four letters are enough. */
function checkWords(words: readonly string[]): boolean {
  let first: HTMLElement | undefined;
  for (const position of CHECKED) {
    const field = element(`kata-${position}`, HTMLInputElement);
    const typed = field.value.trim().toLowerCase();
    const problem =
      typed === ''
        ? texts.wordMissing(position)
        : sameWord(typed, words[position - 1] ?? '')
          ? undefined
          : texts.wordWrong(position);
    setFieldError(field, problem);
    if (problem) first ??= field;
  }
  first?.focus();
  return first === undefined;
}

function sameWord(typed: string, word: string): boolean {
  return typed === word || (typed.length >= 4 && word.startsWith(typed));
}
