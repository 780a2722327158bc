import type { JSX } from 'preact';
import { formatDate } from '../../domain/calendar/format-day.js';
import { Points } from '../../platform/pages/advice.js';
import { PageDocument } from '../../platform/pages/document.js';
import type { PageSetting } from '../../platform/pages/page-setting.js';
import { textsFor } from '../../texts/texts.js';

/** A receiving desk and the key that reports to it are sealed with now. */
export interface ChannelKeyLine {
  id: string;
  open: boolean;
  holders: number;
  generation?: number;
  /** `YYYY-MM-DD` of this generation */
  day?: string;
  /** Eight words of the fingerprint */
  fingerprint?: readonly string[];
}

/** A custodian whose card the channel's root vouches for. */
export interface CustodianLine {
  id: string;
  name: string;
  isOutside: boolean;
  /** Eight words of the card's fingerprint */
  fingerprint: readonly string[];
}

/** How the sealing works, who holds keys, and what cannot be promised. */
export function KeamananPage(props: {
  setting: PageSetting;
  channels: readonly ChannelKeyLine[];
  custodians: readonly CustodianLine[];
}): JSX.Element {
  const { setting, channels, custodians } = props;
  const { advice, report, identity } = textsFor(setting.lang);
  const { security } = advice;
  const name = (id: string) => (id === 'inspektorat' ? report.channel.inspektorat : report.channel.outside);
  const keys = channels.filter(({ fingerprint }) => fingerprint);
  return (
    <PageDocument setting={setting}>
      <h1>{security.heading}</h1>
      <p>{security.intro}</p>
      <Points {...security.how} />
      <section>
        <h2>{security.who.heading}</h2>
        <ul class="points">
          {channels.map((channel) => (
            <li key={channel.id}>
              {channel.open
                ? security.who.channel(name(channel.id), channel.holders)
                : security.who.closed(name(channel.id))}
            </li>
          ))}
          <li>{security.who.others}</li>
        </ul>
      </section>
      <section id="sidik-kunci">
        <h2>{security.fingerprint.heading}</h2>
        <p>{keys.length > 0 ? security.fingerprint.about : security.fingerprint.none}</p>
        {keys.map((channel) => (
          <div class="card" key={channel.id}>
            <h3>{name(channel.id)}</h3>
            <p class="fingerprint">
              <span>{group(channel, 0)}</span>
              <span>{group(channel, 4)}</span>
            </p>
            {channel.generation !== undefined && channel.day && (
              <p class="small">
                {security.fingerprint.generation(channel.generation, formatDate(channel.day, setting.lang))}
              </p>
            )}
          </div>
        ))}
      </section>
      {custodians.length > 0 && (
        <section id="sidik-kustodian">
          <h2>{identity.leave.custodiansHeading}</h2>
          <p>{identity.securityAbout}</p>
          {custodians.map((custodian) => (
            <div class="card" key={custodian.id}>
              <h3>{identity.leave.custodian(custodian.name, custodian.isOutside)}</h3>
              <p class="fingerprint">
                <span>{group(custodian, 0)}</span>
                <span>{group(custodian, 4)}</span>
              </p>
            </div>
          ))}
        </section>
      )}
      <Points {...security.keeps} />
      <Points {...security.limits} />
    </PageDocument>
  );
}

/** Four words in capitals: unlike a receipt, so that nobody takes the one for the other. */
function group({ fingerprint = [] }: { fingerprint?: readonly string[] }, from: number): string {
  return fingerprint
    .slice(from, from + 4)
    .join(' ')
    .toUpperCase();
}
