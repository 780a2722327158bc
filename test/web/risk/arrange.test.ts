import { describe, expect, it } from 'vitest';
import {
  type Arrangement,
  arrange,
  indistinctUnmoved,
  SINGLES,
  worstField,
} from '../../../web/console/features/risk/model/arrange.js';
import { signsOn, summaryOf } from '../../../web/console/features/risk/model/summary.js';
import { aMap, cell, rating, unit, unrated } from './a-map.js';

const ALL: Arrangement = { sort: 'index', grouped: true, top: false, distinctOnly: false };
const FLAT: Arrangement = { ...ALL, grouped: false };
const itself = (cluster: string) => cluster;

const rows = (map: Parameters<typeof arrange>[0], how: Arrangement) =>
  arrange(map, how, itself).map(({ cluster, rows: members }) => [cluster, members.map((row) => row.unit.code)]);

describe('the order of units', () => {
  const units = [
    unrated('Tanpa', 'no_exposure'),
    unrated('Belum', 'belum_dirilis'),
    unit('Rendah', { rating: rating(30) }),
    unit('Tinggi', { rating: rating(70.1) }),
    unit('Sama', { rating: rating(70.1) }),
  ];

  it('puts the highest index first, equal ones as in the units file, and what is not rated last', () => {
    expect(rows(aMap({ units }), FLAT)).toEqual([[null, ['Tinggi', 'Sama', 'Rendah', 'Belum', 'Tanpa']]]);
  });

  it('goes by the name that is shown', () => {
    expect(rows(aMap({ units }), { ...FLAT, sort: 'name' })).toEqual([
      [null, ['Belum', 'Rendah', 'Sama', 'Tanpa', 'Tinggi']],
    ]);
  });
});

describe('groups', () => {
  const units = [
    unit('S1', { cluster: 'sosial', rating: rating(40) }),
    unit('S2', { cluster: 'sosial', rating: rating(60) }),
    unit('K1', { cluster: 'kesehatan', rating: rating(50) }),
    unit('K2', { cluster: 'kesehatan', rating: rating(10) }),
    unit('Satu', { cluster: 'perizinan', rating: rating(55) }),
    unit('Lain', { cluster: 'keuangan', rating: rating(5) }),
    unit('Kec. B', { cluster: 'kecamatan', rating: rating(99) }),
    unit('Kec. A', { cluster: 'kecamatan', rating: rating(20) }),
  ];

  it('stand in the order of their riskiest unit, the districts folded at the end', () => {
    const groups = arrange(aMap({ units }), ALL, itself);
    expect(groups.map(({ cluster, folds }) => [cluster, folds])).toEqual([
      ['sosial', false],
      [SINGLES, false],
      ['kesehatan', false],
      ['kecamatan', true],
    ]);
    expect(groups[1]?.rows.map((row) => row.unit.code)).toEqual(['Satu', 'Lain']);
  });

  it('stand by their names when units do', () => {
    const names = rows(aMap({ units }), { ...ALL, sort: 'name' }).map(([cluster]) => cluster);
    expect(names).toEqual(['kesehatan', SINGLES, 'sosial', 'kecamatan']);
  });

  it('let no district hide when nothing is grouped', () => {
    expect(rows(aMap({ units }), FLAT)[0]?.[1]?.[0]).toBe('Kec. B');
  });

  it('show fifteen units and still every district', () => {
    const many = Array.from({ length: 20 }, (_, at) => unit(`U${at}`, { rating: rating(80 - at) }));
    const districts = [unit('Kec', { cluster: 'kecamatan', rating: rating(1) })];
    const shown = rows(aMap({ units: [...many, ...districts] }), { ...ALL, top: true });
    expect(shown).toEqual([
      ['sosial', many.slice(0, 15).map(({ code }) => code)],
      ['kecamatan', ['Kec']],
    ]);
    expect(rows(aMap({ units: many }), { ...FLAT, top: true })[0]?.[1]).toHaveLength(15);
  });
});

describe('only what can be told apart', () => {
  it('keeps a unit for its own value or for one of its areas', () => {
    const units = [
      unit('Nilai', { rating: rating(70, { standing: 'above' }) }),
      unit('Area'),
      unit('Tidak'),
      unrated('Belum', 'belum_dirilis'),
    ];
    const cells = [cell('Area', 'PBJ', { rating: rating(20, { standing: 'below' }) }), cell('Tidak', 'PBJ')];
    expect(rows(aMap({ units, cells }), { ...FLAT, distinctOnly: true })).toEqual([[null, ['Nilai', 'Area']]]);
  });

  it('leaves no empty group behind', () => {
    expect(arrange(aMap({ units: [unit('Tidak')] }), { ...ALL, distinctOnly: true }, itself)).toEqual([]);
  });
});

describe('facts of rows', () => {
  const units = [
    unit('A', { rating: rating(70, { standing: 'above' }), change: 1 }),
    unit('B', { change: 0 }),
    unit('C', { rating: rating(51), change: 0 }),
    unit('D', { rating: rating(15, { standing: 'below' }), change: 0 }),
    unrated('E', 'belum_dirilis'),
    unrated('F', 'belum_dirilis'),
  ];
  const groups = arrange(aMap({ units }), FLAT, itself);

  it('sum a folded group up by what its fields look like', () => {
    expect(summaryOf(groups[0]?.rows ?? [])).toEqual([
      { sign: { kind: 'filled', level: 4 }, n: 1 },
      { sign: { kind: 'filled', level: 1 }, n: 1 },
      { sign: { kind: 'outlined', level: 3 }, n: 2 },
      { sign: { kind: 'unreleased' }, n: 2 },
    ]);
  });

  it('explain the signs that occur and no others', () => {
    expect(signsOn(groups)).toEqual({ kinds: ['filled', 'outlined', 'unreleased', 'none'], moved: true });
    expect(signsOn(arrange(aMap({ units: [unit('B')] }), FLAT, itself))).toEqual({
      kinds: ['outlined', 'none'],
      moved: false,
    });
  });

  it('count what stayed and cannot be told apart', () => {
    expect(indistinctUnmoved(units)).toBe(2);
  });

  it('name the riskiest area that is rated', () => {
    const cells = [
      cell('A', 'PBJ', { rating: rating(61) }),
      cell('A', 'PUB', { state: 'belum_dirilis', rating: null }),
      cell('A', 'KES', { rating: rating(62) }),
    ];
    const [group] = arrange(aMap({ units: [unit('A')], cells }), FLAT, itself);
    expect(worstField(group!.rows[0]!)?.area).toBe('KES');
  });
});
