import type { Day } from '../../domain/calendar/day.js';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import type { Severity } from '../../domain/case/coding.js';
import type { CaseState } from '../../domain/case/states.js';
import { afterReporterWrites, type ClosingReason, type ReportState } from '../../domain/report/states.js';
import type { Unit } from '../../domain/unit/unit.js';
import { LATE_AGO } from './case-days.js';
import { Chance } from './chance.js';
import type { CaseDraft, Draft } from './draft.js';
import { caseFields } from './fields.js';
import { dealFilingDays } from './filing-days.js';
import { type OptionalAnswers, optionalAnswers } from './optional-answers.js';
import { planCases } from './plan-cases.js';
import { planClosed, planOpen } from './plan-reports.js';
import { fieldOfStory, planStories, storyCase, TOLD_FINDING } from './plan-stories.js';
import type { PlannedCase, PlannedReport, YearPlan } from './plan-types.js';
import { type DealtSlots, dealSlots } from './slots.js';
import type { Shown, Step, Story } from './story.js';
import { Teller } from './teller.js';
import { dealFiles, dealKinds, dealServer, dealWhoKnows } from './totals-dealt.js';
import { rollingMonth, Workdays } from './workdays.js';
import { CLOSED, REPORTS_BY_MONTH, WROTE_AGAIN } from './year-totals.js';

export interface PlanFacts {
  today: Day;
  calendar: WorkingCalendar;
  units: readonly Unit[];
  /** Offices that were declared in a real wave. */
  declared: ReadonlySet<string>;
}

/** Severities of the cases that are told by hand. */
const TOLD_SEVERITIES: readonly Severity[] = [3, 2, 2, 3];

/** Closed reports about the Inspektorat, beside those that are told by hand. */
const OUTSIDE = 3;

/** Reporters of closed reports who wrote again, by reason, beside those that are told by hand. */
const CLOSED_WROTE = {
  bukan_kewenangan: 14,
  tidak_cukup_informasi: 8,
  bukan_dugaan_pelanggaran: 14,
  duplikat: 2,
} as const;

/** Which office plays which part: it hangs on nothing but the seed and the units file. */
export function slotsOf(seed: string, { units, declared }: Pick<PlanFacts, 'units' | 'declared'>): DealtSlots {
  return dealSlots(new Chance(`${seed} slots`), units, declared);
}

/**
 * The whole year: which report comes when, what it says, what becomes of it, which case it belongs to. The same seed and
 * day give the same plan.
 */
export function planYear(stories: readonly Story[], seed: string, facts: PlanFacts): YearPlan {
  const { today, units } = facts;
  const chance = (of: string) => new Chance(`${seed} ${of}`);
  const workdays = new Workdays(today, facts.calendar);
  const slots = slotsOf(seed, facts);
  const filed = dealFilingDays(today, chance('filing days'));
  const free = units.filter((unit) => slots.every((slot) => slot.unit !== unit));
  const told = planStories(stories, chance('stories'), { workdays, units, free, days: filed.others });
  const teller = new Teller(chance('tellings'));
  const parts = (of: string) => ({ chance: chance(of), workdays, teller, units });
  const open = planOpen(parts('open'), slotNamed(slots, 'F1').unit, told.daysLeft);
  const byHand = told.inCases.map((one, at) => storyCase(one, units, TOLD_SEVERITIES[at] ?? 3));
  const closedWrote = Object.values(CLOSED_WROTE).reduce((sum, count) => sum + count, 0);
  const cases = planCases(parts('cases'), filed.cases, {
    fields: caseFields(
      chance('fields'),
      units,
      slots,
      told.inCases.map((one) => fieldOfStory(one, units)),
    ),
    first: slots.filter(({ earlier }) => earlier > 0).map(({ unit, area }) => ({ unit: unit.code, area })),
    told: {
      states: byHand.map(({ state }) => state),
      severities: TOLD_SEVERITIES,
      findings: byHand.filter(({ state }) => state === 'tindak_lanjut').map(() => TOLD_FINDING),
    },
    writing: WROTE_AGAIN - closedWrote - [...told.drafts, ...open.drafts].filter(wroteAgain).length,
  });
  const reasons = leftToClose(told.drafts);
  const closed = planClosed(parts('closed'), open.daysLeft, reasons, OUTSIDE, cases);
  const drafts = [...told.drafts, ...open.drafts, ...cases.flatMap(({ reports }) => reports), ...closed];
  const all = [...cases, ...byHand];
  showReceiptOf(all.find(isLate), 'late');
  showReceiptOf(all.find(isSystemRepaired), 'finished');
  const caseStates = new Map(all.flatMap(({ reports, state }) => reports.map((draft) => [draft, state] as const)));
  const planned = planReports(drafts, chance('totals'), chance('optional answers'), workdays, caseStates);
  const oldest = rollingMonth(today, REPORTS_BY_MONTH.length).first;
  return {
    firstDay: workdays.at(workdays.since(oldest) + 1),
    reports: [...planned.values()],
    cases: all.map((one) => plannedCase(one, planned, workdays)),
  };
}

