/** A calendar day in Asia/Jakarta, written `YYYY-MM-DD`, from 1900-01-01 to 2199-12-31. Days compare as text. */
export type Day = string;

const MS_PER_DAY = 86_400_000;
/** Asia/Jakarta is UTC+7 all year round, without daylight saving time. */
const JAKARTA_OFFSET_MS = 7 * 3_600_000;
const FORM = /^(19|20|21)\d\d-\d\d-\d\d$/;

/** True for a day that exists: `2027-02-29` and `2027-2-9` do not. */
export function isDay(text: string): boolean {
  if (!FORM.test(text)) return false;
  const number = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(number) && new Date(number).toISOString().startsWith(text);
}

/**
 * The number of a day, counted from 1970-01-01, which is 0.
 * @throws RangeError when the text is not a day that exists
 */
export function dayNumber(day: Day): number {
  if (!isDay(day)) throw new RangeError(`"${day}" is not a day: write YYYY-MM-DD`);
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

/**
 * The opposite of {@link dayNumber}.
 * @param number a whole number of days from 1970-01-01
 * @throws RangeError when it is not whole or lies outside 1900 to 2199
 */
export function dayFromNumber(number: number): Day {
  const date = new Date(number * MS_PER_DAY);
  const day = Number.isInteger(number) && !Number.isNaN(date.getTime()) ? date.toISOString().slice(0, 10) : '';
  if (!isDay(day)) throw new RangeError(`${number} is not the number of a day from 1900 to 2199`);
  return day;
}

/** The day `count` calendar days later, or earlier when `count` is negative. */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}

/** Calendar days from one day to another: 1 for the next day, negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day of the week as ISO 8601 counts it: 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  const sinceMonday = (dayNumber(day) + 3) % 7;
  return ((sinceMonday + 7) % 7) + 1;
}

/** The year of a day as a number. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/**
 * The day in Asia/Jakarta on which an instant falls.
 * @param epochMs milliseconds from 1970-01-01T00:00Z, as a clock gives them
 */
export function dayOfInstant(epochMs: number): Day {
  return dayFromNumber(Math.floor((epochMs + JAKARTA_OFFSET_MS) / MS_PER_DAY));
}
