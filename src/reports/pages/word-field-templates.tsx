import type { JSX } from 'preact';
import { Icon } from '../../platform/pages/icon.js';
import type { Lang } from '../../texts/lang.js';
import { textsFor } from '../../texts/texts.js';

/** Eight numbered fields for the words, which the script puts in place of the text area. */
export function WordFieldTemplates({ lang }: { lang: Lang }): JSX.Element {
  const { entry } = textsFor(lang).thread;
  return (
    <>
      <template id="isian-kata">
        <fieldset class="field word-fields" aria-describedby="isian-kata-petunjuk">
          <legend class="label">{entry.label}</legend>
          <p class="hint" id="isian-kata-petunjuk">
            {entry.hint} {entry.wordsHint}
          </p>
          <ol />
          <p class="small" data-part="state" role="status" />
        </fieldset>
      </template>
      <template id="satu-kata">
        <li>
          <label for="kata-n">{entry.word('{n}')}</label>
          <p class="error" hidden>
            <Icon name="warning" />
            <span />
          </p>
          <input
            type="text"
            id="kata-n"
            class="control"
            maxlength={1_000}
            autocomplete="off"
            autocapitalize="none"
            autocorrect="off"
            spellcheck={false}
            enterkeyhint="next"
          />
        </li>
      </template>
    </>
  );
}
