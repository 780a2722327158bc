import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Core } from '../../core.js';
import { addDays, type Day } from '../../domain/calendar/day.js';
import type { ChannelId } from '../../domain/staff/roles.js';
import { argon2 } from '../../platform/kdf/kdf-queue.js';
import { DailyRecordJob } from '../../reports/daily-record.job.js';
import { deriveReceipt, drawReceipt, randomBytes, receiptKeysFromRoot } from '../../sealing/index.js';
import { Chance } from './chance.js';
import type { DemoAccount } from './demo-file.js';
import type { Member } from './member.js';
import { Officer } from './officer.js';
import { type PlannedReport, planReports, workdaysBefore } from './plan.js';
import { type Reporter, ReporterWithScript } from './reporter.js';
import { ReporterWithoutScript } from './reporter-without-script.js';
import { type FileWanted, type SampleFile, sampleFile } from './sample-files.js';
import { seedCase } from './seed-cases.js';
import { releaseFigures, seedFigures } from './seed-figures.js';
import type { SeedingClock } from './seeding-clock.js';
import { counterStories } from './stories/counter.js';
import { elsewhereStories } from './stories/elsewhere.js';
import { moneyStories } from './stories/money.js';
import { peopleStories } from './stories/people.js';
import type { Step, Story } from './story.js';
import { makeTeam, type Team } from './team.js';

/** Decides which office each text is about. Printed on the page about the sample data, so that anybody can check it. */
export const SEED = 'peluit-bekasi-1';

/** In the order in which their receipts are printed. */
export const SHOWN = ['question', 'unread', 'closed'] as const;

export const STORIES: readonly Story[] = [...counterStories, ...moneyStories, ...peopleStories, ...elsewhereStories];

export interface Seeded {
  accounts: DemoAccount[];
  /** One per element of SHOWN. */
  receipts: string[][];
}

interface Parts {
  core: Core;
  clock: SeedingClock;
  citizen: NestFastifyApplication;
  console: NestFastifyApplication;
  today: Day;
}

/**
 * Makes the sample data as people would have made it: every request goes through the real applications, every word
 * through the real sealing functions, on the day on which it is said to have happened.
 */
export async function seedDemo(parts: Parts): Promise<Seeded> {
  const { core, clock, today } = parts;
  const chance = new Chance(SEED);
  await seedFigures(core, parts.console, new Chance(`${SEED} figures`), today);
  const facts = { today, calendar: core.config.calendar, units: core.config.units };
  const plan = planReports(STORIES, chance, facts);
  clock.standAt(workdaysBefore(facts).at(-1) ?? facts.today, '08:30');
  const team = await makeTeam(core, parts.console);
  const seeding = new Seeding(parts, team);
  for (const [day, acts] of byDay(plan)) {
    // Before today begins: a code that was used just now would lock out whoever tries an account at once.
    if (day === today) await seeding.openCases(plan);
    await seeding.liveThrough(day, today, acts);
  }
  clock.release();
  await seeding.recordUpTo(addDays(facts.today, -1));
  await releaseFigures(parts.console);
  const { desks, inspektur, examiner, pimpinan, admin } = team;
  return {
    accounts: [...Object.values(desks).flat(), inspektur, examiner, pimpinan, admin].map(accountOf),
    receipts: SHOWN.map((shown) => seeding.receiptOf(shown)),
  };
}

/** One thing that happens to a report on a day: its filing, or a step. */
interface Act {
  report: PlannedReport;
  step: Step | 'file';
}

function byDay(plan: readonly PlannedReport[]): [Day, Act[]][] {
  const days = new Map<Day, Act[]>();
  const add = (day: Day, act: Act) => days.set(day, [...(days.get(day) ?? []), act]);
  for (const report of plan) {
    add(report.filedDay, { report, step: 'file' });
    for (const { day, step } of report.steps) add(day, { report, step });
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1));
}

class Seeding {
  private readonly reporters = new Map<Story, Reporter>();
  private readonly receipts = new Map<Story['shown'], string[]>();
  private readonly officers: Record<ChannelId, [Officer, Officer]>;
  private readonly logins = new Map<Member, { day: Day; done: Promise<void> }>();

  constructor(
    private readonly parts: Parts,
    private readonly team: Team,
  ) {
    const atDesk = (channelId: ChannelId): [Officer, Officer] => {
      const [first, second] = team.desks[channelId];
      const root = first.deskKeys().verifyKey;
      return [new Officer(first, channelId, root), new Officer(second, channelId, root)];
    };
    this.officers = { inspektorat: atDesk('inspektorat'), 'luar-inspektorat': atDesk('luar-inspektorat') };
  }

