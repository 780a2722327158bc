import type { UnitPart } from './config-data.js';
import { readCsv, valuesOf } from './csv-file.js';
import { Once, type Problems } from './problems.js';

const FILE = 'unit-parts.csv';
const COLUMNS = ['nama', 'induk', 'kata'] as const;

/**
 * Reads what belongs to a unit and is better known than it: schools, health centres, UPTD, kelurahan.
 * @param unitCodes none when their file could not be read, and then none is missed here
 */
export function readUnitParts(directory: string, unitCodes: readonly string[], problems: Problems): UnitPart[] {
  const names = new Once(problems, FILE, 'name');
  return readCsv(directory, FILE, COLUMNS, problems).map(({ line, cells }) => {
    names.check(cells.nama, line);
    if (cells.nama === '') problems.add(FILE, line, 'nama is empty; write some text');
    if (unitCodes.length > 0 && !unitCodes.includes(cells.induk)) {
      problems.add(FILE, line, `induk "${cells.induk}" is no kode in units.csv`);
    }
    return { name: cells.nama, unit: cells.induk, words: valuesOf(cells.kata) };
  });
}
