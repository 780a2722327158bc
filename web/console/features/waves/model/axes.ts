import type { Dot } from './dots.js';

/** Where a drawing lies, in pixels of its own. */
export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Axis {
  from: number;
  to: number;
  ticks: number[];
  /** The pixel of a value. */
  at(value: number): number;
}

export interface Axes {
  x: Axis;
  y: Axis;
  frame: Frame;
}

/** Axes that hold every dot and both gates with some air around them, in tens, within 0–100. */
export function axesFor(dots: readonly Dot[], gates: { kerawanan: number; kesiapan: number }, frame: Frame): Axes {
  const across = [...dots.map(({ kesiapan }) => kesiapan), gates.kesiapan];
  const upwards = [...dots.map(({ kerawanan }) => kerawanan), gates.kerawanan];
  return {
    x: axis(across, frame.left, frame.width - frame.right),
    y: axis(upwards, frame.height - frame.bottom, frame.top),
    frame,
  };
}

const AIR = 4;

function axis(values: readonly number[], first: number, last: number): Axis {
  const from = Math.max(0, Math.floor((Math.min(...values) - AIR) / 10) * 10);
  const to = Math.min(100, Math.ceil((Math.max(...values) + AIR) / 10) * 10);
  const ticks = Array.from({ length: (to - from) / 10 + 1 }, (_, index) => from + index * 10);
  const at = (value: number) => first + ((Math.min(to, Math.max(from, value)) - from) / (to - from)) * (last - first);
  return { from, to, ticks, at };
}

/** @param width room on the screen in pixels; 0 while it is not known */
export function frameFor(width: number): Frame {
  const across = Math.round(Math.min(900, Math.max(280, width || 640)));
  const height = Math.round(Math.min(520, Math.max(340, across * 0.72)));
  return { width: across, height, left: 34, right: 14, top: 36, bottom: 40 };
}
