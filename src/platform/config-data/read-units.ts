import { UNIT_CODE, UNIT_KINDS, type Unit, type UnitKind } from '../../domain/unit/unit.js';
import { type CsvRow, readCsv, valuesOf } from './csv-file.js';
import { Once, type Problems } from './problems.js';

const FILE = 'units.csv';
const COLUMNS = [
  'kode',
  'nama',
  'singkatan',
  'jenis',
  'rumpun',
  'pegawai',
  'area_risiko',
  'ipp_2025',
  'puncak',
  'alias',
] as const;
type Row = CsvRow<(typeof COLUMNS)[number]>;

/**
 * Reads the units; each may name only the given risk areas.
 * @param areas codes; none when their file could not be read, and then none is missed here
 */
export function readUnits(directory: string, areas: readonly string[], problems: Problems): Unit[] {
  const rows = readCsv(directory, FILE, COLUMNS, problems);
  const codes = new Once(problems, FILE, 'unit code');
  const units = rows.map((row) => {
    codes.check(row.cells.kode, row.line);
    return readUnit(row, areas, problems);
  });
  // Without these marks a report about the Inspektorat or the regency's top would be read by those it is about.
  if (rows.length > 0 && !units.some((unit) => unit.kind === 'inspektorat')) {
    problems.add(FILE, 1, 'no unit has "inspektorat" as jenis; mark the Inspektorat');
  }
  if (rows.length > 0 && !units.some((unit) => unit.top)) {
    problems.add(FILE, 1, 'no unit has "ya" as puncak; mark the units of the regency\'s top');
  }
  return units;
}

function readUnit({ line, cells }: Row, areas: readonly string[], problems: Problems): Unit {
  const wrong = (text: string) => problems.add(FILE, line, text);
  if (!UNIT_CODE.test(cells.kode)) {
    wrong(`kode "${cells.kode}" must be 2 to 32 capital letters, digits, dots or hyphens, such as DISDIK`);
  }
  for (const column of ['nama', 'singkatan', 'rumpun'] as const) {
    if (cells[column] === '') wrong(`${column} is empty; write some text`);
  }
  const kind = UNIT_KINDS.find((known) => known === cells.jenis);
  if (kind === undefined) wrong(`jenis "${cells.jenis}" is not known; write ${UNIT_KINDS.join(', ')}`);
  if (cells.pegawai !== '' && !/^[1-9]\d{0,5}$/.test(cells.pegawai)) {
    wrong(`pegawai "${cells.pegawai}" must be a whole number, or empty when it is unknown`);
  }
  if (cells.puncak !== '' && cells.puncak !== 'ya') wrong(`puncak "${cells.puncak}" must be "ya" or empty`);
  const own = valuesOf(cells.area_risiko);
  for (const area of own) {
    if (areas.length > 0 && !areas.includes(area))
      wrong(`risk area "${area}" is not in areas.yaml; write ${areas.join(', ')}`);
  }
  if (new Set(own).size < own.length) wrong('area_risiko names an area twice; keep one');
  return {
    code: cells.kode,
    name: cells.nama,
    shortName: cells.singkatan,
    kind: kind ?? ('dinas' satisfies UnitKind),
    cluster: cells.rumpun,
    ...(cells.pegawai === '' ? {} : { employees: Number(cells.pegawai) }),
    ...(cells.ipp_2025 === '' ? {} : { serviceIndex: cells.ipp_2025 }),
    areas: own,
    top: cells.puncak === 'ya',
    aliases: valuesOf(cells.alias),
  };
}
