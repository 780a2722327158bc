import type { JSX } from 'preact';
import { ChoiceField } from '../../platform/pages/fields.js';
import { Contacts, Notice } from '../../platform/pages/notices.js';
import type { Lang } from '../../texts/lang.js';
import type { Texts } from '../../texts/texts.js';
import type { ReportFormState } from './report-form.js';

const INSPEKTORAT = 'inspektorat';
const OUTSIDE = 'luar-inspektorat';

interface ChannelProps {
  state: ReportFormState;
  texts: Texts;
}

const isOpen = (state: ReportFormState, id: string) =>
  state.channels.some((channel) => channel.id === id && channel.open);

/** Who receives the report. */
export function ChannelFields({ state, texts, form }: ChannelProps & { form: string }): JSX.Element {
  const { report } = texts;
  const chosen = state.answers.saluran || state.channels.find(({ open }) => open)?.id || INSPEKTORAT;
  const named = (id: string, name: string) => (isOpen(state, id) ? name : `${name} (${report.channel.closed})`);
  return (
    <ChoiceField
      name="saluran"
      kind="one"
      label={report.channel.label}
      hint={report.channel.byItself}
      error={state.problems.saluran}
      values={[chosen]}
      choices={[
        { value: INSPEKTORAT, label: named(INSPEKTORAT, report.channel.inspektorat) },
        { value: OUTSIDE, label: named(OUTSIDE, report.channel.outside), about: report.channel.outsideAbout },
      ]}
      form={form}
    />
  );
}

/** What there is to say about the channel; each waits, hidden, until the script or the server sees that it is needed. */
export function ChannelNotices(props: ChannelProps & { lang: Lang }): JSX.Element {
  const { common, report } = props.texts;
  return (
    <>
      <Offer {...props} about="inspektorat" named={common.institution(INSPEKTORAT)} />
      <Offer {...props} about="top" named={report.channel.top} />
      <Refusal {...props} />
      <InspektoratClosed {...props} />
    </>
  );
}

/** Who can read it then. The script shows the readers of the channel that is chosen. */
export function Readers({ state, texts }: ChannelProps): JSX.Element {
  const { common, report } = texts;
  return (
    <>
      {state.channels
        .filter(({ id, open }) => open && id !== state.offered)
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

/** Phrase 15, for a text that only names them: offered, never forced. With no outside channel, where else one can go. */
function Offer(props: ChannelProps & { about: string; named: string }): JSX.Element {
  const { state, texts, about, named } = props;
  const { report, common } = texts;
  const outside = state.channels.find(({ id }) => id === OUTSIDE);
  return (
    <div data-offer={about} hidden={state.offered !== about}>
      <Notice kind="warning">
        {outside?.open ? (
          <>
            <p>{report.channel.offer(named, common.institution(INSPEKTORAT), outside.institution)}</p>
            <button type="button" class="button button-second" data-take={OUTSIDE} hidden>
              {report.channel.take}
            </button>
          </>
        ) : (
          <p>{report.channel.namedButClosed(named, common.institution(INSPEKTORAT))}</p>
        )}
      </Notice>
    </div>
  );
}

/** Phrase 16. Without script the server shows it; with script it waits, hidden, for the choice that needs it. */
function Refusal({ state, texts, lang }: ChannelProps & { lang: Lang }): JSX.Element | null {
  const { report } = texts;
  if (isOpen(state, OUTSIDE) && !state.refused) return null;
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
function InspektoratClosed({ state, texts, lang }: ChannelProps & { lang: Lang }): JSX.Element | null {
  const { report } = texts;
  if (isOpen(state, INSPEKTORAT)) return null;
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
