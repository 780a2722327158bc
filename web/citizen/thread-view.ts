import { formatDate, formatDay } from '../../src/domain/calendar/format-day.js';
import { standingFiles, wordsOfReporter } from '../../src/domain/report/announced-files.js';
import {
  type Conversation,
  type ConversationItem,
  conversationOf,
  type ListedFile,
  type TimelineStep,
} from '../../src/domain/report/conversation.js';
import type { ThreadView } from '../../src/reports/citizen.view.js';
import type { OpenedEntry } from '../../src/sealing/index.js';
import { identityEntryInWords, identityTextsFor } from '../../src/texts/identity-words.js';
import { sizeInWords } from '../../src/texts/sizes.js';
import { decisionInWords, standingInWords, threadTextsFor } from '../../src/texts/thread-words.js';
import { visitKind, visitTextsFor } from '../../src/texts/visit-words.js';
import { element, fillPart, fromTemplate, lang } from './page.js';
import type { ThreadSession } from './thread-session.js';

const words = threadTextsFor(lang);

/** Opens the thread and draws timeline and messages into the page's places for them. */
export async function drawThread(session: ThreadSession, thread: ThreadView): Promise<Conversation> {
  const opened = await session.open(thread);
  const conversation = conversationOf(opened);
  element('status').replaceChildren(...conversation.steps.map(drawStep));
  markLast(conversation.steps.at(-1)?.step === 'selesai');
  const files = standingFiles(wordsOfReporter(conversation.items), thread.files);
  const standings = new Map(files.map((one) => [one.file.id, standingInWords(words, one, lang)]));
  element('pesan').replaceChildren(...conversation.items.map((item) => drawItem(item, standings)));
  drawPromise(thread, conversation);
  for (const listener of listeners) listener(conversation, thread, opened);
  return conversation;
}

type Listener = (conversation: Conversation, thread: ThreadView, opened: readonly OpenedEntry[]) => void;
const listeners: Listener[] = [];

/** Tells whoever shows another part of the thread each time it was drawn anew. */
export function whenDrawn(listener: Listener): void {
  listeners.push(listener);
}

function drawStep({ step, day }: TimelineStep): Node {
  const copy = fromTemplate('langkah');
  fillPart(copy, 'name', words.status[step]);
  fillPart(copy, 'day', formatDate(day, lang));
  return copy;
}

function markLast(finished: boolean): void {
  const last = element('status').lastElementChild;
  if (!finished) last?.classList.add('step-now');
  last?.setAttribute('aria-current', 'step');
}

/** @param standings how far each file is that she has listed, in words, by their ids */
function drawItem(item: ConversationItem, standings: Standings): Node {
  if (item.kind !== 'message') {
    const copy = fromTemplate('pesan-rusak');
    fillPart(copy, 'text', item.kind === 'missing' ? words.messages.missing : words.messages.broken);
    if (item.day) fillPart(copy, 'day', formatDate(item.day, lang));
    return copy;
  }
  const { body, by, day } = item;
  if (body.type === 'report') {
    const copy = fromTemplate('laporan-sendiri');
    fillPart(copy, 'text', body.text);
    return copy;
  }
  const copy = fromTemplate('satu-pesan');
  copy.querySelector('li')?.classList.add(by === 'reporter' ? 'message-own' : 'message-officer');
  fillPart(copy, 'who', by === 'reporter' ? words.messages.you : words.messages.officer);
  fillPart(copy, 'day', formatDate(day, lang));
  if (body.type === 'question') fillPart(copy, 'kind', words.messages.question);
  if (body.type === 'message' && body.threatened) fillPart(copy, 'kind', words.messages.threatened);
  if (body.type === 'state') fillPart(copy, 'kind', decisionInWords(words, body));
  const identity = identityEntryInWords(identityTextsFor(lang), body);
  if (identity) fillPart(copy, 'kind', identity);
  fillPart(
    copy,
    'kind',
    visitKind(visitTextsFor(lang), body, (one) => formatDate(one, lang)),
  );
  if (body.type === 'files') drawFiles(copy, body.files, standings);
  else if (body.type === 'files-withdrawn') fillPart(copy, 'kind', words.files.withdrawal);
  else if ('text' in body) fillPart(copy, 'text', body.text || undefined);
  return copy;
}

type Standings = ReadonlyMap<string, string>;

function drawFiles(copy: DocumentFragment, files: readonly ListedFile[], standings: Standings): void {
  const list = copy.querySelector<HTMLElement>('[data-part="files"]');
  if (!list) return;
  for (const file of files) {
    const row = fromTemplate('satu-berkas');
    fillPart(row, 'name', file.name);
    fillPart(row, 'size', sizeInWords(file.bytes, lang));
    fillPart(row, 'state', standings.get(file.id));
    list.append(row);
  }
  list.hidden = false;
}

/** The day to come back, or that the desk is late; and when an officer was last here. */
function drawPromise(thread: ThreadView, conversation: Conversation): void {
  const late = element('terlambat');
  late.hidden = thread.lateDays === 0;
  fillPart(late, 'text', words.status.late(thread.lateDays));
  const comeBack = element('kembali');
  comeBack.hidden = (thread.comeBack === null && thread.answerBy === null) || thread.lateDays > 0;
  if (thread.answerBy) comeBack.textContent = words.status.answerBy(formatDay(thread.answerBy, lang));
  if (thread.comeBack) comeBack.textContent = words.status.comeBack(formatDay(thread.comeBack, lang));
  const lastRead = element('terakhir-dibaca');
  lastRead.hidden = conversation.lastRead === undefined;
  if (conversation.lastRead) lastRead.textContent = words.status.lastRead(formatDate(conversation.lastRead, lang));
}
