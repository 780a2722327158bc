import { type Card, readCard } from './card.js';
import { SealingError } from './errors.js';

/** Among how many custodians an identity is split, and how many of them must agree. */
export interface Splitting {
  /** at least `needed` */
  readonly custodians: number;
  /** at least 2 */
  readonly needed: number;
}

/**
 * The custodians to whom an identity can be split: as many as are wanted, one from outside the Inspektorat among them for
 * sure, always the same of the same cards.
 *
 * @param working cards that count, of members who work at present
 * @returns null while there are not enough of them, or none from outside
 */
export function chooseCustodians(working: Iterable<Card>, splitting: Splitting): Card[] | null {
  const all = [...working].filter((card) => card.custodian !== undefined).sort(byAge);
  const outside = all.find((card) => card.custodian === 'outside');
  if (outside === undefined || all.length < splitting.custodians) return null;
  const others = all.filter((card) => card !== outside).slice(0, splitting.custodians - 1);
  return [outside, ...others].sort(byAge);
}

/**
 * Reads the custodians that a server names, before anything is sealed to them.
 *
 * @throws SealingError as readCard(), and `context` when one is no custodian, stands there twice, or too few are there
 */
export function readCustodians(statements: readonly string[], needed: number): Card[] {
  const cards = statements.map(readCard);
  const members = new Set(cards.map((card) => card.memberId));
  const complete = needed >= 2 && cards.length >= needed && members.size === cards.length;
  if (!complete || cards.some((card) => card.custodian === undefined)) {
    throw new SealingError('context', 'not the cards of enough custodians');
  }
  if (!cards.some((card) => card.custodian === 'outside')) {
    throw new SealingError('context', 'none of the custodians works outside');
  }
  return cards;
}

function byAge(a: Card, b: Card): number {
  return a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1;
}
