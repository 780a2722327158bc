import type { GridParameters } from './parameters.js';
import { gammaAbove, gammaBelow, logGamma, quantileOf } from './special-functions.js';

/** A count and what an average unit with the same exposure would have had. Neither has to be whole. */
export interface Observation {
  /** 0 or more. */
  count: number;
  /** Above 0. */
  expected: number;
}

/** How likely it is that the relative risks of units are spread as Gamma(shape ν, rate ν), with mean 1. */
export interface GridPoint {
  shape: number;
  /** All weights of a grid add up to 1. */
  weight: number;
}

/** What is known of one relative risk: a mixture of Gamma(shape, rate) distributions. */
export type Posterior = readonly { weight: number; shape: number; rate: number }[];

/**
 * Weighs each spread of relative risks by how well it explains the counts (Clayton and Kaldor, Biometrics 43 (1987) 671,
 * with the spread integrated instead of estimated, so that few units do not look surer than they are):
 *
 *     y ~ Poisson(E·θ),  θ ~ Gamma(ν, ν),  ν = 1/c²,  c = step, 2·step, … , max
 *     ln weight = Σ [lnΓ(y+ν) − lnΓ(ν) − lnΓ(y+1) + ν ln(ν/(ν+E)) + y ln(E/(ν+E))] − c²/(2σ²)
 *
 * The observations must come in a fixed order (sorted by key): then the same ones give the same bits.
 * @throws RangeError on a negative count, or where nothing is expected
 */
export function fitGrid(observations: readonly Observation[], parameters: GridParameters): GridPoint[] {
  const points = Math.round(parameters.cvMax / parameters.cvStep);
  const logs = Array.from({ length: points }, (_, index) => {
    const variation = parameters.cvStep * (index + 1);
    const shape = 1 / variation ** 2;
    const logPrior = -(variation ** 2) / (2 * parameters.priorSd ** 2);
    return { shape, log: observations.reduce((sum, one) => sum + logLikelihood(one, shape), logPrior) };
  });
  const largest = Math.max(...logs.map(({ log }) => log));
  const total = logs.reduce((sum, { log }) => sum + Math.exp(log - largest), 0);
  return logs.map(({ shape, log }) => ({ shape, weight: Math.exp(log - largest) / total }));
}

/** ln P(count) under the negative binomial distribution that a Gamma(shape, shape) mixture of Poissons is. */
function logLikelihood({ count, expected }: Observation, shape: number): number {
  if (!(count >= 0 && expected > 0)) throw new RangeError(`cannot rate ${count} cases where ${expected} are expected`);
  return (
    logGamma(count + shape) -
    logGamma(shape) -
    logGamma(count + 1) +
    shape * Math.log(shape / (shape + expected)) +
    count * Math.log(expected / (shape + expected))
  );
}

/** θ | y: the mixture of Gamma(ν + y, ν + E) over the grid. */
export function posteriorOf(grid: readonly GridPoint[], { count, expected }: Observation): Posterior {
  return grid.map(({ shape, weight }) => ({ weight, shape: shape + count, rate: shape + expected }));
}

/** E θ. */
export function meanOf(posterior: Posterior): number {
  return posterior.reduce((sum, { weight, shape, rate }) => sum + (weight * shape) / rate, 0);
}

/** Var θ. */
export function varianceOf(posterior: Posterior): number {
  const square = posterior.reduce(
    (sum, { weight, shape, rate }) => sum + (weight * shape * (shape + 1)) / rate ** 2,
    0,
  );
  return square - meanOf(posterior) ** 2;
}

/** P(θ > t), t 0 or more. */
export function probabilityAbove(posterior: Posterior, t: number): number {
  return posterior.reduce((sum, { weight, shape, rate }) => sum + weight * gammaAbove(shape, rate * t), 0);
}

/** The t with P(θ ≤ t) = probability, which lies between 0 and 1. */
export function quantile(posterior: Posterior, probability: number): number {
  // What has next to no weight costs as much time as the rest and changes nothing that is shown.
  const heavy = posterior.filter(({ weight }) => weight > 1e-17);
  const below = (t: number) =>
    heavy.reduce((sum, { weight, shape, rate }) => sum + weight * gammaBelow(shape, rate * t), 0);
  const spread = heavy.reduce((sum, { weight, shape }) => sum + weight / Math.sqrt(shape), 0);
  return quantileOf(below, probability, { at: meanOf(posterior), spread });
}
