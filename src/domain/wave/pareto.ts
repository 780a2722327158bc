import type { Candidate } from './wave.js';

/**
 * The Pareto front: candidates for which no other is at least as risky and at least as ready, and more of one. Whatever
 * the weight, the first in rank stands on it. Two with the same pair of figures are both on it or both off.
 * @returns their ids, by falling kerawanan, equal ones by id
 */
export function paretoFront(candidates: readonly Candidate[]): string[] {
  const beats = (one: Candidate, other: Candidate) =>
    one.kerawanan >= other.kerawanan &&
    one.kesiapan >= other.kesiapan &&
    (one.kerawanan > other.kerawanan || one.kesiapan > other.kesiapan);
  return candidates
    .filter((unit) => !candidates.some((other) => beats(other, unit)))
    .sort((one, other) => other.kerawanan - one.kerawanan || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id);
}
