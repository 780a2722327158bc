import type { Dot } from './dots.js';

/** The keys that go from dot to dot. */
export const MOVE_KEYS = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;
export type MoveKey = (typeof MOVE_KEYS)[number];

/**
 * The dot that a key leads to: right and left by kesiapan, up and down by kerawanan, equal ones by id. At an end one
 * stays. Every dot can be reached both ways.
 */
export function moveTo(dots: readonly Dot[], from: string, key: MoveKey): string {
  const upright = key === 'ArrowUp' || key === 'ArrowDown';
  const measure = (dot: Dot) => (upright ? dot.kerawanan : dot.kesiapan);
  const order = [...dots].sort((one, other) => measure(one) - measure(other) || (one.id < other.id ? -1 : 1));
  const at = order.findIndex(({ id }) => id === from);
  const step = key === 'ArrowRight' || key === 'ArrowUp' ? 1 : -1;
  const wanted = key === 'Home' ? 0 : key === 'End' ? order.length - 1 : at + step;
  return order[Math.min(order.length - 1, Math.max(0, wanted))]?.id ?? from;
}
