import { Inject, Injectable } from '@nestjs/common';
import { CustodyWriter } from '../custody/custody.writer.js';
import { Clock } from '../platform/clock/clock.js';
import type { ConfigData } from '../platform/config-data/config-data.js';
import { CsvImport, type CsvRow } from '../platform/config-data/csv-import.js';
import { CORE } from '../platform/core-token.js';
import { Database } from '../platform/database/database.js';
import { ExposureEntity } from './risk.entity.js';

const COLUMNS = ['unit', 'area', 'tahun', 'nilai', 'sumber'] as const;

/** Brings in what units are exposed to, from a CSV file. */
@Injectable()
export class ExposureImport {
  constructor(
    private readonly database: Database,
    private readonly custody: CustodyWriter,
    private readonly clock: Clock,
    @Inject(CORE) private readonly core: { config: Pick<ConfigData, 'units' | 'areas'> },
  ) {}

  /**
   * Replaces the figures of every unit, area and year that the file names; all or nothing.
   * @param text columns unit, area, tahun, nilai (0 or more), sumber
   * @returns how many figures were brought in
   * @throws ConfigDataError with every line that cannot be used
   */
  async bring(file: string, text: string): Promise<number> {
    const read = new CsvImport(file, text, COLUMNS);
    const day = this.clock.today();
    const figures = read.rows.map((row) => this.figureOf(row, read, day));
    read.expectOnce(({ cells }) => [cells.unit, cells.area, cells.tahun].join(' '));
    read.throwIfAny();
    await this.database.inTransaction(async (manager) => {
      for (const figure of figures) await manager.upsert(ExposureEntity, figure, ['unit', 'area', 'year']);
      const details = { rows: figures.length };
      await this.custody.append(manager, { actor: 'operator', act: 'exposure.imported', details });
    });
    return figures.length;
  }

  private figureOf(
    { line, cells }: CsvRow<(typeof COLUMNS)[number]>,
    read: CsvImport<string>,
    day: string,
  ): ExposureEntity {
    const { units, areas } = this.core.config;
    if (!units.some(({ code }) => code === cells.unit))
      read.problem(line, `"${cells.unit}" is not a unit of units.csv`);
    if (!areas.some(({ code }) => code === cells.area))
      read.problem(line, `"${cells.area}" is not an area of areas.yaml`);
    const year = read.number(line, 'tahun', cells.tahun, { least: 1990, most: 2199, whole: true });
    const value = read.number(line, 'nilai', cells.nilai, { least: 0, most: 1e15 });
    if (cells.sumber === '' || cells.sumber.length > 200)
      read.problem(line, 'sumber must say where the figure is from, in 1 to 200 letters');
    return { unit: cells.unit, area: cells.area, year, value, source: cells.sumber, day };
  }
}
