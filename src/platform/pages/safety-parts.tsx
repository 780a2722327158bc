import type { JSX } from 'preact';
import type { Lang } from '../../texts/lang.js';
import { safetyTextsFor } from '../../texts/safety-words.js';

/** How to come here unseen. @param onionUrl the address for Tor Browser, when the installation has one */
export function TorPart({ lang, onionUrl }: { lang: Lang; onionUrl: string | undefined }): JSX.Element {
  const { tor } = safetyTextsFor(lang);
  return (
    <section id="tor">
      <h2>{tor.heading}</h2>
      <ul class="points">
        {tor.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {onionUrl ? (
        <p>
          {tor.onion} <strong class="address">{onionUrl}</strong>
        </p>
      ) : (
        <p>{tor.noOnion}</p>
      )}
    </section>
  );
}

/** What to do, and not to do, when the office looks for whoever reported. */
export function SearchedPart({ lang }: { lang: Lang }): JSX.Element {
  const { searched } = safetyTextsFor(lang);
  return (
    <section id="dicari">
      <h2>{searched.heading}</h2>
      <p>{searched.intro}</p>
      <ul class="points">
        {searched.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p>{searched.law}</p>
    </section>
  );
}
