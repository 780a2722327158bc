import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '../domain/calendar/day.js';
import { type DeadlineStepId, deadlineOf, deadlineState, NO_DEADLINE } from '../domain/calendar/deadline.js';
import type { CountedDay } from '../domain/calendar/working-calendar.js';
import { type ReportState, runningStep } from '../domain/report/states.js';
import type { ConfigData } from '../platform/config-data/config-data.js';
import { CORE } from '../platform/core-token.js';
import type { DeadlineView } from './reports.view.js';

/** Counts the steps of a report in working days, by the deadlines file and the calendar. */
@Injectable()
export class ReportDeadlines {
  constructor(@Inject(CORE) private readonly core: { config: Pick<ConfigData, 'calendar' | 'deadlines'> }) {}

  /** The last day on which a step that begins on `start` is in time. */
  dayOf(step: DeadlineStepId, start: Day): CountedDay {
    const { calendar, deadlines } = this.core.config;
    return deadlineOf(deadlines[step], start, calendar);
  }

  /** How the running step of a report stands; null while no clock runs. */
  standing(report: { state: ReportState; deadlineDay: string }, today: Day): DeadlineView | null {
    if (report.deadlineDay === NO_DEADLINE) return null;
    const { calendar, deadlines } = this.core.config;
    const waitsForReporter = report.state === 'perlu_keterangan';
    const step = deadlines[runningStep(report.state)];
    const { state, left, unit } = deadlineState(step, report.deadlineDay, today, calendar);
    // A step in calendar days ends on the same day whatever holidays are announced.
    const estimated = unit === 'hari_kerja' && !calendar.isKnown(report.deadlineDay);
    return { day: report.deadlineDay, estimated, state, left, unit, waitsForReporter };
  }

  /** Working days since the last day in time of a clock that runs, whatever the step itself is counted in. */
  lateDays({ deadlineDay }: { deadlineDay: string }, today: Day): number {
    return Math.max(0, this.core.config.calendar.workingDaysBetween(deadlineDay, today));
  }
}
