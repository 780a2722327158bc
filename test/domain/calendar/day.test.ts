import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayFromNumber,
  dayNumber,
  dayOfInstant,
  daysBetween,
  isDay,
  weekday,
} from '../../../src/domain/calendar/day.js';
import { formatDay } from '../../../src/domain/calendar/format-day.js';

const FIRST = dayNumber('1900-01-01');
const LAST = dayNumber('2199-12-31');
const anyNumber = fc.integer({ min: FIRST, max: LAST });

describe('a day', () => {
  it('is YYYY-MM-DD and must exist', () => {
    expect(['2026-11-24', '2028-02-29', '1900-01-01', '2199-12-31'].filter((text) => !isDay(text))).toEqual([]);
    const wrong = ['', '2026-11-31', '2027-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '26-11-24', '1899-12-31'];
    expect([...wrong, '2200-01-01', '2026-11-24T00:00', ' 2026-11-24', '2026-11-24\n'].filter(isDay)).toEqual([]);
  });

  it('refuses what is not a day instead of counting with it', () => {
    expect(() => dayNumber('2027-02-29')).toThrow(RangeError);
    expect(() => addDays('24 November', 1)).toThrow('YYYY-MM-DD');
    expect(() => addDays('2199-12-31', 1)).toThrow(RangeError);
    expect(() => dayFromNumber(0.5)).toThrow(RangeError);
    expect(() => dayFromNumber(1e12)).toThrow(RangeError);
  });

  it('has a number, counted from 1970-01-01', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(dayNumber('2000-03-01')).toBe(11_017);
  });

  it('can be counted forwards and backwards', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365);
    expect(daysBetween('2026-01-02', '2026-01-01')).toBe(-1);
  });

  it('knows its day of the week', () => {
    expect(weekday('2026-11-23')).toBe(1);
    expect(weekday('2026-11-27')).toBe(5);
    expect(weekday('2026-11-29')).toBe(7);
    expect(weekday('1969-12-28')).toBe(7);
  });

  it('becomes another at midnight in Jakarta, seven hours before midnight UTC', () => {
    expect(dayOfInstant(Date.parse('2026-11-24T16:59:59.999Z'))).toBe('2026-11-24');
    expect(dayOfInstant(Date.parse('2026-11-24T17:00:00.000Z'))).toBe('2026-11-25');
    expect(dayOfInstant(0)).toBe('1970-01-01');
    expect(dayOfInstant(-25_200_001)).toBe('1969-12-31');
  });

  it('is said in words, in both languages', () => {
    expect(formatDay('2026-11-27', 'id')).toBe('Jumat, 27 November 2026');
    expect(formatDay('2026-11-27', 'en')).toBe('Friday, 27 November 2026');
    expect(formatDay('2026-08-02', 'id')).toBe('Minggu, 2 Agustus 2026');
    expect(formatDay('2027-05-03', 'en')).toBe('Monday, 3 May 2027');
    expect(() => formatDay('2027-02-30', 'id')).toThrow(RangeError);
  });

  it('has one number, and the order of numbers is the order of the texts', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (a, b) => {
        expect(dayNumber(dayFromNumber(a))).toBe(a);
        expect(dayFromNumber(a) < dayFromNumber(b)).toBe(a < b);
      }),
    );
  });

  it('is followed by the next day of the week', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST - 1 }), (number) => {
        const [today, tomorrow] = [dayFromNumber(number), dayFromNumber(number + 1)];
        expect(weekday(tomorrow)).toBe((weekday(today) % 7) + 1);
      }),
    );
  });

  it('counts between two days what was added', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -9_000, max: 9_000 }), (number, count) => {
        const day = dayFromNumber(number);
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });
});
