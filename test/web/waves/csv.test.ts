import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { csvName, proposalCsv } from '../../../web/console/features/waves/model/csv.js';
import { aUnit, parametersWith } from '../../domain/wave/wave-units.js';
import { proposalOf, UNITS, viewOf, words } from './a-wave.js';

const unreleased = aUnit('BRIDA', 0, 0, { kerawanan: { state: 'belum_dirilis' } });
delete unreleased.kesiapan;
const units = [...UNITS, unreleased];
const view = viewOf(units, { RSUD: '=HYPERLINK("http://jahat.example")' });
const rowsWith = (changes: Parameters<typeof parametersWith>[0] = {}, synthetic = false) => {
  const parameters = parametersWith(changes);
  const text = proposalCsv(proposalOf(units, changes), view, { parameters, words, synthetic });
  return parse(text, { bom: true, columns: true }) as Record<string, string>[];
};

it('has every unit once, the chosen ones first and numbered', () => {
  const rows = rowsWith();
  expect(rows.map(({ unit, daftar, urutan }) => `${unit} ${daftar} ${urutan}`)).toEqual([
    'RSUD diusulkan 1',
    'DINKES diusulkan 2',
    'DPMPTSP diusulkan 3',
    'RSUDCBG cadangan ',
    'DISHUB bina_dulu ',
    'BRIDA belum_dirilis ',
  ]);
});

it('says in each row by which values it was computed, and whether they are the adopted ones', () => {
  for (const row of rowsWith()) {
    expect([row.dasar, row.k, row.m, row.bobot, row.batas_k, row.batas_s]).toEqual([
      'nilai_baku',
      '5',
      '2',
      '0.5',
      '50',
      '60',
    ]);
  }
  for (const row of rowsWith({ weight: 0.41 })) expect([row.dasar, row.bobot]).toEqual(['percobaan', '0.41']);
  expect(csvName(parametersWith(), view)).toBe('gelombang-usulan-2026-11-24.csv');
  expect(csvName(parametersWith({ maxUnits: 4 }), view)).toBe('gelombang-percobaan-2026-11-24.csv');
});

it('leaves figures empty that nobody may know', () => {
  const row = rowsWith().find(({ unit }) => unit === 'BRIDA')!;
  expect([row.kerawanan, row.kerawanan_bawah, row.kesiapan, row.tanggal_lke, row.sumber_lke]).toEqual([
    '',
    '',
    '',
    '',
    '',
  ]);
  expect(row.alasan).toContain('Bukan berarti aman');
});

it('keeps a name that looks like a formula from being one', () => {
  expect(rowsWith()[0]?.nama_unit).toBe('\'=HYPERLINK("http://jahat.example")');
});

it('says of sample data in each row that it is', () => {
  expect(rowsWith({}, true).map(({ sintetis }) => sintetis)).toEqual(Array(units.length).fill('ya'));
  expect(rowsWith()[0]).not.toHaveProperty('sintetis');
});
