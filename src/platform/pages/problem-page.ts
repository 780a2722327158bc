import { h } from 'preact';
import { textsFor } from '../../texts/texts.js';
import type { RenderProblemPage } from '../http/problem.js';
import type { Settings } from '../settings/settings.js';
import { renderPage } from './document.js';
import { assetsFor } from './page-settings.js';
import { ProblemPage } from './problem.page.js';

/** The page for a request that no form can be shown again for; it repeats nothing of the request. */
export function problemPage(core: { demo: boolean; settings: Pick<Settings, 'exitUrl'> }): RenderProblemPage {
  return ({ code, text, lang }) => {
    const setting = {
      lang,
      path: '/',
      withScript: true,
      demo: core.demo,
      officeNetwork: false,
      exitUrl: core.settings.exitUrl,
      assets: assetsFor('none'),
    };
    const { errors } = textsFor(lang);
    const shown = code === 'not-found' ? errors.notFound : { title: text, text: errors.startAgain };
    return renderPage(h(ProblemPage, { setting, ...shown, code }));
  };
}
