import { isDay } from '../../../../../src/domain/calendar/day.js';
import { CLOSED_STATES, findMove, type ReportState } from '../../../../../src/domain/report/states.js';
import type { StaffBody } from '../../../../../src/sealing/index.js';

const ANSWERS = ['reply', 'question', 'review', 'step', 'close', 'reopen'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What an officer has typed so far. */
export interface Draft {
  readonly answer: Answer;
  readonly text: string;
  readonly reason: string;
  readonly where: string;
  /** Of a step that others can see, `YYYY-MM-DD`. */
  readonly day: string;
}

export const EMPTY_DRAFT: Draft = { answer: 'reply', text: '', reason: '', where: '', day: '' };

/** Reads a draft that was kept as JSON; undefined when it is none. */
export function readDraft(json: string): Draft | undefined {
  const value: unknown = JSON.parse(json);
  if (typeof value !== 'object' || value === null) return undefined;
  const { answer, text, reason, where, day = '' } = value as Partial<Record<keyof Draft, unknown>>;
  const known = ANSWERS.find((one) => one === answer);
  if (!known || typeof text !== 'string' || typeof reason !== 'string' || typeof where !== 'string') return undefined;
  if (typeof day !== 'string') return undefined;
  return { answer: known, text, reason, where, day };
}

/** A sealed entry's body and the move that goes with it in one request. */
export interface Act {
  readonly body: StaffBody;
  readonly to?: ReportState;
}

/** What can be done from a state, in the order of the buttons; replying is always possible. */
export function answersFrom(state: ReportState): Answer[] {
  const can = (to: ReportState) => findMove(state, to, 'desk') !== undefined;
  return [
    'reply',
    ...(state === 'perlu_keterangan' || can('perlu_keterangan') ? (['question'] as const) : []),
    ...(state === 'diterima' && can('ditelaah') ? (['review'] as const) : []),
    ...(CLOSED_STATES.includes(state) ? [] : (['step'] as const)),
    ...(can('ditutup') ? (['close'] as const) : []),
    ...(state === 'ditutup' && can('ditelaah') ? (['reopen'] as const) : []),
  ];
}

/** What keeps a draft from being sent. */
type DraftProblem = 'textMissing' | 'dayMissing' | 'reasonMissing' | 'whereMissing';

export function problemOf(draft: Draft): DraftProblem | undefined {
  if ((draft.answer === 'reply' || draft.answer === 'question') && draft.text.trim() === '') return 'textMissing';
  if (draft.answer === 'step' && !isDay(draft.day)) return 'dayMissing';
  if (draft.answer !== 'close') return undefined;
  if (draft.reason === '') return 'reasonMissing';
  return draft.reason === 'bukan_kewenangan' && draft.where.trim() === '' ? 'whereMissing' : undefined;
}

/**
 * The entry and the move that a draft stands for.
 * @param state of the report now: a second question does not move it again
 */
export function actOf(draft: Draft, state: ReportState): Act {
  const text = draft.text.trim();
  switch (draft.answer) {
    case 'reply':
      return { body: { type: 'reply', text } };
    case 'question':
      return state === 'perlu_keterangan'
        ? { body: { type: 'question', text } }
        : { body: { type: 'question', text }, to: 'perlu_keterangan' };
    case 'review':
    case 'reopen':
      return { body: { type: 'state', state: 'ditelaah', text }, to: 'ditelaah' };
    case 'step':
      return { body: { type: 'visible-step', day: draft.day, text } };
    case 'close': {
      const where = draft.reason === 'bukan_kewenangan' ? { where: draft.where.trim() } : {};
      return { body: { type: 'state', state: 'ditutup', reason: draft.reason, ...where, text }, to: 'ditutup' };
    }
  }
}
