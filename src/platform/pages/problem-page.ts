import { h } from 'preact';
import { langFrom } from '../../texts/lang.js';
import { textsFor } from '../../texts/texts.js';
import type { ConfigData } from '../config-data/config-data.js';
import type { RenderProblemPage } from '../http/problem.js';
import type { Settings } from '../settings/settings.js';
import { renderPage } from './document.js';
import { assetsFor } from './page-settings.js';
import { ProblemPage } from './problem.page.js';

/** The page for a request that no form can be shown again for; it repeats nothing of the request. */
export function problemPage(core: {
  demo: boolean;
  settings: Pick<Settings, 'exitUrl'>;
  config: Pick<ConfigData, 'languages'>;
}): RenderProblemPage {
  const { languages } = core.config;
  return ({ code, text, asked }) => {
    const lang = langFrom(asked, languages);
    const setting = {
      lang,
      languages,
      path: '/',
      withScript: true,
      demo: core.demo,
      officeNetwork: false,
      inAppBrowser: false,
      exitUrl: core.settings.exitUrl,
      assets: assetsFor('none'),
    };
    const { errors } = textsFor(lang);
    const shown = code === 'not-found' ? errors.notFound : { title: text, text: errors.startAgain };
    return renderPage(h(ProblemPage, { setting, ...shown, code }));
  };
}
