import { isDay, yearOf } from '../../domain/calendar/day.js';
import { DEADLINE_STEPS, type DeadlineStep, type DeadlineStepId, STEP_UNITS } from '../../domain/calendar/deadline.js';
import type { Holiday } from '../../domain/calendar/working-calendar.js';
import { readCsv } from './csv-file.js';
import { Once, type Problems } from './problems.js';
import type { YamlValue } from './yaml-file.js';

const HOLIDAY_TYPES = ['libur_nasional', 'cuti_bersama'] as const;

/** Reads the holidays, all of which lie in a year that the file says it knows. */
export function readHolidays(directory: string, years: readonly number[], problems: Problems): Holiday[] {
  const file = 'calendar.csv';
  const holidays: Holiday[] = [];
  const dates = new Once(problems, file, 'date');
  for (const { line, cells } of readCsv(directory, file, ['date', 'type', 'name', 'source'], problems)) {
    const wrong = (text: string) => problems.add(file, line, text);
    const type = HOLIDAY_TYPES.find((known) => known === cells.type);
    if (type === undefined) wrong(`type "${cells.type}" is not known; write ${HOLIDAY_TYPES.join(' or ')}`);
    if (cells.name === '') wrong('name is empty; write what is celebrated');
    if (cells.source === '') wrong('source is empty; write the decree');
    const twice = dates.has(cells.date);
    dates.check(cells.date, line);
    if (!isDay(cells.date)) wrong(`date "${cells.date}" is not a day that exists; write YYYY-MM-DD`);
    else if (years.length > 0 && !years.includes(yearOf(cells.date))) {
      wrong(
        `date ${cells.date} lies in no year of calendar.meta.yaml; add ${yearOf(cells.date)} there once it is complete`,
      );
    } else if (type !== undefined && !twice) holidays.push({ date: cells.date, type, name: cells.name });
  }
  for (const year of years) {
    if (!holidays.some((holiday) => yearOf(holiday.date) === year)) {
      problems.add('calendar.meta.yaml', 1, `years names ${year}, but calendar.csv has no date in it; take it out`);
    }
  }
  return holidays;
}

/** Reads the map of steps: every step that the code knows, and no other. */
export function readSteps(steps: YamlValue): Record<DeadlineStepId, DeadlineStep> {
  const fields = steps.fields(...DEADLINE_STEPS);
  const entries = DEADLINE_STEPS.map((id) => [id, readStep(id, fields[id])] as const);
  return Object.fromEntries(entries) as Record<DeadlineStepId, DeadlineStep>;
}

function readStep(id: DeadlineStepId, step: YamlValue): DeadlineStep {
  const { value, unit, basis } = step.fields('value', 'unit', 'basis');
  return {
    id,
    value: value.integer(1, 1000),
    unit: unit.oneOf(STEP_UNITS),
    basis: basis.isEmpty() ? '' : basis.text(),
  };
}

/** Reads the days of the week on which offices are open, 1 (Monday) to 7 (Sunday). */
export function readWorkdays(workdays: YamlValue): number[] {
  return [...new Set(workdays.list().map((day) => day.integer(1, 7)))];
}
