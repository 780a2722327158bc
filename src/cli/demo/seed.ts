import type { Core } from '../../core.js';
import { addDays } from '../../domain/calendar/day.js';
import { ActedYear, type Parts } from './acted-year.js';
import { Chance } from './chance.js';
import type { DemoAccount } from './demo-file.js';
import { Filings } from './filings.js';
import type { Member } from './member.js';
import { planYear, slotsOf } from './plan.js';
import { seedExposure, seedHistory, seedReadiness } from './seed-figures.js';
import { counterStories } from './stories/counter.js';
import { elsewhereStories } from './stories/elsewhere.js';
import { moneyStories } from './stories/money.js';
import { peopleStories } from './stories/people.js';
import type { Shown, Story } from './story.js';
import { makeTeam } from './team.js';

/** Decides which office each text is about. Printed on the page about the sample data, so that anybody can check it. */
export const SEED = 'peluit-bekasi-1';

/** In the order in which their receipts are printed. */
export const SHOWN = ['question', 'unread', 'closed', 'late', 'finished'] as const satisfies readonly Shown[];

/** Told by hand. The others of the year are drawn from tellings. */
export const STORIES: readonly Story[] = [...counterStories, ...moneyStories, ...peopleStories, ...elsewhereStories];

export interface Seeded {
  accounts: DemoAccount[];
  /** One per element of SHOWN. */
  receipts: string[][];
}

/**
 * Makes the sample data as people would have made it: every request goes through the real applications, every word
 * through the real sealing functions, on the day on which it is said to have happened. Only slow derivations are left out
 * where nobody sees their result: of receipts that are shown to nobody, and of passwords after an account's first login.
 */
export async function seedDemo(parts: Parts): Promise<Seeded> {
  const { core, clock, console, today } = parts;
  const { calendar, units, waves } = core.config;
  await waitForDisk(core, false);
  const declared = new Set(waves.flatMap((wave) => wave.units));
  const slots = slotsOf(SEED, { units, declared });
  const plan = planYear(STORIES, SEED, { today, calendar, units, declared });
  await seedExposure(core, slots, new Chance(`${SEED} exposure`), today);
  await seedHistory(core, console, slots, new Chance(`${SEED} history`), today);
  clock.standAt(plan.firstDay, '08:30');
  const team = await makeTeam(core, console);
  const filings = new Filings(parts, SEED, plan.reports);
  const year = new ActedYear(parts, team, filings, SEED);
  await year.play(plan);
  clock.release();
  await seedReadiness(core, slots, declared, new Chance(`${SEED} readiness`), today);
  await year.endDay(addDays(today, -1));
  await waitForDisk(core, true);
  const { desks, inspektur, examiner, custodians, pimpinan, admin } = team;
  return {
    accounts: [...Object.values(desks).flat(), inspektur, examiner, ...custodians, pimpinan, admin].map(accountOf),
    receipts: SHOWN.map((shown) => filings.receiptOf(shown)),
  };
}

/**
 * While sample data is made no commit waits until it is on the disk: whoever loses power then makes it anew. From the first
 * visitor on it is as anywhere else.
 */
async function waitForDisk({ database }: Core, waits: boolean): Promise<void> {
  if (database.engine !== 'sqlite') return;
  await database.betweenTransactions(async (writer) => {
    await writer.query(`PRAGMA synchronous = ${waits ? 'FULL' : 'OFF'}`);
    if (waits) await writer.query('PRAGMA wal_checkpoint(TRUNCATE)');
  });
}

function accountOf({ facts }: Member): DemoAccount {
  const { role, login, password, totpSecret } = facts;
  return { role, login, password, totpSecret };
}
