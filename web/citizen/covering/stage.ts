import { aCanvas } from '../cleaning/redraw.js';
import {
  between,
  type DrawingHistory,
  fitted,
  type Shape,
  type ShapeId,
  type Size,
  shapeOf,
  withShape,
} from './drawing.js';

/** What is shown need not be sharper than this; what is saved is drawn from the picture itself. */
const MOST_SHOWN = 2_000;
/** A finger that moves less than this, in pixels of the screen, has only touched. */
const TOUCH = 8;

/** A corner as big as a finger. */
const HANDLE = 44;

export interface StageTexts {
  box: (number: number, x: number, y: number, width: number, height: number) => string;
  cropAt: (x: number, y: number, width: number, height: number) => string;
}

/** The picture with its boxes over it, each a button, so that keys reach it as fingers do. */
export class Stage {
  readonly element = document.createElement('div');
  private readonly picture: Size;
  selected: ShapeId | undefined;
  /** While true a finger moves the picture and draws nothing */
  panning = false;

  constructor(
    image: HTMLImageElement,
    private readonly history: DrawingHistory,
    private readonly texts: StageTexts,
    private readonly onChange: () => void,
  ) {
    this.picture = { width: image.naturalWidth, height: image.naturalHeight };
    const scale = Math.min(1, MOST_SHOWN / Math.max(this.picture.width, this.picture.height));
    const [canvas, context] = aCanvas(this.picture.width * scale, this.picture.height * scale);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    this.element.className = 'cover-stage';
    this.element.append(canvas);
    this.element.addEventListener('pointerdown', (event) => this.press(event));
  }

  /** Draws the boxes where they are now. */
  draw(): void {
    const { boxes, crop } = this.history.now;
    const ids: ShapeId[] = [...boxes.keys(), ...(crop ? (['crop'] as const) : [])];
    for (const old of this.element.querySelectorAll<HTMLElement>('[data-shape]')) {
      if (!ids.some((id) => String(id) === old.dataset.shape)) old.remove();
    }
    for (const id of ids) this.place(id, shapeOf(this.history.now, id) as Shape);
    this.element.classList.toggle('cover-panning', this.panning);
  }

  focus(id: ShapeId): void {
    this.selected = id;
    this.buttonOf(id)?.focus();
  }

  private buttonOf(id: ShapeId): HTMLButtonElement | null {
    return this.element.querySelector<HTMLButtonElement>(`[data-shape="${id}"]`);
  }

  private place(id: ShapeId, shape: Shape): void {
    let button = this.buttonOf(id);
    if (!button) {
      button = document.createElement('button');
      button.type = 'button';
      button.dataset.shape = String(id);
      button.className = id === 'crop' ? 'cover-crop' : 'cover-box';
      button.addEventListener('focus', () => {
        this.selected = id;
        this.onChange();
      });
      this.element.append(button);
    }
    const { x, y, width, height } = shape;
    const percent = (part: number, whole: number) => `${(part / whole) * 100}%`;
    button.style.left = percent(x, this.picture.width);
    button.style.top = percent(y, this.picture.height);
    button.style.width = percent(width, this.picture.width);
    button.style.height = percent(height, this.picture.height);
    const words = id === 'crop' ? this.texts.cropAt(x, y, width, height) : this.texts.box(id + 1, x, y, width, height);
    button.setAttribute('aria-label', words);
  }

  /** Where a pointer is, in pixels of the picture. */
  private spot({ clientX, clientY }: PointerEvent): { x: number; y: number } {
    const place = this.element.getBoundingClientRect();
    return {
      x: ((clientX - place.left) / place.width) * this.picture.width,
      y: ((clientY - place.top) / place.height) * this.picture.height,
    };
  }

  /** A press on a box moves it, at its lower right corner sizes it; anywhere else it draws a new one. */
  private press(event: PointerEvent): void {
    if (this.panning || event.button !== 0) return;
    event.preventDefault();
    const from = this.spot(event);
    const pressed = (event.target as HTMLElement).dataset.shape;
    const id: ShapeId =
      pressed === 'crop' ? 'crop' : pressed === undefined ? this.history.now.boxes.length : Number(pressed);
    const first = shapeOf(this.history.now, id);
    const before = this.history.now;
    const isCorner = first !== undefined && this.isCorner(event);
    let moved = false;
    const follow = (move: PointerEvent) => {
      if (!moved && Math.hypot(move.clientX - event.clientX, move.clientY - event.clientY) < TOUCH) return;
      const to = this.spot(move);
      const [right, down] = [to.x - from.x, to.y - from.y];
      const shape = !first
        ? between(from, to)
        : isCorner
          ? { ...first, width: first.width + right, height: first.height + down }
          : { ...first, x: first.x + right, y: first.y + down };
      const next = withShape(before, id, fitted(shape, this.picture));
      if (moved) this.history.replace(next);
      else this.history.change(next);
      moved = true;
      this.draw();
    };
    const end = () => {
      this.element.removeEventListener('pointermove', follow);
      this.element.removeEventListener('pointerup', end);
      this.element.removeEventListener('pointercancel', end);
      if (moved || first) this.focus(id);
      this.onChange();
    };
    this.element.addEventListener('pointermove', follow);
    this.element.addEventListener('pointerup', end);
    this.element.addEventListener('pointercancel', end);
    this.element.setPointerCapture(event.pointerId);
  }

  private isCorner({ target, clientX, clientY }: PointerEvent): boolean {
    const place = (target as HTMLElement).getBoundingClientRect();
    const reach = Math.min(HANDLE, place.width / 3, place.height / 3);
    return place.right - clientX < reach && place.bottom - clientY < reach;
  }
}
