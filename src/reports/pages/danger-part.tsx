import type { JSX } from 'preact';
import { Contacts } from '../../platform/pages/notices.js';
import type { ContactLine } from '../../platform/pages/page-setting.js';
import type { Lang } from '../../texts/lang.js';
import type { Texts } from '../../texts/texts.js';

/**
 * "Somebody is looking for me": one press, at any time, and what to do until an officer has read it. That she need not
 * admit anything to anyone awaits a lawyer's check.
 */
export function DangerPart(props: {
  texts: Texts;
  lang: Lang;
  contacts: readonly ContactLine[];
  /** The form of the message, without script: what is typed there goes along and is not lost */
  form?: string;
}): JSX.Element {
  const { danger, lpsk } = props.texts.visit;
  return (
    <section class="danger-part" aria-labelledby="judul-bahaya">
      <h2 id="judul-bahaya">{danger.heading}</h2>
      <button
        class="button button-danger"
        id="dicari"
        type={props.form ? 'submit' : 'button'}
        form={props.form}
        name="dicari"
        value="ya"
        aria-describedby="dicari-keterangan"
      >
        {danger.button}
      </button>
      <p class="error" id="dicari-galat" hidden>
        <span />
      </p>
      <p class="small-print" id="dicari-keterangan" role="status">
        {danger.about}
      </p>
      <details class="fold" id="bahaya-sekarang">
        <summary>{danger.now}</summary>
        <ul class="points">
          {danger.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
          <li>{lpsk}</li>
        </ul>
        <Contacts contacts={props.contacts} lang={props.lang} />
      </details>
    </section>
  );
}
