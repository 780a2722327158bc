import type { JSX } from 'preact';
import type { Contact } from '../../platform/config-data/config-data.js';
import { contactLines } from '../../platform/pages/contacts.js';
import type { Lang } from '../../texts/lang.js';
import type { Texts } from '../../texts/texts.js';
import { DangerPart } from './danger-part.js';
import { OutsideClosed, OutsidePart } from './outside-part.js';
import { CheckInPart, PlanPart, RatingPart, StepAhead } from './visit-questions.js';

interface Props {
  texts: Texts;
  lang: Lang;
  contacts: readonly Contact[];
}

/** What stands before the messages, for the script: hidden until the thread tells that it is due. */
export function VisitQuestionTemplates({ texts, lang, contacts }: Props): JSX.Element {
  return (
    <>
      <div id="langkah-terlihat" hidden>
        <StepAhead texts={texts} day="" text="" />
      </div>
      <div id="kabar-ditanya" hidden>
        <CheckInPart texts={texts} why="" />
      </div>
      <p id="tanya-kabar-kabar" class="news" role="status" tabindex={-1} />
      <DangerPart texts={texts} lang={lang} contacts={contactLines(contacts, ['danger', 'protection'], lang)} />
    </>
  );
}

/** What stands after them. */
export function VisitLaterTemplates({ texts, lang, contacts }: Props): JSX.Element {
  return (
    <>
      <PlanPart texts={texts} last="" />
      <p id="rencana-kembali-kabar" class="news" role="status" tabindex={-1} />
      <div id="nilai-ditanya" hidden>
        <RatingPart texts={texts} />
      </div>
      <p id="beri-nilai-kabar" class="news" role="status" tabindex={-1} />
      <div id="luar-ditawarkan" hidden>
        <OutsidePart texts={texts} text="" />
      </div>
      <div id="luar-tertutup" hidden>
        <OutsideClosed texts={texts} lang={lang} contacts={contactLines(contacts, ['report'], lang)} />
      </div>
    </>
  );
}
