import type { JSX } from 'preact';
import { formatDate } from '../../domain/calendar/format-day.js';
import type { Predicate } from '../../platform/config-data/config-data.js';
import { PageDocument } from '../../platform/pages/document.js';
import type { PageSetting } from '../../platform/pages/page-setting.js';
import { textsFor } from '../../texts/texts.js';

/** One declaration as it is on record, with where that is written. */
export interface WaveRecord {
  number: number;
  /** `YYYY-MM-DD` of the declaration */
  day: string;
  source: string;
  /** Why these units, in the words of the source */
  quote: string;
  predicate: Predicate;
  units: readonly { code: string; name: string }[];
}

export interface ZonePageState {
  waves: readonly WaveRecord[];
  /** Units without any declaration on record, by name */
  others: readonly { code: string; name: string }[];
}

/** The public list of declared units. It never shows a risk, and says what "not on record" means. */
export function ZonaIntegritasPage({ setting, state }: { setting: PageSetting; state: ZonePageState }): JSX.Element {
  const { zone } = textsFor(setting.lang);
  return (
    <PageDocument setting={setting}>
      <h1>{zone.heading}</h1>
      <p>{zone.intro}</p>
      {state.waves.map((wave) => (
        <section key={wave.number}>
          <h2>{zone.wave(wave.number, formatDate(wave.day, setting.lang))}</h2>
          <p>{zone.waveAbout(wave.units.length)}</p>
          <p>{zone.reason(wave.quote)}</p>
          <ul class="units">
            {wave.units.map((unit) => (
              <li key={unit.code}>
                <strong>{unit.name}</strong>
                <span class="small">
                  {zone.declared} {formatDate(wave.day, setting.lang)}
                </span>
                <span class="small">{zone.predicates[wave.predicate].name}</span>
              </li>
            ))}
          </ul>
          <p>
            {zone.predicates[wave.predicate].name} {zone.predicates[wave.predicate].about}
          </p>
          <p class="small-print">
            {zone.source}: {wave.source}
          </p>
        </section>
      ))}
      <details class="fold">
        <summary>{zone.others(state.others.length)}</summary>
        <p>{zone.othersAbout}</p>
        <ul class="points">
          {state.others.map((unit) => (
            <li key={unit.code}>{unit.name}</li>
          ))}
        </ul>
      </details>
    </PageDocument>
  );
}