function isLate({ state, acts }: CaseDraft): boolean {
  return state !== 'tindak_lanjut' && state !== 'selesai' && (acts[0]?.ago ?? 0) >= LATE_AGO;
}

function isSystemRepaired({ state, finding }: CaseDraft): boolean {
  return state === 'selesai' && finding?.outcome === 'perbaikan_sistem';
}

function showReceiptOf(one: CaseDraft | undefined, shown: Shown): void {
  const first = one?.reports[0];
  if (!first) throw new Error(`no case of the year is ${shown}`);
  first.shown = shown;
}

function slotNamed(slots: DealtSlots, name: string): DealtSlots[number] {
  const slot = slots.find((one) => one.name === name);
  if (!slot) throw new Error(`no slot is called ${name}`);
  return slot;
}

function leftToClose(told: readonly Draft[]) {
  const closing = told.filter(
    ({ steps, inCase }) =>
      stateAfter(
        steps.map(({ step }) => step),
        inCase,
      ) === 'ditutup',
  );
  const reasonOf = ({ steps }: Draft) =>
    steps.map(({ step }) => step).findLast((step) => step.does === 'close')?.reason;
  return (Object.keys(CLOSED_WROTE) as (keyof typeof CLOSED_WROTE)[]).map((reason) => ({
    reason,
    count: CLOSED[reason satisfies ClosingReason] - closing.filter((draft) => reasonOf(draft) === reason).length,
    writing: CLOSED_WROTE[reason],
  }));
}

function wroteAgain({ steps }: Draft): boolean {
  return steps.some(({ step }) => step.does === 'message' || step.does === 'files');
}

function planReports(
  drafts: readonly Draft[],
  chance: Chance,
  optionalChance: Chance,
  workdays: Workdays,
  caseStates: ReadonlyMap<Draft, CaseState>,
): Map<Draft, PlannedReport> {
  const kinds = dealKinds(drafts, chance);
  const whoKnows = dealWhoKnows(drafts, chance);
  const files = dealFiles(drafts, chance);
  const byServer = dealServer(drafts, chance);
  const optional = optionalAnswers(drafts, optionalChance);
  return new Map(
    drafts.map((draft, at) => {
      const { name, told, shown, officer, filedDay, steps, inCase } = draft;
      const report: PlannedReport = {
        name,
        told: { ...told, kinds: kinds[at] ?? [], whoKnows: whoKnows[at] ?? '', ...(optional[at] as OptionalAnswers) },
        files: files[at] ?? [],
        ...(shown ? { shown } : {}),
        sealedBy: byServer.has(draft) ? 'server' : 'browser',
        ...{ officer, filedDay },
        steps: steps.map(({ ago, step }) => ({ day: workdays.at(ago), step })),
        state: stateAfter(
          steps.map(({ step }) => step),
          inCase,
          caseStates.get(draft),
        ),
      };
      return [draft, report];
    }),
  );
}

function plannedCase(draft: CaseDraft, planned: ReadonlyMap<Draft, PlannedReport>, workdays: Workdays): PlannedCase {
  const reportOf = (one: Draft): PlannedReport => {
    const report = planned.get(one);
    if (!report) throw new Error(`${one.name} was not planned`);
    return report;
  };
  const { reports, acts, ...facts } = draft;
  return {
    ...facts,
    reports: reports.map(reportOf),
    kind: (reports[0] && (reportOf(reports[0]).told.kinds[0] as PlannedCase['kind'])) ?? 'lainnya',
    acts: acts.map(({ ago, act }) => ({
      day: workdays.at(ago),
      act: 'report' in act ? { ...act, report: reportOf(act.report) } : act,
    })),
  };
}

/** Where a report stands after all that happened to it. */
function stateAfter(steps: readonly Pick<Step, 'does'>[], inCase: boolean, file?: CaseState): ReportState {
  let state: ReportState = 'diterima';
  for (const { does } of steps) {
    if (does === 'review') state = 'ditelaah';
    else if (does === 'ask') state = 'perlu_keterangan';
    else if (does === 'close') state = 'ditutup';
    else if (does === 'message' || does === 'files') state = afterReporterWrites(state)?.to ?? state;
  }
  // Reporters are told of a decision on the day on which it falls.
  if (file === 'tindak_lanjut' || file === 'selesai') return file;
  return inCase ? 'ditindaklanjuti' : state;
}
