import { choose, type Limits } from './portfolio.js';
import { rank } from './utility.js';
import type { Candidate, WaveParameters } from './wave.js';
import { type WeightInterval, weightIntervals } from './weight-intervals.js';

/** How firmly a unit is chosen, from {@link UnitRobustness.coreIndex}. */
export type CoreWord = 'kokoh' | 'bergantung' | 'lemah';

export interface UnitRobustness {
  /** Share of the weight range in which the unit is chosen, 0–1. Over all candidates they sum to the wave's size. */
  coreIndex: number;
  coreWord: CoreWord;
  /**
   * Shares of the weight range in which the unit has rank 1, 2, … by utility; they sum to 1, and so do all candidates'
   * shares of one rank. Limits of size and cluster play no part in it.
   */
  rankAcceptability: number[];
}

/** Weights in which one set of units is chosen. */
export interface PortfolioInterval {
  from: number;
  to: number;
  /** Share of the weight range. */
  share: number;
  /** Ids, sorted. */
  chosen: string[];
}

/**
 * "If kerawanan weighs less than `at`, `enters` replaces `replaces`", or "`at` or more" for `above`: told from the side
 * of the weight that is in use, so walking away from it through several sentences each one starts where the last ended.
 */
export interface WeightSentence {
  /** w*, within the weight range. */
  at: number;
  side: 'below' | 'above';
  enters: string;
  replaces: string;
}

export interface Robustness {
  units: Record<string, UnitRobustness>;
  /** In rising order, without gaps. */
  portfolios: PortfolioInterval[];
  /** In rising order of `at`; none when no weight of the range changes the choice. */
  sentences: WeightSentence[];
}

/**
 * What the choice owes to the weight: stochastic multiobjective acceptability analysis (Lahdelma, Hokkanen & Salminen
 * 1998, EJOR 106:137) with the weight uniform over its range; core index as Liesiö, Mild & Salo 2007 (EJOR 181:1488).
 * With one weight it needs no draws: see {@link weightIntervals}.
 * @param candidates units that passed the gates, in any order
 */
export function robustnessOf(candidates: readonly Candidate[], parameters: WaveParameters): Robustness {
  const intervals = weightIntervals(candidates, parameters.weightRange);
  const portfolios = portfoliosOf(intervals, candidates, parameters);
  const units = candidates.map(({ id }): [string, UnitRobustness] => {
    const coreIndex = tidyShare(sum(portfolios.filter(({ chosen }) => chosen.includes(id)).map(({ share }) => share)));
    const rankAcceptability = candidates.map((_, place) =>
      tidyShare(sum(intervals.filter(({ ranking }) => ranking[place] === id).map(({ share }) => share))),
    );
    return [id, { coreIndex, coreWord: coreWord(coreIndex, parameters.coreIndex), rankAcceptability }];
  });
  return { units: Object.fromEntries(units), portfolios, sentences: sentencesOf(portfolios, candidates, parameters) };
}

/** @returns the word for a core index; thresholds are reached by equality */
export function coreWord(coreIndex: number, { kokoh, bergantung }: WaveParameters['coreIndex']): CoreWord {
  if (coreIndex >= kokoh) return 'kokoh';
  return coreIndex >= bergantung ? 'bergantung' : 'lemah';
}

function portfoliosOf(
  intervals: readonly WeightInterval[],
  candidates: readonly Candidate[],
  limits: Limits,
): PortfolioInterval[] {
  const unitOf = new Map(candidates.map((unit) => [unit.id, unit]));
  const portfolios: PortfolioInterval[] = [];
  for (const { from, to, share, ranking } of intervals) {
    const ranked = ranking.map((id) => unitOf.get(id) as Candidate);
    const chosen = choose(ranked, limits)
      .chosen.map(({ id }) => id)
      .sort();
    const last = portfolios.at(-1);
    if (last?.chosen.join('\n') === chosen.join('\n')) {
      last.to = to;
      last.share += share;
    } else portfolios.push({ from, to, share, chosen });
  }
  return portfolios;
}

/**
 * One sentence per unit that changes. Where several change at the same weight, they are paired by id; as sets the
 * sentences are true together.
 */
function sentencesOf(
  portfolios: readonly PortfolioInterval[],
  candidates: readonly Candidate[],
  parameters: WaveParameters,
): WeightSentence[] {
  const { weight } = parameters;
  const inUse = new Set(choose(rank(candidates, weight), parameters).chosen.map(({ id }) => id));
  return portfolios.slice(1).flatMap((above, index) => {
    const below = portfolios[index] as PortfolioInterval;
    const onlyBelow = below.chosen.filter((id) => !above.chosen.includes(id));
    const onlyAbove = above.chosen.filter((id) => !below.chosen.includes(id));
    return onlyBelow.map((lower, place): WeightSentence => {
      const upper = onlyAbove[place] as string;
      // On the breakpoint itself both have the same utility, and their ids decide which side is in use.
      const sideInUse = Math.abs(weight - above.from) < 1e-6 ? inUse.has(upper) : weight > above.from;
      return sideInUse
        ? { at: above.from, side: 'below', enters: lower, replaces: upper }
        : { at: above.from, side: 'above', enters: upper, replaces: lower };
    });
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Takes the last bits of noise out of a sum of shares, so that exactly nine tenths are nine tenths. */
function tidyShare(share: number): number {
  return Math.round(share * 1e12) / 1e12;
}
