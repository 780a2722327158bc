import type { JSX } from 'preact';
import type { Contact } from '../../platform/config-data/config-data.js';
import { DataBlock } from '../../platform/pages/data-block.js';
import { PageDocument } from '../../platform/pages/document.js';
import { TextArea } from '../../platform/pages/fields.js';
import { ErrorSummary, Notice, OfflineStrip, PageProblem, ScriptMissing } from '../../platform/pages/notices.js';
import type { PageSetting } from '../../platform/pages/page-setting.js';
import { SurroundingsNotices } from '../../platform/pages/surroundings.js';
import { inLang } from '../../texts/lang.js';
import { textsFor } from '../../texts/texts.js';
import type { PromiseFacts, ReceiptEntryData } from '../citizen-page.view.js';
import { ThreadTemplates } from './thread-templates.js';
import { Unsent, type UnsentLine } from './unsent.js';
import { WithoutScript } from './without-script.js';
import { WordFieldTemplates } from './word-field-templates.js';

export interface ReceiptEntryState {
  /** What was typed, kept when it cannot be read as a receipt */
  typed: string;
  /** Sentences about the typed words; they depend on the input alone */
  problems: readonly string[];
  notice?: { title: string; text: string };
  /** What could not be sent because the visit had ended, message and tick; it is kept on the page */
  unsent?: readonly UnsentLine[];
  csrf: string;
  deploymentId: string;
  /** Whom a returning reporter can turn to, and how the days of the first answer are counted */
  visit: { contacts: readonly Contact[]; promises: PromiseFacts };
}

const FORM = 'buka';

/** Where the eight words are typed. The field is a textarea: a lone input would be submitted by Enter. */
export function ResiPage({ setting, state }: { setting: PageSetting; state: ReceiptEntryState }): JSX.Element {
  const texts = textsFor(setting.lang);
  const { entry } = texts.thread;
  const data: ReceiptEntryData = {
    deploymentId: state.deploymentId,
    csrf: state.csrf,
    promises: state.visit.promises,
  };
  return (
    <PageDocument setting={setting}>
      <ScriptMissing setting={setting} />
      <OfflineStrip lang={setting.lang} />
      <SurroundingsNotices setting={setting} />
      <div id="buka-laporan">
        <WithoutScript setting={setting}>
          <form
            id={FORM}
            method="post"
            action={inLang(setting.withScript ? '/resi' : '/resi?tanpa-skrip=1', setting.lang)}
            autocomplete="off"
          >
            <input type="hidden" name="csrf" value={state.csrf} autocomplete="off" />
          </form>
        </WithoutScript>
        <h1 class="form-heading">{entry.heading}</h1>
        {state.notice && <PageProblem {...state.notice} />}
        {state.problems.length > 0 && (
          <ErrorSummary lang={setting.lang} problems={state.problems.map((text) => ({ field: 'kata', text }))} />
        )}
        <div id="tempat-ringkasan" />
        <TextArea
          name="resi"
          id="kata"
          label={entry.label}
          hint={entry.hint}
          error={state.problems.join(' ')}
          value={state.typed}
          rows={4}
          form={FORM}
          plainWords
          leavesNothing
        />
        {setting.withScript && (
          <div id="buka-tersegel" hidden>
            <Notice kind="info">{entry.browser}</Notice>
            <div id="tempat-tombol" />
          </div>
        )}
        <WithoutScript setting={setting}>
          <Notice kind="info">{entry.server}</Notice>
          <button class="button" type="submit" form={FORM}>
            {entry.open}
          </button>
        </WithoutScript>
        {state.unsent && state.unsent.length > 0 && <Unsent lines={state.unsent} lang={setting.lang} />}
        <details class="fold">
          <summary>{entry.lost.question}</summary>
          {entry.lost.answer.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </details>
      </div>
      {setting.withScript && (
        <>
          <WordFieldTemplates lang={setting.lang} />
          <ThreadTemplates lang={setting.lang} contacts={state.visit.contacts} />
          <DataBlock id="data" data={data} />
        </>
      )}
    </PageDocument>
  );
}
