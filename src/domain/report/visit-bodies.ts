import type { Day } from '../calendar/day.js';

/** How she says that she is, when asked whether somebody makes her pay for her report. */
export const CHECK_IN_ANSWERS = ['fine', 'uneasy', 'threatened'] as const;
export type CheckInAnswer = (typeof CHECK_IN_ANSWERS)[number];

/** When she thinks that she can come back; the words are those of the form. */
export const RETURN_PLANS = ['besok', 'seminggu', 'dua-minggu', 'sebulan', 'tidak-tahu'] as const;
export type ReturnPlan = (typeof RETURN_PLANS)[number];

/** How she was served, from very badly to very well. */
export const SCORES = [1, 2, 3, 4, 5] as const;
export type Score = (typeof SCORES)[number];

/** What is said between reporter and desk about her return, beside messages. */
export type VisitBody =
  | { type: 'check-in'; answer: CheckInAnswer; text: string }
  | { type: 'return-plan'; when: ReturnPlan }
  | { type: 'rating'; score: Score; text: string }
  | { type: 'visible-step'; day: Day; text: string };

/**
 * Whether a reporter's entry is a word that the desk has to answer, so that it ends the waiting for her and opens a
 * closed report again. A plan, a rating and "I am fine" are none: they must not undo a closing.
 */
export function wakesDesk(body: { type: string; answer?: string }): boolean {
  if (body.type === 'check-in') return body.answer === 'threatened';
  return body.type === 'message' || body.type === 'contact' || body.type === 'files';
}
