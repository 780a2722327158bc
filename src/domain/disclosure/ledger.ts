import type { Day } from '../calendar/day.js';
import { type Bucket, type BucketKey, bucketChanges, sumBuckets } from '../risk/buckets.js';
import type { DisclosureParameters } from '../risk/parameters.js';

/** What is counted of an incident in an area; in a pending list never without an area. */
export type IncidentFacts = BucketKey & { area: string };

/** A case that counts something and has not been released. */
export interface PendingIncident {
  /** Any text that no other case has. It stays on the server. */
  id: string;
  facts: IncidentFacts;
}

/** A released case that has become proven since. */
export interface PendingChange {
  id: string;
  /** As it was released: unproven, in its area or without one. */
  released: BucketKey;
  /** As it is now: proven. */
  now: BucketKey;
}

/** All that waits. */
export interface Pending {
  incidents: readonly PendingIncident[];
  changes: readonly PendingChange[];
}

/** What one release adds to one unit × area, or to a unit without area. Never edited again. */
export interface Batch {
  /** The first of a month. */
  day: Day;
  kind: 'incidents' | 'changes';
  unit: string;
  /** Null for "tidak dirinci". */
  area: string | null;
  /** How many cases: at least k, or for changes at least k_proven. */
  size: number;
  /** Ids of the cases, sorted, so that they leave the pending list. */
  ids: string[];
  /** What is added up to the released buckets: for changes −1 as the case was released and +1 as it is now. */
  buckets: Bucket[];
}

export interface Release {
  batches: Batch[];
  /** What still waits, in the order in which it was given. */
  pending: Pending;
}

/**
 * What is released on a day; on most days nothing. On the first of each month every unit × area with at least k cases,
 * as one batch; on 1 January and 1 July besides, for each unit, all its other cases if they are at least k, without area.
 * Never flushed any further: a unit's cases wait for its own k.
 *
 * Every batch has at least k cases and no case is in two, so the difference of two nested figures (later − earlier, wider −
 * narrower) is 0 or at least k: no cell that was hidden can be worked out. Cases that became proven after their release
 * go the same way, in batches of at least k_proven. In a half-year's batch of those both −1 and +1 stand at the unit as a
 * whole, so the figures of no area move; there the unproven count may be negative.
 *
 * The same cases in any order give the same batches.
 * @throws RangeError when a case waits twice, or its unit changed after its release
 */
export function releaseOn(day: Day, pending: Pending, { k, kProven }: DisclosureParameters['leader']): Release {
  refuseTwice(pending.incidents);
  refuseTwice(pending.changes);
  const incidents = pending.incidents.map(({ id, facts }) => ({ id, before: null, after: facts }));
  const changes = pending.changes.map((change) => ({ id: change.id, ...placed(change) }));
  const batches = [...batchesOf(day, 'incidents', incidents, k), ...batchesOf(day, 'changes', changes, kProven)];
  const gone = { incidents: new Set<string>(), changes: new Set<string>() };
  for (const { kind, ids } of batches) for (const id of ids) gone[kind].add(id);
  return {
    batches,
    pending: {
      incidents: pending.incidents.filter(({ id }) => !gone.incidents.has(id)),
      changes: pending.changes.filter(({ id }) => !gone.changes.has(id)),
    },
  };
}

/** What leaders read on a day: the released buckets as they stood at the start of its quarter, that day's release included. */
export function publishedAsOf(day: Day, batches: readonly Batch[]): Bucket[] {
  return sumBuckets(publishedBatches(day, batches).flatMap(({ buckets }) => buckets));
}

/** The batches that leaders' pages may count on a day: those released up to the start of its quarter. */
export function publishedBatches(day: Day, batches: readonly Batch[]): Batch[] {
  const start = quarterStart(day);
  return batches.filter((batch) => batch.day <= start);
}

/** The first day of the quarter in which the day lies. */
export function quarterStart(day: Day): Day {
  const firstMonth = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(firstMonth).padStart(2, '0')}-01`;
}

/** One case on its way: `after` says to which cell it belongs. */
interface Waiting {
  id: string;
  before: BucketKey | null;
  after: BucketKey;
}

function batchesOf(day: Day, kind: Batch['kind'], waiting: readonly Waiting[], least: number): Batch[] {
  if (!day.endsWith('-01')) return [];
  const cells = groups(waiting, ({ after }) => `${after.unit} ${after.area ?? ''}`);
  const full = cells.filter((group) => group.length >= least);
  const monthly = full.map((group) => batch(day, kind, group, group[0]!.after.area));
  if (!day.endsWith('-01-01') && !day.endsWith('-07-01')) return monthly;
  const rest = cells.filter((group) => group.length < least).flat();
  const units = groups(rest, ({ after }) => after.unit).filter((group) => group.length >= least);
  return [...monthly, ...units.map((group) => batch(day, kind, group.map(withoutArea), null))];
}

function batch(day: Day, kind: Batch['kind'], group: readonly Waiting[], area: string | null): Batch {
  return {
    day,
    kind,
    unit: group[0]!.after.unit,
    area,
    size: group.length,
    ids: group.map(({ id }) => id).sort(),
    buckets: sumBuckets(group.flatMap(({ before, after }) => bucketChanges(before, after))),
  };
}

function withoutArea({ id, before, after }: Waiting): Waiting {
  return { id, before: before && { ...before, area: null }, after: { ...after, area: null } };
}

/** Where a change counts: in the cell in which the case was released, wherever it is coded by now. */
function placed({ id, released, now }: PendingChange): Pick<Waiting, 'before' | 'after'> {
  if (released.unit !== now.unit) throw new RangeError(`case ${id} was released for another unit`);
  return { before: released, after: { ...now, area: released.area } };
}

/** The values by key, sorted by key. */
function groups<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[][] {
  const found = new Map<string, Value[]>();
  for (const value of values) {
    const group = found.get(keyOf(value));
    if (group === undefined) found.set(keyOf(value), [value]);
    else group.push(value);
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

function refuseTwice(waiting: readonly { id: string }[]): void {
  const ids = new Set<string>();
  for (const { id } of waiting) {
    if (ids.has(id)) throw new RangeError(`case ${id} waits twice`);
    ids.add(id);
  }
}
