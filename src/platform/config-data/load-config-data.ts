import { WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import type { ConfigData, FileFacts } from './config-data.js';
import { Problems } from './problems.js';
import { readHolidays, readSteps, readWorkdays } from './read-calendar.js';
import {
  readAreas,
  readChannels,
  readContacts,
  readKinds,
  readLanguages,
  readSplitting,
  readWaves,
} from './read-lists.js';
import { readOutsideBodies } from './read-outside-bodies.js';
import { readDisclosure, readRisk, readRiskMatrix } from './read-risk.js';
import { readSeverities } from './read-severities.js';
import { readUnitParts } from './read-unit-parts.js';
import { readUnits } from './read-units.js';
import { readWaveParameters, WAVE_PARAMETER_KEYS } from './read-wave-parameters.js';
import { FACTS, readFacts, readYaml, type YamlValue } from './yaml-file.js';

/**
 * Reads and checks everything in a configuration directory, such as `config/bekasi`.
 * @throws ConfigDataError that lists every problem as `file:line: what is wrong and what would be right`
 */
export function loadConfigData(directory: string): ConfigData {
  const problems = new Problems(directory);
  const files: FileFacts[] = [];

  /** Reads the file that carries the facts about `<id>.yaml` or `<id>.csv`, and what `read` finds in its other keys. */
  const read = <Key extends string, Result>(
    id: string,
    file: string,
    keys: Key[],
    read: (fields: Record<Key, YamlValue>) => Result,
    otherwise: Result,
  ): Result => {
    const fields = readYaml(directory, file, problems)?.fields<(typeof FACTS)[number] | Key>(...FACTS, ...keys);
    if (fields === undefined) return otherwise;
    files.push(readFacts(file.replace('.meta.yaml', '.csv'), id, fields));
    return read(fields);
  };

  const areas = read('areas', 'areas.yaml', ['areas'], (fields) => readAreas(fields.areas), []);
  const areaCodes = areas.map((area) => area.code);
  read('units', 'units.meta.yaml', [], () => undefined, undefined);
  const units = readUnits(directory, areaCodes, problems);
  const unitCodes = units.map((unit) => unit.code);
  read('unit-parts', 'unit-parts.meta.yaml', [], () => undefined, undefined);
  const unitParts = readUnitParts(directory, unitCodes, problems);
  const outsideBodies = read(
    'outside-bodies',
    'outside-bodies.yaml',
    ['bodies'],
    (fields) => readOutsideBodies(fields.bodies),
    [],
  );
  const readYears = (fields: Record<'years', YamlValue>) => fields.years.list().map((year) => year.integer(1900, 2199));
  const years = read('calendar', 'calendar.meta.yaml', ['years'], readYears, []);
  const holidays = readHolidays(directory, years, problems);
  const deadlines = read(
    'deadlines',
    'deadlines.yaml',
    ['timezone', 'workdays', 'steps'],
    (fields) => {
      // The domain counts in WIB; another zone would need more than a word in a file.
      fields.timezone.oneOf(['Asia/Jakarta']);
      return { workdays: readWorkdays(fields.workdays), steps: readSteps(fields.steps) };
    },
    undefined,
  );
  const kinds = read('kinds', 'kinds.yaml', ['kinds'], (fields) => readKinds(fields.kinds), []);
  const severities = read('severity', 'severity.yaml', ['levels'], (fields) => readSeverities(fields.levels), []);
  const channels = read('channels', 'channels.yaml', ['channels'], (fields) => readChannels(fields.channels), []);
  const splitting = read(
    'custodians',
    'custodians.yaml',
    ['custodians', 'needed'],
    (fields) => readSplitting(fields.custodians, fields.needed),
    { custodians: 3, needed: 2 },
  );
  const contacts = read('contacts', 'contacts.yaml', ['contacts'], (fields) => readContacts(fields.contacts), []);
  const languages = read('languages', 'languages.yaml', ['languages'], (fields) => readLanguages(fields.languages), []);
  const waves = read('waves', 'waves.yaml', ['waves'], (fields) => readWaves(fields.waves, unitCodes), []);
  const waveParameters = read(
    'wave-parameters',
    'wave-parameters.yaml',
    [...WAVE_PARAMETER_KEYS],
    readWaveParameters,
    undefined,
  );
  const risk = read(
    'risk',
    'risk.yaml',
    ['kerawanan', 'disclosure'],
    (fields) => ({ parameters: readRisk(fields.kerawanan), disclosure: readDisclosure(fields.disclosure) }),
    undefined,
  );
  const riskMatrix = read(
    'risk-matrix',
    'risk-matrix.yaml',
    ['ranks', 'levels'],
    (fields) => readRiskMatrix(fields.ranks, fields.levels),
    undefined,
  );

  problems.throwIfAny();
  if (deadlines === undefined || risk === undefined || riskMatrix === undefined) {
    throw new Error('a file was not read, and nothing said why');
  }
  if (waveParameters === undefined) throw new Error('wave-parameters.yaml was not read, and nothing said why');
  const calendar = new WorkingCalendar(holidays, years, deadlines.workdays);
  return {
    files,
    units,
    unitParts,
    outsideBodies,
    areas,
    kinds,
    severities,
    calendar,
    deadlines: deadlines.steps,
    channels,
    splitting,
    contacts,
    languages,
    waves,
    waveParameters,
    risk: risk.parameters,
    disclosure: risk.disclosure,
    riskMatrix,
  };
}
