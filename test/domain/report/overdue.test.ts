import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/calendar/day.js';
import { WorkingCalendar } from '../../../src/domain/calendar/working-calendar.js';
import { type ConversationBody, conversationOf } from '../../../src/domain/report/conversation.js';
import { overdueDays } from '../../../src/domain/report/overdue.js';

// Two days off in the week after: the second and third working day move.
const holidays = ['2026-11-26', '2026-11-30'].map((date) => ({ date, type: 'cuti_bersama' as const, name: 'Libur' }));
const calendar = new WorkingCalendar(holidays, [2026]);
const step = { id: 'verifikasi_dan_penerusan', value: 3, unit: 'hari_kerja', basis: '' } as const;
const DAY = '2026-11-24';

const lateOn = (today: string, ...later: [author: string, body: ConversationBody, verdict?: 'altered'][]) => {
  const filed = { author: 'reporter', day: DAY, verdict: 'genuine', body: { type: 'report', text: 'a' } } as const;
  const entries = later.map(([author, body, verdict]) => ({
    author,
    day: DAY,
    verdict: verdict ?? (author === 'reporter' ? ('genuine' as const) : ('unsigned' as const)),
    body,
  }));
  return overdueDays(conversationOf([filed, ...entries]), today, { step, calendar });
};

describe('a desk that has not answered', () => {
  it('is late by working days after the last day in time, holidays not counted', () => {
    // 25, 27 November and 1 December are the three.
    expect(['2026-11-24', '2026-12-01'].map((day) => lateOn(day))).toEqual([0, 0]);
    expect(['2026-12-02', '2026-12-03', '2026-12-05', '2026-12-07'].map((day) => lateOn(day))).toEqual([1, 2, 3, 4]);
  });

  it('is late whatever the reporter writes and although somebody has read the report', () => {
    expect(lateOn('2026-12-02', ['m1', { type: 'read' }])).toBe(1);
    expect(lateOn('2026-12-02', ['reporter', { type: 'message', text: 'Halo?', threatened: false }])).toBe(1);
  });

  it('is no longer late by this count after an answer that passed its check, and still is after one that did not', () => {
    const reply: ConversationBody = { type: 'reply', text: 'Kami periksa.' };
    expect(lateOn('2026-12-02', ['m1', reply])).toBe(0);
    expect(lateOn('2026-12-02', ['m1', { type: 'visible-step', day: DAY, text: '' }])).toBe(0);
    expect(lateOn('2026-12-02', ['m1', reply, 'altered'])).toBe(1);
  });

  it('is never less late on a later day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (one, more) => {
        expect(lateOn(addDays(DAY, one + more))).toBeGreaterThanOrEqual(lateOn(addDays(DAY, one)));
      }),
    );
  });
});

describe('a calendar written out for a browser', () => {
  it('counts the same days as the one that wrote it', () => {
    const copy = WorkingCalendar.fromFacts(JSON.parse(JSON.stringify(calendar.facts())));
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 700 }), fc.integer({ min: 0, max: 60 }), (offset, count) => {
        const start = addDays(DAY, offset);
        expect(copy.addWorkingDays(start, count)).toEqual(calendar.addWorkingDays(start, count));
      }),
    );
  });
});
