/** A rectangle in pixels of the picture. */
export interface Shape {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is drawn over a picture: boxes, and what is left of it when its edges are cut off. */
export interface Drawing {
  boxes: readonly Shape[];
  crop?: Shape;
}

export interface Size {
  width: number;
  height: number;
}

/** A box smaller than this covers nothing that could be read. */
const LEAST = 4;

/** Within the picture, whole pixels, never so small that it could not be seen. */
export function fitted(shape: Shape, picture: Size): Shape {
  const width = Math.min(Math.max(LEAST, Math.round(shape.width)), picture.width);
  const height = Math.min(Math.max(LEAST, Math.round(shape.height)), picture.height);
  return {
    x: Math.min(Math.max(0, Math.round(shape.x)), picture.width - width),
    y: Math.min(Math.max(0, Math.round(shape.y)), picture.height - height),
    width,
    height,
  };
}

/** The rectangle between two corners, whichever way it was drawn. */
export const between = (from: { x: number; y: number }, to: { x: number; y: number }): Shape => ({
  x: Math.min(from.x, to.x),
  y: Math.min(from.y, to.y),
  width: Math.abs(to.x - from.x),
  height: Math.abs(to.y - from.y),
});

/** Every state that was, so that each step can be taken back. */
export class DrawingHistory {
  private readonly past: Drawing[] = [];
  private state: Drawing = { boxes: [] };

  get now(): Drawing {
    return this.state;
  }

  get isEmpty(): boolean {
    return this.state.boxes.length === 0 && this.state.crop === undefined;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  change(next: Drawing): void {
    this.past.push(this.state);
    this.state = next;
  }

  /** Changes without a step of its own, for what goes on while a finger is down. */
  replace(next: Drawing): void {
    this.state = next;
  }

  undo(): void {
    this.state = this.past.pop() ?? this.state;
  }
}

/** A part of a drawing by its place in it. */
export type ShapeId = number | 'crop';

export const shapeOf = (drawing: Drawing, id: ShapeId): Shape | undefined =>
  id === 'crop' ? drawing.crop : drawing.boxes[id];

export function withShape(drawing: Drawing, id: ShapeId, shape: Shape): Drawing {
  if (id === 'crop') return { ...drawing, crop: shape };
  const boxes = [...drawing.boxes];
  boxes[id] = shape;
  return { ...drawing, boxes };
}

export function withoutShape(drawing: Drawing, id: ShapeId): Drawing {
  if (id === 'crop') return { boxes: drawing.boxes };
  return { ...drawing, boxes: drawing.boxes.filter((_, at) => at !== id) };
}
