import type { ComponentChildren, JSX } from 'preact';
import { Icon } from '../../platform/pages/icon.js';
import { Notice } from '../../platform/pages/notices.js';
import type { Lang } from '../../texts/lang.js';
import { type Texts, textsFor } from '../../texts/texts.js';

/** Positions (from 1) of the two words that are typed back. */
export const CHECKED_WORDS = [3, 7] as const;

/** Fields in which the two words are typed. */
export const checkField = <P extends number>(position: P): `kata-${P}` => `kata-${position}`;

/** Sent, and when to come back. */
export function ReceiptHead(props: { texts: Texts; stored: string; again?: boolean }): JSX.Element {
  const { receipt } = props.texts;
  return (
    <Notice kind="done">
      <h1 class="form-heading" id="sudah-diterima" tabindex={-1}>
        {receipt.heading}
      </h1>
      <p>{props.stored}</p>
      {props.again && <p>{receipt.storedAlready}</p>}
    </Notice>
  );
}

/** The eight words. Only this box is printed. */
export function ReceiptWords(props: { texts: Texts; words: readonly string[] }): JSX.Element {
  const { receipt } = props.texts;
  return (
    <>
      <p>{receipt.write}</p>
      <ol id="resi" class="words" aria-label={receipt.listLabel}>
        {props.words.map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may be drawn twice, its place is what it is
          <li key={index}>{word}</li>
        ))}
      </ol>
      <p>{receipt.why}</p>
      <Notice kind="warning">{receipt.noScreenshot}</Notice>
    </>
  );
}

/** Two words typed back. The button is the caller's: a form's without script, the script's own otherwise. */
export function WordCheck(props: {
  texts: Texts;
  form: string;
  problems: Readonly<Record<string, string>>;
  children: ComponentChildren;
}): JSX.Element {
  const { receipt } = props.texts;
  return (
    <section id="periksa-kata" aria-labelledby="periksa-kata-judul">
      <h2 id="periksa-kata-judul">{receipt.check.heading}</h2>
      <p class="hint">{receipt.check.hint}</p>
      {CHECKED_WORDS.map((position) => {
        const name = checkField(position);
        const problem = props.problems[name];
        return (
          <div class="field field-short" key={name}>
            <label class="label" for={name}>
              {receipt.check.word(position)}
            </label>
            <p class="error" id={`${name}-galat`} hidden={!problem}>
              <Icon name="warning" />
              <span>{problem}</span>
            </p>
            <input
              type="text"
              class="control"
              id={name}
              name={name}
              form={props.form}
              maxlength={40}
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              aria-describedby={`${name}-galat`}
              aria-invalid={problem ? 'true' : undefined}
            />
          </div>
        );
      })}
      {props.children}
      <details class="fold">
        <summary>{receipt.cannot.question}</summary>
        <p>{receipt.cannot.answer}</p>
      </details>
    </section>
  );
}

export function ComeBack(props: { text: string; estimated?: string }): JSX.Element {
  return (
    <Notice kind="info" icon="clock">
      <p>{props.text}</p>
      {props.estimated && <p>{props.estimated}</p>}
    </Notice>
  );
}

/** List of chosen files, and the row that the script copies for each of them. */
export function FilePicker(props: { texts: Texts; label: string; hint: string; send: string }): JSX.Element {
  const { files } = props.texts.receipt;
  return (
    <>
      <div class="field">
        <label class="label" for="pilih-berkas">
          {props.label}
        </label>
        <p class="hint" id="pilih-berkas-petunjuk">
          {props.hint}
        </p>
        <input
          type="file"
          class="control control-file"
          id="pilih-berkas"
          multiple
          autocomplete="off"
          aria-describedby="pilih-berkas-petunjuk"
        />
      </div>
      <div class="field take-photo">
        <label class="button button-second" for="ambil-foto">
          <Icon name="camera" />
          {files.takePhoto}
        </label>
        <input type="file" class="away" id="ambil-foto" accept="image/*" capture="environment" autocomplete="off" />
      </div>
      <div class="field">
        <label class="choice">
          <input
            type="checkbox"
            id="hemat-kuota"
            checked
            autocomplete="off"
            aria-describedby="hemat-kuota-keterangan"
          />
          <span>
            <strong>{files.saveData.name}</strong>
            <span class="choice-about" id="hemat-kuota-keterangan">
              {files.saveData.about}
            </span>
          </span>
        </label>
      </div>
      <ul id="daftar-berkas" class="file-rows" />
      <p id="jumlah-berkas" class="hint" />
      <p id="keadaan-berkas" role="status" />
      <button class="button button-second" type="button" id="kirim-berkas" hidden>
        {props.send}
      </button>
    </>
  );
}

export function FileRowTemplate(): JSX.Element {
  return (
    <template id="baris-berkas">
      <li class="file-row">
        <Icon name="file" />
        <span class="file-name" data-part="name" />
        <span class="file-size" data-part="size" />
        <progress max={100} value={0} data-part="bar" hidden />
        <span class="file-state" data-part="state" />
        <span class="file-buttons">
          <button class="link-button" type="button" data-part="pause" hidden />
          <button class="link-button" type="button" data-part="goOn" hidden />
          <button class="link-button" type="button" data-part="choose" hidden />
          <button class="link-button" type="button" data-part="replace" hidden />
          <button class="link-button" type="button" data-part="withdraw" hidden />
          <button class="link-button" type="button" data-part="remove" hidden />
        </span>
        <span class="file-note" data-part="note" hidden />
      </li>
    </template>
  );
}

/** The receipt page for the script: the same parts, with the places that only the browser can fill in. */
export function ReceiptTemplate({ lang }: { lang: Lang }): JSX.Element {
  return (
    <>
      <ReceiptPageTemplate lang={lang} />
      <FileRowTemplate />
    </>
  );
}

/** The page alone, for pages that have the row of a file already. */
export function ReceiptPageTemplate({ lang }: { lang: Lang }): JSX.Element {
  const texts = textsFor(lang);
  const { receipt } = texts;
  return (
    <template id="tanda-terima">
      <ReceiptHead texts={texts} stored={receipt.stored('{day}')} />
      <ReceiptWords texts={texts} words={[]} />
      <details class="fold other-ways">
        <summary>{receipt.otherWays.question}</summary>
        <p>{receipt.otherWays.warning}</p>
        <p class="buttons">
          <button class="button button-second" type="button" id="salin-kata">
            {receipt.otherWays.copy}
          </button>
          <button class="button button-second" type="button" id="cetak-kata">
            {receipt.otherWays.print}
          </button>
        </p>
      </details>
      <WordCheck texts={texts} form="tanpa-formulir" problems={{}}>
        <button class="button" type="button" id="sudah-tercatat">
          {receipt.check.button}
        </button>
      </WordCheck>
      <div id="tercatat" tabindex={-1} hidden>
        <Notice kind="done">{receipt.check.done}</Notice>
      </div>
      <ComeBack text={receipt.comeBack('{comeBack}')} />
      <p id="perkiraan" hidden>
        {receipt.estimated}
      </p>
      <section id="tambah-bukti">
        <h2>{receipt.files.heading}</h2>
        <p id="bukti-nanti">{receipt.files.afterCheck}</p>
        <div id="bukti-sekarang" hidden>
          <FilePicker texts={texts} label={receipt.files.choose} hint={receipt.files.hint} send={receipt.files.send} />
        </div>
        <p>{receipt.files.later}</p>
      </section>
      <button class="button button-second" type="button" id="selesai">
        {receipt.finish}
      </button>
    </template>
  );
}
