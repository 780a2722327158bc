import type { ThreadView } from '../../../src/reports/citizen.view.js';
import { sizeInWords } from '../../../src/texts/sizes.js';
import { element, lang, setBusy, texts } from '../page.js';
import type { ThreadSession, UnfinishedFile } from '../thread-session.js';
import { Item, type ItemOwner } from './item.js';
import type { RowState } from './row.js';

/** The list of files under the chooser: sent one after another, going on by themselves after a lost line. */
export class UploadQueue implements ItemOwner {
  private items: Item[] = [];
  private isSending = false;
  private numbered = 0;
  private chooser: HTMLInputElement | undefined;
  private readonly list = element('daftar-berkas');
  private readonly button = element('kirim-berkas', HTMLButtonElement);
  private readonly saveData = element('hemat-kuota', HTMLInputElement);

  constructor(
    readonly session: ThreadSession,
    private readonly onChanged: (thread: ThreadView) => void,
  ) {
    this.saveData.addEventListener('change', () => void this.showTotal());
  }

  add(files: readonly File[]): void {
    for (const file of files) this.append(Item.ofFile(this, file));
    this.changed();
    void this.showTotal();
  }

  /** Shows what earlier visits left; what stands here already stays as it is. */
  addUnfinished(files: readonly UnfinishedFile[]): void {
    for (const file of files) {
      if (!this.items.some((item) => item.id === file.note.id)) this.append(Item.ofUnfinished(this, file));
    }
    this.changed();
  }

  start(): void {
    if (!this.isSending) void this.run();
  }

  savesData(): boolean {
    return this.saveData.checked;
  }

  nextNumber(): number {
    this.numbered += 1;
    return this.numbered;
  }

  weighed(): void {
    void this.showTotal();
  }

  /** An item that was paused, or chosen again, goes on without another press. */
  wake(): void {
    this.changed();
    this.start();
  }

  removed(item: Item, thread?: ThreadView): void {
    this.items = this.items.filter((one) => one !== item);
    // What was to come instead of an unfinished file gives its place back, unless an entry says otherwise.
    const back = thread ? undefined : item.comesInsteadOf;
    if (back) this.append(Item.ofUnfinished(this, back));
    item.row.item.remove();
    if (thread) this.onChanged(thread);
    this.changed();
    void this.showTotal();
    element('pilih-berkas').focus();
  }

  replaced(item: Item, by: Item): void {
    this.items = this.items.map((one) => (one === item ? by : one));
    item.row.item.replaceWith(by.row.item);
    this.changed();
    void this.showTotal();
    by.row.focus();
  }

  choose(item: Item): void {
    this.chooser?.remove();
    const chooser = document.createElement('input');
    chooser.type = 'file';
    chooser.hidden = true;
    chooser.addEventListener('change', () => {
      const file = chooser.files?.[0];
      if (file) item.goOnWith(file);
    });
    // Some browsers forget a field that is not in the page, and with it what was chosen.
    this.list.after(chooser);
    this.chooser = chooser;
    chooser.click();
  }

  changed(): void {
    this.button.hidden = !this.items.some((item) => item.isWaiting);
    this.button.textContent = texts.sendFiles;
    setBusy(this.button, this.isSending);
    element('keadaan-berkas').textContent = this.summary();
  }

  private append(item: Item): void {
    this.items.push(item);
    this.list.append(item.row.item);
  }

  private async run(): Promise<void> {
    this.isSending = true;
    for (let item = this.next(); item; item = this.next()) {
      const sending = item.send();
      this.changed();
      if (await sending) await this.tellArrival();
      this.changed();
    }
    this.isSending = false;
    this.changed();
  }

  private next(): Item | undefined {
    return this.items.find((item) => item.isWaiting);
  }

  private async tellArrival(): Promise<void> {
    // The file is there whether or not this question is answered.
    const thread = await this.session.fetch().catch(() => null);
    if (thread) this.onChanged(thread);
  }

  private summary(): string {
    const counted = this.items.filter(({ row }) => !['refused', 'unfinished', 'different'].includes(row.state));
    const arrived = counted.filter(({ row }) => row.state === 'arrived').length;
    const isAny = (state: RowState) => counted.some(({ row }) => row.state === state);
    if (isAny('interrupted')) return texts.filesInterrupted(arrived, counted.length);
    if (arrived === 0 && !isAny('failed')) return '';
    return arrived === counted.length ? texts.filesArrived(arrived) : texts.filesPartly(arrived, counted.length);
  }

  /** How much would be sent with and without saving data. */
  private async showTotal(): Promise<void> {
    const place = element('jumlah-berkas');
    const waiting = this.items.filter(({ row }) => row.state === 'waiting');
    const sizes = await Promise.all(waiting.map((item) => item.sizes()));
    const sum = (of: 'now' | 'asItIs') => sizes.reduce((total, size) => total + size[of], 0);
    const [now, asItIs] = [sum('now'), sum('asItIs')];
    place.textContent = waiting.length === 0 ? '' : texts.filesTotal(sizeInWords(now, lang), sizeInWords(asItIs, lang));
  }
}
