import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../src/domain/calendar/day.js';
import { checkInsOf, waitingCheckIn } from '../../../src/domain/report/check-ins.js';
import type { ConversationItem } from '../../../src/domain/report/conversation.js';
import { aClosing, anAnswer, aStep, hers } from './thread-items.js';

const DAY = '2026-11-24';
const asked = (items: ConversationItem[], today: string) => {
  const waiting = waitingCheckIn(items, today);
  return waiting && `${waiting.after} ${waiting.days}`;
};
const days = (from: number, to: number) => fc.integer({ min: from, max: to }).map((count) => addDays(DAY, count));

describe('check-ins', () => {
  it('are asked 7, 30 and 90 days after the first step that others can see', () => {
    const items = [aStep(DAY), aStep('2026-12-20')];
    expect(asked(items, '2026-11-30')).toBeUndefined();
    expect(asked(items, '2026-12-01')).toBe('step 7');
    expect(asked(items, '2026-12-24')).toBe('step 30');
    expect(asked(items, '2027-02-22')).toBe('step 90');
  });

  it('are asked 30, 90 and 180 days after closing, as long as it is closed', () => {
    expect(asked([aClosing(DAY)], '2026-12-23')).toBeUndefined();
    expect(asked([aClosing(DAY)], '2026-12-24')).toBe('closing 30');
    expect(asked([aClosing(DAY)], '2027-05-23')).toBe('closing 180');
    const reopened = hers('2026-12-01', { type: 'message', text: 'Masih.', threatened: false });
    expect(asked([aClosing(DAY), reopened], '2027-05-23')).toBeUndefined();
    expect(asked([aClosing(DAY), reopened, aClosing('2027-01-10')], '2027-02-09')).toBe('closing 30');
  });

  it('count from a forwarding as from a closing, and go on over a rating and an answer that all is well', () => {
    const items = [aClosing(DAY, 'diteruskan'), hers(DAY, { type: 'rating', score: 2, text: '' }), anAnswer(DAY)];
    expect(asked(items, '2026-12-24')).toBe('closing 30');
  });

  it('are asked of nobody whose thread has neither', () => {
    expect(checkInsOf([hers(DAY, { type: 'report', text: 'Cerita.' })])).toEqual([]);
  });

  it('wait only once: one answer settles the newest and whatever fell due before it', () => {
    fc.assert(
      fc.property(days(0, 60), days(0, 60), days(0, 400), (step, closing, today) => {
        const items = [aStep(step), aClosing(closing)];
        const waiting = waitingCheckIn(items, today);
        if (!waiting) return;
        expect(waitingCheckIn([...items, anAnswer(today)], today)).toBeUndefined();
        // Of all that had fallen due it was the newest.
        const due = checkInsOf(items).filter((one) => one.due <= today);
        expect(due.every((one) => one.due <= waiting.due)).toBe(true);
      }),
    );
  });

  it('come back for each date that follows an answer, and never before it', () => {
    fc.assert(
      fc.property(days(0, 60), days(0, 300), days(0, 500), (step, answer, today) => {
        fc.pre(answer <= today);
        const items = [aStep(step), anAnswer(answer)];
        const isNewSince = checkInsOf(items).some(({ due }) => due > answer && due <= today);
        expect(waitingCheckIn(items, today) !== undefined).toBe(isNewSince);
      }),
    );
  });

  it('depend on days alone, not on the order in which the desk recorded its steps', () => {
    fc.assert(
      fc.property(fc.array(days(0, 90), { minLength: 1, maxLength: 5 }), days(0, 400), (steps, today) => {
        const there = waitingCheckIn(
          steps.map((day) => aStep(day)),
          today,
        );
        expect(
          waitingCheckIn(
            [...steps].reverse().map((day) => aStep(day)),
            today,
          ),
        ).toEqual(there);
        const [first = DAY] = [...steps].sort();
        expect(there === undefined).toBe(daysBetween(first, today) < 7);
      }),
    );
  });
});
