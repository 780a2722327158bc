import { isMonth, type Month } from '../calendar/month.js';
import type { Severity } from '../case/coding.js';
import { CREDIBILITY_STEPS, type CredibilityStep } from './parameters.js';

/** What is counted of a case. Two cases with the same key cannot be told apart. */
export interface BucketKey {
  /** Code of the units file. */
  unit: string;
  /** Code of the areas file; null in what was released for the unit as a whole ("tidak dirinci"). */
  area: string | null;
  /** Month of the deed. */
  month: Month;
  step: CredibilityStep;
  severity: Severity;
}

/** So many cases of one key; a whole number. In changes, and where one list is taken from another, it may be negative. */
export interface Bucket extends BucketKey {
  n: number;
}

/** One text for each key, by which keys can be compared and sorted: codes of units and areas hold no space. */
export function bucketId({ unit, area, month, step, severity }: BucketKey): string {
  return [unit, area ?? '', month, CREDIBILITY_STEPS.indexOf(step), severity].join(' ');
}

/**
 * What a case's new coding, state or outcome changes: −1 where it was counted, +1 where it is now.
 * @param before null when it was not counted
 * @param after null when it is not counted any more
 */
export function bucketChanges(before: BucketKey | null, after: BucketKey | null): Bucket[] {
  return sumBuckets([
    ...(before === null ? [] : [{ ...before, n: -1 }]),
    ...(after === null ? [] : [{ ...after, n: 1 }]),
  ]);
}

/**
 * Adds up buckets and changes, in any order: one bucket for each key that does not come to 0, sorted by key. To take one
 * list from another, add it with `n` negated.
 * @throws RangeError on a count that is not whole, or a month that does not exist
 */
export function sumBuckets(buckets: Iterable<Bucket>): Bucket[] {
  const sums = new Map<string, Bucket>();
  for (const bucket of buckets) {
    const id = bucketId(bucket);
    if (!Number.isSafeInteger(bucket.n)) throw new RangeError(`${bucket.n} is not a number of cases, in ${id}`);
    if (!isMonth(bucket.month)) throw new RangeError(`"${bucket.month}" is not a month: write YYYY-MM`);
    const { unit, area, month, step, severity } = bucket;
    const n = (sums.get(id)?.n ?? 0) + bucket.n;
    sums.set(id, { unit, area, month, step, severity, n });
  }
  return [...sums]
    .filter(([, { n }]) => n !== 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, bucket]) => bucket);
}
