import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfigData } from '../../src/platform/config-data/load-config-data.js';
import { BEKASI, copyWith, lineOf, problemsIn, problemsWith } from './broken-copy.js';

describe('configuration data that is wrong', () => {
  it('is told all at once, each problem with its file and line', () => {
    const directory = copyWith('calendar.csv', '2026-01-16', '2026-02-30');
    writeFileSync(join(directory, 'areas.yaml'), 'id: areas\nversion: 0\nvalid-from: 2026-01-01\nareas: []\n');
    expect(problemsIn(directory)).toEqual([
      'areas.yaml:2: version must be a whole number from 1 to 1000000',
      'areas.yaml:1: source is missing; write some text',
      'areas.yaml:4: areas must be a list with at least one value',
      `calendar.csv:${lineOf('calendar.csv', '2026-01-16')}: date "2026-02-30" is not a day that exists; write YYYY-MM-DD`,
    ]);
    expect(() => loadConfigData(directory)).toThrow(/cannot be used, in .*\n {2}areas\.yaml:2: version/);
  });

  it('is a missing file, or one that is not UTF-8', () => {
    const directory = copyWith('README.md', 'Data', 'data');
    rmSync(join(directory, 'waves.yaml'));
    writeFileSync(join(directory, 'contacts.yaml'), Uint8Array.of(0x69, 0xff, 0xfe));
    rmSync(join(directory, 'deadlines.yaml'));
    rmSync(join(directory, 'units.csv'));
    expect(problemsIn(directory)).toEqual([
      'units.csv:1: is missing; put it there',
      'deadlines.yaml:1: is missing; put it there',
      'contacts.yaml:1: cannot be read as UTF-8 text',
      'waves.yaml:1: is missing; put it there',
    ]);
  });

  it('is YAML that is broken, with the line on which it breaks', () => {
    const [problem] = problemsWith('kinds.yaml', 'id: kinds', 'id: kinds\nid: again');
    expect(problem).toMatch(/^kinds\.yaml:2: not YAML: /);
    expect(problemsWith('kinds.yaml', /^[\s\S]*$/, '- a\n- b\n')[0]).toMatch(/^kinds\.yaml:1: must be a map with id, /);
  });

  it('is a file that says to be another, or since a day that does not exist', () => {
    expect(problemsWith('waves.yaml', 'id: waves', 'id: wave')).toEqual(['waves.yaml:1: id must be one of waves']);
    expect(problemsWith('units.meta.yaml', 'valid-from: 2026-01-01', 'valid-from: 2026-13-01')).toEqual([
      'units.meta.yaml:3: valid-from must be a day that exists, written YYYY-MM-DD',
    ]);
  });
});

describe('units that are wrong', () => {
  const line = lineOf('units.csv', 'DISDIK,');
  const withDisdik = (from: string | RegExp, to: string) => problemsWith('units.csv', from, to);

  it.each([
    [/^DISDIK,/m, 'DINKES,', `units.csv:${line + 1}: unit code "DINKES" stands in line ${line} already; keep one`],
    [/^DISDIK,/m, 'disdik,', `units.csv:${line}: kode "disdik" must be 2 to 32 capital letters`],
    [',PBJ;PUB;ASN;', ',PBJ;XXX;ASN;', `units.csv:${line}: risk area "XXX" is not in areas.yaml; write REN, ANG,`],
    [',PBJ;PUB;ASN;', ',PBJ;PBJ;ASN;', `units.csv:${line}: area_risiko names an area twice; keep one`],
    ['Disdik,dinas', 'Disdik,dins', `units.csv:${line}: jenis "dins" is not known; write sekretariat, inspektorat,`],
    ['Disdik,dinas', ',dinas', `units.csv:${line}: singkatan is empty; write some text`],
    ['pendidikan,,', 'pendidikan,banyak,', `units.csv:${line}: pegawai "banyak" must be a whole number`],
    ['BMD,,,sekolah', 'BMD,,yes,sekolah', `units.csv:${line}: puncak "yes" must be "ya" or empty`],
    ['Dinas Pendidikan,Disdik', 'Dinas, Pendidikan,Disdik', `units.csv:${line}: has 11 cells; 10 columns need 10`],
    ['kode,nama', 'kode,nama_unit', 'units.csv:1: column "nama" is missing; the columns are kode,nama,singkatan'],
    ['"Dinas Sumber', 'Dinas "Sumber', `units.csv:${lineOf('units.csv', 'DSDABMBK')}: not CSV: `],
    [/^[\s\S]*$/, '', 'units.csv:1: is empty; the first line names the columns'],
  ])('%s as %s', (from, to, problem) => {
    expect(withDisdik(from, to)[0]).toContain(problem);
  });

  it('with nobody marked as the top or the Inspektorat would let those reported read the report', () => {
    expect(withDisdik(',ya,', ',,')).toEqual([
      'units.csv:1: no unit has "ya" as puncak; mark the units of the regency\'s top',
    ]);
    expect(withDisdik(',inspektorat,', ',dinas,')).toEqual([
      'units.csv:1: no unit has "inspektorat" as jenis; mark the Inspektorat',
    ]);
  });

  it('may carry a number of employees', () => {
    const config = loadConfigData(copyWith('units.csv', 'pendidikan,,', 'pendidikan,9120,'));
    expect(config.units.find((unit) => unit.code === 'DISDIK')?.employees).toBe(9120);
    expect(loadConfigData(BEKASI).units.find((unit) => unit.code === 'DISDIK')?.employees).toBeUndefined();
  });
});

