import type { ThreadView } from '../../src/reports/citizen.view.js';
import { element, texts } from './page.js';
import type { ThreadSession } from './thread-session.js';
import type { UploadQueue } from './uploads/queue.js';

/** The places on the page where files are added to a thread. What sends them comes with the first file. */
export class FileSender {
  private queue: Promise<UploadQueue> | undefined;

  /** @param onChanged with every change of the thread, for pages that show it */
  constructor(
    private readonly session: ThreadSession,
    private readonly onChanged: (thread: ThreadView) => void = () => {},
  ) {
    for (const id of ['pilih-berkas', 'ambil-foto']) {
      const chooser = element(id, HTMLInputElement);
      chooser.addEventListener('change', () => {
        const files = [...(chooser.files ?? [])];
        // The same file can be chosen again after it was taken off the list.
        chooser.value = '';
        this.withQueue((queue) => queue.add(files));
      });
    }
    element('kirim-berkas').addEventListener('click', () => this.withQueue((queue) => queue.start()));
  }

  /** Shows which files earlier visits left unfinished, so that she can go on with them. */
  async showUnfinished(thread: ThreadView): Promise<void> {
    const unfinished = await this.session.unfinishedFiles(thread);
    if (unfinished.length > 0) this.withQueue((queue) => queue.addUnfinished(unfinished));
  }

  private withQueue(use: (queue: UploadQueue) => void): void {
    this.queue ??= import('./uploads/queue.js').then(
      ({ UploadQueue }) => new UploadQueue(this.session, this.onChanged),
    );
    this.queue.then(use, () => {
      // The line was gone when the rest of the script was to come.
      this.queue = undefined;
      element('keadaan-berkas').textContent = texts.filesNotReady;
    });
  }
}