  receiptOf(shown: Story['shown']): string[] {
    const words = this.receipts.get(shown);
    if (!words) throw new Error(`no story shows ${shown}`);
    return words;
  }

  /** What the console's daily job does after midnight. */
  async recordUpTo(day: Day): Promise<void> {
    await this.parts.console.get(DailyRecordJob, { strict: false }).run(day);
  }

  /** Makes cases of the reports whose stories say so. */
  async openCases(plan: readonly PlannedReport[]): Promise<void> {
    const { inspektur, examiner } = this.team;
    const { units } = this.parts.core.config;
    const chance = new Chance(`${SEED} cases`);
    await Promise.all([inspektur.logIn(), examiner.logIn()]);
    for (const report of plan) {
      const { case: depth, name } = report.story;
      if (!depth) continue;
      const reporter = this.reporters.get(report.story);
      if (!reporter) throw new Error(`${name} has not been filed yet`);
      const officer = await this.officerOf(report, this.parts.clock.today());
      await seedCase({ reportId: reporter.reportId, report, depth }, { officer, inspektur, examiner }, units, chance);
    }
  }

  async liveThrough(day: Day, today: Day, acts: readonly Act[]): Promise<void> {
    const { clock } = this.parts;
    if (day < today) {
      clock.standAt(day, '00:10');
      await this.recordUpTo(addDays(day, -1));
      clock.standAt(day, '08:30');
    } else clock.release();
    // What happens to one report happens in its order; different reports do not wait for each other.
    const reports = new Map<PlannedReport, Act[]>();
    for (const act of acts) reports.set(act.report, [...(reports.get(act.report) ?? []), act]);
    await Promise.all([...reports.values()].map((own) => this.playAll(own, day)));
  }

  private async playAll(acts: readonly Act[], day: Day): Promise<void> {
    for (const act of acts) {
      await this.play(act, day);
      // A session of one idle minute must last through the busiest day.
      this.parts.clock.forward(1);
    }
  }

  private async play({ report, step }: Act, day: Day): Promise<void> {
    if (step === 'file') return this.file(report);
    const reporter = this.reporters.get(report.story);
    if (!reporter) throw new Error(`${report.story.name} has not been filed yet`);
    if (step.does === 'message') return reporter.write(step.text, step.threatened === true);
    if (step.does === 'files') return reporter.addFiles(filesOf(report.story, step.files));
    const officer = await this.officerOf(report, day);
    const id = reporter.reportId;
    switch (step.does) {
      case 'read':
        await officer.read(id);
        break;
      case 'review':
        await officer.write(id, { type: 'state', state: 'ditelaah', text: step.text }, 'ditelaah');
        break;
      case 'ask':
        await officer.write(id, { type: 'question', text: step.text }, 'perlu_keterangan');
        break;
      case 'reply':
        await officer.write(id, { type: 'reply', text: step.text });
        break;
      case 'close': {
        const { reason, text, where } = step;
        const to = where === undefined ? {} : { where };
        await officer.write(id, { type: 'state', state: 'ditutup', reason, ...to, text }, 'ditutup');
        break;
      }
    }
  }

  private async file(report: PlannedReport): Promise<void> {
    const { citizen, core } = this.parts;
    const { story } = report;
    const reporter =
      report.sealedBy === 'server'
        ? new ReporterWithoutScript(citizen, core.deploymentId)
        : new ReporterWithScript(citizen, await this.keysFor(story));
    await reporter.file(report.told, filesOf(story, story.files ?? []));
    this.reporters.set(story, reporter);
  }

  /** Words and the slow derivation only where somebody is shown the words; else the same keys from a random root. */
  private async keysFor(story: Story) {
    if (!story.shown) return receiptKeysFromRoot(randomBytes(32));
    const words = drawReceipt();
    this.receipts.set(story.shown, words);
    return deriveReceipt(words, this.parts.core.deploymentId, argon2);
  }

  private async officerOf(report: PlannedReport, day: Day): Promise<Officer> {
    const officer = this.officers[report.told.channel as ChannelId][report.officer];
    const { member } = officer;
    if (this.logins.get(member)?.day !== day) this.logins.set(member, { day, done: member.logIn() });
    await this.logins.get(member)?.done;
    return officer;
  }
}

function accountOf({ facts }: Member): DemoAccount {
  const { role, login, password, totpSecret } = facts;
  return { role, login, password, totpSecret };
}

function filesOf(story: Story, wanted: readonly FileWanted[]): SampleFile[] {
  return wanted.map((file) => sampleFile(file, new Chance(`${SEED} ${story.name} ${file.name}`)));
}
