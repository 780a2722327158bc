import type { JSX } from 'preact';
import { DataBlock } from '../../platform/pages/data-block.js';
import { PageDocument } from '../../platform/pages/document.js';
import { FileField } from '../../platform/pages/fields.js';
import {
  Contacts,
  ErrorSummary,
  Notice,
  OfflineStrip,
  PageProblem,
  ScriptMissing,
} from '../../platform/pages/notices.js';
import type { PageSetting } from '../../platform/pages/page-setting.js';
import { SurroundingsNotices } from '../../platform/pages/surroundings.js';
import { inLang } from '../../texts/lang.js';
import { textsFor } from '../../texts/texts.js';
import type { ReportData } from '../citizen-page.view.js';
import { ChannelFields, ChannelNotices, Readers } from './channel-fields.js';
import { BackButton, FormPart, FormSteps, NextButton } from './form-steps.js';
import { ReceiptTemplate } from './receipt-parts.js';
import { DetailFields, StoryFields } from './report-fields.js';
import type { ReportFormState } from './report-form.js';
import { WithoutScript } from './without-script.js';

const FORM = 'kirim';

/** The report form. The fields belong to a form that only exists without script: `FORM`, see `FieldProps.form`. */
export function LaporPage({ setting, state }: { setting: PageSetting; state: ReportFormState }): JSX.Element {
  const texts = textsFor(setting.lang);
  const { report } = texts;
  const problems = Object.entries(state.problems).map(([field, text]) => ({ field, text }));
  if (!state.channels.some(({ open }) => open)) return <NoChannelOpen setting={setting} state={state} />;
  return (
    <PageDocument setting={setting}>
      <ScriptMissing setting={setting} />
      <OfflineStrip lang={setting.lang} />
      <SurroundingsNotices setting={setting} />
      <WithoutScript setting={setting}>
        <form
          id={FORM}
          method="post"
          action={inLang(setting.withScript ? '/lapor' : '/lapor?tanpa-skrip=1', setting.lang)}
          enctype="multipart/form-data"
        >
          <input type="hidden" name="csrf" value={state.csrf} autocomplete="off" />
          <input type="hidden" name="tiket" value={state.ticket} autocomplete="off" />
          {state.offered && <input type="hidden" name="ditawarkan" value={state.offered} autocomplete="off" />}
        </form>
      </WithoutScript>
      <div id="laporan">
        <h1 class="form-heading">{report.heading}</h1>
        {state.notice && <PageProblem {...state.notice} />}
        {problems.length > 0 && <ErrorSummary lang={setting.lang} problems={problems} />}
        <div id="tempat-ringkasan" />
        <p>{report.intro}</p>
        {setting.withScript && <FormSteps texts={texts} />}
        <FormPart id="cerita" name={report.steps.story}>
          <StoryFields state={state} texts={texts} form={FORM} />
        </FormPart>
        <FormPart id="rincian" name={report.steps.details}>
          <DetailFields state={state} texts={texts} form={FORM} />
        </FormPart>
        <FormPart id="periksa" name={setting.withScript ? report.steps.check : report.channel.legend}>
          <div id="tempat-jawaban" />
          <ChannelFields state={state} texts={texts} form={FORM} />
          <p class="small-print">{report.anonymous}</p>
        </FormPart>
        <ChannelNotices state={state} texts={texts} lang={setting.lang} />
        {setting.withScript && <NextButton texts={texts} />}
        <Readers state={state} texts={texts} />
        {setting.withScript && (
          <>
            <div id="segel-di-sini" hidden>
              <Notice kind="info">
                <strong>{report.sealed.browser.name}</strong> {report.sealed.browser.about}
              </Notice>
            </div>
            <p id="tombol-menyusul" class="small-print" hidden>
              {report.steps.buttonComing}
            </p>
            <div id="kirim-tersegel" hidden>
              <div id="tempat-tombol" />
              <p class="after-button">{report.sendAfter}</p>
            </div>
            <BackButton texts={texts} />
          </>
        )}
        <WithoutScript setting={setting}>
          <SendWithoutScript setting={setting} state={state} />
        </WithoutScript>
      </div>
      {setting.withScript && (
        <>
          <ReceiptTemplate lang={setting.lang} />
          <DataBlock id="data" data={reportData(state)} />
        </>
      )}
    </PageDocument>
  );
}

function SendWithoutScript({ setting, state }: { setting: PageSetting; state: ReportFormState }): JSX.Element {
  const { report, common, errors } = textsFor(setting.lang);
  const sealed = setting.withScript ? report.sealed.server : report.sealed.serverByChoice;
  return (
    <>
      <FileField
        name="bukti"
        label={report.files.label}
        optional={common.optional}
        hint={
          state.notice || Object.keys(state.problems).length > 0
            ? `${errors.chooseFilesAgain} ${report.files.hint}`
            : report.files.hint
        }
        error={state.problems.bukti}
        form={FORM}
      />
      <Notice kind="info">
        <strong>{sealed.name}</strong> {sealed.about}
      </Notice>
      <button class="button" type="submit" form={FORM}>
        {report.sendPlain}
      </button>
    </>
  );
}

function NoChannelOpen({ setting, state }: { setting: PageSetting; state: ReportFormState }): JSX.Element {
  const { report } = textsFor(setting.lang);
  return (
    <PageDocument setting={setting}>
      <SurroundingsNotices setting={setting} />
      <h1>{report.channel.noneOpen}</h1>
      <p>{report.channel.noneOpenWhy}</p>
      <Contacts contacts={state.contacts} lang={setting.lang} />
    </PageDocument>
  );
}

function reportData(state: ReportFormState): ReportData {
  return {
    deploymentId: state.deploymentId,
    csrf: state.csrf,
    channels: state.channels.map(({ id, open, holders }) => ({ id, open, holders })),
    outsideUnits: state.units.filter(({ outside }) => outside).map(({ code }) => code),
  };
}
