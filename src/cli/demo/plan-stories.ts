import type { Day } from '../../domain/calendar/day.js';
import type { Severity } from '../../domain/case/coding.js';
import type { Finding } from '../../domain/case/outcome.js';
import type { CaseState } from '../../domain/case/states.js';
import { channelForced, type Unit, unitByCode } from '../../domain/unit/unit.js';
import type { Chance } from './chance.js';
import { deskDay } from './desk-days.js';
import type { CaseDraft, Draft, DraftAct } from './draft.js';
import type { About, CaseDepth, Story } from './story.js';
import type { Workdays } from './workdays.js';

/** Hand-written stories that are over by now are at least so many working days old. */
const OLD = 45;

export interface ToldStories {
  drafts: Draft[];
  /** Drafts and stories whose reports become cases. */
  inCases: { draft: Draft; story: Story }[];
  /** Filing days that no story took. */
  daysLeft: Day[];
}

/**
 * Gives each hand-written story its office and its days.
 * @param free offices that may have a case told by hand
 * @param days filing days of reports older than a month that become no case
 */
export function planStories(
  stories: readonly Story[],
  chance: Chance,
  {
    workdays,
    units,
    free,
    days,
  }: { workdays: Workdays; units: readonly Unit[]; free: readonly Unit[]; days: readonly Day[] },
): ToldStories {
  const offices = new Map<string, Unit | undefined>();
  const old = chance.shuffled(days.filter((day) => workdays.since(day) >= OLD));
  const taken: Day[] = [];
  const inCases: ToldStories['inCases'] = [];
  const drafts = stories.map((story) => {
    const unit = pickUnit(story.about, chance, story.case ? free : units, offices);
    offices.set(story.name, unit);
    const dealt = story.filed === undefined ? old.pop() : undefined;
    if (dealt !== undefined) taken.push(dealt);
    const filedDay = dealt ?? workdays.at(story.filed ?? 0);
    const draft = draftOfStory(story, unit, filedDay, workdays, chance.happens(50) ? 0 : 1);
    if (story.case) inCases.push({ draft, story });
    return draft;
  });
  const daysLeft = [...days];
  for (const day of taken) daysLeft.splice(daysLeft.indexOf(day), 1);
  return { drafts, inCases, daysLeft };
}

function draftOfStory(story: Story, unit: Unit | undefined, filedDay: Day, workdays: Workdays, officer: 0 | 1): Draft {
  const filedAgo = workdays.since(filedDay);
  // A step on its own day in the last month; before it, on the desk's next sitting.
  const dayOf = (ago: number) => (story.filed === undefined ? deskDay(ago) : ago);
  return {
    name: story.name,
    told: {
      text: story.text,
      unit: unit?.code ?? '',
      unitOther: story.unitOther ?? '',
      place: story.place ?? '',
      time: story.time ?? '',
      parties: story.parties ?? '',
      loss: story.loss ?? '',
      how: story.how ?? '',
      channel: channelForced(unit) ?? 'inspektorat',
      lang: story.lang ?? 'id',
    },
    kinds: story.kinds,
    fittingKinds: [],
    whoKnows: story.whoKnows,
    files: story.files ?? [],
    fittingFiles: [],
    shown: story.shown,
    filedDay,
    steps: story.steps.map(({ after, ...step }) => ({ ago: dayOf(filedAgo - after), step })),
    officer,
    inCase: story.case !== undefined,
  };
}

/** @param offices what was picked for the stories before this one */
function pickUnit(
  about: About,
  chance: Chance,
  units: readonly Unit[],
  offices: ReadonlyMap<string, Unit | undefined>,
): Unit | undefined {
  if (about === 'nobody') return undefined;
  if (about === 'inspektorat') return units.find((unit) => unit.kind === 'inspektorat');
  const free = units.filter((unit) => channelForced(unit) === undefined);
  if (about === 'kecamatan') return chance.pick(free.filter((unit) => unit.kind === 'kecamatan'));
  if ('sameAs' in about) return offices.get(about.sameAs);
  const { area, cluster } = about;
  const fitting = free.filter((unit) => unit.kind !== 'kecamatan' && unit.areas.includes(area));
  return chance.pick(fitting.filter((unit) => cluster === undefined || unit.cluster === cluster));
}

const STATES: Readonly<Record<CaseDepth, CaseState>> = {
  opened: 'telaah',
  examined: 'pemeriksaan',
  proposed: 'menunggu_keputusan',
  decided: 'tindak_lanjut',
};

const ACTS: Readonly<Record<CaseDepth, readonly Exclude<DraftAct, { report: unknown }>['does'][]>> = {
  opened: ['code'],
  examined: ['code', 'summarize', 'examine', 'note'],
  proposed: ['code', 'summarize', 'examine', 'note', 'propose'],
  decided: ['code', 'summarize', 'examine', 'note', 'propose', 'decide'],
};

/** What a case that is told by hand comes to. */
export const TOLD_FINDING: Finding = { outcome: 'pelanggaran_disiplin', level: 'sedang' };

/** The case of a story: all of it on the last day before today. */
export function storyCase(
  { draft, story }: ToldStories['inCases'][number],
  units: readonly Unit[],
  severity: Severity,
): CaseDraft {
  const depth = story.case ?? 'opened';
  const { area } = fieldOfStory({ draft, story }, units);
  const acts: DraftAct[] = [{ does: 'open', report: draft }, ...ACTS[depth].map((does) => ({ does }))];
  return {
    name: story.name,
    reports: [draft],
    unit: draft.told.unit,
    area,
    month: draft.filedDay.slice(0, 7),
    severity,
    finding: depth === 'decided' || depth === 'proposed' ? TOLD_FINDING : null,
    state: STATES[depth],
    acts: acts.map((act) => ({ ago: 1, act })),
  };
}

/** The field of the map in which a story's case lies. */
export function fieldOfStory(
  { draft, story }: ToldStories['inCases'][number],
  units: readonly Unit[],
): { unit: string; area: string } {
  const unit = unitByCode(units, draft.told.unit);
  const area = typeof story.about === 'object' && 'area' in story.about ? story.about.area : unit?.areas[0];
  if (!unit || area === undefined) throw new Error(`${story.name} names no unit and area`);
  return { unit: unit.code, area };
}
