import type { JSX } from 'preact';
import { PageDocument } from '../../platform/pages/document.js';
import { Icon } from '../../platform/pages/icon.js';
import type { PageSetting } from '../../platform/pages/page-setting.js';
import { SurroundingsNotices } from '../../platform/pages/surroundings.js';
import { inLang } from '../../texts/lang.js';
import { textsFor } from '../../texts/texts.js';

/** The counter: what this is, three doors, and what to think of before writing. */
export function HomePage({ setting }: { setting: PageSetting }): JSX.Element {
  const { home, common } = textsFor(setting.lang);
  const doors = [
    ['/lapor', home.doors.report],
    ['/resi', home.doors.receipt],
    ['/zona-integritas', home.doors.zone],
  ] as const;
  return (
    <PageDocument setting={setting}>
      <p class="site-name">{common.title}</p>
      <SurroundingsNotices setting={setting} />
      <h1>{home.heading}</h1>
      <p>{home.promise}</p>
      <nav class="doors" aria-label={home.doorsLabel}>
        {doors.map(([path, door]) => (
          <a class="door" key={path} href={inLang(path, setting.lang)}>
            <span>
              <strong>{door.name}</strong> – {door.about}
            </span>
            <Icon name="arrow" />
          </a>
        ))}
      </nav>
      <h2>{home.before.heading}</h2>
      <ul class="points">
        <li>{home.before.ownPhone}</li>
        <li>{home.before.privateWindow}</li>
        <li>{home.before.placeForReceipt}</li>
      </ul>
      <p>
        <a href={inLang('/bantuan#aman', setting.lang)}>{home.before.more}</a>
      </p>
      <p>
        <strong>{home.exit.name}</strong> – {home.exit.about} {home.exit.keyboard}
      </p>
      <details class="fold">
        <summary>{home.service.question}</summary>
        <p>{home.service.answer}</p>
      </details>
    </PageDocument>
  );
}
