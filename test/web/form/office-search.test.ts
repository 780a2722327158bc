import { describe, expect, it } from 'vitest';
import { loadConfigData } from '../../../src/platform/config-data/load-config-data.js';
import { withWords } from '../../../web/citizen/picker/offices.js';
import { findOffices, type Office } from '../../../web/citizen/picker/search.js';
import { BEKASI } from '../../config-data/broken-copy.js';

const config = loadConfigData(BEKASI);
const units: Office[] = config.units.map(({ code, name, shortName }) => ({
  kind: 'unit',
  unit: code,
  name: `${shortName} – ${name}`,
  words: [shortName, name],
}));
const offices = withWords(units, {
  units: Object.fromEntries(config.units.map(({ code, aliases }) => [code, aliases])),
  parts: config.unitParts.map(({ name, unit, words }) => [name, unit, words] as const),
  outside: config.outsideBodies.map(
    ({ name, words, belongsTo, turnTo }) => [name.id, words, belongsTo.id, turnTo.id] as const,
  ),
});
const first = (typed: string) => {
  const [found] = findOffices(typed, offices, 6);
  return found ? [found.kind, found.unit || found.name] : undefined;
};

describe('the search for an office', () => {
  it.each([
    ['dukcapil', 'unit', 'DISDUKCAPIL'],
    ['Disdukcapil', 'unit', 'DISDUKCAPIL'],
    ['kependudukan', 'unit', 'DISDUKCAPIL'],
    ['ktp', 'unit', 'DISDUKCAPIL'],
    ['kartu kel', 'unit', 'DISDUKCAPIL'],
    ['kec cibitung', 'unit', 'KEC-32.16.07'],
    ['puskesmas', 'part', 'DINKES'],
    ['sdn', 'part', 'DISDIK'],
    ['SMP', 'part', 'DISDIK'],
    ['mpp', 'part', 'DPMPTSP'],
    ['lurah wanasari', 'part', 'KEC-32.16.07'],
    ['samsat', 'outside', 'Samsat'],
    ['stnk', 'outside', 'Samsat'],
    ['sman', 'outside', 'SMA, SMK, dan SLB negeri'],
    ['sertifikat tanah', 'outside', 'BPN / Kantor Pertanahan'],
    ['duckapil', 'unit', 'DISDUKCAPIL'],
    ['puskesmsa', 'part', 'DINKES'],
  ])('finds "%s" as %s %s', (typed, kind, found) => {
    const names = findOffices(typed, offices, 6).map((office) => [office.kind, office.unit || office.name]);
    expect(names).toContainEqual([kind, found]);
  });

  it('puts what is called exactly so first', () => {
    expect(first('samsat')).toEqual(['outside', 'Samsat']);
    expect(first('ITDA')).toEqual(['unit', 'ITDA']);
    expect(first('DISDUKCAPIL')).toEqual(['unit', 'DISDUKCAPIL']);
  });

  it('puts what bears the name before what only has it among its everyday words', () => {
    expect(first('puskes')).toEqual(['part', 'DINKES']);
    expect(first('puskesmas')).toEqual(['part', 'DINKES']);
  });

  it('finds every unit by its code, its abbreviation and its name', () => {
    for (const { code, name, shortName } of config.units) {
      for (const typed of [name, shortName]) {
        expect(
          findOffices(typed, offices, 6).map(({ unit }) => unit),
          typed,
        ).toContain(code);
      }
    }
  });

  it('finds nothing for nothing, and nothing for what is not there', () => {
    expect(findOffices('  - ', offices, 6)).toEqual([]);
    expect(findOffices('zzzzzzzz', offices, 6)).toEqual([]);
  });

  it('never gives more than asked for', () => {
    expect(findOffices('kec', offices, 6)).toHaveLength(6);
  });
});
