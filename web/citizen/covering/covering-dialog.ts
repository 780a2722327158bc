import { cleaningTextsFor } from '../../../src/texts/cleaning-words.js';
import { canvasIsHonest, type Drawn, loadPicture } from '../cleaning/redraw.js';
import { lang } from '../page.js';
import { DrawingHistory, fitted, type ShapeId, shapeOf, withoutShape, withShape } from './drawing.js';
import { flatten } from './flatten.js';
import { openModal } from './modal.js';
import { Stage } from './stage.js';

const texts = cleaningTextsFor(lang).covering;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const ZOOMS = [1, 1.5, 2, 3, 4];

/** Why a picture cannot be covered here. */
export type CoverProblem = 'cannot-draw' | 'cannot-read-canvas';

/**
 * Lets her cover parts of a picture.
 *
 * @returns the new picture, nothing when she left without saving, or why it cannot be done
 */
export async function coverPicture(file: Blob): Promise<Drawn | undefined | { problem: CoverProblem }> {
  if (!canvasIsHonest()) return { problem: 'cannot-read-canvas' };
  let image: HTMLImageElement;
  try {
    image = await loadPicture(file);
  } catch {
    return { problem: 'cannot-draw' };
  }
  return new Promise((resolve) => new CoverDialog(image, file, resolve));
}

class CoverDialog {
  private readonly history = new DrawingHistory();
  private readonly dialog = document.createElement('dialog');
  private readonly status = document.createElement('p');
  private readonly leaving = document.createElement('div');
  private readonly work = document.createElement('div');
  private readonly stage: Stage;
  private readonly undo = this.button(texts.undo, () => this.takeBack());
  private readonly remove = this.button(texts.remove, () => this.removeSelected());
  private readonly crop = this.button(texts.crop, () => this.toggleCrop());
  private readonly pan = this.button(texts.pan, () => this.togglePan());
  private readonly size = this.button(texts.size, () => this.toggleSize());
  private readonly nudges: HTMLElement;
  private readonly closeModal: () => void;
  private zoom = 0;

  constructor(
    private readonly image: HTMLImageElement,
    private readonly file: Blob,
    private readonly answer: (drawn: Drawn | undefined) => void,
  ) {
    this.stage = new Stage(image, this.history, texts, () => this.refresh());
    this.nudges = this.group(
      texts.moveGroup,
      this.size,
      ...Object.entries(ARROWS).map(([key, way]) => this.button(texts.arrows[key as 'ArrowUp'], () => this.nudge(way))),
    );
    this.build();
    this.closeModal = openModal(this.dialog);
    this.dialog.querySelector('h2')?.focus();
    this.refresh();
  }

