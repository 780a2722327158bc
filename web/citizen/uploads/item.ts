import type { ThreadView } from '../../../src/reports/citizen.view.js';
import { sizeInWords } from '../../../src/texts/sizes.js';
import { RequestError } from '../api.js';
import { CleaningRow } from '../cleaning/row-part.js';
import { lang, texts } from '../page.js';
import type { ThreadSession, UnfinishedFile } from '../thread-session.js';
import { AnotherFile, Delivery, type DeliveryWatcher } from './delivery.js';
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
  /** @param thread as it is now, when that has changed it */
  removed(item: Item, thread?: ThreadView): void;
  /** Puts another item in this one's place. */
  replaced(item: Item, by: Item): void;
  /** Lets her choose a file for an unfinished one. */
  choose(item: Item): void;
}

/** Where an item comes from: chosen now, or left unfinished, or chosen now to come instead of an unfinished one. */
interface Origin {
  file?: File;
  unfinished?: UnfinishedFile;
}

/** One chosen or unfinished file: its row, and what becomes of it. */
export class Item {
  readonly row: Row;
  /** What she has chosen to go on with */
  private chosen: File | undefined;
  /** One for each copy that is sent; known once she has pressed send */
  private deliveries: Delivery[] | undefined;
  private cleaning: CleaningRow | undefined;
  private stopper = new AbortController();

  private constructor(
    private readonly owner: ItemOwner,
    name: string,
    bytes: number,
    private origin: Origin,
  ) {
    this.row = new Row(name, bytes, {
      pause: () => this.pause(),
      goOn: () => this.goOn(),
      choose: () => owner.choose(this),
      replace: () => this.chosen && this.replaceBy(this.chosen),
      withdraw: () => void this.withdraw(),
      remove: () => void this.withdraw(),
    });
  }

