import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Core } from '../../core.js';
import { CustodyWriter } from '../../custody/custody.writer.js';
import { addDays, type Day } from '../../domain/calendar/day.js';
import { addMonths } from '../../domain/calendar/month.js';
import type { Severity } from '../../domain/case/coding.js';
import { CREDIBILITY_STEPS } from '../../domain/risk/parameters.js';
import { ExposureImport } from '../../risk/exposure.import.js';
import { RiskWriter } from '../../risk/risk.writer.js';
import { newId } from '../../sealing/index.js';
import { ReadinessImport } from '../../waves/readiness.import.js';
import type { Chance } from './chance.js';
import type { DealtSlots } from './slots.js';

/** Days before today on which the history stands already: before the first report of the year. */
export const HISTORY_DAYS = 380;

const SOURCE = 'Data contoh: angka karangan';
/** Units that have a readiness, those of the slots among them. */
const READY_UNITS = 26;
/** Earlier cases are only counted: their deeds lie in these months before today. */
const MONTHS_AGO = { least: 13, most: 36 };
/** Days since the LKE of most units. */
const ASSESSED_AGO = { least: 40, most: 280 };

/** What units are exposed to, year by year. One slot has cases and nothing to compare them with. */
export async function seedExposure(core: Core, slots: DealtSlots, chance: Chance, today: Day): Promise<void> {
  const year = Number(today.slice(0, 4));
  const rows = core.config.units.flatMap(({ code, areas }) => {
    const slot = slots.find(({ unit }) => unit.code === code);
    return areas.flatMap((area) => {
      const amount = slot?.exposure ?? chance.whole(80, 400);
      const values = [3, 2, 1, 0].map((ago) => {
        const value = Math.round(amount * chance.whole(95, 105)) / 100;
        return [code, area, year - ago, value, SOURCE].join(',');
      });
      return slot?.exposure === 0 ? [] : values;
    });
  });
  await new ExposureImport(...partsOf(core)).bring('contoh', ['unit,area,tahun,nilai,sumber', ...rows].join('\n'));
}

/** Counts of cases from before the year, none of which has a dossier: for the trend, and so that slots are released. */
export async function seedHistory(
  core: Core,
  console: NestFastifyApplication,
  slots: DealtSlots,
  chance: Chance,
  today: Day,
): Promise<void> {
  const writer = console.get(RiskWriter, { strict: false });
  await core.database.inTransaction(async (manager) => {
    for (const { unit, area, earlier, grave } of slots) {
      for (let count = 0; count < earlier; count += 1) {
        const month = addMonths(today.slice(0, 7), -chance.whole(MONTHS_AGO.least, MONTHS_AGO.most));
        const severity = chance.whole(grave ? 3 : 2, 4) as Severity;
        const step = grave ? 'terbukti' : chance.pick(CREDIBILITY_STEPS);
        const facts = { unit: unit.code, area, month, severity, step, holders: [] };
        await writer.put(manager, { caseId: newId(), channelId: 'inspektorat', ...facts });
      }
    }
  });
}

/** Totals of the LKE: those of the slots, and some of units about which leaders can read nothing else. */
export async function seedReadiness(
  core: Core,
  slots: DealtSlots,
  declared: ReadonlySet<string>,
  chance: Chance,
  today: Day,
): Promise<void> {
  const inSlots = new Set(slots.map(({ unit }) => unit.code));
  const planned = slots.flatMap(({ unit, readiness, readinessAge }) =>
    readiness === undefined ? [] : [{ unit: unit.code, readiness, age: readinessAge }],
  );
  const others = chance
    .shuffled(core.config.units.filter(({ code }) => !inSlots.has(code) && !declared.has(code)))
    .slice(0, READY_UNITS - planned.length)
    .map(({ code }) => ({ unit: code, readiness: chance.whole(480, 880) / 10, age: undefined }));
  const rows = [...planned, ...others].map(({ unit, readiness, age }) => {
    const ago = age === undefined ? chance.whole(ASSESSED_AGO.least, ASSESSED_AGO.most) : Math.round(age * 30.5);
    return [unit, addDays(today, -ago), readiness, SOURCE].join(',');
  });
  await new ReadinessImport(...partsOf(core)).bring('contoh', ['unit,tanggal,nilai,sumber', ...rows].join('\n'));
}

function partsOf(core: Core) {
  return [core.database, new CustodyWriter(core.database, core.clock, core.secret), core.clock, core] as const;
}
