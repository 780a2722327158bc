import { addDays, type Day, dayNumber, daysBetween, isDay, weekday, yearOf } from './day.js';

/** A day on which the regency's offices are closed although it may be a weekday. */
export interface Holiday {
  date: Day;
  type: 'libur_nasional' | 'cuti_bersama';
  name: string;
}

/** A day that was counted, and whether holidays that nobody has announced yet could still move it ("perkiraan"). */
export interface CountedDay {
  day: Day;
  estimated: boolean;
}

/** A calendar written out, for whoever must count the same days elsewhere. */
export interface CalendarFacts {
  closed: Day[];
  knownYears: number[];
  /** 1 (Monday) to 7 (Sunday) */
  workdays: number[];
}

/** Monday to Friday, as ISO 8601 numbers the days of the week. */
const MONDAY_TO_FRIDAY: readonly number[] = [1, 2, 3, 4, 5];

/**
 * Which days are working days. In a year whose holidays are known, these are the workdays of the week without
 * `libur_nasional` and `cuti_bersama`; in any other year only the weekends are known, and what is counted through
 * it is an estimate.
 */
export class WorkingCalendar {
  private readonly closed: ReadonlyMap<Day, Holiday>;
  private readonly known: ReadonlySet<number>;
  private readonly workdays: ReadonlySet<number>;
  /** Days of closed that would have been workdays. */
  private readonly closedWorkdays: readonly Day[];

  /**
   * @param holidays in any order; a date may stand here once
   * @param knownYears years for which the list of holidays is complete
   * @param workdays days of the week on which offices are open, 1 (Monday) to 7 (Sunday)
   * @throws RangeError on a date that does not exist or stands twice, and on an empty or impossible week
   */
  constructor(
    holidays: readonly Holiday[],
    knownYears: readonly number[],
    workdays: readonly number[] = MONDAY_TO_FRIDAY,
  ) {
    const closed = new Map<Day, Holiday>();
    for (const holiday of holidays) {
      if (!isDay(holiday.date)) throw new RangeError(`"${holiday.date}" is not a day: write YYYY-MM-DD`);
      if (closed.has(holiday.date)) throw new RangeError(`${holiday.date} stands twice among the holidays`);
      closed.set(holiday.date, holiday);
    }
    const impossible = workdays.some((number) => !Number.isInteger(number) || number < 1 || number > 7);
    if (workdays.length === 0 || impossible) {
      throw new RangeError('the workdays of a week are numbers from 1 (Monday) to 7 (Sunday), at least one');
    }
    this.closed = closed;
    this.known = new Set(knownYears);
    this.workdays = new Set(workdays);
    this.closedWorkdays = [...closed.keys()].filter((day) => workdays.includes(weekday(day)));
  }

  /** A calendar that counts as the one does that wrote these facts; what its holidays are called is not among them. */
  static fromFacts({ closed, knownYears, workdays }: CalendarFacts): WorkingCalendar {
    const holidays = closed.map((date) => ({ date, type: 'libur_nasional' as const, name: '' }));
    return new WorkingCalendar(holidays, knownYears, workdays);
  }

  facts(): CalendarFacts {
    return { closed: [...this.closed.keys()], knownYears: [...this.known], workdays: [...this.workdays] };
  }

  /** The holiday on this day, or undefined; a Sunday is not a holiday by itself. */
  holidayOn(day: Day): Holiday | undefined {
    return this.closed.get(day);
  }

  /** True when the holidays of the day's year are known. */
  isKnown(day: Day): boolean {
    return this.known.has(yearOf(day));
  }

  /** @throws RangeError when the text is not a day that exists */
  isWorkingDay(day: Day): boolean {
    return this.workdays.has(weekday(day)) && !this.closed.has(day);
  }

  /**
   * The day on which `count` working days after `start` have passed. The start is not counted, whatever day it is;
   * with `count` 0 it is the answer.
   * @param count a whole number, 0 or more
   * @throws RangeError on a bad day or count, or when the answer would lie after 2199
   */
  addWorkingDays(start: Day, count: number): CountedDay {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is not a number of working days`);
    dayNumber(start);
    let day = start;
    let estimated = !this.isKnown(start);
    for (let left = count; left > 0; ) {
      day = addDays(day, 1);
      if (!this.isKnown(day)) estimated = true;
      if (this.isWorkingDay(day)) left -= 1;
    }
    return { day, estimated };
  }

  /**
   * Working days that pass from the earlier day to the later one, the earlier not counted and the later counted;
   * negative when `to` is the earlier. So `addWorkingDays(day, n)` is always n working days after `day`.
   */
  workingDaysBetween(from: Day, to: Day): number {
    const passed = daysBetween(from, to);
    if (passed < 0) return 0 - this.workingDaysBetween(to, from);
    const wholeWeeks = Math.floor(passed / 7);
    let count = wholeWeeks * this.workdays.size;
    for (let rest = passed % 7; rest > 0; rest -= 1) {
      if (this.workdays.has(weekday(addDays(to, 1 - rest)))) count += 1;
    }
    for (const day of this.closedWorkdays) if (day > from && day <= to) count -= 1;
    return count;
  }
}
