import { byId, type Candidate } from './wave.js';

/**
 * U = K^w · S^(1−w), the weighted geometric mean of kerawanan and kesiapan: a unit must have both, for a nought of one
 * cannot be made up by the other.
 *
 * Rounded to 1e-9, because two browsers may disagree in the last bit of a power: without it the same inputs could give
 * another order on another machine, and equal units would be ordered by noise instead of by their ids.
 * @param kerawanan K, 0–100
 * @param kesiapan S, 0–100
 * @param weight w, 0–1
 * @returns 0–100; it never falls when K or S rises
 */
export function utility(kerawanan: number, kesiapan: number, weight: number): number {
  return Math.round(kerawanan ** weight * kesiapan ** (1 - weight) * 1e9) / 1e9;
}

/** A candidate with its utility at one weight. */
export type Ranked<Unit extends Candidate> = Unit & { utility: number };

/** @returns the candidates, best first; equal ones by id, so that the order in which they came does not matter */
export function rank<Unit extends Candidate>(candidates: readonly Unit[], weight: number): Ranked<Unit>[] {
  return candidates
    .map((unit) => ({ ...unit, utility: utility(unit.kerawanan, unit.kesiapan, weight) }))
    .sort((one, other) => other.utility - one.utility || byId(one, other));
}
