import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Core } from '../../core.js';
import { CustodyWriter } from '../../custody/custody.writer.js';
import { addDays, type Day } from '../../domain/calendar/day.js';
import { addMonths } from '../../domain/calendar/month.js';
import type { Severity } from '../../domain/case/coding.js';
import { CREDIBILITY_STEPS } from '../../domain/risk/parameters.js';
import { ExposureImport } from '../../risk/exposure.import.js';
import { ReleaseJob } from '../../risk/release.job.js';
import { RiskWriter } from '../../risk/risk.writer.js';
import { newId } from '../../sealing/index.js';
import { ReadinessImport } from '../../waves/readiness.import.js';
import type { Chance } from './chance.js';

/** Days before today on which the history stands already. It is released since, quarter by quarter. */
export const HISTORY_DAYS = 400;

const SOURCE = 'Data contoh: angka karangan';
/** Fields of the map that get cases, and how many; chance says which fields they are. */
const CASES = [9, 9, 8, 8, 8, 7, 7, 6, 6, 6, 5, 5, 5, 5, 4, 3, 2, 2];
/** Units that have a readiness. */
const READY_UNITS = 26;
/** Earlier cases are only counted: their deeds lie in these months before today. */
const MONTHS_AGO = { least: 14, most: 36 };

/**
 * Figures from before the reports of the demo: exposure, readiness, and counts of earlier cases, none of which has a
 * dossier. All of it is invented; which unit gets what the seed decides.
 */
export async function seedFigures(
  core: Core,
  console: NestFastifyApplication,
  chance: Chance,
  today: Day,
): Promise<void> {
  const { units } = core.config;
  const fields = units.flatMap(({ code, areas }) => areas.map((area) => ({ unit: code, area })));
  const year = Number(today.slice(0, 4));
  const exposure = fields.flatMap(({ unit, area }) => {
    const amount = chance.whole(20, 100);
    return [3, 2, 1, 0].map((ago) => [unit, area, year - ago, amount + chance.whole(0, 10), SOURCE].join(','));
  });
  const assessed = addDays(core.clock.today(), -30);
  const readiness = chance
    .shuffled(units)
    .slice(0, READY_UNITS)
    .map(({ code }) => [code, assessed, chance.whole(480, 880) / 10, SOURCE].join(','));
  const custody = new CustodyWriter(core.database, core.clock, core.secret);
  const parts = [core.database, custody, core.clock, core] as const;
  await new ExposureImport(...parts).bring('contoh', ['unit,area,tahun,nilai,sumber', ...exposure].join('\n'));
  await new ReadinessImport(...parts).bring('contoh', ['unit,tanggal,nilai,sumber', ...readiness].join('\n'));
  const hot = chance.shuffled(fields);
  const writer = console.get(RiskWriter, { strict: false });
  await core.database.inTransaction(async (manager) => {
    for (const [index, howMany] of CASES.entries()) {
      for (let count = 0; count < howMany; count += 1) {
        const month = addMonths(today.slice(0, 7), -chance.whole(MONTHS_AGO.least, MONTHS_AGO.most));
        const severity = chance.whole(2, 4) as Severity;
        const [field, step] = [hot[index], chance.pick(CREDIBILITY_STEPS)];
        if (!field) throw new Error('fewer fields than the history needs');
        const facts = { ...field, month, severity, step, holders: [] };
        await writer.put(manager, { caseId: newId(), channelId: 'inspektorat', ...facts });
      }
    }
  });
}

/** Releases what the console's daily job would have released since the history. */
export async function releaseFigures(console: NestFastifyApplication): Promise<void> {
  await console.get(ReleaseJob, { strict: false }).run();
}
