import { CsvError, parse } from 'csv-parse/sync';
import type { Problems } from './problems.js';
import { readText } from './yaml-file.js';

/** One row: its line in the file, and its cells by the name of their column. */
export interface CsvRow<Column extends string> {
  line: number;
  cells: Record<Column, string>;
}

/**
 * Reads a CSV file whose first line names the columns, in any order. A file that is missing, is not CSV or has other
 * columns is a problem and has no rows; a row with more or fewer cells is a problem and left out.
 * @param columns all columns, each of which must be there
 */
export function readCsv<Column extends string>(
  directory: string,
  file: string,
  columns: readonly Column[],
  problems: Problems,
): CsvRow<Column>[] {
  const text = readText(directory, file, problems);
  return text === undefined ? [] : readCsvText(text, file, columns, problems);
}

/** The same for a text that has been read already. @param file how problems name it */
export function readCsvText<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
  problems: Problems,
): CsvRow<Column>[] {
  const [header, ...rows] = parseRows(text, file, problems);
  if (header === undefined) return [];
  const names = header.cells;
  const wrong = [
    ...columns.filter((column) => !names.includes(column)).map((column) => `column "${column}" is missing`),
    ...names
      .filter((name) => !columns.some((column) => column === name))
      .map((name) => `column "${name}" is not known`),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `column "${name}" stands twice`),
  ];
  for (const text of wrong) problems.add(file, header.line, `${text}; the columns are ${columns.join(',')}`);
  if (wrong.length > 0) return [];
  const whole = rows.filter((row) => {
    const fits = row.cells.length === names.length;
    if (!fits)
      problems.add(file, row.line, `has ${row.cells.length} cells; ${names.length} columns need ${names.length}`);
    return fits;
  });
  return whole.map((row) => ({
    line: row.line,
    cells: Object.fromEntries(names.map((name, index) => [name, row.cells[index] ?? ''])) as Record<Column, string>,
  }));
}

interface Row {
  line: number;
  cells: string[];
}

function parseRows(text: string, file: string, problems: Problems): Row[] {
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const;
    const rows: unknown = parse(text, options);
    // With `info` csv-parse answers with pairs, which its types do not say.
    const pairs = rows as { info: { lines: number }; record: string[] }[];
    if (pairs.length === 0) problems.add(file, 1, 'is empty; the first line names the columns');
    return pairs.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.add(file, Number(error.lines ?? 1), `not CSV: ${error.message}`);
    return [];
  }
}

/** The values of a cell that holds several, separated by semicolons. */
export function valuesOf(cell: string): string[] {
  return cell
    .split(';')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
