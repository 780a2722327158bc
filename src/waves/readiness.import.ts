import { Inject, Injectable } from '@nestjs/common';
import { CustodyWriter } from '../custody/custody.writer.js';
import { isDay } from '../domain/calendar/day.js';
import { Clock } from '../platform/clock/clock.js';
import type { ConfigData } from '../platform/config-data/config-data.js';
import { CsvImport, type CsvRow } from '../platform/config-data/csv-import.js';
import { CORE } from '../platform/core-token.js';
import { Database } from '../platform/database/database.js';
import { ReadinessEntity } from './waves.entity.js';

const COLUMNS = ['unit', 'tanggal', 'nilai', 'sumber'] as const;
type Row = CsvRow<(typeof COLUMNS)[number]>;

/** Brings in totals of the LKE, from a CSV file. */
@Injectable()
export class ReadinessImport {
  constructor(
    private readonly database: Database,
    private readonly custody: CustodyWriter,
    private readonly clock: Clock,
    @Inject(CORE) private readonly core: { config: Pick<ConfigData, 'units'> },
  ) {}

  /**
   * Keeps one total for each unit and day of the file, in place of one that is there; all or nothing.
   * @param text columns unit, tanggal (`YYYY-MM-DD`), nilai (0–100), sumber
   * @returns how many totals were brought in
   * @throws ConfigDataError with every line that cannot be used
   */
  async bring(file: string, text: string): Promise<number> {
    const read = new CsvImport(file, text, COLUMNS);
    const totals = read.rows.map((row) => this.totalOf(row, read));
    read.expectOnce(({ cells }) => `${cells.unit} ${cells.tanggal}`);
    read.throwIfAny();
    await this.database.inTransaction(async (manager) => {
      for (const total of totals) await manager.upsert(ReadinessEntity, total, ['unit', 'day']);
      const details = { rows: totals.length };
      await this.custody.append(manager, { actor: 'operator', act: 'readiness.imported', details });
    });
    return totals.length;
  }

  private totalOf({ line, cells }: Row, read: CsvImport<string>): ReadinessEntity {
    const { unit, tanggal: day, sumber: source } = cells;
    if (!this.core.config.units.some(({ code }) => code === unit)) {
      read.problem(line, `"${unit}" is not a unit of units.csv`);
    }
    if (!isDay(day) || day > this.clock.today()) {
      read.problem(line, `tanggal "${day}" is not a day up to today, written as 2026-11-24`);
    }
    const value = read.number(line, 'nilai', cells.nilai, { least: 0, most: 100 });
    if (source === '' || source.length > 200) {
      read.problem(line, 'sumber must say where the total is from, in 1 to 200 letters');
    }
    return { unit, day, value, source };
  }
}
