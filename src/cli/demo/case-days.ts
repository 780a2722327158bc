import { type Day, daysBetween } from '../../domain/calendar/day.js';
import type { CaseState } from '../../domain/case/states.js';
import type { Chance } from './chance.js';
import { caseDay } from './desk-days.js';
import type { CaseAct } from './plan-types.js';
import type { Workdays } from './workdays.js';

/** How the clock of an open case stands today. */
export type Standing = 'in-time' | 'close' | 'missed';

type Does = Exclude<CaseAct, { report: unknown }>['does'];

/** On which days, counted in working days ago, a case goes through what leads to its state. */
export interface CaseDays {
  opened: number;
  acts: { ago: number; does: Does }[];
}

/** A case that was opened so many working days ago, or earlier, is late. */
export const LATE_AGO = 65;

/** Working days ago between which a case was opened that is examined in time; one that is close, and one that is late. */
const OPENED: Readonly<Record<Standing, { least: number; most: number }>> = {
  'in-time': { least: 1, most: 41 },
  close: { least: 49, most: 57 },
  missed: { least: LATE_AGO, most: Number.POSITIVE_INFINITY },
};

/** Calendar days since a decision whose follow-up stands so. */
const DECIDED: Readonly<Record<Standing, { least: number; most: number }>> = {
  'in-time': { least: 0, most: 44 },
  close: { least: 45, most: 60 },
  missed: { least: 61, most: 90 },
};

/** @param read working days ago on which the first report was read */
export function caseDays(
  { read, state, standing, found }: { read: number; state: CaseState; standing: Standing; found: boolean },
  workdays: Workdays,
  chance: Chance,
): CaseDays {
  const natural = caseDay(read - chance.whole(0, 5));
  const acts: CaseDays['acts'] = [];
  const add = (ago: number, does: Does) => {
    const last = acts.at(-1)?.ago ?? opened;
    acts.push({ ago: Math.min(last, caseDay(Math.max(1, ago))), does });
    return acts.at(-1)?.ago ?? 1;
  };
  const isDecided = state === 'tindak_lanjut' || state === 'selesai';
  const opened = isDecided ? natural : within(natural, OPENED[standing], chance);
  add(opened, 'code');
  if (state === 'telaah') {
    if (chance.happens(40)) add(opened - 8, 'summarize');
    return { opened, acts };
  }
  const examined = add(opened - 8 * chance.whole(1, 2), 'summarize');
  add(examined, 'examine');
  if (chance.happens(50)) add(examined - 8, 'note');
  if (state === 'pemeriksaan') return { opened, acts };
  if (state === 'tindak_lanjut') {
    const decided = decisionDay(standing, workdays, chance);
    add(Math.max(decided + 8, examined - 24), 'propose');
    add(decided, 'decide');
    return { opened, acts };
  }
  const proposed = add(examined - 8 * chance.whole(1, 3), 'propose');
  if (state === 'menunggu_keputusan') return { opened, acts };
  const decided = add(proposed - 8 * chance.whole(1, 2), 'decide');
  if (found) add(decided - 8 * chance.whole(2, 4), 'finish');
  return { opened, acts };
}

/** A case that waited for its opening was asked about meanwhile. */
function within(natural: number, { least, most }: { least: number; most: number }, chance: Chance): number {
  if (natural <= most) return natural;
  return Math.max(caseDay(least), most - 8 * chance.whole(0, most - least > 8 ? 3 : 1));
}

function decisionDay(standing: Standing, workdays: Workdays, chance: Chance): number {
  const { least, most } = DECIDED[standing];
  const today: Day = workdays.at(0);
  const fitting: number[] = [];
  for (let ago = 1; ago < 90; ago += 8) {
    const since = daysBetween(workdays.at(ago), today);
    if (since >= least && since <= most) fitting.push(ago);
  }
  return chance.pick(fitting);
}
