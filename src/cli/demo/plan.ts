import { addDays, type Day } from '../../domain/calendar/day.js';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import type { ChannelId } from '../../domain/staff/roles.js';
import { channelForced, type Unit } from '../../domain/unit/unit.js';
import type { ReportBody, SealedBy } from '../../sealing/index.js';
import type { Chance } from './chance.js';
import type { Told } from './reporter.js';
import type { About, Step, Story } from './story.js';

/** A story with everything that chance and the calendar decide. */
export interface PlannedReport {
  story: Story;
  told: Told;
  sealedBy: SealedBy;
  /** Which of the two officers of the desk takes it. */
  officer: 0 | 1;
  filedDay: Day;
  steps: { day: Day; step: Step }[];
}

export interface PlanFacts {
  today: Day;
  calendar: WorkingCalendar;
  units: readonly Unit[];
}

/** Working days ago on which the team began; no report is older. */
export const FIRST_WORKDAY = 33;

/** Working days ago between which the seed deals out the reports that are closed by now. */
const OLDEST = 31;
const NEWEST = 5;

/** Of 300 reports of a year so many are sealed by the server, and so many people know of what is in them. */
const SEALED_BY_SERVER = 51 / 300;
const WHO_KNOWS: readonly [ReportBody['whoKnows'], number][] = [
  ['1', 71 / 300],
  ['2-5', 96 / 300],
  ['5+', 58 / 300],
  ['?', 38 / 300],
  ['', 37 / 300],
];

/** Working days by how long ago they were: today itself at 0, whatever day it is, then back to the team's first day. */
export function workdaysBefore({ today, calendar }: Pick<PlanFacts, 'today' | 'calendar'>): Day[] {
  const days = [today];
  for (let day = today; days.length <= FIRST_WORKDAY; ) {
    day = addDays(day, -1);
    if (calendar.isWorkingDay(day)) days.push(day);
  }
  return days;
}

/** Gives each story its office, its days and its people. The same seed and day give the same plan. */
export function planReports(stories: readonly Story[], chance: Chance, facts: PlanFacts): PlannedReport[] {
  const workdays = workdaysBefore(facts);
  const filed = dealDays(stories, chance);
  const whoKnows = dealWhoKnows(stories.length, chance);
  const byServer = chance
    .shuffled(stories.filter((story) => !story.shown))
    .slice(0, Math.round(stories.length * SEALED_BY_SERVER));
  const offices = new Map<string, Unit | undefined>();
  return stories.map((story, index) => {
    const ago = filed.get(story) ?? 0;
    const unit = pickUnit(story.about, chance, facts.units, offices);
    offices.set(story.name, unit);
    return {
      story,
      told: tellOf(story, unit, whoKnows[index] ?? ''),
      sealedBy: byServer.includes(story) ? 'server' : 'browser',
      officer: chance.happens(50) ? 0 : 1,
      filedDay: filingDay(story, dayAt(workdays, ago), chance, facts.calendar),
      steps: story.steps.map((step) => ({ day: dayAt(workdays, ago - step.after), step })),
    };
  });
}

/** How many working days ago each story was filed: early enough for all that followed. */
function dealDays(stories: readonly Story[], chance: Chance): Map<Story, number> {
  const days = new Map<Story, number>();
  const open: Story[] = [];
  for (const story of stories) {
    if (story.filed === undefined) open.push(story);
    else days.set(story, story.filed);
  }
  const gap = (OLDEST - NEWEST) / Math.max(1, open.length - 1);
  const deck = chance.shuffled(open.map((_, index) => Math.round(NEWEST + index * gap)));
  for (const story of open.sort((a, b) => lastStep(b) - lastStep(a))) {
    const place = deck.findIndex((ago) => ago > lastStep(story));
    if (place < 0) throw new RangeError(`no day is early enough for ${story.name}`);
    days.set(story, ...(deck.splice(place, 1) as [number]));
  }
  return days;
}

function lastStep(story: Story): number {
  return Math.max(0, ...story.steps.map((step) => step.after));
}

function dayAt(workdays: readonly Day[], ago: number): Day {
  const day = workdays[ago];
  if (day === undefined) throw new RangeError(`nothing can happen ${ago} working days ago`);
  return day;
}

/** Reporters also write on Sundays, before the working week begins. */
function filingDay(story: Story, day: Day, chance: Chance, calendar: WorkingCalendar): Day {
  const before = addDays(day, -1);
  const isSunday = story.filed === undefined && !calendar.isWorkingDay(before) && chance.happens(50);
  return isSunday ? before : day;
}

function dealWhoKnows(count: number, chance: Chance): ReportBody['whoKnows'][] {
  const deck = WHO_KNOWS.flatMap(([answer, share]) =>
    Array.from({ length: Math.ceil(share * count) }, (): ReportBody['whoKnows'] => answer),
  );
  return chance.shuffled(deck).slice(0, count);
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

function tellOf(story: Story, unit: Unit | undefined, whoKnows: ReportBody['whoKnows']): Told {
  const channel: ChannelId = channelForced(unit) ?? 'inspektorat';
  return {
    text: story.text,
    unit: unit?.code ?? '',
    unitOther: story.unitOther ?? '',
    kinds: story.kinds,
    place: story.place ?? '',
    time: story.time ?? '',
    parties: story.parties ?? '',
    loss: story.loss ?? '',
    how: story.how ?? '',
    whoKnows: story.whoKnows ?? whoKnows,
    channel,
    lang: story.lang ?? 'id',
  };
}
