import { SealingError } from './errors.js';

/** Nothing of ours is nested deeper; what is would overflow the stack of whoever reads it. */
const DEEPEST = 16;

/**
 * JSON with one spelling: keys sorted by UTF-16 code units, no spaces, strings and numbers as `JSON.stringify` writes
 * them, properties that are `undefined` left out. The result never holds a line feed.
 *
 * @throws SealingError `malformed` for what JSON cannot say (functions, NaN, `undefined` in a list, …)
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > DEEPEST) throw new SealingError('malformed', 'JSON that is nested too deeply');
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new SealingError('malformed', 'a number that JSON cannot write');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((member) => canonicalJson(member, depth + 1)).join(',')}]`;
  if (!isPlainObject(value)) throw new SealingError('malformed', `${typeof value} in JSON`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member, depth + 1)}`);
  return `{${members.join(',')}}`;
}

/** Reads a canonical JSON object. @throws SealingError `malformed` unless canonicalJson() would write exactly this text */
export function readCanonicalObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new SealingError('malformed', 'not JSON');
  }
  if (!isPlainObject(value)) throw new SealingError('malformed', 'not a JSON object');
  if (canonicalJson(value) !== text)
    throw new SealingError('malformed', 'JSON in another spelling than the canonical one');
  return value;
}

/** Whether a value is an object as JSON makes them: no list, no null, no instance of a class. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
