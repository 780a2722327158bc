import { addDays } from '../calendar/day.js';

/** `waiting` for custodians, then `opened` by who asked, or `closed` without. */
export type RequestState = 'waiting' | 'opened' | 'closed';

/** How far a request for a reporter's name has come with the custodians. */
export type Agreement = 'waiting' | 'enough' | 'refused';

/** Who asked may open the same identity again for so many days after the first time. */
const DAYS_TO_READ_AGAIN = 7;

/** @returns the last day on which an opened name can be opened again without asking anew */
export function lastDayToRead(openedDay: string): string {
  return addDays(openedDay, DAYS_TO_READ_AGAIN);
}

/**
 * @param split.custodians who keep a share
 * @param split.needed how many of them must agree
 * @returns `refused` once so many have refused that the others are too few
 */
export function agreementOf(
  split: { custodians: number; needed: number },
  answers: readonly { agrees: boolean | null }[],
): Agreement {
  const agreed = answers.filter((answer) => answer.agrees === true).length;
  const refused = answers.filter((answer) => answer.agrees === false).length;
  if (agreed >= split.needed) return 'enough';
  return split.custodians - refused < split.needed ? 'refused' : 'waiting';
}
