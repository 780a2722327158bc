import { type Month, monthFromNumber, monthNumber } from '../calendar/month.js';

/** How much a unit did in an area, in the area's own measure (rupiah, transactions, staff, …). */
export interface ExposureSpan {
  unit: string;
  area: string;
  /** The first month. */
  from: Month;
  /** The month after the last one. */
  until: Month;
  /** 0 or more. */
  perMonth: number;
}

/** The figure of a calendar year as exposure of its twelve months. */
export function exposureOfYear(unit: string, area: string, year: number, amount: number): ExposureSpan {
  const first = year * 12;
  return { unit, area, from: monthFromNumber(first), until: monthFromNumber(first + 12), perMonth: amount / 12 };
}

/**
 * Exposure x per month over the months [s, e) as it counts at the start of month M:
 * x · (h / ln 2) · (2^−((M − e)/h) − 2^−((M − s)/h)). It fades as cases do; otherwise a new unit would look clean. What
 * lies after the start of M does not count yet.
 * @param asOf M
 * @throws RangeError when the exposure is negative or no number
 */
export function decayedExposure(span: ExposureSpan, asOf: Month, halfLifeMonths: number): number {
  if (!(span.perMonth >= 0 && span.perMonth < Infinity)) {
    throw new RangeError(`the exposure of ${span.unit} in ${span.area} is ${span.perMonth}; it must be 0 or more`);
  }
  const now = monthNumber(asOf);
  const [start, end] = [span.from, span.until].map((month) => Math.min(now, monthNumber(month))) as [number, number];
  if (end <= start) return 0;
  const halved = (months: number) => 2 ** (-months / halfLifeMonths);
  return span.perMonth * (halfLifeMonths / Math.LN2) * (halved(now - end) - halved(now - start));
}
