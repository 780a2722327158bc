import type { JSX } from 'preact';
import { ChoiceField } from '../../platform/pages/fields.js';
import { Contacts, Notice } from '../../platform/pages/notices.js';
import type { Lang } from '../../texts/lang.js';
import type { Texts } from '../../texts/texts.js';
import type { ReportFormState } from './report-form.js';

const INSPEKTORAT = 'inspektorat';
const OUTSIDE = 'luar-inspektorat';

/** Who receives the report, and who can read it then. The script shows the readers of the channel that is chosen. */
export function ChannelFields(props: { state: ReportFormState; texts: Texts; lang: Lang; form: string }): JSX.Element {
  const { state, texts, form } = props;
  const { report, common } = texts;
  const outside = state.channels.find(({ id }) => id === OUTSIDE);
  const chosen = state.answers.saluran || state.channels.find(({ open }) => open)?.id || 'inspektorat';
  const named = (id: string, name: string) =>
    state.channels.find((channel) => channel.id === id)?.open ? name : `${name} (${report.channel.closed})`;
  return (
    <>
      <h2>{report.channel.legend}</h2>
      <ChoiceField
        name="saluran"
        kind="one"
        label={report.channel.label}
        hint={report.channel.byItself}
        error={state.problems.saluran}
        values={[chosen]}
        choices={[
          { value: 'inspektorat', label: named('inspektorat', report.channel.inspektorat) },
          { value: OUTSIDE, label: named(OUTSIDE, report.channel.outside), about: report.channel.outsideAbout },
        ]}
        form={form}
      />
      {outside?.open && (
        <div id="tawaran-saluran-luar" hidden>
          <Notice kind="warning">{report.channel.offer(common.institution('inspektorat'), outside.institution)}</Notice>
        </div>
      )}
      <Refusal {...props} />
      <InspektoratClosed {...props} />
      {state.channels
        .filter(({ open }) => open)
        .map((channel) => (
          <div key={channel.id} data-readers={channel.id}>
            <Notice kind="info" icon="people">
              {report.readers.text(channel.holders, common.institution(channel.id))}
            </Notice>
          </div>
        ))}
    </>
  );
}

/** Phrase 16. Without script the server shows it; with script it waits, hidden, for the choice that needs it. */
function Refusal({ state, texts, lang }: { state: ReportFormState; texts: Texts; lang: Lang }): JSX.Element | null {
  const { report } = texts;
  if (state.channels.find(({ id }) => id === OUTSIDE)?.open && !state.refused) return null;
  return (
    <Notice kind="danger" id="saluran-ditolak" hidden={!state.refused} closed={OUTSIDE}>
      <p>{state.refused ? report.channel.refusedUnstored : report.channel.refused}</p>
      <p>
        <strong>{report.channel.contacts}</strong>
      </p>
      <Contacts contacts={state.contacts} lang={lang} />
    </Notice>
  );
}

/** It waits, hidden, until the script sees it chosen; without script the server says so beside the choice. */
function InspektoratClosed({ state, texts, lang }: { state: ReportFormState; texts: Texts; lang: Lang }) {
  const { report } = texts;
  if (state.channels.find(({ id }) => id === INSPEKTORAT)?.open) return null;
  return (
    <Notice kind="danger" id="saluran-tertutup" hidden closed={INSPEKTORAT}>
      <p>{report.channel.inspektoratClosed}</p>
      <p>
        <strong>{report.channel.contacts}</strong>
      </p>
      <Contacts contacts={state.contacts} lang={lang} />
    </Notice>
  );
}
