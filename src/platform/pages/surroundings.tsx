import { Fragment, type JSX } from 'preact';
import { safetyTextsFor } from '../../texts/safety-words.js';
import { textsFor } from '../../texts/texts.js';
import { Notice } from './notices.js';
import type { PageSetting } from './page-setting.js';

/** What a visitor should know about where she reads this: the office's network, or a browser inside another app. */
export function SurroundingsNotices({ setting }: { setting: PageSetting }): JSX.Element {
  return (
    <Fragment>
      {setting.officeNetwork && <Notice kind="warning">{textsFor(setting.lang).common.officeNetwork}</Notice>}
      {setting.inAppBrowser && <InAppNotice setting={setting} />}
    </Fragment>
  );
}

/** It never stands in the way: whoever has nothing else can still report. */
function InAppNotice({ setting }: { setting: PageSetting }): JSX.Element {
  const { inApp } = safetyTextsFor(setting.lang);
  return (
    <Notice kind="warning" id="peramban-aplikasi">
      <p>
        <strong>{inApp.name}</strong> {inApp.why}
      </p>
      <p>{inApp.how}</p>
      <p>{inApp.still}</p>
    </Notice>
  );
}
