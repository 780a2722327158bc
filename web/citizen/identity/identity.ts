import { formatDate } from '../../../src/domain/calendar/format-day.js';
import type { IdentityStory } from '../../../src/domain/identity/story.js';
import type { Conversation } from '../../../src/domain/report/conversation.js';
import { SealingError } from '../../../src/sealing/index.js';
import { identityTextsFor } from '../../../src/texts/identity-words.js';
import { RequestError } from '../api.js';
import { whenForgotten } from '../forget.js';
import { element, fillPart, fromTemplate, lang, setBusy, setFieldError, texts } from '../page.js';
import type { ThreadSession } from '../thread-session.js';
import { drawThread, whenDrawn } from '../thread-view.js';
import { type Custodians, fetchCustodians, leaveIdentity, withdrawIdentity } from './acts.js';

const words = identityTextsFor(lang);

/** Starts the part about the reporter's own name. Nothing is asked of the server before she opens its fold. */
export function startIdentity(session: ThreadSession, conversation: Conversation): void {
  const news = element('kabar-identitas');
  const name = element('nama', HTMLInputElement);
  const contact = element('kontak-titipan', HTMLTextAreaElement);
  const forDesk = element('kontak-petugas', HTMLTextAreaElement);
  const fold = element('titip-identitas', HTMLDetailsElement);
  let now = conversation.identity;
  let custodians: Custodians | null = null;
  let working = false;
  drawStory(now);
  element('identitas').hidden = false;
  whenDrawn(({ identity }) => {
    now = identity;
    drawStory(now);
  });
  whenForgotten(() => {
    for (const field of [name, contact, forDesk]) field.value = '';
  });

  /** One thing at a time; what went wrong is said beside what was typed. */
  async function during(button: HTMLElement, work: () => Promise<string>, explain: (text: string) => void) {
    if (working) return;
    working = true;
    setBusy(button, true);
    news.textContent = '';
    try {
      news.textContent = await work();
    } catch (error) {
      explain(sentenceOf(error));
      // What has come first, or has arrived although its answer did not, shows at once.
      const thread = await session.fetch().catch(() => null);
      if (thread) await drawThread(session, thread);
    }
    working = false;
    setBusy(button, false);
  }

  fold.addEventListener('toggle', () => {
    if (custodians || !fold.open) return;
    fetchCustodians(channelOf(conversation)).then(
      (found) => {
        custodians = found;
        drawCustodians(found);
      },
      (error: unknown) => {
        element('kustodian-keadaan').textContent = sentenceOf(error);
      },
    );
  });

  element('titip-nama').addEventListener('click', () => {
    const chosen = custodians;
    setFieldError(name, name.value.trim() === '' ? words.problems.name : undefined);
    if (!chosen || name.value.trim() === '') return name.focus();
    const identity = { name: name.value, contact: contact.value };
    void during(
      element('titip-nama'),
      async () => {
        await drawThread(session, await leaveIdentity(session, identity, chosen));
        name.value = contact.value = '';
        return words.sent.left;
      },
      (problem) => {
        setFieldError(name, problem);
        name.focus();
      },
    );
  });

  element('tarik-nama').addEventListener('click', () => {
    const { left } = now;
    if (!left) return;
    void during(
      element('tarik-nama'),
      async () => {
        await drawThread(session, await withdrawIdentity(session, left.disclosure));
        element('judul-identitas').focus();
        return words.sent.withdrawn;
      },
      (problem) => {
        news.textContent = problem;
      },
    );
  });

  element('kirim-kontak').addEventListener('click', () => {
    setFieldError(forDesk, forDesk.value.trim() === '' ? words.problems.contact : undefined);
    if (forDesk.value.trim() === '') return forDesk.focus();
    void during(
      element('kirim-kontak'),
      async () => {
        await drawThread(session, await session.send({ type: 'contact', text: forDesk.value }));
        forDesk.value = '';
        return words.contact.sent;
      },
      (problem) => {
        setFieldError(forDesk, problem);
        forDesk.focus();
      },
    );
  });
}

/** The channel of her report: its custodians are the ones. */
function channelOf({ items }: Conversation): string {
  const [first] = items;
  return first?.kind === 'message' && first.body.type === 'report' ? (first.body.channel ?? '') : '';
}

function drawStory(story: IdentityStory): void {
  const { steps, left, asked, opened } = story;
  const list = element('riwayat-identitas');
  list.hidden = steps.length === 0;
  list.replaceChildren(
    ...steps.map(({ step, day }) => {
      const copy = fromTemplate('langkah');
      fillPart(copy, 'name', words.steps[step]);
      fillPart(copy, 'day', formatDate(day, lang));
      return copy;
    }),
  );
  const state = element('keadaan-identitas');
  state.hidden = left === undefined;
  if (left) {
    const lies = asked ? words.asked : words.lies(left.needed, left.custodians.length);
    state.textContent = opened ? words.opened : lies;
  }
  element('tarik-identitas').hidden = left === undefined || opened !== undefined;
  element('titip-identitas').hidden = left !== undefined;
}

function drawCustodians(custodians: Custodians | null): void {
  const state = element('kustodian-keadaan');
  state.textContent = custodians ? '' : words.leave.notOffered;
  element('kustodian-ada').hidden = custodians === null;
  if (!custodians) return;
  const { cards, needed } = custodians;
  element('kustodian-pokok').replaceChildren(...words.leave.points(needed, cards.length).map(point));
  element('kustodian-nama').replaceChildren(
    ...cards.map((card) => point(words.leave.custodian(card.name, card.custodian === 'outside'))),
  );
}

function point(text: string): HTMLElement {
  const item = document.createElement('li');
  item.textContent = text;
  return item;
}

function sentenceOf(error: unknown): string {
  if (error instanceof SealingError) return words.problems.custodians;
  if (!(error instanceof RequestError)) return texts.notSent;
  if (error.code === 'conflict') return words.problems.changed;
  if (error.code === 'thread.moved') return texts.threadMoved;
  return `${error.text ?? texts.notSent} (${texts.code(error.code)})`;
}
