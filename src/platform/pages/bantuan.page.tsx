import type { JSX } from 'preact';
import { textsFor } from '../../texts/texts.js';
import { Points } from './advice.js';
import { PageDocument } from './document.js';
import { Contacts } from './notices.js';
import type { ContactLine, PageSetting } from './page-setting.js';
import { SearchedPart, TorPart } from './safety-parts.js';
import { SurroundingsNotices } from './surroundings.js';

/** Help: how to report safely, what happens then, and where else one can go. */
export function BantuanPage(props: {
  setting: PageSetting;
  contacts: readonly ContactLine[];
  onionUrl: string | undefined;
}): JSX.Element {
  const { setting, contacts } = props;
  const { help } = textsFor(setting.lang).advice;
  return (
    <PageDocument setting={setting}>
      <SurroundingsNotices setting={setting} />
      <h1>{help.heading}</h1>
      <p>{help.intro}</p>
      <Points id="aman" {...help.safe} />
      <TorPart lang={setting.lang} onionUrl={props.onionUrl} />
      <Points {...help.steps} />
      <Points {...help.receipt} />
      <Points {...help.anonymous} />
      <Points {...help.leaving} />
      <Points id="bahaya" {...help.danger} />
      <SearchedPart lang={setting.lang} />
      <section id="lembaga">
        <h2>{help.elsewhere.heading}</h2>
        <p>{help.elsewhere.intro}</p>
        <Contacts contacts={contacts} lang={setting.lang} />
      </section>
    </PageDocument>
  );
}
