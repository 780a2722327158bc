import type { JSX } from 'preact';
import { formatDate, formatDay } from '../../domain/calendar/format-day.js';
import type { StandingFile } from '../../domain/report/announced-files.js';
import type { Conversation } from '../../domain/report/conversation.js';
import { PageDocument } from '../../platform/pages/document.js';
import { FileField } from '../../platform/pages/fields.js';
import { ErrorSummary, Notice, PageProblem } from '../../platform/pages/notices.js';
import type { PageSetting } from '../../platform/pages/page-setting.js';
import { inLang } from '../../texts/lang.js';
import { textsFor } from '../../texts/texts.js';
import type { ReadersView } from '../citizen.view.js';
import { type NamedCustodians, PlainIdentitySection } from './identity-parts.js';
import { MessageField, Messages, ThreadBody, Timeline } from './thread-parts.js';
import { UnfinishedFiles } from './unfinished-files.js';
import { type TypedVisit, VisitLater, VisitQuestions, type VisitState } from './visit-sections.js';

export interface ThreadPageState {
  conversation: Conversation;
  /** Every file that she has listed, with how far it is */
  files: readonly StandingFile[];
  /** Day after which there is news; undefined when nothing is promised (answered, or closed) */
  comeBack?: string;
  /** Day until which the desk waits for her answer */
  answerBy?: string;
  /** Working days that the desk is late; 0 when it is not */
  lateDays: number;
  csrf: string;
  /** Sealed keys of this visit */
  ticket: string;
  /** A message has just arrived */
  sent: boolean;
  storedFiles: number;
  missingFiles: readonly string[];
  /** A message that could not be taken, as it was typed */
  /** To whom she could entrust her name; null while that is not offered */
  custodians: NamedCustodians | null;
  /** A name that could not be taken, as it was typed */
  typedIdentity: { name: string; contact: string };
  /** What has just become of her name or contact */
  identityNews?: string;
  identityProblem?: string;
  typed: { text: string };
  /** Who can read the report now */
  readers: ReadersView;
  visit: VisitState;
  typedVisit: TypedVisit;
  /** What has just arrived of a return visit, in words */
  visitNews?: string;
  problems: Readonly<Record<string, string>>;
  notice?: { title: string; text: string };
}

const FORM = 'tulis';

/** The conversation without script: read, answer, add files, leave. */
export function ThreadPage({ setting, state }: { setting: PageSetting; state: ThreadPageState }): JSX.Element {
  const texts = textsFor(setting.lang);
  const { thread, receipt, common } = texts;
  const { status, write } = thread;
  const visit = {
    texts,
    carried: { lang: setting.lang, csrf: state.csrf, ticket: state.ticket },
    messageForm: FORM,
    state: state.visit,
    typed: state.typedVisit,
    problems: state.problems,
  };
  const problems = Object.entries(state.problems).map(([field, text]) => ({ field, text }));
  return (
    <PageDocument setting={setting}>
      {state.notice && <PageProblem {...state.notice} />}
      {problems.length > 0 && <ErrorSummary lang={setting.lang} problems={problems} />}
      {state.sent && <Notice kind="done">{write.sent}</Notice>}
      {state.identityNews && <Notice kind="done">{state.identityNews}</Notice>}
      {state.identityProblem && <Notice kind="warning">{state.identityProblem}</Notice>}
      {state.visitNews && <Notice kind="done">{state.visitNews}</Notice>}
      {state.storedFiles > 0 && <Notice kind="done">{receipt.files.stored(state.storedFiles)}</Notice>}
      {state.missingFiles.length > 0 && (
        <Notice kind="warning">{receipt.files.missing(state.missingFiles.join(', '))}</Notice>
      )}
      <ThreadBody
        texts={texts}
        timeline={<Timeline texts={texts} lang={setting.lang} steps={state.conversation.steps} />}
        next={
          <>
            {state.lateDays > 0 && <Notice kind="warning">{status.late(state.lateDays)}</Notice>}
            {state.answerBy && <p>{status.answerBy(formatDay(state.answerBy, setting.lang))}</p>}
            {state.comeBack && state.lateDays === 0 && (
              <p>{status.comeBack(formatDay(state.comeBack, setting.lang))}</p>
            )}
            {state.conversation.lastRead && (
              <p class="small-print">{status.lastRead(formatDate(state.conversation.lastRead, setting.lang))}</p>
            )}
            <p class="small-print">{texts.visit.readers(state.readers.holders, state.readers.channel)}</p>
          </>
        }
        messages={<Messages texts={texts} lang={setting.lang} items={state.conversation.items} files={state.files} />}
        questions={<VisitQuestions {...visit} />}
      />
      <UnfinishedFiles texts={texts} carried={visit.carried} files={state.files} />
      <section aria-labelledby="judul-tulis">
        <h2 id="judul-tulis">{write.heading}</h2>
        <form
          id={FORM}
          method="post"
          action={inLang('/resi/pesan', setting.lang)}
          enctype="multipart/form-data"
          autocomplete="off"
        >
          <input type="hidden" name="csrf" value={state.csrf} autocomplete="off" />
          <input type="hidden" name="tiket" value={state.ticket} autocomplete="off" />
          <MessageField texts={texts} form={FORM} text={state.typed.text} problem={state.problems['tulis-pesan']} />
          <FileField
            name="bukti"
            label={write.files}
            optional={common.optional}
            hint={write.filesHint}
            error={state.problems.bukti}
            form={FORM}
          />
          <button class="button" type="submit">
            {write.send}
          </button>
        </form>
      </section>
      <VisitLater {...visit} />
      <PlainIdentitySection
        texts={texts}
        lang={setting.lang}
        story={state.conversation.identity}
        custodians={state.custodians}
        typed={state.typedIdentity}
        problems={state.problems}
        hidden={
          <>
            <input type="hidden" name="csrf" value={state.csrf} autocomplete="off" />
            <input type="hidden" name="tiket" value={state.ticket} autocomplete="off" />
          </>
        }
      />
      <form class="leave" method="post" action={inLang('/resi/keluar', setting.lang)}>
        <input type="hidden" name="csrf" value={state.csrf} autocomplete="off" />
        <button class="button button-second" type="submit">
          {thread.leave.button}
        </button>
        <p class="small-print">{thread.leave.about}</p>
      </form>
    </PageDocument>
  );
}
