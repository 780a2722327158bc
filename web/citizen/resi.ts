import type { ThreadView } from '../../src/reports/citizen.view.js';
import type { ReceiptEntryData } from '../../src/reports/citizen-page.view.js';
import { deriveReceipt, fromHex, type ReceiptKeys } from '../../src/sealing/index.js';
import { inLang } from '../../src/texts/lang.js';
import { threadTextsFor } from '../../src/texts/thread-words.js';
import { RequestError, setToken } from './api.js';
import { FileSender } from './file-sender.js';
import { finish, whenForgotten } from './forget.js';
import { KdfInWorker } from './kdf.js';
import {
  element,
  fromTemplate,
  growTextAreas,
  lang,
  makeButton,
  offerPageWithoutScript,
  pageData,
  setBusy,
  setFieldError,
  showProblems,
  texts,
  warnWhenSlow,
  watchConnection,
} from './page.js';
import { ThreadSession } from './thread-session.js';
import { drawThread } from './thread-view.js';
import { startVisit, type VisitFacts } from './visit/visit.js';
import { WordFields } from './words/word-fields.js';

const MOST_LETTERS = 50_000;
const PAUSE_MS = 400;

export { speak } from './page.js';

/** Starts the page where the eight words are typed. The server sees neither words nor keys. */
export function startReceiptEntry(): void {
  const data = pageData<ReceiptEntryData>();
  setToken(data.csrf);
  const kdf = new KdfInWorker();
  /** The last derivation and the words that it is for: typing on makes another one */
  let derived: { words: string; keys: Promise<ReceiptKeys> } | undefined;
  let opening = false;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const button = makeButton(texts.openReport, () => {
    if (!opening) void open();
  });
  element('tempat-tombol').append(button);
  element('buka-tersegel').hidden = false;
  watchConnection();
  growTextAreas(element('isi'));
  element('buka-laporan').addEventListener('input', () => kdf.warmUp(warnWhenSlow), { once: true });
  const area = element('kata', HTMLTextAreaElement);
  const fields = new WordFields(area, beginDerivation, () => button.click());
  whenForgotten(() => {
    fields.clear();
    derived = undefined;
  });

  /** Eight whole words: the slow part begins while she looks for the button. */
  function beginDerivation(words: string[] | undefined): void {
    clearTimeout(pause);
    if (words) pause = setTimeout(() => derive(words).catch(() => undefined), PAUSE_MS);
  }

  function derive(words: readonly string[]): Promise<ReceiptKeys> {
    const text = words.join(' ');
    if (derived?.words !== text) {
      derived = { words: text, keys: deriveReceipt(words, fromHex(data.deploymentId), kdf.derive) };
    }
    return derived.keys;
  }

  async function open(): Promise<void> {
    const { words, problems } = fields.words();
    showProblems(problems);
    if (!words) return;
    opening = true;
    setBusy(button, true);
    const began = performance.now();
    const timer = setInterval(() => {
      const elapsed = Math.round((performance.now() - began) / 1000);
      const total = kdf.seconds;
      button.textContent = total === undefined || elapsed > total ? texts.openingSoon : texts.opening(elapsed, total);
    }, 1_000);
    button.textContent = texts.openingSoon;
    try {
      const session = new ThreadSession(await derive(words));
      const thread = await session.fetch();
      if (thread) await showThread(session, thread, { ...data, derive: kdf.derive });
      else showProblems([{ field: fields.first, text: threadTextsFor(lang).wrong }]);
    } catch (error) {
      derived = undefined;
      showProblems([], error instanceof RequestError ? sentence(error) : texts.cannotSeal);
      if (!(error instanceof RequestError)) offerPageWithoutScript(true);
    } finally {
      clearInterval(timer);
      opening = false;
      setBusy(button, false);
      button.textContent = texts.openReport;
    }
  }
}

function sentence(error: RequestError): string {
  return `${error.text ?? texts.notSent} (${texts.code(error.code)})`;
}

/** Texts of a return visit in which she may point to herself; her contact is meant to. */
const WRITTEN_ON_RETURN = ['tulis-pesan', 'kabar_teks', 'nilai_teks', 'tulisan'];

/** Shows the conversation in place of the words, which are gone from the page by then. */
async function showThread(session: ThreadSession, thread: ThreadView, facts: VisitFacts): Promise<void> {
  const main = element('isi');
  const kept = [...main.querySelectorAll('template')];
  main.replaceChildren(fromTemplate('percakapan'), ...kept);
  startVisit(session, facts);
  const conversation = await drawThread(session, thread);
  window.scrollTo(0, 0);
  element('judul-laporan').focus();
  element('selesai').addEventListener('click', () => finish(inLang('/', lang)));
  startMessages(session);
  // Few want it, so the page does not wait for it; without it the part stays hidden.
  import('./identity/identity.js').then(
    ({ startIdentity }) => startIdentity(session, conversation),
    () => undefined,
  );
  import('./traces/show-traces.js').then(
    ({ watchForTraces }) => watchForTraces(WRITTEN_ON_RETURN),
    () => undefined,
  );
  const files = new FileSender(session, (now) => {
    drawThread(session, now).catch(() => undefined);
  });
  await files.showUnfinished(thread);
}

function startMessages(session: ThreadSession): void {
  const field = element('tulis-pesan', HTMLTextAreaElement);
  const button = element('kirim-pesan', HTMLButtonElement);
  const news = element('tempat-kabar');
  let sending = false;

  button.addEventListener('click', async () => {
    if (sending) return;
    const problem =
      field.value.trim() === ''
        ? texts.messageEmpty
        : field.value.length > MOST_LETTERS
          ? texts.messageTooLong
          : undefined;
    setFieldError(field, problem);
    if (problem) {
      field.focus();
      return;
    }
    sending = true;
    news.textContent = '';
    setBusy(button, true);
    button.textContent = texts.sending;
    try {
      const body = { type: 'message', text: field.value, threatened: false } as const;
      await drawThread(session, await session.send(body));
      field.value = '';
      field.dispatchEvent(new Event('input'));
      news.textContent = texts.messageSent;
    } catch (error) {
      setFieldError(field, await explain(error, session));
      field.focus();
    }
    sending = false;
    setBusy(button, false);
    button.textContent = texts.sendMessage;
  });
}

/** What to say about a message that was not taken. When another entry came first, it is shown at once. */
async function explain(error: unknown, session: ThreadSession): Promise<string> {
  if (!(error instanceof RequestError)) return texts.notSent;
  if (error.code !== 'thread.moved') return sentence(error);
  const now = await session.fetch().catch(() => null);
  if (now) await drawThread(session, now);
  return texts.threadMoved;
}
