import type { ThreadView } from '../../src/reports/citizen.view.js';
import { sizeInWords } from '../../src/texts/sizes.js';
import { RequestError } from './api.js';
import { announce, element, fillPart, fromTemplate, lang, setBusy, texts } from './page.js';
import type { SealedAttachment, ThreadSession } from './thread-session.js';

/** Largest file in bytes. */
const MOST_BYTES = 25 * 1024 * 1024;

type State = 'waiting' | 'sealing' | 'sending' | 'arrived' | 'failed' | 'refused';

/** One chosen file with its row on the page. */
class FileRow {
  state: State = 'waiting';
  private sealed: SealedAttachment | undefined;
  readonly item: HTMLElement;

  constructor(
    readonly file: File,
    onRemove: (row: FileRow) => void,
  ) {
    const copy = fromTemplate('baris-berkas');
    fillPart(copy, 'name', file.name);
    fillPart(copy, 'size', sizeInWords(file.size, lang));
    this.item = copy.querySelector('li') as HTMLElement;
    const remove = this.part<HTMLButtonElement>('remove');
    remove.textContent = texts.remove;
    remove.setAttribute('aria-label', texts.removeFile(file.name));
    remove.addEventListener('click', () => onRemove(this));
    if (file.size === 0) this.show('refused', texts.fileEmpty(file.name));
    else if (file.size > MOST_BYTES) this.show('refused', texts.fileTooLarge(file.name));
    else this.show('waiting', texts.fileWaiting);
  }

  get open(): boolean {
    return this.state === 'waiting' || this.state === 'failed';
  }

  /** @returns the thread with this file in it. @throws what kept it from arriving; the row says so too */
  async send(session: ThreadSession): Promise<ThreadView> {
    try {
      this.show('sealing', texts.fileSealing);
      this.sealed ??= await session.sealFile(this.file);
      this.show('sending', texts.fileSending(0));
      const thread = await session.sendFile(this.sealed, (percent) => this.progress(percent));
      this.sealed = undefined;
      this.show('arrived', texts.fileArrived);
      return thread;
    } catch (error) {
      this.show('failed', texts.fileFailed);
      throw error;
    }
  }

  private progress(percent: number): void {
    this.part<HTMLProgressElement>('bar').value = percent;
    this.part('state').textContent = texts.fileSending(percent);
  }

  private show(state: State, words: string): void {
    this.state = state;
    this.item.className = `file-row file-${state}`;
    this.part('state').textContent = words;
    this.part('bar').hidden = state !== 'sending';
    this.part('remove').hidden = state === 'sealing' || state === 'sending' || state === 'arrived';
  }

  private part<T extends HTMLElement>(name: string): T {
    return this.item.querySelector(`[data-part="${name}"]`) as T;
  }
}

/**
 * Adds files to the thread, one request each, so that a line that dies costs one file and never what has arrived.
 *
 * @param onArrived with every change of the thread, for pages that show it
 */
export function startFileSender(session: ThreadSession, onArrived: (thread: ThreadView) => void = () => {}): void {
  const chooser = element('pilih-berkas', HTMLInputElement);
  const list = element('daftar-berkas');
  const status = element('keadaan-berkas');
  const button = element('kirim-berkas', HTMLButtonElement);
  let rows: FileRow[] = [];
  let sending = false;

  const refresh = () => {
    button.hidden = !rows.some((row) => row.open);
    button.textContent = texts.sendFiles;
    setBusy(button, sending);
  };
  chooser.addEventListener('change', () => {
    for (const file of chooser.files ?? []) {
      const row = new FileRow(file, (gone) => {
        rows = rows.filter((one) => one !== gone);
        gone.item.remove();
        refresh();
        chooser.focus();
      });
      rows.push(row);
      list.append(row.item);
    }
    // The same file can be chosen again after it was taken off the list.
    chooser.value = '';
    refresh();
  });
  button.addEventListener('click', async () => {
    if (sending) return;
    sending = true;
    refresh();
    status.textContent = '';
    try {
      for (let row = next(rows); row; row = next(rows)) {
        const thread = await row.send(session);
        announce(`${row.file.name}: ${texts.fileArrived}`);
        onArrived(thread);
      }
      status.textContent = texts.filesArrived(arrived(rows));
    } catch (error) {
      status.textContent = sayWhy(error, rows);
    }
    sending = false;
    refresh();
  });
}

const arrived = (rows: readonly FileRow[]): number => rows.filter(({ state }) => state === 'arrived').length;

function next(rows: readonly FileRow[]): FileRow | undefined {
  return rows.find(({ open }) => open);
}

function sayWhy(error: unknown, rows: readonly FileRow[]): string {
  const counted = rows.filter(({ state }) => state !== 'refused').length;
  if (error instanceof RequestError && error.code !== 'offline') {
    return `${error.text ?? texts.notSent} (${texts.code(error.code)})`;
  }
  return texts.filesInterrupted(arrived(rows), counted);
}
