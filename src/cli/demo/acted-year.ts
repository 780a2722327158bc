import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Core } from '../../core.js';
import { addDays, type Day } from '../../domain/calendar/day.js';
import type { ChannelId } from '../../domain/staff/roles.js';
import { DailyRecordJob } from '../../reports/daily-record.job.js';
import { ReleaseJob } from '../../risk/release.job.js';
import type { Browsers } from './browsers.js';
import { CaseWork } from './case-work.js';
import { Chance } from './chance.js';
import { beginDay } from './day-session.js';
import type { Filings } from './filings.js';
import type { Member } from './member.js';
import { NameWork } from './name-work.js';
import { Officer, type Words } from './officer.js';
import type { CaseAct, PlannedCase, PlannedReport, YearPlan } from './plan-types.js';
import { ReporterWithScript } from './reporter.js';
import type { SeedingClock } from './seeding-clock.js';
import type { StepBody } from './story.js';
import type { Team } from './team.js';

export interface Parts {
  core: Core;
  clock: SeedingClock;
  citizen: NestFastifyApplication;
  console: NestFastifyApplication;
  browsers: Browsers;
  today: Day;
}

/** All that happens on one day: to reports, and afterwards to cases, each in its order. */
interface DayOfActs {
  reports: Map<PlannedReport, (StepBody | 'file')[]>;
  cases: Map<PlannedCase, CaseAct[]>;
}

/** Lets seconds pass between two acts: a session of one idle minute must last through the busiest day. */
const BETWEEN_ACTS = 0.2;

/** Who has to be at the console for an act. */
const ACTORS: Record<CaseAct['does'], readonly ('officer' | 'inspektur' | 'examiner')[]> = {
  open: ['officer'],
  link: ['officer'],
  code: ['officer'],
  summarize: ['officer'],
  examine: ['inspektur'],
  note: ['examiner'],
  propose: ['examiner'],
  decide: ['inspektur', 'officer'],
  finish: ['inspektur', 'officer'],
};

/** Plays a planned year: what people's browsers would have sent, on the days on which they would have. */
export class ActedYear {
  private readonly officers: Record<ChannelId, [Officer, Officer]>;
  private readonly cases = new Map<PlannedCase, CaseWork>();
  private readonly names = new Map<PlannedReport, NameWork>();
  private readonly logins = new Map<Member, { day: Day; done: Promise<void> }>();
  private releasedIn = '';

  constructor(
    private readonly parts: Parts,
    private readonly team: Team,
    private readonly filings: Filings,
    private readonly seed: string,
  ) {
    const atDesk = (channelId: ChannelId): [Officer, Officer] => {
      const [first, second] = team.desks[channelId];
      const root = first.deskKeys().verifyKey;
      const officer = (member: Member) => new Officer(member, channelId, root, parts.browsers);
      return [officer(first), officer(second)];
    };
    this.officers = { inspektorat: atDesk('inspektorat'), 'luar-inspektorat': atDesk('luar-inspektorat') };
  }

  async play(plan: YearPlan): Promise<void> {
    for (const [day, acts] of byDay(plan)) await this.liveThrough(day, acts);
  }

  /** What the console's daily jobs do after midnight. */
  async endDay(day: Day): Promise<void> {
    const { console } = this.parts;
    await console.get(DailyRecordJob, { strict: false }).run(day);
    const month = addDays(day, 1).slice(0, 7);
    if (month !== this.releasedIn) await console.get(ReleaseJob, { strict: false }).run();
    this.releasedIn = month;
  }

  private async liveThrough(day: Day, acts: DayOfActs): Promise<void> {
    const { reports } = acts;
    const { clock, today } = this.parts;
    if (day < today) {
      clock.standAt(day, '00:10');
      await this.endDay(addDays(day, -1));
      clock.standAt(day, '08:30');
    } else clock.release();
    // What happens to one report happens in its order; different ones do not wait for each other.
    const played = new Map([...reports].map(([report, steps]) => [report, this.playReport(report, steps, day)]));
    const cases = [...acts.cases].map(async ([one, ownActs]) => {
      // What happens to a case comes after that.
      await Promise.all(one.reports.map((report) => played.get(report)));
      await this.playCase(one, ownActs, day);
    });
    await Promise.all([...played.values(), ...cases]);
  }

  private async playReport(report: PlannedReport, steps: readonly (StepBody | 'file')[], day: Day): Promise<void> {
    for (const step of steps) {
      await this.step(report, step, day);
      this.parts.clock.forward(BETWEEN_ACTS);
    }
  }

  private async playCase(one: PlannedCase, acts: readonly CaseAct[], day: Day): Promise<void> {
    for (const act of acts) {
      await (await this.caseWork(one, act, day)).play(act);
      this.parts.clock.forward(BETWEEN_ACTS);
    }
  }

