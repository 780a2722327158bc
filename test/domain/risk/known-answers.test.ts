import { describe, expect, it } from 'vitest';
import { monthFromNumber, monthNumber } from '../../../src/domain/calendar/month.js';
import { assessRisk } from '../../../src/domain/risk/assess-risk.js';
import { addBucket, emptySums, evidenceAt } from '../../../src/domain/risk/evidence.js';
import { decayedExposure } from '../../../src/domain/risk/exposure.js';
import { fayFeuerInterval } from '../../../src/domain/risk/fay-feuer.js';
import {
  fitGrid,
  meanOf,
  type Observation,
  posteriorOf,
  probabilityAbove,
  quantile,
} from '../../../src/domain/risk/gamma-poisson.js';
import { marshall } from '../../../src/domain/risk/marshall.js';
import { matrixLevel, matrixRank } from '../../../src/domain/risk/matrix.js';
import { expectedRanks, topProbabilities } from '../../../src/domain/risk/ranks.js';
import { aBucket, fixture, PARAMETERS } from './a-regency.js';
import { LIP_CANCER } from './lip-cancer.js';

const START = monthNumber('2020-01');
/** The fixtures number months from 0 and look back from month 36. */
const month = (index: number | string) => monthFromNumber(START + Number(index));

/** The ten significant digits that the fixtures give. */
function expectDigits(actual: number, given: string | undefined): void {
  const expected = Number(given);
  expect(given).not.toBe('');
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(Math.max(1e-15, 6e-10 * Math.abs(expected)));
}

describe('the edge cases of empirical Bayes', () => {
  const rows = fixture('eb_edge_cases.csv');
  const scenarios = [...new Set(rows.map((row) => row.scenario!))];

  it.each(scenarios)('%s: grid, tail, quantiles, score and state to the digits given', (scenario) => {
    const here = rows.filter((row) => row.scenario === scenario);
    const rated = here.filter((row) => Number(row.exposure) > 0);
    const observations = rated.map(
      (row): Observation => ({
        count: Number(row.count),
        expected: expectedOf(row, rated),
      }),
    );
    const grid = fitGrid(observations, PARAMETERS.grid);
    rated.forEach((row, index) => {
      const posterior = posteriorOf(grid, observations[index]!);
      const ratio = meanOf(posterior);
      expectDigits(observations[index]!.expected, row.expected_internal);
      expectDigits(ratio, row.grid_mean);
      expectDigits(probabilityAbove(posterior, 1), row.grid_p_gt_1);
      expectDigits(quantile(posterior, 0.05), row.grid_q05);
      expectDigits(quantile(posterior, 0.95), row.grid_q95);
      expectDigits((100 * ratio) / (1 + ratio), row.k1_score);
      const { spread } = marshall(rated.map((one) => ({ count: Number(one.count), exposure: Number(one.exposure) })));
      expect(spread).toBeCloseTo(Number(row.marshall_a), 12);
    });
  });

  it.each(scenarios)('%s: the whole read model says the same of units in one area', (scenario) => {
    const here = rows.filter((row) => row.scenario === scenario);
    const { units } = assessRisk({
      buckets: here.map((row) => aBucket({ unit: row.agency!, month: month(36), n: Number(row.count) })),
      // One month of exposure just before month 36 counts a little less than itself; the same for every unit.
      exposure: here.map((row) => ({
        unit: row.agency!,
        area: 'PBJ',
        from: month(35),
        until: month(36),
        perMonth: Number(row.exposure),
      })),
      parameters: PARAMETERS,
      asOf: month(36),
    });
    units.forEach((unit, index) => {
      const row = here[index]!;
      if (row.status !== 'ok') {
        expect(unit).toMatchObject({
          state: row.status === 'no_exposure' ? 'no_exposure' : 'error',
          risk: null,
          posterior: null,
        });
        return;
      }
      expect(unit.state).toBe(scenario === 'all_zero' ? 'no_data' : 'rated');
      expectDigits(unit.risk!.ratio, row.grid_mean);
      expectDigits(unit.risk!.probabilityAboveAverage, row.grid_p_gt_1);
      expectDigits(unit.risk!.low, row.grid_q05);
      expectDigits(unit.risk!.high, row.grid_q95);
      expectDigits(unit.risk!.score, row.k1_score);
    });
    expect(units).toHaveLength(here.length);
  });

  function expectedOf(row: Record<string, string>, rated: readonly Record<string, string>[]): number {
    const total = (column: string) => rated.reduce((sum, one) => sum + Number(one[column]), 0);
    return (Number(row.exposure) * (total('count') || 0.5)) / total('exposure');
  }
});

