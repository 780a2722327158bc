import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeWave } from '../../../src/domain/wave/propose.js';
import { coreWord } from '../../../src/domain/wave/robustness.js';
import { rank } from '../../../src/domain/wave/utility.js';
import { breakpoint, weightIntervals } from '../../../src/domain/wave/weight-intervals.js';
import { aUnit, parametersWith, someParameters, someUnits, TODAY } from './wave-units.js';

const pair = (id: string, kerawanan: number, kesiapan: number) => ({ id, cluster: id, kerawanan, kesiapan });

describe('a breakpoint', () => {
  it('is where two candidates have the same utility', () => {
    const [one, other] = [pair('A', 80, 60), pair('B', 60, 80)];
    expect(breakpoint(one, other)).toBeCloseTo(0.5, 12);
    expect(breakpoint(other, one)).toBeCloseTo(0.5, 12);
  });

  it('does not exist between candidates of the same proportion, or with a nought', () => {
    expect(breakpoint(pair('A', 80, 60), pair('B', 40, 30))).toBeUndefined();
    expect(breakpoint(pair('A', 80, 60), pair('B', 80, 60))).toBeUndefined();
    expect(breakpoint(pair('A', 0, 60), pair('B', 80, 60))).toBeUndefined();
    expect(breakpoint(pair('A', 80, 60), pair('B', 80, 0))).toBeUndefined();
  });
});

describe('the intervals of weights', () => {
  it('cover the range without gaps and hold at any weight inside, also for units with noughts and twins', () => {
    const inside = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(someUnits(15), someParameters, inside, (units, { weightRange }, where) => {
        const candidates = units.map(({ id, cluster, kerawanan, kesiapan }) => ({
          ...{ id, cluster },
          kerawanan: kerawanan.state === 'released' ? kerawanan.value : 0,
          kesiapan: kesiapan?.value ?? 0,
        }));
        const intervals = weightIntervals(candidates, weightRange);
        expect(intervals[0]?.from).toBe(weightRange.low);
        expect(intervals.at(-1)?.to).toBe(weightRange.high);
        intervals.forEach(({ from, to, ranking }, index) => {
          if (index > 0) expect(intervals[index - 1]?.to).toBe(from);
          const inOrder = ranking.map((id) => candidates.find((unit) => unit.id === id)!);
          const utilities = rank(inOrder, from + where * (to - from));
          // Equal to 1e-7 is equal here: an interval may be so narrow that its ends touch within rounding.
          ranking.slice(1).forEach((id, place) => {
            const [better, worse] = [ranking[place], id].map((one) => utilities.find((unit) => unit.id === one)!);
            expect(better!.utility).toBeGreaterThan(worse!.utility - 1e-7);
          });
        });
      }),
    );
  });
});

describe('the portfolios', () => {
  it('are what a proposal with that weight chooses, and the sentences lead from one to the next', () => {
    fc.assert(
      fc.property(someUnits(15), someParameters, (units, parameters) => {
        const { portfolios, sentences, chosen } = proposeWave(units, parameters, TODAY);
        for (const { from, to, chosen: expected } of portfolios) {
          if (to - from < 1e-6) continue;
          const there = proposeWave(units, { ...parameters, weight: (from + to) / 2 }, TODAY);
          expect(there.chosen.map(({ id }) => id).sort()).toEqual(expected);
        }
        for (const { at, side, enters, replaces } of sentences) {
          const index = portfolios.findIndex(({ from }) => from === at);
          const [below, above] = [portfolios[index - 1]!.chosen, portfolios[index]!.chosen];
          const [near, far] = side === 'below' ? [above, below] : [below, above];
          expect([near.includes(replaces), far.includes(replaces)]).toEqual([true, false]);
          expect([near.includes(enters), far.includes(enters)]).toEqual([false, true]);
        }
        const swaps = portfolios.slice(1).map((one, index) => {
          return one.chosen.filter((id) => !portfolios[index]!.chosen.includes(id)).length;
        });
        expect(sentences).toHaveLength(swaps.reduce((total, count) => total + count, 0));
        expect(portfolios[0]!.chosen).toHaveLength(chosen.length);
      }),
      { numRuns: 60 },
    );
  });

  it('are told from the weight in use: below it, above it, and on the breakpoint itself by who is chosen', () => {
    const units = [aUnit('A', 80, 60), aUnit('B', 60, 80)];
    const sentence = (weight: number) => {
      const proposal = proposeWave(units, parametersWith({ maxUnits: 1, weight }), TODAY);
      return [proposal.chosen[0]?.id, ...proposal.sentences.map(({ side, enters }) => `${side} ${enters}`)];
    };
    expect(sentence(0.6)).toEqual(['A', 'below B']);
    expect(sentence(0.4)).toEqual(['B', 'above A']);
    expect(sentence(0.5)).toEqual(['A', 'below B']);
    const renamed = [aUnit('A', 60, 80), aUnit('B', 80, 60)];
    const onTheEdge = proposeWave(renamed, parametersWith({ maxUnits: 1 }), TODAY);
    expect(onTheEdge.chosen[0]?.id).toBe('A');
    expect(onTheEdge.sentences).toEqual([{ at: expect.closeTo(0.5, 12), side: 'above', enters: 'B', replaces: 'A' }]);
  });

  it('give one sentence per unit when two change at the same weight', () => {
    const units = [
      aUnit('A', 80, 60, { cluster: 'x' }),
      aUnit('B', 60, 80, { cluster: 'x' }),
      aUnit('C', 80, 60, { cluster: 'y' }),
      aUnit('D', 60, 80, { cluster: 'y' }),
    ];
    const proposal = proposeWave(units, parametersWith({ maxUnits: 2, maxPerCluster: 1, weight: 0.6 }), TODAY);
    expect(proposal.sentences.map(({ enters, replaces }) => [enters, replaces])).toEqual([
      ['B', 'A'],
      ['D', 'C'],
    ]);
  });
});

describe('the word for a core index', () => {
  it('is reached by equality', () => {
    const { coreIndex } = parametersWith();
    const words = [1, 0.9, 0.8999, 0.5, 0.4999, 0].map((share) => coreWord(share, coreIndex));
    expect(words).toEqual(['kokoh', 'kokoh', 'bergantung', 'bergantung', 'lemah', 'lemah']);
  });
});
