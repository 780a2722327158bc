import { describe, expect, it } from 'vitest';
import { consoleTextsFor } from '../../../src/texts/console/console-texts.js';
import { glyphOf, moveMark, signOf } from '../../../web/console/features/risk/model/sign.js';
import { riskWords } from '../../../web/console/features/risk/model/words.js';
import { aMap, cell, rating, unit } from './a-map.js';

const wordsIn = (lang: 'id' | 'en') => riskWords(consoleTextsFor(lang).risk, lang, aMap().areas);
const id = wordsIn('id');
const en = wordsIn('en');

describe('a field in words', () => {
  const high = cell('Disdukcapil', 'PUB', { rating: rating(70, { standing: 'above' }) });

  it('says unit, area, level, standing, ratio and range', () => {
    expect(id.field(unit('Disdukcapil'), 'PUB', high)).toBe(
      'Disdukcapil, Pelayanan: tingkat 4 (tinggi), di atas rata-rata, 1,4 kali rata-rata kabupaten, rentang 0,8 sampai 2,3',
    );
    expect(en.field(unit('Disdukcapil'), 'PUB', high)).toBe(
      'Disdukcapil, Services: level 4 (high), above average, 1.4 times the regency average, range 0.8 to 2.3',
    );
  });

  it('says of a unit as a whole whether it moved', () => {
    expect(id.field(unit('RSUD', { change: -1 }), null, high)).toMatch(/^RSUD, nilai unit: .*, turun satu tingkat/);
    expect(id.field(unit('RSUD', { change: 1 }), 'PUB', high)).not.toContain('naik');
  });

  it('never calls safe what is not released', () => {
    const hidden = cell('RSUD', 'PBJ', { state: 'belum_dirilis', rating: null });
    expect(id.field(unit('RSUD'), 'PBJ', hidden)).toBe('RSUD, Pengadaan: belum dirilis, bukan berarti aman');
  });
});

describe('figures', () => {
  it('carry a comma in Indonesian and do not round to nothing', () => {
    expect([1.42, 0.78, 0.1, 0.04, 12].map(id.decimal)).toEqual(['1,4', '0,8', '0,1', '0,04', '12,0']);
    expect(en.decimal(1.42)).toBe('1.4');
  });

  it('name months, days and quarters', () => {
    expect(id.month('2026-08')).toBe('Agustus 2026');
    expect(id.day('2027-01-01')).toBe('1 Januari 2027');
    expect(['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01'].map(id.quarter)).toEqual([
      'Triwulan I 2026',
      'Triwulan II 2026',
      'Triwulan III 2026',
      'Triwulan IV 2026',
    ]);
  });

  it('name a cluster that the catalogue does not know by its code', () => {
    expect(id.cluster('kesehatan')).toBe('Kesehatan');
    expect(id.cluster('kelautan')).toBe('Kelautan');
  });
});

describe('the sign of a field', () => {
  it('is filled only where the rating stands apart', () => {
    expect(signOf(cell('A', 'B', { rating: rating(70, { standing: 'above' }) }))).toEqual({ kind: 'filled', level: 4 });
    expect(signOf(cell('A', 'B', { rating: rating(12, { standing: 'below' }) }))).toEqual({ kind: 'filled', level: 1 });
    expect(signOf(cell('A', 'B'))).toEqual({ kind: 'outlined', level: 3 });
  });

  it('prints a character of its own where there is no level', () => {
    const glyph = (state: 'belum_dirilis' | 'no_data' | 'error' | 'no_exposure') =>
      glyphOf(signOf(cell('A', 'B', { state, rating: null })));
    expect(glyph('belum_dirilis')).toBe('□');
    expect(glyph('no_data')).toBe('–');
    expect(glyph('error')).toBe('–');
    expect(glyph('no_exposure')).toBe('·');
    expect(glyphOf(signOf(undefined))).toBe('·');
  });

  it('marks a move by its shape', () => {
    expect([1, 0, -1, null].map(moveMark)).toEqual(['▲', '', '▼', '']);
  });
});
