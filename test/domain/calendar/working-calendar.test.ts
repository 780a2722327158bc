import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayFromNumber, dayNumber, weekday } from '../../../src/domain/calendar/day.js';
import { WorkingCalendar } from '../../../src/domain/calendar/working-calendar.js';
import { bekasiCalendar } from './known-holidays.js';

const calendar = bekasiCalendar();

describe('working days', () => {
  it.each([
    ['2026-03-16', 3, '2026-03-26'],
    ['2026-03-16', 5, '2026-03-30'],
    ['2026-03-16', 14, '2026-04-13'],
    ['2026-03-16', 60, '2026-06-25'],
    ['2026-12-21', 3, '2026-12-28'],
    ['2026-12-21', 10, '2027-01-08'],
    ['2026-12-21', 60, '2027-04-01'],
    ['2027-03-05', 3, '2027-03-18'],
    ['2027-03-05', 14, '2027-04-06'],
  ])('from %s, %i of them have passed on %s', (start, count, day) => {
    expect(calendar.addWorkingDays(start, count)).toEqual({ day, estimated: false });
    expect(calendar.workingDaysBetween(start, day)).toBe(count);
  });

  it('are Monday to Friday, without national holidays and collective leave', () => {
    expect(calendar.isWorkingDay('2026-11-27')).toBe(true);
    expect(calendar.isWorkingDay('2026-11-28')).toBe(false);
    expect(calendar.isWorkingDay('2026-11-29')).toBe(false);
    expect(calendar.isWorkingDay('2026-12-24')).toBe(false);
    expect(calendar.isWorkingDay('2026-12-25')).toBe(false);
    expect(calendar.holidayOn('2026-12-24')?.type).toBe('cuti_bersama');
    expect(calendar.holidayOn('2026-11-29')).toBeUndefined();
  });

  it('begin after the start, also when the start is a holiday', () => {
    expect(calendar.addWorkingDays('2026-11-27', 0).day).toBe('2026-11-27');
    expect(calendar.addWorkingDays('2026-11-28', 1).day).toBe('2026-11-30');
    expect(calendar.addWorkingDays('2026-11-29', 1).day).toBe('2026-11-30');
    expect(calendar.workingDaysBetween('2026-11-28', '2026-11-29')).toBe(0);
  });

  it('are negative when counted backwards', () => {
    expect(calendar.workingDaysBetween('2026-03-26', '2026-03-16')).toBe(-3);
    expect(calendar.workingDaysBetween('2026-11-27', '2026-11-27')).toBe(0);
  });

  it('past the last known year are counted with weekends only, and said to be an estimate', () => {
    expect(calendar.addWorkingDays('2027-12-28', 3)).toEqual({ day: '2027-12-31', estimated: false });
    expect(calendar.addWorkingDays('2027-12-28', 4)).toEqual({ day: '2028-01-03', estimated: true });
    expect(calendar.addWorkingDays('2028-05-01', 1)).toEqual({ day: '2028-05-02', estimated: true });
    expect(calendar.addWorkingDays('2024-12-30', 3)).toEqual({ day: '2025-01-03', estimated: true });
    expect(calendar.isKnown('2027-12-31')).toBe(true);
    expect(calendar.isKnown('2028-01-01')).toBe(false);
  });

  it('cannot be counted by halves, backwards by adding, or from a day that does not exist', () => {
    expect(() => calendar.addWorkingDays('2026-11-27', -1)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays('2026-11-27', 1.5)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays('2026-11-31', 0)).toThrow(RangeError);
    expect(() => calendar.isWorkingDay('2026-11-31')).toThrow(RangeError);
    expect(() => calendar.workingDaysBetween('2026-11-27', '2026-11-31')).toThrow(RangeError);
  });

  it('need holidays that exist and stand once, and a possible week', () => {
    const newYear = { date: '2026-01-01', type: 'libur_nasional', name: 'Tahun Baru' } as const;
    expect(() => new WorkingCalendar([newYear, newYear], [2026])).toThrow('twice');
    expect(() => new WorkingCalendar([{ ...newYear, date: '2026-01-32' }], [2026])).toThrow('YYYY-MM-DD');
    expect(() => new WorkingCalendar([], [2026], [])).toThrow('Monday');
    expect(() => new WorkingCalendar([], [2026], [0])).toThrow('Monday');
    expect(new WorkingCalendar([], [2026], [6]).addWorkingDays('2026-11-27', 2).day).toBe('2026-12-05');
  });

  const start = fc.integer({ min: dayNumber('2024-06-01'), max: dayNumber('2028-06-01') }).map(dayFromNumber);

  it('land on a working day, as many after the start as were asked for', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 120 }), (day, count) => {
        const { day: end } = calendar.addWorkingDays(day, count);
        expect(calendar.isWorkingDay(end)).toBe(true);
        expect(calendar.workingDaysBetween(day, end)).toBe(count);
        expect(calendar.workingDaysBetween(end, day)).toBe(-count);
      }),
    );
  });

  it('can be counted in two goes', () => {
    const few = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(start, few, few, (day, first, second) => {
        const stop = calendar.addWorkingDays(day, first).day;
        expect(calendar.addWorkingDays(stop, second).day).toBe(calendar.addWorkingDays(day, first + second).day);
      }),
    );
  });

  it('without any holiday are five a week', () => {
    const weekendsOnly = new WorkingCalendar([], [2026]);
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 30 }), (day, weeks) => {
        fc.pre(weekday(day) < 6);
        expect(weekendsOnly.addWorkingDays(day, weeks * 5).day).toBe(addDays(day, weeks * 7));
      }),
    );
  });
});