  private async step(report: PlannedReport, step: StepBody | 'file', day: Day): Promise<void> {
    if (step === 'file') return this.filings.file(report);
    const reporter = await this.filings.reporterOf(report);
    if (step.does === 'message' || step.does === 'files' || step.does === 'leave-name') {
      this.officerFor(report).putAway(await reporter.reportId());
      if (step.does === 'message') return reporter.write(step.text, step.threatened === true);
      if (step.does === 'leave-name') {
        if (!(reporter instanceof ReporterWithScript)) throw new Error(`${report.name} was to have script`);
        return reporter.leaveName({ name: step.name, contact: step.contact });
      }
      return reporter.addFiles(this.filings.filesOf(report, step.files));
    }
    const officer = await this.officerOf(report, day);
    const id = await reporter.reportId();
    const next = wordsOf(stepAfter(report, step))?.body;
    const words = wordsOf(step);
    if (words) return officer.write(id, words, next);
    switch (step.does) {
      case 'read':
        return officer.read(id, next);
      case 'ask-name':
        return this.nameWork(report, officer, id).ask(step.reason, step.text);
      case 'agree': {
        const custodian = this.team.custodians[step.custodian];
        await this.logIn(custodian, day);
        const [root] = this.team.desks.inspektorat;
        return this.nameWork(report, officer, id).agree(custodian, root.deskKeys().verifyKey, step.text);
      }
      case 'open-name':
        return this.nameWork(report, officer, id).open();
    }
  }

  private nameWork(report: PlannedReport, officer: Officer, reportId: string): NameWork {
    const known = this.names.get(report) ?? new NameWork(officer, reportId);
    this.names.set(report, known);
    return known;
  }

  /** The case, with everybody logged in who takes part in this act. */
  private async caseWork(one: PlannedCase, act: CaseAct, day: Day): Promise<CaseWork> {
    const { inspektur, examiner } = this.team;
    const [first] = one.reports;
    if (!first) throw new Error(`${one.name} is about nothing`);
    const officer = this.officerFor(first);
    const at = { officer: officer.member, inspektur, examiner };
    await Promise.all(ACTORS[act.does].map((who) => this.logIn(at[who], day)));
    const known = this.cases.get(one);
    if (known) return known;
    const reportIdOf = async (report: PlannedReport) => (await this.filings.reporterOf(report)).reportId();
    const chance = new Chance(`${this.seed} ${one.name}`);
    const work = new CaseWork(one, { officer, inspektur, examiner, browsers: this.parts.browsers }, chance, reportIdOf);
    this.cases.set(one, work);
    return work;
  }

  private async officerOf(report: PlannedReport, day: Day): Promise<Officer> {
    const officer = this.officerFor(report);
    await this.logIn(officer.member, day);
    return officer;
  }

  private officerFor({ told, officer }: PlannedReport): Officer {
    return this.officers[told.channel as ChannelId][officer];
  }

  private async beginDay({ client, facts }: Member): Promise<void> {
    client.goOn(await beginDay(this.parts.core, this.parts.console, facts.memberId));
  }

  /** Once a day, whatever he does then. */
  private async logIn(member: Member, day: Day): Promise<void> {
    if (this.logins.get(member)?.day !== day) this.logins.set(member, { day, done: this.beginDay(member) });
    await this.logins.get(member)?.done;
  }
}

/** What an officer writes at a step, if that is all that it is. */
function wordsOf(step: StepBody | undefined): Words | undefined {
  switch (step?.does) {
    case 'review':
      return { body: { type: 'state', state: 'ditelaah', text: step.text }, to: 'ditelaah' };
    case 'ask':
      return { body: { type: 'question', text: step.text }, to: 'perlu_keterangan' };
    case 'reply':
      return { body: { type: 'reply', text: step.text } };
    case 'close': {
      const { reason, text, where } = step;
      const place = where === undefined ? {} : { where };
      return { body: { type: 'state', state: 'ditutup', reason, ...place, text }, to: 'ditutup' };
    }
  }
}

function stepAfter({ steps }: PlannedReport, step: StepBody): StepBody | undefined {
  return steps[steps.findIndex((one) => one.step === step) + 1]?.step;
}

function byDay({ reports, cases }: YearPlan): [Day, DayOfActs][] {
  const days = new Map<Day, DayOfActs>();
  const on = (day: Day): DayOfActs => {
    const known = days.get(day) ?? { reports: new Map(), cases: new Map() };
    days.set(day, known);
    return known;
  };
  const add = <Key, Value>(acts: Map<Key, Value[]>, key: Key, act: Value) =>
    acts.set(key, [...(acts.get(key) ?? []), act]);
  for (const report of reports) {
    add(on(report.filedDay).reports, report, 'file');
    for (const { day, step } of report.steps) add(on(day).reports, report, step);
  }
  for (const one of cases) for (const { day, act } of one.acts) add(on(day).cases, one, act);
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1));
}
