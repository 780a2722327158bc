import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/calendar/day.js';
import { WorkingCalendar } from '../../../src/domain/calendar/working-calendar.js';
import {
  type ConversationBody,
  type ConversationEntry,
  conversationOf,
} from '../../../src/domain/report/conversation.js';
import { overdue, promisedNews } from '../../../src/domain/report/overdue.js';

// Two days off in the week after: the second and third working day move.
const holidays = ['2026-11-26', '2026-11-30'].map((date) => ({ date, type: 'cuti_bersama' as const, name: 'Libur' }));
const calendar = new WorkingCalendar(holidays, [2026]);
const rule = {
  steps: {
    verifikasi_dan_penerusan: { value: 3, unit: 'hari_kerja' },
    berkadar_pengawasan: { value: 60, unit: 'hari_kerja' },
    tindak_lanjut_rekomendasi_lhp: { value: 60, unit: 'hari' },
  },
  calendar,
} as const;
const DAY = '2026-11-24';

const lateOn = (today: string, ...later: [author: string, body: ConversationBody, verdict?: 'altered'][]) => {
  const filed = { author: 'reporter', day: DAY, verdict: 'genuine', body: { type: 'report', text: 'a' } } as const;
  const entries = later.map(([author, body, verdict]) => ({
    author,
    day: DAY,
    verdict: verdict ?? (author === 'reporter' ? ('genuine' as const) : ('unsigned' as const)),
    body,
  }));
  return overdue(conversationOf([filed, ...entries]), today, rule)?.days ?? 0;
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

describe('a desk that has opened a case', () => {
  const hers = (day: string, body: ConversationBody): ConversationEntry => ({
    author: 'reporter',
    day,
    verdict: 'genuine',
    body,
  });
  const desks = (day: string, body: ConversationBody): ConversationEntry => ({
    author: 'm1',
    day,
    verdict: 'unsigned',
    body,
  });
  const told = (day: string, state: string) => desks(day, { type: 'state', state, text: '' });
  const message = (day: string) => hers(day, { type: 'message', text: 'Halo?', threatened: false });
  const filed = hers(DAY, { type: 'report', text: 'a' });
  const waitsFor = (...entries: ConversationEntry[]) => {
    const promised = promisedNews(conversationOf([filed, ...entries]), rule);
    return promised && `${promised.step} ${promised.day}`;
  };
  const OPENED = '2027-01-04';
  const EXAMINED = `berkadar_pengawasan ${calendar.addWorkingDays(OPENED, 60).day}`;

  it('owes her the decision within 60 working days, and is late from the day after', () => {
    expect(waitsFor(told(OPENED, 'ditindaklanjuti'))).toBe(EXAMINED);
    expect(EXAMINED).toBe('berkadar_pengawasan 2027-03-29');
    const entries = [filed, told(OPENED, 'ditindaklanjuti'), message('2027-02-01')];
    expect(overdue(conversationOf(entries), '2027-03-29', rule)).toBeUndefined();
    const late = { step: 'berkadar_pengawasan', day: '2027-03-29' };
    expect(overdue(conversationOf(entries), '2027-03-30', rule)).toEqual({ ...late, days: 1 });
    expect(overdue(conversationOf(entries), '2027-04-05', rule)).toEqual({ ...late, days: 5 });
  });

  it('owes her the end within 60 days of the decision, whatever step it names on the way', () => {
    const decided = [told(OPENED, 'ditindaklanjuti'), told('2027-02-01', 'diputus')];
    expect(waitsFor(...decided)).toBe('tindak_lanjut_rekomendasi_lhp 2027-04-02');
    expect(waitsFor(...decided, told('2027-03-01', 'tindak_lanjut'))).toBe('tindak_lanjut_rekomendasi_lhp 2027-04-02');
    expect(waitsFor(...decided, told('2027-03-01', 'selesai'))).toBeUndefined();
    expect(waitsFor(...decided, told('2027-03-01', 'ditindaklanjuti'))).toContain('berkadar_pengawasan 2027-05');
  });

  it('does not gain time by sending the report back to the desk and into a case again, nor by replies', () => {
    const opened = told(OPENED, 'ditindaklanjuti');
    const back = [told('2027-02-01', 'ditelaah'), told('2027-02-02', 'ditindaklanjuti')];
    expect(waitsFor(opened, ...back)).toBe(EXAMINED);
    expect(waitsFor(opened, told('2027-02-01', 'ditelaah'))).toBe(EXAMINED);
    expect(waitsFor(opened, desks('2027-02-01', { type: 'reply', text: 'Sabar.' }))).toBe(EXAMINED);
  });

  it('owes nothing while it waits for her answer, and what it owed before once she has given it', () => {
    const asked = [told(OPENED, 'ditindaklanjuti'), desks('2027-02-01', { type: 'question', text: 'Kapan?' })];
    expect(waitsFor(...asked)).toBeUndefined();
    expect(waitsFor(...asked, message('2027-02-02'))).toBe(EXAMINED);
  });

  it('is not let off by an outcome that failed its check', () => {
    const altered = { ...told('2027-02-01', 'selesai'), verdict: 'altered' as const };
    expect(waitsFor(told(OPENED, 'ditindaklanjuti'), altered)).toBe(EXAMINED);
  });

  it('owes her something after every news but the last, in whatever order they came', () => {
    const states = ['ditelaah', 'ditindaklanjuti', 'diputus', 'tindak_lanjut', 'selesai', 'ditutup'] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...states), { maxLength: 8 }), (after) => {
        const entries = ['ditindaklanjuti' as const, ...after].map((state, at) => told(addDays(OPENED, at), state));
        const isOpen = promisedNews(conversationOf([filed, ...entries]), rule) !== undefined;
        const lastOfCase = after.findLast((state) =>
          ['selesai', 'ditutup', 'ditindaklanjuti', 'diputus'].includes(state),
        );
        expect(isOpen).toBe(lastOfCase !== 'selesai' && lastOfCase !== 'ditutup');
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
