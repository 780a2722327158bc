import type { JSX } from 'preact';
import { TextArea } from '../../platform/pages/fields.js';
import { Contacts, Notice } from '../../platform/pages/notices.js';
import type { ContactLine } from '../../platform/pages/page-setting.js';
import type { Lang } from '../../texts/lang.js';
import type { Texts } from '../../texts/texts.js';
import { type Carried, VisitPart } from './visit-part.js';

/** Her own text, sent to the outside channel as a new report. She sees and changes it before anything is sent. */
export function OutsidePart(props: {
  texts: Texts;
  carried?: Carried;
  /** Sealed words of the new receipt, without script */
  formTicket?: string;
  text: string;
  problem?: string | undefined;
}): JSX.Element {
  const { outside } = props.texts.visit;
  const form = 'ke-saluran-luar';
  return (
    <section aria-labelledby="judul-saluran-luar">
      <h2 id="judul-saluran-luar">{outside.heading}</h2>
      <details class="fold" open={props.problem !== undefined}>
        <summary>{outside.open}</summary>
        {outside.about.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {props.carried && <p>{outside.server}</p>}
        <VisitPart id={form} path="/resi/saluran-luar" carried={props.carried} button={outside.send}>
          {props.formTicket && <input type="hidden" name="tiket_baru" value={props.formTicket} autocomplete="off" />}
          <TextArea
            leavesNothing
            name="tulisan"
            label={outside.label}
            error={props.problem}
            value={props.text}
            rows={9}
            form={form}
          />
        </VisitPart>
      </details>
    </section>
  );
}

/** The outside channel takes nothing yet: who else there is. */
export function OutsideClosed(props: { texts: Texts; lang: Lang; contacts: readonly ContactLine[] }): JSX.Element {
  const { outside } = props.texts.visit;
  return (
    <section aria-labelledby="judul-saluran-tutup">
      <h2 id="judul-saluran-tutup">{outside.heading}</h2>
      <p>{outside.closed}</p>
      <Contacts contacts={props.contacts} lang={props.lang} />
    </section>
  );
}

/** Above the words of the new receipt: there are two of them now. */
export function SecondReceipt({ texts }: { texts: Texts }): JSX.Element {
  return (
    <Notice kind="warning" id="dua-resi">
      {texts.visit.outside.second}
    </Notice>
  );
}
