import { type CsvRow, readCsvText } from './csv-file.js';
import { Once, Problems } from './problems.js';

export type { CsvRow } from './csv-file.js';

/** A CSV file that somebody brings in: read whole, and either all of it can be used or every bad line is named. */
export class CsvImport<Column extends string> {
  readonly rows: CsvRow<Column>[];
  private readonly problems: Problems;

  /** @param columns all columns, each of which must be there, in any order */
  constructor(
    private readonly file: string,
    text: string,
    columns: readonly Column[],
  ) {
    this.problems = new Problems('the file to import');
    this.rows = readCsvText(text, file, columns, this.problems);
  }

  problem(line: number, text: string): void {
    this.problems.add(this.file, line, text);
  }

  /** A number with a point before its decimals; a problem, and the least, when it is none or out of range. */
  number(line: number, name: string, cell: string, range: { least: number; most: number; whole?: boolean }): number {
    const value = /^\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : Number.NaN;
    if (value >= range.least && value <= range.most && (!range.whole || Number.isInteger(value))) return value;
    const kind = range.whole ? 'a whole number' : 'a number such as 1250000.5';
    this.problem(line, `${name} "${cell}" is not ${kind} from ${range.least} to ${range.most}`);
    return range.least;
  }

  /** A row that says the same thing twice is a problem. */
  expectOnce(keyOf: (row: CsvRow<Column>) => string): void {
    const once = new Once(this.problems, this.file, 'a row for');
    for (const row of this.rows) once.check(keyOf(row), row.line);
  }

  /** @throws ConfigDataError when anything was wrong */
  throwIfAny(): void {
    this.problems.throwIfAny();
  }
}
