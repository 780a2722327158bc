import { addDays, type Day, daysBetween } from '../../domain/calendar/day.js';
import type { Chance } from './chance.js';
import { rollingMonth } from './workdays.js';
import { CASE_REPORTS_BY_MONTH, REPORTS_BY_MONTH } from './year-totals.js';

/** Days on which reports come in that are older than a month, the oldest first. */
export interface FilingDays {
  /** Of what becomes cases. */
  cases: Day[];
  /** Of everything else. */
  others: Day[];
}

/** The last month is told one by one: see recent.ts. */
export function dealFilingDays(today: Day, chance: Chance): FilingDays {
  const cases: Day[] = [];
  const others: Day[] = [];
  for (const [at, count] of REPORTS_BY_MONTH.slice(0, -1).entries()) {
    const { first, last } = rollingMonth(today, REPORTS_BY_MONTH.length - at);
    const length = daysBetween(first, last) + 1;
    const days = Array.from({ length: count }, (_, place) =>
      addDays(first, Math.floor(((place + chance.whole(0, 99) / 100) * length) / count)),
    );
    const mixed = chance.shuffled(days);
    const forCases = CASE_REPORTS_BY_MONTH[at] ?? 0;
    cases.push(...mixed.slice(0, forCases).sort());
    others.push(...mixed.slice(forCases).sort());
  }
  return { cases, others };
}
