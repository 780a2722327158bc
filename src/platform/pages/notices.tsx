import type { ComponentChildren, JSX } from 'preact';
import { formatDate } from '../../domain/calendar/format-day.js';
import { inLang, type Lang } from '../../texts/lang.js';
import { textsFor } from '../../texts/texts.js';
import { Icon, type IconName } from './icon.js';
import type { ContactLine, PageSetting } from './page-setting.js';

export type NoticeKind = 'info' | 'warning' | 'danger' | 'done';

const ICONS: Record<NoticeKind, IconName> = { info: 'lock', warning: 'warning', danger: 'warning', done: 'check' };

/** A framed sentence with its icon. `icon` replaces the usual one of the kind; `closed` names the channel it is about. */
export function Notice(props: {
  kind: NoticeKind;
  icon?: IconName;
  id?: string;
  hidden?: boolean;
  closed?: string;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <div
      class={`notice notice-${props.kind}`}
      id={props.id}
      tabindex={props.id ? -1 : undefined}
      hidden={props.hidden}
      data-closed={props.closed}
    >
      <Icon name={props.icon ?? ICONS[props.kind]} />
      <div class="notice-text">{props.children}</div>
    </div>
  );
}

/** What must be corrected, with a link to each field. It takes the focus and is announced; the title stays as it is. */
export function ErrorSummary(props: { lang: Lang; problems: readonly { field: string; text: string }[] }): JSX.Element {
  const { common } = textsFor(props.lang);
  return (
    <div class="summary" id="ringkasan" role="alert" tabindex={-1} autofocus>
      <h2>
        <Icon name="warning" />
        {common.errorSummary}
      </h2>
      <ul>
        {props.problems.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Something that is not about one field: a full server, an old form. It takes the focus too. */
export function PageProblem(props: { title: string; text: string; code?: string }): JSX.Element {
  return (
    <div class="summary" role="alert" tabindex={-1} autofocus>
      <h2>
        <Icon name="warning" />
        {props.title}
      </h2>
      <p>{props.text}</p>
      {props.code && <p class="small">{props.code}</p>}
    </div>
  );
}

/** Shown by the script while there is no connection. */
export function OfflineStrip({ lang }: { lang: Lang }): JSX.Element {
  return (
    <p class="offline" id="tanpa-sambungan" role="status" hidden>
      <Icon name="warning" />
      <span>{textsFor(lang).common.offline}</span>
    </p>
  );
}

/**
 * The way out when the script does not come. It appears by itself (in the style sheet) after some seconds, and the
 * script takes it away as soon as it runs; so it also helps in browsers that know no modules.
 */
export function ScriptMissing({ setting }: { setting: PageSetting }): JSX.Element | null {
  if (!setting.withScript) return null;
  const { common } = textsFor(setting.lang);
  return (
    <p class="script-missing" id="skrip-belum-jalan">
      {common.scriptMissing}{' '}
      <a href={inLang(`${setting.path}?tanpa-skrip=1`, setting.lang)}>{common.scriptMissingLink}</a>.{' '}
      {common.scriptMissingNote}
    </p>
  );
}

/** Bodies that one can turn to, each with the day on which its address was checked, or that nobody has yet. */
export function Contacts({ contacts, lang }: { contacts: readonly ContactLine[]; lang: Lang }): JSX.Element {
  const { common } = textsFor(lang);
  return (
    <ul class="contacts">
      {contacts.map((contact) => (
        <li key={contact.name}>
          <strong>{contact.name}</strong>
          <span>{contact.helps}</span>
          {contact.how.map((line) => (
            <span key={line}>{line}</span>
          ))}
          <span class="small">
            {contact.checkedOn ? common.checkedOn(formatDate(contact.checkedOn, lang)) : common.notChecked}
          </span>
        </li>
      ))}
    </ul>
  );
}