describe('decay', () => {
  it('forward sums of month buckets come to 10.7696275 at month 36', () => {
    const rows = fixture('forward_decay_month_buckets.csv');
    const buckets = rows.slice(0, -1).map((row) => aBucket({ month: month(row.month_index!), n: Number(row.count) }));
    const at36 = (some: typeof buckets) => {
      const sums = some.reduce((before, bucket) => addBucket(before, bucket, PARAMETERS), emptySums(START - 480));
      return evidenceAt(sums, month(36), PARAMETERS.halfLifeMonths).proven;
    };
    buckets.forEach((bucket, index) => {
      expectDigits(at36([bucket]), rows[index]!.contribution);
      expectDigits(at36([{ ...bucket, n: 1 }]), rows[index]!.weight_at_month36_h24);
    });
    expectDigits(at36(buckets), rows.at(-1)!.contribution);
  });

  it('exposure fades with the same half-life', () => {
    for (const row of fixture('decayed_exposure_months_h24_at36.csv')) {
      const years = [row.per_month_0_12, row.per_month_12_24, row.per_month_24_36].map((perMonth, year) =>
        decayedExposure(
          { unit: 'A', area: 'PBJ', from: month(12 * year), until: month(12 * year + 12), perMonth: Number(perMonth) },
          month(36),
          24,
        ),
      );
      expectDigits(
        years.reduce((sum, one) => sum + one, 0),
        row.decayed_exposure,
      );
    }
  });
});

describe('published tables', () => {
  const rows = fixture('fay_feuer_1997_table1.csv');

  it.each([...new Set(rows.map((row) => row.group!))])('Fay and Feuer 1997, table 1: %s', (group) => {
    const here = rows.filter((row) => row.group === group);
    const [strata, answer] = [here.slice(0, -1), here.at(-1)!];
    const standard = strata.reduce((sum, row) => sum + Number(row.standard_population), 0);
    const counts = strata.map((row) => ({
      n: Number(row.count),
      weight: (1e5 * Number(row.standard_population)) / standard / Number(row.population),
    }));
    const { lower, upper } = fayFeuerInterval(counts, 0.95);
    const adjusted = counts.reduce((sum, { n, weight }) => sum + n * weight, 0);
    expect([adjusted, lower, upper].map((value) => value.toFixed(1))).toEqual(
      [answer.adjusted, answer.lower95, answer.upper95].map((value) => Number(value).toFixed(1)),
    );
  });

  it('has no lower end without a case, and an upper one all the same', () => {
    const { lower, upper } = fayFeuerInterval([{ n: 0, weight: 2 }], 0.95);
    expect(lower).toBe(0);
    expect(upper).toBeCloseTo(2 * -Math.log(0.025), 10);
    expect(() => fayFeuerInterval([], 0.95)).toThrow('at least one weight');
  });

  it('Scottish lip cancer: the highest raw ratio is not the highest risk', () => {
    // The maximum likelihood prior, as MASS::glm.nb with offset ln E finds it; the published ranks were computed with it.
    const [shape, rate] = [1.87949, 1.321667];
    const posteriors = LIP_CANCER.map(([count, expected]) => ({ shape: shape + count, rate: rate + expected }));
    expect(
      expectedRanks(posteriors)
        .slice(0, 2)
        .map((rank) => rank.toFixed(1)),
    ).toEqual(['3.8', '2.4']);
    expect(
      topProbabilities(posteriors, 5)
        .slice(0, 2)
        .map((top) => top.toFixed(3)),
    ).toEqual(['0.774', '0.946']);
  });

  it('the 5 × 5 matrix, with levels cut at 5, 10, 15 and 19', () => {
    const table = fixture('risk_matrix_5x5.csv');
    const ranks = [1, 2, 3, 4, 5].map((impact) =>
      table.filter((row) => Number(row.impact) === impact).map((row) => Number(row.coordinate_score_1_25)),
    );
    const bounds = [1, 6, 11, 16, 20, 26];
    const levels = ['Sangat Rendah', 'Rendah', 'Sedang', 'Tinggi', 'Sangat Tinggi'].map((id, index) => ({
      id,
      name: { id, en: id },
      min: bounds[index]!,
      max: bounds[index + 1]! - 1,
    }));
    for (const row of table) {
      const rank = matrixRank({ ranks, levels }, Number(row.likelihood), Number(row.impact));
      expect(rank).toBe(Number(row.coordinate_score_1_25));
      expect(matrixLevel({ ranks, levels }, rank).id).toBe(row.level_cut_5_10_15_19);
    }
    expect(table).toHaveLength(25);
    expect(() => matrixRank({ ranks, levels }, 0, 3)).toThrow(RangeError);
    expect(() => matrixLevel({ ranks, levels }, 26)).toThrow(RangeError);
  });
});
