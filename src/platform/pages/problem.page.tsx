import type { JSX } from 'preact';
import { inLang } from '../../texts/lang.js';
import { textsFor } from '../../texts/texts.js';
import { PageDocument } from './document.js';
import type { PageSetting } from './page-setting.js';

/** A page for what has no form to return to: an unknown address, a broken request, a fault of ours. */
export function ProblemPage(props: { setting: PageSetting; title: string; text: string; code?: string }): JSX.Element {
  const { common } = textsFor(props.setting.lang);
  return (
    <PageDocument setting={props.setting}>
      <h1>{props.title}</h1>
      <p>{props.text}</p>
      {props.code && <p class="small">{props.code}</p>}
      <p>
        <a href={inLang('/', props.setting.lang)}>{common.home}</a>
      </p>
    </PageDocument>
  );
}
