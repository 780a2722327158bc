import type { JSX } from 'preact';
import { textsFor } from '../../texts/texts.js';
import { Points } from './advice.js';
import { PageDocument } from './document.js';
import type { PageSetting } from './page-setting.js';

/** Privacy: what is kept, what is not, and what stays on the visitor's own phone. */
export function PrivasiPage({ setting }: { setting: PageSetting }): JSX.Element {
  const { privacy } = textsFor(setting.lang).advice;
  return (
    <PageDocument setting={setting}>
      <h1>{privacy.heading}</h1>
      <p>{privacy.intro}</p>
      <Points {...privacy.notKept} />
      <Points {...privacy.kept} />
      <Points {...privacy.who} />
      <Points {...privacy.browser} />
    </PageDocument>
  );
}
