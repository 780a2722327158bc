import type { JSX } from 'preact';
import type { StandingFile } from '../../domain/report/announced-files.js';
import { Icon } from '../../platform/pages/icon.js';
import type { Texts } from '../../texts/texts.js';
import { standingInWords } from '../../texts/thread-words.js';
import { type Carried, VisitPart } from './visit-part.js';

interface Props {
  texts: Texts;
  carried: Carried;
  /** Every file that she has listed */
  files: readonly StandingFile[];
}

/** What is still to come of the files that she has listed, how to finish it, and a way to say that it will not come. */
export function UnfinishedFiles({ texts, carried, files }: Props): JSX.Element | null {
  const words = texts.thread.files;
  const unfinished = files.filter(({ standing }) => standing.is === 'unfinished');
  if (unfinished.length === 0) return null;
  return (
    <section aria-labelledby="judul-belum-lengkap">
      <h2 id="judul-belum-lengkap">{words.unfinished}</h2>
      <ul class="file-rows" id="belum-lengkap">
        {unfinished.map((one) => (
          <li key={one.file.id} class="file-row">
            <Icon name="file" />
            <span class="file-name">{one.file.name}</span>
            <span class="file-state">{standingInWords(texts.thread, one, carried.lang)}</span>
            {one.file.copy === 'covered' && <span class="file-note">{words.covered}</span>}
            <VisitPart id={`batal-${one.file.id}`} path="/resi/tidak-jadi" carried={carried} button={words.withdraw}>
              <input type="hidden" name="berkas" value={one.file.id} autocomplete="off" />
            </VisitPart>
          </li>
        ))}
      </ul>
      {words.howTo.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}
