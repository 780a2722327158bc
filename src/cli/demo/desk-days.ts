// The desk's week. In the last days everything happens on its own day; before them officers sit down together on every
// fourth working day and work on cases on every eighth, so that a year takes some seventy sittings instead of 250.

const RECENT = 13;
const DESK = 4;
const CASES = 8;

/** The desk's day on which something that could happen so many working days ago is done: that day or the next sitting. */
export function deskDay(ago: number): number {
  return sitting(ago, DESK);
}

/** The same for work on cases; every such day is a desk's day too. */
export function caseDay(ago: number): number {
  return sitting(ago, CASES);
}

function sitting(ago: number, every: number): number {
  if (ago <= RECENT && every === DESK) return Math.max(1, ago);
  return Math.max(1, ago - ((ago - 1) % every));
}
