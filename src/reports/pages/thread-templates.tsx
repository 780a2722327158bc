import type { JSX } from 'preact';
import type { Contact } from '../../platform/config-data/config-data.js';
import { Icon } from '../../platform/pages/icon.js';
import { Notice } from '../../platform/pages/notices.js';
import type { Lang } from '../../texts/lang.js';
import { textsFor } from '../../texts/texts.js';
import { IdentityTemplate } from './identity-parts.js';
import { SecondReceipt } from './outside-part.js';
import { FilePicker, FileRowTemplate, ReceiptPageTemplate } from './receipt-parts.js';
import { MessageField, ThreadBody } from './thread-parts.js';
import { VisitLaterTemplates, VisitQuestionTemplates } from './visit-templates.js';

/** The conversation for the script: the frame, and one piece for each thing that it repeats. */
export function ThreadTemplates({ lang, contacts }: { lang: Lang; contacts: readonly Contact[] }): JSX.Element {
  const texts = textsFor(lang);
  const { thread, receipt } = texts;
  return (
    <>
      <template id="percakapan">
        <ThreadBody
          texts={texts}
          timeline={<ol id="status" class="steps" />}
          next={
            <>
              <div id="terlambat" hidden>
                <Notice kind="warning">
                  <span data-part="text" />
                </Notice>
              </div>
              <div id="terlambat-di-sini" hidden>
                <Notice kind="warning">
                  <span data-part="text" />
                </Notice>
              </div>
              <p id="kembali" hidden />
              <p id="terakhir-dibaca" class="small-print" hidden />
              <p id="pembaca" class="small-print" hidden />
            </>
          }
          messages={<ol id="pesan" class="messages" />}
          questions={<VisitQuestionTemplates texts={texts} lang={lang} contacts={contacts} />}
        />
        <section aria-labelledby="judul-tulis">
          <h2 id="judul-tulis">{thread.write.heading}</h2>
          <MessageField texts={texts} form="tanpa-formulir" text="" />
          <button class="button" type="button" id="kirim-pesan">
            {thread.write.send}
          </button>
          <p id="tempat-kabar" class="news" role="status" />
        </section>
        <section aria-labelledby="judul-bukti">
          <h2 id="judul-bukti">{thread.addFiles.heading}</h2>
          <FilePicker
            texts={texts}
            label={receipt.files.choose}
            hint={receipt.files.hint}
            send={thread.addFiles.send}
          />
        </section>
        <VisitLaterTemplates texts={texts} lang={lang} contacts={contacts} />
        <IdentityTemplate texts={texts} />
        <button class="button button-second" type="button" id="selesai">
          {thread.leave.button}
        </button>
        <p class="small-print">{thread.leave.about}</p>
      </template>
      <template id="langkah">
        <li class="step">
          <span class="step-done">
            <Icon name="check" />
          </span>
          <span class="step-clock">
            <Icon name="clock" />
          </span>
          <span>
            <strong data-part="name" /> <span class="small" data-part="day" />
          </span>
        </li>
      </template>
      <template id="satu-pesan">
        <li class="message">
          <p class="message-head">
            <strong data-part="who" /> <span class="small" data-part="day" />
          </p>
          <p class="message-kind" data-part="kind" hidden />
          <p class="message-text" data-part="text" hidden />
          <ul class="message-files" data-part="files" hidden />
        </li>
      </template>
      <template id="satu-berkas">
        <li>
          <Icon name="file" />
          <span data-part="name" /> <span class="small" data-part="size" /> <span class="small" data-part="state" />
        </li>
      </template>
      <template id="laporan-sendiri">
        <li class="message message-own">
          <details class="fold">
            <summary>{thread.messages.ownReport}</summary>
            <p class="message-text" data-part="text" />
          </details>
        </li>
      </template>
      <template id="pesan-rusak">
        <li class="message message-broken">
          <Notice kind="danger">
            <p data-part="text" />
            <p class="small" data-part="day" />
          </Notice>
        </li>
      </template>
      <FileRowTemplate />
      <ReceiptPageTemplate lang={lang} />
      <template id="resi-kedua">
        <SecondReceipt texts={texts} />
      </template>
    </>
  );
}
