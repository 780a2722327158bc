import { type ComponentChildren, Fragment, type JSX } from 'preact';
import type { PageSetting } from '../../platform/pages/page-setting.js';

/** With script on, what stands here does not exist for the browser; in `?tanpa-skrip=1` it is plain content. */
export function WithoutScript(props: { setting: PageSetting; children: ComponentChildren }): JSX.Element {
  const Frame = props.setting.withScript ? 'noscript' : Fragment;
  return <Frame>{props.children}</Frame>;
}
