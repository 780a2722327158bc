import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvName, riskCsv } from '../../../web/console/features/risk/model/csv.js';
import { csvCell } from '../../../web/console/lib/csv.js';
import { aMap, cell, rating, unit, unrated } from './a-map.js';

const map = aMap({
  units: [
    unit('RSUD', { name: 'Rumah Sakit "Umum", Daerah', cases: '20+', change: 1 }),
    unrated('JAHAT', 'belum_dirilis', { name: '=HYPERLINK("http://x")', cases: '0-4' }),
  ],
  cells: [cell('RSUD', 'PUB', { cases: '15', rating: rating(71.3, { standing: 'above' }) })],
});
const read = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });

describe('the map as CSV', () => {
  it('has the figures of the answer, a unit before its areas', () => {
    const rows = read(riskCsv(map, (area) => area.nameId, false));
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      unit: 'RSUD',
      nama_unit: 'Rumah Sakit "Umum", Daerah',
      area: '',
      keadaan: 'dinilai',
      kedudukan: 'belum_dapat_dibedakan',
      perkara: '20+',
      perubahan: 'naik',
      lingkup: 'rilis',
      per: '2026-10-01',
    });
    expect(rows[1]).toMatchObject({
      area: 'PUB',
      nama_area: 'Pelayanan',
      tingkat: '4',
      indeks: '71.3',
      kali_rata_rata: '1.42',
      kali_bawah: '0.78',
      kali_atas: '2.31',
      kedudukan: 'di_atas',
      perkara: '15',
    });
    expect(rows[2]).toMatchObject({ keadaan: 'belum_dirilis', tingkat: '', perkara: '0-4' });
  });

  it('says on every line of sample data that it is none', () => {
    expect(read(riskCsv(map, (area) => area.code, true)).map((row) => row.sintetis)).toEqual(['ya', 'ya', 'ya']);
    expect(riskCsv(map, (area) => area.code, false)).not.toContain('sintetis');
  });

  it('gives a spreadsheet no formula to run', () => {
    expect(read(riskCsv(map, (area) => area.code, false))[2]?.nama_unit).toBe(`'=HYPERLINK("http://x")`);
    for (const text of ['=1', '+1', '-1', '@a', '\t=1', '\r=1', '  =1', '＝1', '|calc']) {
      expect(csvCell(text), text).toBe(`"'${text}"`);
    }
    expect(csvCell('0-4')).toBe('"0-4"');
    expect(csvCell(-1.5)).toBe('-1.5');
  });

  it('is named by whose figures it has and of when', () => {
    expect(csvName(map)).toBe('kerawanan-rilis-2026-10-01.csv');
    expect(csvName(aMap({ scope: 'own', releasedOn: null, asOf: '2026-11' }))).toBe('kerawanan-saya-2026-11.csv');
  });
});
