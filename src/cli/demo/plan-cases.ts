import type { Day } from '../../domain/calendar/day.js';
import { addMonths } from '../../domain/calendar/month.js';
import type { Severity } from '../../domain/case/coding.js';
import type { Finding } from '../../domain/case/outcome.js';
import { CASE_STATES, type CaseState } from '../../domain/case/states.js';
import { type Unit, unitByCode } from '../../domain/unit/unit.js';
import { caseDays, type Standing } from './case-days.js';
import type { Chance } from './chance.js';
import { caseDay, deskDay } from './desk-days.js';
import { DeskScript } from './desk-script.js';
import { type CaseDraft, type Draft, type DraftAct, draftOf } from './draft.js';
import type { Field } from './fields.js';
import { drawDeed } from './tell.js';
import type { Teller } from './teller.js';
import { topicOf } from './topics.js';
import type { Workdays } from './workdays.js';
import {
  CASES_BY_SEVERITY,
  CASES_BY_STATE,
  deckOf,
  NOTHING_FOUND,
  REPORTS_PER_CASE,
  SOMETHING_FOUND,
  without,
} from './year-totals.js';

/** What of the year's cases is told by hand already. */
export interface ToldCases {
  states: readonly CaseState[];
  severities: readonly Severity[];
  findings: readonly Finding[];
}

interface Parts {
  chance: Chance;
  workdays: Workdays;
  teller: Teller;
  units: readonly Unit[];
}

/** So many of the oldest cases lie in the fields that are planned to be released, one in each, and were borne out. */
const OLDEST = 28;

/**
 * Deals the year's cases out: which reports belong together, in which field, how far each got, what it came to.
 * @param days on which their reports were filed, the oldest first
 * @param fields of all cases, mixed
 * @param first fields that must be among the oldest cases
 * @param writing how many of their reporters wrote again
 */
export function planCases(
  parts: Parts,
  days: readonly Day[],
  {
    fields,
    first,
    told,
    writing,
  }: { fields: readonly Field[]; first: readonly Field[]; told: ToldCases; writing: number },
): CaseDraft[] {
  const { chance } = parts;
  const sizes = chance.shuffled(
    without(
      deckOf(REPORTS_PER_CASE),
      told.states.map(() => 1),
    ),
  );
  const groups: Day[][] = [];
  let place = 0;
  for (const size of sizes) {
    groups.push(days.slice(place, place + size));
    place += size;
  }
  if (place !== days.length) throw new Error('the reports of cases do not add up');
  const ends = dealEnds(groups, chance, told);
  const inField = dealFields(groups.length, ends, fields, first, chance);
  const severities = chance.shuffled(without(deckOf(numbered(CASES_BY_SEVERITY)), told.severities));
  const writes = chance.shuffled(days.map((_, at) => at < writing));
  let anyThreatened = false;
  return groups.map((group, at) => {
    const facts = { ...(ends[at] as End), field: inField[at] as Field, severity: severities[at] as Severity };
    const own = writes.splice(0, group.length);
    // Of one the first reporter who writes again is afraid.
    const isThreatened = own[0] === true && !anyThreatened && at >= groups.length / 2;
    anyThreatened ||= isThreatened;
    return planCase(parts, `case-${at + 1}`, group, facts, own, isThreatened);
  });
}

function numbered(counts: readonly number[]): [Severity, number][] {
  return counts.map((count, at) => [(at + 1) as Severity, count]);
}

/** How far a case got. */
interface End {
  state: CaseState;
  standing: Standing;
  finding: Finding | null;
}

/** The newest cases are the least far, with some disorder; how their clocks stand goes by age without any. */
function dealEnds(groups: readonly Day[][], chance: Chance, told: ToldCases): End[] {
  const states = without(
    deckOf(CASE_STATES.map((state): [CaseState, number] => [state, CASES_BY_STATE[state]])),
    told.states,
  ).reverse();
  const open = states.filter((state) => CASE_STATES.indexOf(state) < 3).length;
  const closed = states.length - open;
  const followed = states.filter((state) => state === 'tindak_lanjut').length;
  const over = closed - followed;
  // Oldest first: over, followed up, then what waits for a decision, mixed with what is examined and looked at.
  const waiting = disordered(states.slice(closed), chance);
  const ordered = [...states.slice(0, closed), ...waiting];
  const borne = chance.shuffled(without(deckOf(SOMETHING_FOUND), told.findings, isSameFinding));
  const not = chance.shuffled(deckOf(NOTHING_FOUND));
  const finds = new Set(chance.shuffled(groups.slice(0, OLDEST).map((_, at) => at)).slice(0, borne.length - followed));
  return ordered.map((state, at): End => {
    if (state === 'selesai') return { state, standing: 'in-time', finding: take(finds.has(at) ? borne : not) };
    if (state === 'tindak_lanjut') return { state, standing: standingOf(at - over, 3, 4), finding: take(borne) };
    const finding = state === 'menunggu_keputusan' ? chance.pick(SOMETHING_FOUND)[0] : null;
    return { state, standing: standingOf(at - closed, 5, 7), finding };
  });
}

