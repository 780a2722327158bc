import { Fragment, type JSX } from 'preact';
import type { Lang } from '../../texts/lang.js';
import { textsFor } from '../../texts/texts.js';

/** One answer that was not taken. */
export interface UnsentLine {
  /** Of its field; left out where there is only one */
  label?: string;
  text: string;
}

/** What was typed and not taken: it stays on the page, so that it can be copied. */
export function Unsent({ lines, lang }: { lines: readonly UnsentLine[]; lang: Lang }): JSX.Element {
  const { write } = textsFor(lang).thread;
  return (
    <section aria-labelledby="belum-terkirim">
      <h2 id="belum-terkirim">{write.unsent}</h2>
      {lines.map(({ label, text }) => (
        <Fragment key={label ?? text}>
          {label && <p class="hint">{label}</p>}
          <p class="message-text">{text}</p>
        </Fragment>
      ))}
    </section>
  );
}
