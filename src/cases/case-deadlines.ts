import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '../domain/calendar/day.js';
import { deadlineOf, deadlineState, NO_DEADLINE } from '../domain/calendar/deadline.js';
import type { CaseMove, CaseState } from '../domain/case/states.js';
import type { ConfigData } from '../platform/config-data/config-data.js';
import { CORE } from '../platform/core-token.js';
import type { CaseDeadlineView } from './cases.view.js';

/** Counts the steps of a case, by the deadlines file and the calendar. */
@Injectable()
export class CaseDeadlines {
  constructor(@Inject(CORE) private readonly core: { config: Pick<ConfigData, 'calendar' | 'deadlines'> }) {}

  /** The last day in time of a case that is opened on `day`: every case is one of corruption. */
  afterOpening(day: Day): Day {
    return this.dayOf('berkadar_pengawasan', day);
  }

  /** The deadline day after a move on `day`. */
  afterMove(move: CaseMove, current: Day, day: Day): Day {
    if (move.deadline === 'unchanged') return current;
    return move.deadline === 'none' ? NO_DEADLINE : this.dayOf(move.deadline, day);
  }

  /** How the running step of a case stands; null while no clock runs. */
  standing(file: { state: CaseState; deadlineDay: string }, today: Day): CaseDeadlineView | null {
    if (file.deadlineDay === NO_DEADLINE) return null;
    const { calendar, deadlines } = this.core.config;
    const step = deadlines[file.state === 'tindak_lanjut' ? 'tindak_lanjut_rekomendasi_lhp' : 'berkadar_pengawasan'];
    const { state, left, unit } = deadlineState(step, file.deadlineDay, today, calendar);
    // A step in calendar days ends on the same day whatever holidays are announced.
    const estimated = unit === 'hari_kerja' && !calendar.isKnown(file.deadlineDay);
    return { day: file.deadlineDay, estimated, state, left, unit };
  }

  private dayOf(step: 'berkadar_pengawasan' | 'tindak_lanjut_rekomendasi_lhp', start: Day): Day {
    const { calendar, deadlines } = this.core.config;
    return deadlineOf(deadlines[step], start, calendar).day;
  }
}