  /** @param instead an unfinished file that this one comes instead of */
  static ofFile(owner: ItemOwner, file: File, instead?: UnfinishedFile): Item {
    const item = new Item(owner, file.name, file.size, { file, ...(instead ? { unfinished: instead } : {}) });
    if (file.size === 0) item.row.show('refused', texts.fileEmpty(file.name));
    else if (file.size > MOST_BYTES) item.row.show('refused', texts.fileTooLarge(file.name));
    else {
      item.cleaning = new CleaningRow(item.row.aPlace(), file, {
        ...(instead ? { name: instead.note.name } : {}),
        wasCovered: instead?.note.copy === 'covered',
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
    const item = new Item(owner, note.name, note.bytes, { unfinished });
    item.row.show('unfinished', received > 0 ? item.partly(received, note.ciphertextBytes) : texts.fileNotBegun);
    if (note.copy === 'covered') item.row.say(texts.fileCoveredBefore);
    return item;
  }

  get id(): string | undefined {
    return this.origin.unfinished?.note.id;
  }

  /** Whether it can be sent now. A stopped one that is just being withdrawn cannot. */
  get isWaiting(): boolean {
    return this.row.state === 'waiting' && !this.stopper.signal.aborted;
  }

  /** The unfinished file whose place this one takes as soon as an entry says so */
  get comesInsteadOf(): UnfinishedFile | undefined {
    return this.origin.file && this.origin.unfinished;
  }

  /** Bytes that would be sent, as she wishes now, and as the file is. */
  async sizes(): Promise<{ now: number; asItIs: number }> {
    const { file } = this.origin;
    if (!file || !this.cleaning || this.row.state === 'refused') return { now: 0, asItIs: 0 };
    const parts = await this.cleaning.parts();
    if (parts.some(({ isUnreadable }) => isUnreadable)) this.row.say(texts.filePhotoUnreadable);
    const sent = parts.length === 0 ? file.size : parts.reduce((sum, { blob }) => sum + blob.size, 0);
    this.row.showSize(sent, file.size);
    return { now: sent, asItIs: file.size };
  }

  /** She has chosen a file for an unfinished one. What she had covered of a picture, only she can cover again. */
  goOnWith(file: File): void {
    this.chosen = file;
    if (this.origin.unfinished?.note.copy === 'covered') this.replaceBy(file);
    else this.goOn();
  }

  /**
   * Sends the file; a lost line only makes it wait. Once it is stopped it says no more: the row belongs to what she has
   * pressed since.
   * @returns whether it has arrived
   */
  async send(): Promise<boolean> {
    const { signal } = this.stopper;
    while (!signal.aborted) {
      try {
        this.deliveries ??= await this.decide(signal);
        if (!this.deliveries) return false;
        for (let next = this.deliveries[0]; next; next = this.deliveries[0]) {
          await next.deliver(this.watcher(signal), signal);
          this.deliveries.shift();
          if (this.origin.file) this.origin = { file: this.origin.file };
        }
        this.row.show('arrived', texts.fileArrived);
        return true;
      } catch (error) {
        if (signal.aborted) break;
        if (!(error instanceof RequestError && error.code === 'offline')) {
          this.stumble(error);
          return false;
        }
        this.row.show('interrupted', texts.fileInterrupted);
        this.owner.changed();
        await lineBack(signal);
      }
    }
    return false;
  }

  private stumble(error: unknown): void {
    if (error instanceof AnotherFile) this.row.show('different', texts.fileAnother);
    // She can choose it once more.
    else if (this.chosen && !this.deliveries) this.row.show('unfinished', sayWhy(error));
    else this.row.show('failed', sayWhy(error));
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

  private replaceBy(file: File): void {
    this.owner.replaced(this, Item.ofFile(this.owner, file, this.origin.unfinished));
  }

  /** Takes the row away. What an entry has listed already is withdrawn by another one, so that nobody waits for it. */
  private async withdraw(): Promise<void> {
    this.stopper.abort();
    try {
      const ids = await this.listedIds();
      const thread = ids.length > 0 ? await this.owner.session.withdrawFiles(ids) : undefined;
      this.owner.removed(this, thread);
    } catch (error) {
      this.row.say(sayWhy(error));
      if (this.row.state === 'waiting') this.goOn();
    }
  }

  private async listedIds(): Promise<string[]> {
    const own = await Promise.all((this.deliveries ?? []).map((delivery) => delivery.listedAs()));
    const ids = own.filter((id) => id !== undefined);
    const { file, unfinished } = this.origin;
    // A file that was to come instead of an unfinished one gives its place back to that one.
    return ids.length === 0 && unfinished && !file ? [unfinished.note.id] : ids;
  }

  /** @returns nothing while she has yet to say what becomes of a file that cannot be cleaned */
  private async decide(signal: AbortSignal): Promise<Delivery[] | undefined> {
    const { session } = this.owner;
    const { file, unfinished } = this.origin;
    if (!file && unfinished && this.chosen) {
      this.row.show('sealing', texts.fileComparing(0));
      return [await Delivery.resuming(session, unfinished, this.chosen, this.comparing(signal))];
    }
    this.row.show('sealing', texts.fileSealing);
    const parts = (await this.cleaning?.ready()) ?? [];
    if (parts.length === 0) {
      if (!signal.aborted) this.row.show('undecided', texts.fileWaiting);
      return undefined;
    }
    this.cleaning?.close();
    // Of two copies the first one comes instead.
    return parts.map((part, index) => Delivery.of(session, part, index === 0 ? unfinished?.note.id : undefined));
  }

  private decided(): void {
    if (this.row.state === 'undecided') this.row.show('waiting', texts.fileWaiting);
    this.owner.changed();
    this.owner.weighed();
  }

  private watcher(signal: AbortSignal): DeliveryWatcher {
    return {
      sealing: (percent) => {
        if (signal.aborted) return;
        if (this.row.state !== 'sealing') this.row.show('sealing', texts.fileSealing);
        this.row.progress(percent, `${texts.fileSealing} ${percent} %`);
      },
      sending: (bytes, of) => {
        if (signal.aborted) return;
        if (this.row.state !== 'sending') this.row.show('sending', texts.fileSendingNow);
        this.row.progress((100 * bytes) / of, this.partly(bytes, of));
      },
    };
  }

  private comparing(signal: AbortSignal): DeliveryWatcher {
    const sealing = (percent: number) => signal.aborted || this.row.progress(percent, texts.fileComparing(percent));
    return { ...this.watcher(signal), sealing };
  }

  private partly(bytes: number, of: number): string {
    return texts.filePartly(sizeInWords(bytes, lang), sizeInWords(of, lang));
  }
}

function sayWhy(error: unknown): string {
  if (error instanceof RequestError) return `${error.text ?? texts.notSent} (${texts.code(error.code)})`;
  return texts.fileUnreadable;
}
