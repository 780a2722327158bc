import { sizeInWords } from '../../../src/texts/sizes.js';
import { RequestError } from '../api.js';
import { CleaningRow } from '../cleaning/row-part.js';
import { lang, texts } from '../page.js';
import type { ThreadSession } from '../thread-session.js';
import { AnotherFile, Delivery, type DeliveryWatcher, type UnfinishedFile } from './delivery.js';
import { lineBack } from './line-back.js';
import { SAVING_SIDE } from './prepare.js';
import { Row } from './row.js';

/** Largest file in bytes; the server refuses what is larger. */
const MOST_BYTES = 500 * 1024 * 1024;

/** What an item asks of the list that it stands in. */
export interface ItemOwner {
  readonly session: ThreadSession;
  savesData(): boolean;
  /** A number for the neutral name of one more file */
  nextNumber(): number;
  /** What would be sent of this item is another than before. */
  weighed(): void;
  /** Something of this item can be sent now. */
  wake(): void;
  changed(): void;
  removed(item: Item): void;
  /** Lets her choose a file for an unfinished one. */
  choose(item: Item): void;
}

/** One chosen or unfinished file: its row, and what becomes of it. */
export class Item {
  readonly row: Row;
  /** One for each copy that is sent; known once she has pressed send */
  private deliveries: Delivery[] | undefined;
  private cleaning: CleaningRow | undefined;
  private stopper = new AbortController();

  private constructor(
    private readonly owner: ItemOwner,
    name: string,
    bytes: number,
    private readonly file?: File,
    private readonly unfinished?: UnfinishedFile,
  ) {
    this.row = new Row(name, bytes, {
      pause: () => this.pause(),
      goOn: () => this.goOn(),
      choose: () => owner.choose(this),
      remove: () => owner.removed(this),
    });
  }

  static ofFile(owner: ItemOwner, file: File): Item {
    const item = new Item(owner, file.name, file.size, file);
    if (file.size === 0) item.row.show('refused', texts.fileEmpty(file.name));
    else if (file.size > MOST_BYTES) item.row.show('refused', texts.fileTooLarge(file.name));
    else {
      item.cleaning = new CleaningRow(item.row.aPlace(), file, {
        number: owner.nextNumber(),
        longestSide: () => (owner.savesData() ? SAVING_SIDE : undefined),
        onChange: () => item.decided(),
      });
      item.row.show('waiting', texts.fileWaiting);
    }
    return item;
  }

  static ofUnfinished(owner: ItemOwner, unfinished: UnfinishedFile): Item {
    const { note, received } = unfinished;
    const item = new Item(owner, note.name, note.bytes, undefined, unfinished);
    item.row.show('unfinished', received > 0 ? item.partly(received, note.ciphertextBytes) : texts.fileNotBegun);
    return item;
  }

  get id(): string | undefined {
    return this.unfinished?.note.id;
  }

  /** Bytes that would be sent, as she wishes now, and as the file is. */
  async sizes(): Promise<{ now: number; asItIs: number }> {
    if (!this.file || !this.cleaning || this.row.state === 'refused') return { now: 0, asItIs: 0 };
    const parts = await this.cleaning.parts();
    if (parts.some(({ isUnreadable }) => isUnreadable)) this.row.say(texts.filePhotoUnreadable);
    const sent = parts.length === 0 ? this.file.size : parts.reduce((sum, { blob }) => sum + blob.size, 0);
    this.row.showSize(sent, this.file.size);
    return { now: sent, asItIs: this.file.size };
  }

  /** She has chosen a file for an unfinished one. */
  async resume(file: File): Promise<void> {
    if (!this.unfinished) return;
    try {
      this.row.show('sealing', texts.fileComparing(0));
      const watcher = {
        ...this.watcher(),
        sealing: (percent: number) => this.row.progress(percent, texts.fileComparing(percent)),
      };
      this.deliveries = [await Delivery.resuming(this.owner.session, this.unfinished, file, watcher)];
      this.row.show('waiting', texts.fileWaiting);
      this.owner.wake();
    } catch (error) {
      this.row.show('unfinished', error instanceof AnotherFile ? texts.fileAnother : sayWhy(error));
    }
  }

  /**
   * Sends the file; a lost line only makes it wait.
   * @returns whether it has arrived
   */
  async send(): Promise<boolean> {
    const { signal } = this.stopper;
    while (!signal.aborted) {
      try {
        this.deliveries ??= await this.decide();
        if (!this.deliveries) return false;
        for (let next = this.deliveries[0]; next; next = this.deliveries[0]) {
          await next.deliver(this.watcher(), signal);
          this.deliveries.shift();
        }
        this.row.show('arrived', texts.fileArrived);
        return true;
      } catch (error) {
        if (signal.aborted) break;
        if (!(error instanceof RequestError && error.code === 'offline')) {
          this.row.show('failed', sayWhy(error));
          return false;
        }
        this.row.show('interrupted', texts.fileInterrupted);
        this.owner.changed();
        await lineBack(signal);
      }
    }
    return false;
  }

  private pause(): void {
    this.stopper.abort();
    this.row.show('paused', texts.filePaused);
  }

  private goOn(): void {
    this.stopper = new AbortController();
    this.row.show('waiting', texts.fileWaiting);
    this.owner.wake();
  }

  /** @returns nothing while she has yet to say what becomes of a file that cannot be cleaned */
  private async decide(): Promise<Delivery[] | undefined> {
    this.row.show('sealing', texts.fileSealing);
    const parts = (await this.cleaning?.ready()) ?? [];
    if (parts.length === 0) {
      this.row.show('undecided', texts.fileWaiting);
      return undefined;
    }
    this.cleaning?.close();
    return parts.map((part) => Delivery.of(this.owner.session, part));
  }

  private decided(): void {
    if (this.row.state === 'undecided') this.row.show('waiting', texts.fileWaiting);
    this.owner.changed();
    this.owner.weighed();
  }

  private watcher(): DeliveryWatcher {
    const isStopped = () => this.stopper.signal.aborted;
    return {
      sealing: (percent) => {
        if (isStopped()) return;
        if (this.row.state !== 'sealing') this.row.show('sealing', texts.fileSealing);
        this.row.progress(percent, `${texts.fileSealing} ${percent} %`);
      },
      sending: (bytes, of) => {
        if (isStopped()) return;
        if (this.row.state !== 'sending') this.row.show('sending', texts.fileSendingNow);
        this.row.progress((100 * bytes) / of, this.partly(bytes, of));
      },
    };
  }

  private partly(bytes: number, of: number): string {
    return texts.filePartly(sizeInWords(bytes, lang), sizeInWords(of, lang));
  }
}

function sayWhy(error: unknown): string {
  if (error instanceof RequestError) return `${error.text ?? texts.notSent} (${texts.code(error.code)})`;
  return texts.fileUnreadable;
}