function standingOf(age: number, missed: number, close: number): Standing {
  if (age < missed) return 'missed';
  return age < missed + close ? 'close' : 'in-time';
}

function take<T>(deck: T[]): T {
  const card = deck.pop();
  if (card === undefined) throw new Error('fewer outcomes than decided cases');
  return card;
}

function isSameFinding(one: Finding, other: Finding): boolean {
  return one.outcome === other.outcome && one.level === other.level;
}

/** Neighbours change places, so that not every older case is further than every newer one. */
function disordered<T>(values: readonly T[], chance: Chance): T[] {
  return values
    .map((value, at) => ({ value, at: at + chance.whole(-8, 8) }))
    .sort((one, other) => one.at - other.at)
    .map(({ value }) => value);
}

/** A field that must be released soon gets one of the oldest cases that were borne out. */
function dealFields(
  count: number,
  ends: readonly End[],
  fields: readonly Field[],
  first: readonly Field[],
  chance: Chance,
): (Field | undefined)[] {
  const early = ends.flatMap(({ state, finding }, at) =>
    at < OLDEST && state === 'selesai' && !NOTHING_FOUND.some(([nothing]) => nothing === finding) ? [at] : [],
  );
  const dealt: (Field | undefined)[] = Array.from({ length: count });
  for (const [at, place] of chance.shuffled(early).slice(0, first.length).entries()) dealt[place] = first[at];
  const rest = without(fields, first, (one, other) => one.unit === other.unit && one.area === other.area);
  for (let place = 0; place < count; place += 1) dealt[place] ??= rest.shift();
  return dealt;
}

function planCase(
  { chance, workdays, teller, units }: Parts,
  name: string,
  days: readonly Day[],
  { state, standing, finding, field, severity }: End & { field: Field; severity: Severity },
  writes: readonly boolean[],
  isThreatened: boolean,
): CaseDraft {
  const topic = topicOf(field.area);
  const deed = drawDeed(topic, chance);
  const texts = teller.tellAll(topic, deed, days.length);
  const reads = days.map((day) => DeskScript.firstRead(workdays.since(day), chance));
  const found = finding !== null && !NOTHING_FOUND.some(([nothing]) => isSameFinding(nothing, finding));
  const { opened, acts } = caseDays({ read: reads[0] ?? 1, state, standing, found }, workdays, chance);
  const officer = chance.happens(50) ? 0 : 1;
  const joins = reads.map((read, at) => (at === 0 ? opened : Math.min(opened, caseDay(read - chance.whole(0, 2)))));
  const reports = days.map((filedDay, at): Draft => {
    const script = new DeskScript(topic, deed, chance);
    const isAfraid = isThreatened && at === 0;
    playUntil(script, reads[at] ?? 1, joins[at] ?? 1, isAfraid ? 'threatened' : writes[at] === true, chance);
    const unit = unitByCode(units, field.unit);
    const text = texts[at] ?? '';
    return draftOf(
      { name: `${name}-${at + 1}`, topic, deed, text, unit, filedDay, steps: script.steps, officer, inCase: true },
      chance,
    );
  });
  const joining = reports.map((report, at): { ago: number; act: DraftAct } => ({
    ago: joins[at] ?? 1,
    act: { does: at === 0 ? 'open' : 'link', report },
  }));
  const month = addMonths((days[0] ?? '').slice(0, 7), -chance.whole(0, 2));
  const all = [...joining, ...acts.map(({ ago, does }) => ({ ago, act: { does } }))];
  // A stable order: on the same day a case is opened before anything else happens to it.
  return { name, reports, ...field, deed, month, severity, finding, state, acts: all.sort((a, b) => b.ago - a.ago) };
}

/** What happens to a report before it becomes part of a case. */
function playUntil(
  script: DeskScript,
  read: number,
  joined: number,
  writes: boolean | 'threatened',
  chance: Chance,
): void {
  script.read(read);
  const between = Math.max(joined, deskDay(chance.whole(joined, read)));
  if (writes === 'threatened') script.threatened(between);
  else if (writes) {
    if (read - joined > 6 || chance.happens(40)) script.ask(read);
    script.message(between);
  } else if (chance.happens(25)) script.review(read);
}
