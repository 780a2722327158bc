import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Command } from 'commander';
import type { Core } from '../core.js';
import { CustodyWriter } from '../custody/custody.writer.js';
import { ExposureImport } from '../risk/exposure.import.js';
import { ReadinessImport } from '../waves/readiness.import.js';
import { withCore } from './with-core.js';

export const importCommand = () => {
  const command = new Command('import').description('bring in figures from CSV files; all of a file or nothing');
  command
    .command('exposure')
    .description('what units are exposed to: unit,area,tahun,nilai,sumber')
    .argument('<file>')
    .action((file: string) => bring(file, ExposureImport));
  command
    .command('readiness')
    .description('totals of the LKE: unit,tanggal,nilai,sumber')
    .argument('<file>')
    .action((file: string) => bring(file, ReadinessImport));
  return command;
};

type Import = typeof ExposureImport | typeof ReadinessImport;

/** The custody record is the console's: its secret must be here. */
async function bring(file: string, Kind: Import): Promise<void> {
  const text = readFileSync(file, 'utf8');
  await withCore(async (core: Core) => {
    const custody = new CustodyWriter(core.database, core.clock, core.secret);
    const rows = await new Kind(core.database, custody, core.clock, core).bring(basename(file), text);
    process.stdout.write(`${rows} rows brought in\n`);
  });
}
