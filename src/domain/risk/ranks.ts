import type { UnitRisk } from './assess-risk.js';
import { betaBelow, gammaBelow, gammaQuantile } from './special-functions.js';

/** A positive quantity that is not known exactly: Gamma(shape, rate). */
export interface GammaDistribution {
  shape: number;
  rate: number;
}

/** Where a unit stands among the others; never one bare number. */
export interface UnitRank {
  unit: string;
  /** E[rank]; 1 is the highest risk. All of them add up to n(n+1)/2. */
  expectedRank: number;
  /** P(rank ≤ k). All of them add up to k. */
  inTop: number;
}

/**
 * The ranks of the units that are rated, in their order; none when nobody has a case, or `k` is out of question.
 * @param k 1 to the number of units
 */
export function rankUnits(units: readonly UnitRisk[], k: number): UnitRank[] {
  const rated = units.flatMap(({ unit, state, posterior }) =>
    state === 'rated' && posterior !== null ? [{ unit, posterior }] : [],
  );
  const distributions = rated.map(({ posterior }) => posterior);
  const [ranks, inTop] = [expectedRanks(distributions), topProbabilities(distributions, k)];
  return rated.map(({ unit }, index) => ({ unit, expectedRank: ranks[index]!, inTop: inTop[index]! }));
}

/** P(other > one) for independent gammas: I at b₁/(b₁+b₂) of the incomplete beta function with a₁, a₂. */
export function probabilityHigher(other: GammaDistribution, one: GammaDistribution): number {
  return betaBelow(one.rate / (one.rate + other.rate), one.shape, other.shape);
}

/** E[rank] = 1 + Σ P(other > one) (Laird and Louis, Journal of Educational Statistics 14 (1989) 29). */
export function expectedRanks(distributions: readonly GammaDistribution[]): number[] {
  const ranks = distributions.map(() => 1);
  distributions.forEach((one, first) => {
    for (let second = first + 1; second < distributions.length; second += 1) {
      const secondIsHigher = probabilityHigher(distributions[second]!, one);
      ranks[first]! += secondIsHigher;
      ranks[second]! += 1 - secondIsHigher;
    }
  });
  return ranks;
}

/** So many equally likely values stand for one distribution; the midpoints' error in Σ P(top) is below 1e-3. */
const VALUES = 100;

/**
 * P(rank ≤ k) of each: averaged over its own values, the probability that at most k − 1 others are higher (a
 * Poisson-binomial distribution, summed up by dynamic programming).
 */
export function topProbabilities(distributions: readonly GammaDistribution[], k: number): number[] {
  return distributions.map((one, index) => {
    const others = distributions.filter((_, other) => other !== index);
    let sum = 0;
    for (let step = 0; step < VALUES; step += 1) {
      const value = gammaQuantile(one.shape, (step + 0.5) / VALUES) / one.rate;
      sum += atMost(
        k - 1,
        others.map(({ shape, rate }) => 1 - gammaBelow(shape, rate * value)),
      );
    }
    return sum / VALUES;
  });
}

/** P(at most `most` of independent events happen), given the probability of each. */
function atMost(most: number, probabilities: readonly number[]): number {
  const happened = new Float64Array(most + 1);
  if (most < 0) return 0;
  happened[0] = 1;
  for (const probability of probabilities) {
    for (let count = most; count >= 0; count -= 1) {
      const oneFewer = count > 0 ? happened[count - 1]! : 0;
      happened[count] = happened[count]! * (1 - probability) + oneFewer * probability;
    }
  }
  return happened.reduce((sum, part) => sum + part, 0);
}
