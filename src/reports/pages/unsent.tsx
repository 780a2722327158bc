import type { JSX } from 'preact';
import type { Lang } from '../../texts/lang.js';
import { textsFor } from '../../texts/texts.js';

/** What was typed and not taken: it stays on the page, so that it can be copied. */
export function Unsent({ text, lang }: { text: string; lang: Lang }): JSX.Element {
  const { write } = textsFor(lang).thread;
  return (
    <section aria-labelledby="belum-terkirim">
      <h2 id="belum-terkirim">{write.unsent}</h2>
      <p class="message-text">{text}</p>
    </section>
  );
}
