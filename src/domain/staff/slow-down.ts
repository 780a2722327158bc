/** So many wrong tries cost nothing: people mistype. */
const FREE_TRIES = 4;
/** Seconds to wait after the first try that is no longer free. */
const FIRST_WAIT = 5;
/** Longest wait in seconds: whoever is held up by somebody else's guesses waits no longer than one minute. */
const LONGEST_WAIT = 60;

/**
 * How long a subject rests after wrong tries: nothing at first, then 5 s, doubled with each try, a minute at most.
 * @param failed wrong tries since the last good one, this one included
 * @returns seconds
 */
export function waitAfter(failed: number): number {
  if (failed <= FREE_TRIES) return 0;
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failed - FREE_TRIES - 1, 20));
}

/** @returns true at the tries that the record of staff acts mentions: the first slow one, then each doubling */
export function isRemarkable(failed: number): boolean {
  const beyond = failed / (FREE_TRIES + 1);
  return beyond >= 1 && Number.isInteger(Math.log2(beyond));
}
