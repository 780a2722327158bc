/** A point to be named, in pixels; the order is the order of importance. */
export interface Named {
  id: string;
  x: number;
  y: number;
  name: string;
  /** It is named even where its name must cross another one. */
  always: boolean;
}

/** Where a name stands. */
export interface PlacedLabel {
  id: string;
  name: string;
  x: number;
  y: number;
  bold: boolean;
  anchor: 'start' | 'middle' | 'end';
  /** The end of the line back to its point, when the name stands away from it. */
  leader?: { x: number; y: number };
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface LabelRoom {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Of 12 px text: as wide as its letters are on average, rounded up; names that must stand are bold. */
const LETTER = 7;
const BOLD_LETTER = 8.2;
const LINE = 13;
const DOT = 7;

/** On a narrow drawing longer lines would cross everything. */
const NARROW = 480;
const SHORT = 20;

/** Directions, the one that is read best first; `away` is the distance from the point. */
const PLACES = [9, 20, 32, 46].flatMap((away) =>
  (
    [
      [1, 0],
      [-1, 0],
      [0, -1],
      [0, 1],
      [0.8, -0.8],
      [-0.8, -0.8],
      [0.8, 0.8],
      [-0.8, 0.8],
    ] as const
  ).map(([dx, dy]) => ({ dx, dy, away })),
);

/**
 * Puts names beside their points, the important ones first, each where it crosses neither a point nor another name.
 * Who finds no room stays without a name, unless it must have one: then it takes the place that crosses least.
 * @param points important ones first
 */
export function placeLabels(points: readonly Named[], room: LabelRoom): PlacedLabel[] {
  const dots = points.map(({ x, y }): Box => ({ left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT }));
  const taken: Box[] = [];
  const placed: PlacedLabel[] = [];
  for (const [index, point] of points.entries()) {
    const others = dots.filter((_, place) => place !== index);
    let best: { label: PlacedLabel; box: Box; crossed: number } | undefined;
    for (const place of PLACES) {
      if (room.width < NARROW && !point.always && place.away > SHORT) break;
      const label = labelAt(point, place);
      const box = boxOf(label);
      if (!isInside(box, room)) continue;
      const crossed = [...taken, ...others].reduce((sum, other) => sum + common(box, other), 0);
      if (!best || crossed < best.crossed) best = { label, box, crossed };
      if (crossed === 0) break;
    }
    if (!best || (best.crossed > 0 && !point.always)) continue;
    taken.push(best.box);
    placed.push(best.label);
  }
  return placed;
}

function labelAt({ id, x, y, name, always: bold }: Named, { dx, dy, away }: (typeof PLACES)[number]): PlacedLabel {
  const anchor = dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle';
  const across = x + dx * away;
  const down = y + dy * (dx === 0 ? away + 3 : away);
  const label = { id, name, bold, x: across, y: down, anchor } as const;
  return away > PLACES[0]!.away ? { ...label, leader: { x: across - Math.sign(dx) * 2, y: down } } : label;
}

/** The box of a name whose middle line is at y. */
export function boxOf({ name, x, y, bold, anchor }: Omit<PlacedLabel, 'id' | 'leader'>): Box {
  const width = name.length * (bold ? BOLD_LETTER : LETTER);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - LINE / 2, bottom: y + LINE / 2 };
}

function isInside(box: Box, room: LabelRoom): boolean {
  return (
    box.left >= room.left &&
    box.right <= room.width - room.right &&
    box.top >= room.top &&
    box.bottom <= room.height - room.bottom
  );
}

function common(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}
