import { addDays, type Day } from '../../domain/calendar/day.js';
import { addMonths } from '../../domain/calendar/month.js';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.js';

/** Days before today that the story of the demo can reach back to. */
const LONGEST = 380;

/** Working days by how long ago they were. Today is 0, whatever day it is; officers have worked up to 1. */
export class Workdays {
  private readonly days: Day[];
  private readonly byDay = new Map<Day, number>();

  constructor(today: Day, calendar: WorkingCalendar) {
    this.days = [today];
    this.byDay.set(today, 0);
    let day = today;
    for (let back = 0; back < LONGEST; back += 1) {
      day = addDays(day, -1);
      if (calendar.isWorkingDay(day)) this.days.push(day);
      // A day off counts with the working day after it, on which its post is read.
      this.byDay.set(day, this.days.length - 1);
    }
  }

  /** @throws RangeError for what lies too far back, or ahead */
  at(ago: number): Day {
    const day = this.days[ago];
    if (day === undefined) throw new RangeError(`nothing can happen ${ago} working days ago`);
    return day;
  }

  /** How long ago the first working day was on which this day's post could be read. */
  since(day: Day): number {
    const ago = this.byDay.get(day);
    if (ago === undefined) throw new RangeError(`${day} is no day of the demo's year`);
    return ago;
  }
}

/** The month that ended so many months ago, from day to day: the first one ends today. */
export function rollingMonth(today: Day, ago: number): { first: Day; last: Day } {
  return { first: addDays(monthsBefore(today, ago), 1), last: monthsBefore(today, ago - 1) };
}

function monthsBefore(day: Day, months: number): Day {
  const month = addMonths(day.slice(0, 7), -months);
  const end = addDays(`${addMonths(month, 1)}-01`, -1);
  const same = `${month}${day.slice(7)}`;
  return same < end ? same : end;
}
