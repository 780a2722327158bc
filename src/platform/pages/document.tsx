import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { inLang, LANG_NAMES } from '../../texts/lang.js';
import { textsFor } from '../../texts/texts.js';
import { Icon } from './icon.js';
import type { PageSetting } from './page-setting.js';

/** The finished page as text for the wire. */
export function renderPage(page: JSX.Element): string {
  // The renderer knows `translate` as yes or no only and leaves the no away; HTML wants the word.
  return `<!doctype html>${renderToString(page).replace('<html ', '<html translate="no" ')}`;
}

/** Pages that people look for. What belongs to one visit or one report has no business in a search engine. */
const FOUND_BY_SEARCH = ['/', '/bantuan', '/keamanan', '/privasi', '/zona-integritas'];

/**
 * The frame of every page: the same neutral title and icon everywhere, a header that holds only the exit, and a footer.
 * `translate="no"` and `spellcheck="false"` keep browsers from sending the text to a translation or spelling service.
 */
export function PageDocument(props: {
  setting: PageSetting;
  /** The page shows a receipt: only its words are printed */
  receipt?: boolean;
  children: ComponentChildren;
}): JSX.Element {
  const { setting } = props;
  const { common } = textsFor(setting.lang);
  return (
    <html lang={setting.lang} class="notranslate">
      <head>
        <meta charset="utf-8" />
        <title>{common.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content={FOUND_BY_SEARCH.includes(setting.path) ? 'noarchive' : 'noindex, noarchive'} />
        <meta name="referrer" content="no-referrer" />
        <meta name="google" content="notranslate" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href={setting.assets.icon} />
        {setting.assets.styles.map((address) => (
          <link key={address} rel="stylesheet" href={address} />
        ))}
        {setting.withScript && (
          <>
            {setting.assets.preload.map((address) => (
              <link key={address} rel="modulepreload" href={address} />
            ))}
            <script type="module" src={setting.assets.script} />
          </>
        )}
      </head>
      <body spellcheck={false} autocorrect="off">
        <a class="skip" href="#isi">
          {common.skipToContent}
        </a>
        <header class="header">
          <a
            class="exit"
            href="/keluar-cepat"
            rel="noreferrer"
            data-exit={setting.exitUrl}
            data-count={common.exitCount}
            title={common.exitHelp}
          >
            {common.exit}
            <Icon name="exit" />
          </a>
        </header>
        {setting.demo && (
          <aside class="ribbon">
            <a href={inLang('/data-contoh', setting.lang)}>{common.demo}</a>
          </aside>
        )}
        {setting.lang === 'su' && (
          <aside class="ribbon">
            Draf, ngadagoan dipariksa ku panyatur asli. Nu can ditulis témbong dina basa Indonésia.
          </aside>
        )}
        <main class={props.receipt ? 'main main-receipt' : 'main'} id="isi" tabindex={-1}>
          {props.children}
        </main>
        <PageFooter setting={setting} />
        <p class="unseen" id="pengumuman" role="status" />
      </body>
    </html>
  );
}

function PageFooter({ setting }: { setting: PageSetting }): JSX.Element {
  const { common } = textsFor(setting.lang);
  const pages = [
    ['/', common.home],
    ['/bantuan', common.help],
    ['/keamanan', common.security],
    ['/privasi', common.privacy],
  ] as const;
  const here = setting.withScript ? setting.path : `${setting.path}?tanpa-skrip=1`;
  return (
    <footer class="footer">
      <p class="footer-danger">{common.danger}</p>
      <nav aria-label={common.footerLabel}>
        <ul class="footer-links">
          {pages.map(([path, name]) => (
            <li key={path}>
              <a href={inLang(path, setting.lang)}>{name}</a>
            </li>
          ))}
          {setting.languages
            .filter((lang) => lang !== setting.lang)
            .map((lang) => (
              <li key={lang}>
                <a href={inLang(here, lang)} lang={lang} hreflang={lang}>
                  {LANG_NAMES[lang]}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <p class="footer-owner">{common.owner}</p>
    </footer>
  );
}
