import type { JSX } from 'preact';
import { formatDate, formatDay } from '../../domain/calendar/format-day.js';
import { PageDocument } from '../../platform/pages/document.js';
import { ErrorSummary, Notice, PageProblem } from '../../platform/pages/notices.js';
import type { PageSetting } from '../../platform/pages/page-setting.js';
import { inLang } from '../../texts/lang.js';
import { textsFor } from '../../texts/texts.js';
import { SecondReceipt } from './outside-part.js';
import { ComeBack, ReceiptHead, ReceiptWords, WordCheck } from './receipt-parts.js';
import { Unsent, type UnsentLine } from './unsent.js';

export interface ReceiptPageState {
  words: readonly string[];
  /** Day of filing, `YYYY-MM-DD` */
  day: string;
  /** Day after which there is news */
  comeBack: string;
  /** The calendar does not know the holidays of that year yet */
  estimated: boolean;
  /** The same form was sent a second time */
  again: boolean;
  /** Another text was sent with the same form; it was not taken and stays on the page */
  changed?: { unsent: readonly UnsentLine[] };
  /** She has taken an earlier report here: there are two receipts now */
  isSecond?: boolean;
  csrf: string;
  ticket: string;
  /** Files that arrived with the report */
  storedFiles: number;
  /** Names of files that did not arrive */
  missingFiles: readonly string[];
  /** Both words were typed back */
  checked: boolean;
  problems: Readonly<Record<string, string>>;
}

const FORM = 'periksa';

/** The receipt without script. The report is stored when this page is shown. */
export function ReceiptPage({ setting, state }: { setting: PageSetting; state: ReceiptPageState }): JSX.Element {
  const texts = textsFor(setting.lang);
  const { receipt } = texts;
  const problems = Object.entries(state.problems).map(([field, text]) => ({ field, text }));
  return (
    <PageDocument setting={setting} receipt>
      {problems.length > 0 && <ErrorSummary lang={setting.lang} problems={problems} />}
      {state.changed && <PageProblem {...texts.errors.textChanged} />}
      <ReceiptHead texts={texts} stored={receipt.stored(formatDate(state.day, setting.lang))} again={state.again} />
      {state.storedFiles > 0 && <Notice kind="done">{receipt.files.stored(state.storedFiles)}</Notice>}
      {state.missingFiles.length > 0 && (
        <Notice kind="warning">{receipt.files.missing(state.missingFiles.join(', '))}</Notice>
      )}
      {state.isSecond && <SecondReceipt texts={texts} />}
      <ReceiptWords texts={texts} words={state.words} />
      {state.checked ? (
        <Notice kind="done" id="tercatat">
          {receipt.check.done}
        </Notice>
      ) : (
        <form id={FORM} method="post" action={inLang('/lapor/resi', setting.lang)} autocomplete="off">
          <input type="hidden" name="csrf" value={state.csrf} autocomplete="off" />
          <input type="hidden" name="tiket" value={state.ticket} autocomplete="off" />
          <WordCheck texts={texts} form={FORM} problems={state.problems}>
            <button class="button" type="submit">
              {receipt.check.button}
            </button>
          </WordCheck>
        </form>
      )}
      <ComeBack
        text={receipt.comeBack(formatDay(state.comeBack, setting.lang))}
        estimated={state.estimated ? receipt.estimated : undefined}
      />
      {state.changed && <Unsent lines={state.changed.unsent} lang={setting.lang} />}
      <a class="button button-second" href={inLang('/', setting.lang)}>
        {receipt.finish}
      </a>
    </PageDocument>
  );
}
