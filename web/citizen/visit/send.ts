import type { ReporterBody } from '../../../src/sealing/index.js';
import { RequestError } from '../api.js';
import { announce, element, setBusy, texts } from '../page.js';
import type { ThreadSession } from '../thread-session.js';
import { drawThread } from '../thread-view.js';

/** Sends one entry and draws the thread. An officer's entry that came first is no reason to ask her to press again. */
export async function sendInTurn(session: ThreadSession, body: ReporterBody): Promise<void> {
  try {
    await drawThread(session, await session.send(body));
  } catch (error) {
    if (!(error instanceof RequestError && error.code === 'thread.moved')) throw error;
    await session.fetch();
    await drawThread(session, await session.send(body));
  }
}

/** What a part of the page sends when its button is pressed; undefined when something is still missing. */
interface Part {
  id: string;
  body(): ReporterBody | undefined;
  sent: string;
  clear(): void;
}

/** Lets the button of a part send what its fields say. */
export function startPart(session: ThreadSession, { id, body, sent, clear }: Part): void {
  const part = element(id);
  const button = part.querySelector<HTMLButtonElement>('[data-part="send"]');
  if (!button) throw new Error(`${id} has no button`);
  const news = element(`${id}-kabar`);
  pressOnce(button, async () => {
    const said = body();
    if (!said) return;
    sayProblem(id, undefined);
    news.textContent = '';
    try {
      await sendInTurn(session, said);
      clear();
      news.textContent = sent;
      // A part that is done takes itself and its focus away.
      if (part.closest('[hidden]')) news.focus();
      else announce(sent);
    } catch (error) {
      sayProblem(id, sentenceFor(error));
    }
  });
}

/** Runs an action at a press, and no second one while it is under way. */
export function pressOnce(button: HTMLButtonElement, act: () => Promise<void>): void {
  let acting = false;
  button.addEventListener('click', async () => {
    if (acting) return;
    acting = true;
    setBusy(button, true);
    try {
      await act();
    } finally {
      acting = false;
      setBusy(button, false);
    }
  });
}

/** Shows or takes away the line above the button of a part. */
export function sayProblem(id: string, text: string | undefined): void {
  const place = element(`${id}-galat`);
  place.hidden = text === undefined;
  const words = place.querySelector('span');
  if (words) words.textContent = text ?? '';
  if (text !== undefined) announce(text);
}

export function sentenceFor(error: unknown): string {
  if (!(error instanceof RequestError)) return texts.notSent;
  return `${error.text ?? texts.notSent} (${texts.code(error.code)})`;
}
