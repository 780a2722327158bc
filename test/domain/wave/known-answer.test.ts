import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proposeWave } from '../../../src/domain/wave/propose.js';
import { weightIntervals } from '../../../src/domain/wave/weight-intervals.js';
import { aUnit, parametersWith, TODAY } from './wave-units.js';

type Row = Record<string, string>;

function readFixture(name: string): Row[] {
  const [head, ...lines] = readFileSync(`test/fixtures/${name}.csv`, 'utf8').trim().split(/\r?\n/);
  // One column's name holds a comma inside quotes.
  const columns = head!.match(/"[^"]*"|[^,]+/g)!.map((column) => column.replaceAll('"', ''));
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [columns[index], cell])));
}

describe('the published example: twelve units, at most four, at most two of a cluster', () => {
  const rows = readFixture('wave_selection_gated_k4_m2');
  const units = rows.map((row) =>
    aUnit(row.opd!, Number(row.kerawanan), Number(row.kesiapan), {
      cluster: row.cluster!,
      active: row.eligible_flag === '1',
    }),
  );
  const parameters = parametersWith({ maxUnits: 4 });
  const proposal = proposeWave(units, parameters, TODAY);
  const candidates = [...proposal.chosen, ...proposal.reserves];

  it('has the candidates, utilities, ranks, front and choice of the reference', () => {
    const expected = rows.filter((row) => row.candidate === '1');
    expect(candidates.map(({ id }) => id).sort()).toEqual(expected.map((row) => row.opd));
    for (const row of expected) {
      const unit = candidates.find(({ id }) => id === row.opd)!;
      expect(unit.utility).toBeCloseTo(Number(row['utility_geo_w0.5']), 7);
      expect(unit.rank).toBe(Number(row['rank_w0.5']));
      expect(unit.onParetoFront).toBe(row.pareto_front === '1');
      expect(proposal.chosen.includes(unit)).toBe(row['selected_w0.5'] === '1');
    }
  });

  it('has the core indices and rank acceptabilities of the reference, to all ten digits', () => {
    for (const row of rows.filter(({ candidate }) => candidate === '1')) {
      const unit = candidates.find(({ id }) => id === row.opd)!;
      expect(unit.coreIndex).toBeCloseTo(Number(row['core_index_w~U(0.35,0.65)']), 10);
      const expected = [1, 2, 3, 4, 5, 6].map((place) => Number(row[`rank${place}_acceptability`]));
      expect(unit.rankAcceptability).toHaveLength(6);
      unit.rankAcceptability.forEach((share, place) => {
        expect(share).toBeCloseTo(expected[place]!, 9);
      });
    }
  });

  it('has the intervals of the reference, to all ten digits', () => {
    const expected = readFixture('wave_selection_gated_k4_m2_breakpoints');
    const intervals = weightIntervals(candidates, parameters.weightRange);
    expect(intervals).toHaveLength(expected.length);
    intervals.forEach((interval, index) => {
      const row = expected[index]!;
      expect(interval.from).toBeCloseTo(Number(row.w_from), 10);
      expect(interval.to).toBeCloseTo(Number(row.w_to), 10);
      expect(interval.share).toBeCloseTo(Number(row.probability), 9);
      const portfolio = proposal.portfolios.find(({ from, to }) => from <= interval.from && interval.to <= to)!;
      expect(portfolio.chosen.join(' ')).toBe(row.selected);
    });
    expect(proposal.sentences).toEqual([]);
  });
});

describe('the workshop of the demo', () => {
  const slots: [string, string, number, number][] = [
    ['W1', 'sosial', 76, 74],
    ['W2', 'sosial', 67, 79],
    ['W3', 'sosial', 66, 77],
    ['W4', 'infrastruktur', 79, 63],
    ['W5', 'perhubungan', 58, 84],
    ['W6', 'pendidikan', 71, 69],
    ['W7', 'ekonomi', 62, 70],
    ['W8', 'keuangan', 54, 82],
    ['W9', 'kecamatan', 61, 68],
    ['B1', 'infrastruktur', 83, 52],
    ['B2', 'kesehatan', 74, 48],
    ['B3', 'pangan', 57, 55],
    ['L1', 'kearsipan', 38, 81],
    ['L2', 'olahraga', 31, 77],
  ];
  const units = slots.map(([id, cluster, kerawanan, kesiapan]) => aUnit(id, kerawanan, kesiapan, { cluster }));
  const proposal = proposeWave(units, parametersWith(), TODAY);

  it('chooses W1, W2, W4, W6, W5 and says who is in reserve and why', () => {
    expect(proposal.chosen.map(({ id }) => id)).toEqual(['W1', 'W2', 'W4', 'W6', 'W5']);
    expect(proposal.reserves.map(({ id, stoppedBy }) => [id, stoppedBy.map(({ code }) => code)])).toEqual([
      ['W3', ['batas_rumpun']],
      ['W8', ['batas_jumlah']],
      ['W7', ['batas_jumlah']],
      ['W9', ['batas_jumlah']],
    ]);
    expect(proposal.reserves[0]?.stoppedBy).toEqual([
      { code: 'batas_rumpun', cluster: 'sosial', limit: 2, taken: ['W1', 'W2'] },
    ]);
    expect(proposal.reserves[0]?.rank).toBe(3);
  });

  it('says in one sentence what hangs on the weight', () => {
    expect(proposal.sentences).toEqual([
      { at: expect.closeTo(0.4093, 4), side: 'below', enters: 'W8', replaces: 'W4' },
    ]);
    const words = [...proposal.chosen, ...proposal.reserves].map(({ id, coreIndex, coreWord }) => [
      id,
      Number(coreIndex.toFixed(2)),
      coreWord,
    ]);
    expect(words).toEqual([
      ['W1', 1, 'kokoh'],
      ['W2', 1, 'kokoh'],
      ['W4', 0.8, 'bergantung'],
      ['W6', 1, 'kokoh'],
      ['W5', 1, 'kokoh'],
      ['W3', 0, 'lemah'],
      ['W8', 0.2, 'lemah'],
      ['W7', 0, 'lemah'],
      ['W9', 0, 'lemah'],
    ]);
  });

  it('names who would step in: of the same cluster while that is full, else the next in rank', () => {
    expect(proposal.chosen.map(({ id, successor }) => [id, successor])).toEqual([
      ['W1', 'W3'],
      ['W2', 'W3'],
      ['W4', 'W8'],
      ['W6', 'W8'],
      ['W5', 'W8'],
    ]);
  });

  it('lists the others by what they lack', () => {
    expect(proposal.lists.bina_dulu.map(({ id }) => id)).toEqual(['B1', 'B2', 'B3']);
    expect(proposal.lists.siap_mandiri.map(({ id }) => id)).toEqual(['L1', 'L2']);
    expect(proposal.lists.bina_dulu[0]?.reasons).toEqual([
      { code: 'kerawanan_cukup', value: 83, least: 50 },
      { code: 'kesiapan_kurang', value: 52, least: 60 },
    ]);
  });
});
