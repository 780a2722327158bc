import type { ComponentChildren, JSX } from 'preact';
import { formatDate } from '../../domain/calendar/format-day.js';
import type { StandingFile } from '../../domain/report/announced-files.js';
import type { ConversationItem, TimelineStep } from '../../domain/report/conversation.js';
import { Icon } from '../../platform/pages/icon.js';
import { Notice } from '../../platform/pages/notices.js';
import { identityEntryInWords } from '../../texts/identity-words.js';
import type { Lang } from '../../texts/lang.js';
import { sizeInWords } from '../../texts/sizes.js';
import type { Texts } from '../../texts/texts.js';
import { decisionInWords, standingInWords } from '../../texts/thread-words.js';
import { visitKind } from '../../texts/visit-words.js';

interface Words {
  texts: Texts;
  lang: Lang;
}

/** What happened so far; the last step is where the report stands. */
export function Timeline(props: Words & { steps: readonly TimelineStep[] }): JSX.Element {
  const { status } = props.texts.thread;
  return (
    <ol id="status" class="steps">
      {props.steps.map(({ step, day }, index) => {
        const last = index === props.steps.length - 1;
        return (
          <li key={`${step} ${day}`} class={last ? 'step step-now' : 'step'} aria-current={last ? 'step' : undefined}>
            <Icon name={last && step !== 'selesai' ? 'clock' : 'check'} />
            <span>
              <strong>{status[step]}</strong> <span class="small">{formatDate(day, props.lang)}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

export function Messages(
  props: Words & { items: readonly ConversationItem[]; files: readonly StandingFile[] },
): JSX.Element {
  return (
    <ol id="pesan" class="messages">
      {props.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no other name than their place
        <li key={index} class={`message ${classOf(item)}`}>
          <Message {...props} item={item} />
        </li>
      ))}
    </ol>
  );
}

function classOf(item: ConversationItem): string {
  if (item.kind !== 'message') return 'message-broken';
  return item.by === 'reporter' ? 'message-own' : 'message-officer';
}

function Message({
  item,
  files,
  texts,
  lang,
}: Words & { item: ConversationItem; files: readonly StandingFile[] }): JSX.Element {
  const { messages } = texts.thread;
  if (item.kind !== 'message') {
    return (
      <Notice kind="danger">
        {item.kind === 'missing' ? messages.missing : messages.broken}
        {item.day && <p class="small">{formatDate(item.day, lang)}</p>}
      </Notice>
    );
  }
  const { body } = item;
  if (body.type === 'report') {
    return (
      <details class="fold">
        <summary>{messages.ownReport}</summary>
        <p class="message-text">{body.text}</p>
      </details>
    );
  }
  const decision =
    body.type === 'state' ? decisionInWords(texts.thread, body) : identityEntryInWords(texts.identity, body);
  const text = 'text' in body ? body.text : '';
  const kind =
    body.type === 'files-withdrawn'
      ? texts.thread.files.withdrawal
      : visitKind(texts.visit, body, (day) => formatDate(day, lang));
  const standings = new Map(files.map((one) => [one.file.id, standingInWords(texts.thread, one, lang)]));
  return (
    <>
      <p class="message-head">
        <strong>{item.by === 'reporter' ? messages.you : messages.officer}</strong>{' '}
        <span class="small">{formatDate(item.day, lang)}</span>
      </p>
      {body.type === 'question' && <p class="message-kind">{messages.question}</p>}
      {body.type === 'message' && body.threatened && <p class="message-kind">{messages.threatened}</p>}
      {decision && <p class="message-kind">{decision}</p>}
      {kind && <p class="message-kind">{kind}</p>}
      {body.type === 'files' ? (
        <ul class="message-files">
          {body.files.map((file) => (
            <li key={file.id}>
              <Icon name="file" />
              {file.name} <span class="small">{sizeInWords(file.bytes, lang)}</span>{' '}
              <span class="small">{standings.get(file.id)}</span>
            </li>
          ))}
        </ul>
      ) : (
        text && <p class="message-text">{text}</p>
      )}
    </>
  );
}

/** The field of a new message; its id differs from the list of messages, its name is that of the form. */
export function MessageField(props: { texts: Texts; form: string; text: string; problem?: string }): JSX.Element {
  const { write } = props.texts.thread;
  return (
    <div class="field">
      <label class="label" for="tulis-pesan">
        {write.label}
      </label>
      <p class="hint" id="tulis-pesan-petunjuk">
        {write.hint}
      </p>
      <p class="error" id="tulis-pesan-galat" hidden={!props.problem}>
        <Icon name="warning" />
        <span>{props.problem}</span>
      </p>
      <textarea
        class="control"
        id="tulis-pesan"
        name="pesan"
        form={props.form}
        rows={5}
        autocomplete="off"
        spellcheck={false}
        aria-describedby="tulis-pesan-petunjuk tulis-pesan-galat"
        aria-invalid={props.problem ? 'true' : undefined}
        value={props.text}
      />
    </div>
  );
}

/** Timeline, what comes next, messages: the same frame for the server's page and for the script. */
export function ThreadBody(props: {
  texts: Texts;
  timeline: JSX.Element;
  next: ComponentChildren;
  messages: JSX.Element;
  /** What a returning reporter is asked, before her messages */
  questions: ComponentChildren;
}): JSX.Element {
  const { thread } = props.texts;
  return (
    <>
      <h1 class="form-heading" id="judul-laporan" tabindex={-1}>
        {thread.heading}
      </h1>
      <section aria-labelledby="judul-status">
        <h2 id="judul-status">{thread.status.heading}</h2>
        {props.timeline}
        {props.next}
      </section>
      {props.questions}
      <section aria-labelledby="judul-pesan">
        <h2 id="judul-pesan">{thread.messages.heading}</h2>
        {props.messages}
      </section>
    </>
  );
}