describe('a calendar that is wrong', () => {
  const line = lineOf('calendar.csv', '2026-01-16');

  it.each([
    ['2026-01-16,', '2026-1-16,', `calendar.csv:${line}: date "2026-1-16" is not a day that exists; write YYYY-MM-DD`],
    [
      '2026-01-16,',
      '2026-01-01,',
      `calendar.csv:${line}: date "2026-01-01" stands in line ${line - 1} already; keep one`,
    ],
    [
      '2026-01-16,',
      '2028-01-16,',
      `calendar.csv:${line}: date 2028-01-16 lies in no year of calendar.meta.yaml; add 2028`,
    ],
    [
      '2026-01-16,libur_nasional',
      '2026-01-16,libur',
      `calendar.csv:${line}: type "libur" is not known; write libur_nasi`,
    ],
  ])('%s as %s', (from, to, problem) => {
    const problems = problemsWith('calendar.csv', from, to);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it('has an empty year, which would be counted as if it had no holidays', () => {
    expect(problemsWith('calendar.meta.yaml', '2027]', '2027, 2028]')).toEqual([
      'calendar.meta.yaml:1: years names 2028, but calendar.csv has no date in it; take it out',
    ]);
  });
});

describe('deadlines that are wrong', () => {
  const line = lineOf('deadlines.yaml', 'permintaan_informasi');
  const step = 'permintaan_informasi: { value: 5, unit: hari_kerja }';

  it.each([
    ['{ value: 5, unit: minggu }', 'steps.permintaan_informasi.unit must be one of hari_kerja, hari, jam'],
    ['{ value: 0, unit: hari }', 'steps.permintaan_informasi.value must be a whole number from 1 to 1000'],
    ['{ value: 5 }', 'steps.permintaan_informasi.unit is missing; write hari_kerja, hari, jam'],
    [
      '{ value: 5, unit: hari, days: 5 }',
      'steps.permintaan_informasi.days is not known here; write value, unit, basis',
    ],
    ['5', 'steps.permintaan_informasi must be a map with value, unit, basis'],
  ])('permintaan_informasi: %s', (to, problem) => {
    const problems = problemsWith('deadlines.yaml', step, `permintaan_informasi: ${to}`);
    expect(problems[0]).toBe(`deadlines.yaml:${line}: ${problem}`);
  });

  it('name a step that nobody knows, and lack one', () => {
    const problems = problemsWith('deadlines.yaml', 'permintaan_informasi', 'permintaan');
    expect(problems[0]).toContain(`deadlines.yaml:${line}: steps.permintaan is not known here; write verifikasi_dan`);
    expect(problems.join('\n')).toContain('steps.permintaan_informasi must be a map with value, unit, basis');
  });

  it('count in another zone or in a week of eight days', () => {
    expect(problemsWith('deadlines.yaml', 'Asia/Jakarta', 'Asia/Makassar')[0]).toContain('must be one of Asia/Jakarta');
    expect(problemsWith('deadlines.yaml', '[1, 2, 3, 4, 5]', '[1, 8]')[0]).toContain(
      'workdays[1] must be a whole number from 1 to 7',
    );
  });
});

describe('lists that are wrong', () => {
  it('lack a kind of report, or have one twice', () => {
    const line = lineOf('kinds.yaml', 'code: pungli');
    const problems = problemsWith('kinds.yaml', 'code: pungli', 'code: suap');
    expect(problems[0]).toBe(
      `kinds.yaml:${line}: kinds[1].code is "suap", as in line ${lineOf('kinds.yaml', 'code: suap')} already; keep one`,
    );
    expect(problems[1]).toContain('kinds lacks pungli; every one of suap, pungli,');
  });

  it('lack a word in one language', () => {
    const line = lineOf('areas.yaml', 'Perencanaan');
    expect(problemsWith('areas.yaml', '{ id: Perencanaan, en: Planning }', '{ id: Perencanaan }')).toEqual([
      `areas.yaml:${line}: areas[0].name.en is missing; write some text`,
    ]);
    expect(problemsWith('areas.yaml', 'id: Perencanaan', 'id: 2026')[0]).toContain('must be text; put it in quotes');
  });

  it('give a desk to people of another desk, or open it with one officer', () => {
    expect(problemsWith('channels.yaml', 'role: petugas_luar', 'role: verifikator')[0]).toContain(
      'channels[1].role does not work for luar-inspektorat; write petugas_luar',
    );
    expect(problemsWith('channels.yaml', 'opens-with-officers: 2', 'opens-with-officers: 1')[0]).toContain(
      'channels[0].opens-with-officers must be a whole number from 2 to 20',
    );
  });

  it('let one custodian open a name, or want more than there are', () => {
    const custodians = (from: string, to: string) => problemsWith('custodians.yaml', from, to)[0];
    expect(custodians('needed: 2', 'needed: 1')).toContain('needed must be a whole number from 2 to 20');
    expect(custodians('needed: 2', 'needed: 4')).toContain('needed must not be more than the 3 custodians');
    expect(custodians('custodians: 3', 'custodians: 1')).toContain('custodians must be a whole number from 2 to 20');
  });

  it('send people to an address that cannot be right', () => {
    const contacts = (from: string, to: string) => problemsWith('contacts.yaml', from, to)[0];
    expect(contacts('https://www.lapor.go.id/', 'http://www.lapor.go.id/')).toContain('begins with https://');
    expect(contacts('phone: "110"', 'phone: satu')).toContain('contacts[1].phone must be digits, in quotes');
    expect(contacts('phone: "110"', 'phone: 110')).toContain('must be text; put it in quotes');
    expect(contacts('    url: https://www.kejaksaan.go.id/\n', '    url:\n')).toContain('has neither phone nor url');
    expect(contacts('checked:\n', 'checked: kemarin\n')).toContain('must be a day that exists, written YYYY-MM-DD');
    expect(contacts('{ id: Polri, en: Police }', '{ id: Satgas Saber Pungli, en: Police }')).toContain(
      'names Saber Pungli, which no longer exists; take it out',
    );
  });

  it('declare a unit that does not exist, or one twice', () => {
    expect(problemsWith('waves.yaml', 'RSUD]', 'RSU]')[0]).toContain(
      'units[4] is "RSU", which is no kode in units.csv',
    );
    expect(problemsWith('waves.yaml', 'RSUD]', 'BAPENDA]')[0]).toContain('units[4] is "BAPENDA", as in line');
    expect(problemsWith('waves.yaml', 'predicate: belum_tercatat', 'predicate: menang')[0]).toContain('wbbm');
  });
});

describe('numbers of a wave that are wrong', () => {
  it.each([
    ['k: 5', 'k: 0', 'k must be a whole number from 1 to 100'],
    ['s_min: 60', 's_min: 600', 'gates.s_min must be a number from 0 to 100'],
    ['weight: 0.5', 'weight: setengah', 'weight must be a number from 0 to 1'],
    ['[0.35, 0.65]', '[0.65, 0.35]', 'weight_range must be two weights, the lower one first'],
    ['[0.35, 0.65]', '[0.35]', 'weight_range must be two weights, the lower one first'],
    ['bergantung: 0.5', 'bergantung: 0.9', 'core_index.bergantung must be less than kokoh'],
    ['  k_min: 50', '  k_max: 50', 'gates.k_max is not known here; write k_min, s_min, stale_after_months'],
  ])('%s as %s', (from, to, problem) => {
    expect(problemsWith('wave-parameters.yaml', from, to)[0]).toBe(
      `wave-parameters.yaml:${lineOf('wave-parameters.yaml', from)}: ${problem}`,
    );
  });
});

describe('levels of severity that are wrong', () => {
  it.each([
    ['level: 2', 'level: 3', 'levels[1].level must be 2: the levels stand in order'],
    ['loss_from: 0', 'loss_from: 1', 'levels[0].loss_from must be 0: the first level takes every loss'],
    ['loss_from: 50000000 }', 'loss_from: 5000000 }', 'levels[2].loss_from must be more than 5000000'],
    ['en: Grave', 'en: ""', 'levels[3].name.en is missing; write some text'],
  ])('such as %j → %j', (from, to, problem) => {
    expect(problemsWith('severity.yaml', from, to)[0]).toContain(
      `severity.yaml:${lineOf('severity.yaml', from)}: ${problem}`,
    );
  });

  it('such as only four of them', () => {
    expect(problemsWith('severity.yaml', /^.*level: 5.*$/m, '')[0]).toContain('must have the levels 1, 2, 3, 4, 5');
  });
});
