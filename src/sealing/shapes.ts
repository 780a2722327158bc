import { isPlainObject } from './canonical.js';

/** Whether a value has a form. */
export type Check = (value: unknown) => boolean;

/** The fields of a body, each with its form. */
export type Shape = Readonly<Record<string, Check>>;

/** Characters of any one text in an entry. */
const LONGEST_TEXT = 100_000;

export const text: Check = (value) => typeof value === 'string' && value.length <= LONGEST_TEXT;
export const word: Check = (value) => typeof value === 'string' && /^[a-z0-9_-]{1,60}$/.test(value);
export const digest: Check = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
export const flag: Check = (value) => typeof value === 'boolean';
export const count: Check = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** A day of this century that exists: whoever reads it counts on from there. */
export const day: Check = (value) => {
  if (typeof value !== 'string' || !/^20\d\d-\d\d-\d\d$/.test(value)) return false;
  const instant = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value);
};

export const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.some((one) => one === value);

export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

export const listOf =
  (check: Check, most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(check);

/** Whether a value is an object with exactly these fields, each of its form. */
export function hasShape(value: unknown, shape: Shape): boolean {
  if (!isPlainObject(value)) return false;
  const known = Object.keys(value).every((key) => Object.hasOwn(shape, key));
  return known && Object.entries(shape).every(([key, check]) => check(value[key]));
}