  private build(): void {
    const heading = document.createElement('h2');
    heading.id = 'judul-tutupi';
    heading.tabIndex = -1;
    heading.textContent = texts.heading;
    const hint = document.createElement('p');
    hint.id = 'petunjuk-tutupi';
    hint.textContent = `${texts.hint} ${texts.how}`;
    this.dialog.className = 'cover';
    this.dialog.setAttribute('aria-labelledby', heading.id);
    this.dialog.setAttribute('aria-describedby', hint.id);
    this.status.setAttribute('role', 'status');
    this.status.className = 'cover-status';
    const frame = document.createElement('div');
    frame.className = 'cover-frame';
    frame.tabIndex = 0;
    frame.setAttribute('role', 'group');
    frame.setAttribute('aria-label', texts.picture);
    frame.append(this.stage.element);
    const tools = this.group(
      texts.tools,
      this.button(texts.add, () => this.add()),
      this.remove,
      this.undo,
      this.crop,
      this.button(texts.closer, () => this.zoomBy(1)),
      this.button(texts.farther, () => this.zoomBy(-1)),
      this.pan,
    );
    const save = this.button(texts.save, () => void this.save(), 'button');
    const cancel = this.button(texts.cancel, () => this.leave(), 'button button-second');
    const end = document.createElement('div');
    end.append(save, cancel);
    this.work.append(heading, hint, tools, frame, this.nudges, this.status, end);
    this.buildLeaving();
    this.dialog.append(this.work, this.leaving);
    this.dialog.addEventListener('keydown', (event) => this.key(event));
    // The back gesture of a telephone, and Esc where it comes without a key.
    this.dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.leave();
    });
    this.dialog.addEventListener('close', () => this.finish(undefined));
  }

  /** What is asked before drawn boxes are thrown away. */
  private buildLeaving(): void {
    const question = document.createElement('h2');
    question.tabIndex = -1;
    question.textContent = texts.leaveQuestion;
    this.leaving.hidden = true;
    this.leaving.append(
      question,
      this.button(texts.stay, () => this.stay(), 'button'),
      this.button(texts.discard, () => this.finish(undefined), 'button button-second'),
    );
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      // Handled, so that it does not count as one of the three that leave the page.
      event.preventDefault();
      if (this.leaving.hidden) this.leave();
      else this.stay();
      return;
    }
    const onShape = (event.target as HTMLElement).dataset.shape !== undefined;
    const way = ARROWS[event.key];
    if (onShape && way) {
      event.preventDefault();
      this.nudge(way, event.shiftKey);
    } else if (onShape && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault();
      this.removeSelected();
    } else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.takeBack();
    }
  }

  private get picture(): { width: number; height: number } {
    return { width: this.image.naturalWidth, height: this.image.naturalHeight };
  }

  private add(): void {
    const { width, height } = this.picture;
    const side = Math.max(width, height) / 5;
    const { boxes } = this.history.now;
    const box = fitted({ x: (width - side) / 2, y: (height - side) / 2, width: side, height: side / 2 }, this.picture);
    this.history.change(withShape(this.history.now, boxes.length, box));
    this.show(boxes.length, texts.added(boxes.length + 1));
  }

  private toggleCrop(): void {
    if (this.history.now.crop) {
      this.history.change(withoutShape(this.history.now, 'crop'));
      this.stage.selected = undefined;
      this.refresh(texts.cropGone);
      return;
    }
    const { width, height } = this.picture;
    const frame = { x: width / 10, y: height / 10, width: width * 0.8, height: height * 0.8 };
    this.history.change(withShape(this.history.now, 'crop', fitted(frame, this.picture)));
    this.show('crop', texts.cropAdded);
  }

  private nudge(
    [right, down]: readonly [number, number],
    sizing = this.size.getAttribute('aria-pressed') === 'true',
  ): void {
    const id = this.stage.selected;
    const shape = id === undefined ? undefined : shapeOf(this.history.now, id);
    if (id === undefined || !shape) return;
    const step = Math.max(1, Math.round(Math.max(this.picture.width, this.picture.height) / 50));
    const changed = sizing
      ? { ...shape, width: shape.width + right * step, height: shape.height + down * step }
      : { ...shape, x: shape.x + right * step, y: shape.y + down * step };
    this.history.change(withShape(this.history.now, id, fitted(changed, this.picture)));
    const { x, y, width, height } = shapeOf(this.history.now, id) ?? shape;
    this.refresh(id === 'crop' ? texts.cropAt(x, y, width, height) : texts.box(id + 1, x, y, width, height));
  }

  private removeSelected(): void {
    const id = this.stage.selected;
    if (id === undefined || !shapeOf(this.history.now, id)) return;
    this.history.change(withoutShape(this.history.now, id));
    this.afterRemoval(texts.removed);
  }

  private takeBack(): void {
    if (!this.history.canUndo) return;
    this.history.undo();
    this.afterRemoval(texts.undone);
  }

  /** What had the focus may be gone; it goes to the last box that is there. */
  private afterRemoval(words: string): void {
    const last = this.history.now.boxes.length - 1;
    this.stage.selected = undefined;
    this.stage.draw();
    if (last >= 0) this.stage.focus(last);
    else this.dialog.querySelector<HTMLElement>('.cover-tools button')?.focus();
    this.refresh(words);
  }

  private togglePan(): void {
    this.stage.panning = !this.stage.panning;
    this.pan.setAttribute('aria-pressed', String(this.stage.panning));
    this.refresh(this.stage.panning ? texts.panning : texts.drawing);
  }

  private toggleSize(): void {
    this.size.setAttribute('aria-pressed', String(this.size.getAttribute('aria-pressed') !== 'true'));
  }

  private zoomBy(step: number): void {
    this.zoom = Math.min(Math.max(0, this.zoom + step), ZOOMS.length - 1);
    const percent = (ZOOMS[this.zoom] ?? 1) * 100;
    this.stage.element.style.width = `${percent}%`;
    this.refresh(texts.zoomed(percent));
  }

  private show(id: ShapeId, words: string): void {
    this.stage.draw();
    this.stage.focus(id);
    this.refresh(words);
  }

  private refresh(words?: string): void {
    this.stage.draw();
    const { selected } = this.stage;
    const hasSelected = selected !== undefined && shapeOf(this.history.now, selected) !== undefined;
    this.nudges.hidden = !hasSelected;
    disable(this.remove, !hasSelected);
    disable(this.undo, !this.history.canUndo);
    this.crop.setAttribute('aria-pressed', String(this.history.now.crop !== undefined));
    if (words !== undefined) this.status.textContent = words;
  }

  private leave(): void {
    if (this.history.isEmpty) {
      this.finish(undefined);
      return;
    }
    this.work.hidden = true;
    this.leaving.hidden = false;
    this.leaving.querySelector('h2')?.focus();
  }

  private stay(): void {
    this.leaving.hidden = true;
    this.work.hidden = false;
    this.dialog.querySelector('h2')?.focus();
  }

  private async save(): Promise<void> {
    if (this.history.isEmpty) {
      this.refresh(texts.nothingDrawn);
      return;
    }
    this.refresh(texts.saving);
    try {
      this.finish(await flatten(this.image, this.file, this.history.now));
    } catch {
      this.refresh(texts.cannotSave);
    }
  }

  private finish(drawn: Drawn | undefined): void {
    this.closeModal();
    this.answer(drawn);
  }

  private button(words: string, onPress: () => void, look = 'cover-tool'): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = look;
    button.textContent = words;
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') !== 'true') onPress();
    });
    return button;
  }

  private group(label: string, ...buttons: HTMLElement[]): HTMLElement {
    const group = document.createElement('div');
    group.className = 'cover-tools';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', label);
    group.append(...buttons);
    return group;
  }
}

/** Keeps the focus where it is, which `disabled` would not. */
function disable(button: HTMLElement, disabled: boolean): void {
  if (disabled) button.setAttribute('aria-disabled', 'true');
  else button.removeAttribute('aria-disabled');
}
