/** A calendar month, written `YYYY-MM`, from 1900-01 to 2199-12. Months compare as text. */
export type Month = string;

const FORM = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/;

/** True for a month that exists. */
export function isMonth(text: string): boolean {
  return FORM.test(text);
}

/**
 * The number of a month, counted from 0000-01, which is 0.
 * @throws RangeError when the text is not a month that exists
 */
export function monthNumber(month: Month): number {
  if (!isMonth(month)) throw new RangeError(`"${month}" is not a month: write YYYY-MM`);
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

/**
 * The opposite of {@link monthNumber}.
 * @throws RangeError when the number is not whole or lies outside 1900 to 2199
 */
export function monthFromNumber(number: number): Month {
  const year = Math.floor(number / 12);
  const month = `${year}-${String(number - year * 12 + 1).padStart(2, '0')}`;
  if (!isMonth(month)) throw new RangeError(`${number} is not the number of a month from 1900 to 2199`);
  return month;
}

/** The month `count` months later, or earlier when `count` is negative. */
export function addMonths(month: Month, count: number): Month {
  return monthFromNumber(monthNumber(month) + count);
}
