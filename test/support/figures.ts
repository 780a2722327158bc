import { CustodyWriter } from '../../src/custody/custody.writer.js';
import { ExposureImport } from '../../src/risk/exposure.import.js';
import { type CaseCount, RiskWriter } from '../../src/risk/risk.writer.js';
import { newId } from '../../src/sealing/bytes.js';
import { ReadinessImport } from '../../src/waves/readiness.import.js';
import type { House } from './a-house.js';

type Figures = Pick<House, 'core'>;

/** Brings in what units are exposed to; rows without their heading. */
export function bringExposure({ core }: Figures, ...rows: string[]): Promise<number> {
  const custody = new CustodyWriter(core.database, core.clock, core.secret);
  const text = ['unit,area,tahun,nilai,sumber', ...rows].join('\n');
  return new ExposureImport(core.database, custody, core.clock, core).bring('paparan.csv', text);
}

/** Brings in totals of readiness; rows without their heading. */
export function bringReadiness({ core }: Figures, ...rows: string[]): Promise<number> {
  const custody = new CustodyWriter(core.database, core.clock, core.secret);
  const text = ['unit,tanggal,nilai,sumber', ...rows].join('\n');
  return new ReadinessImport(core.database, custody, core.clock, core).bring('kesiapan.csv', text);
}

/** Counts cases as their codings would. @returns what was counted, to count it otherwise later */
export async function countCases(
  { core }: Figures,
  howMany: number,
  facts: Partial<Omit<CaseCount, 'caseId'>> & Pick<CaseCount, 'unit' | 'area' | 'holders'>,
): Promise<CaseCount[]> {
  const writer = new RiskWriter(core.database, core.clock, core);
  const counts = Array.from(
    { length: howMany },
    (): CaseCount => ({
      caseId: newId(),
      channelId: 'inspektorat',
      month: core.clock.today().slice(0, 7),
      step: 'investigasi',
      severity: 3,
      ...facts,
    }),
  );
  for (const count of counts) await core.database.inTransaction((manager) => writer.put(manager, count));
  return counts;
}
