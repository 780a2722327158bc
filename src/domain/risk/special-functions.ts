/// <reference path="./cephes.d.ts" />
/**
 * The only place where special functions come from: Moshier's Cephes library, compiled to WebAssembly, so every machine
 * computes the same bits. Where its incomplete gamma function takes the longer the larger the shape is, the expansion of
 * uniform-expansion.ts stands in. Absolute errors of the gamma function are below 1e-13 for shapes up to a million, of the
 * beta function below 1e-12 for shapes up to 2,000 (checked against 40 digits and more). Cephes throws where a value underflows;
 * here such a value is 0 or 1, which it is to all digits.
 *
 * Server only: the package needs Node's Buffer.
 */
import cephes from 'cephes';
import { expandNearMean } from './uniform-expansion.js';

await cephes.compiled;

/** Below exp(−700) nothing is left of a probability; Cephes gives up at exp(−709.78). */
const SMALLEST_EXPONENT = -700;

/**
 * ln Γ(x).
 * @param x above 0
 * @throws RangeError otherwise
 */
export function logGamma(x: number): number {
  if (!(x > 0 && x < Infinity)) throw new RangeError(`ln Γ needs a number above 0, not ${x}`);
  return cephes.lgam(x);
}

/**
 * P(X ≤ x) for X ~ Gamma(shape, rate 1): the lower regularised incomplete gamma function P(shape, x).
 * @param shape above 0
 * @param x 0 or more; Infinity gives 1
 * @throws RangeError otherwise
 */
export function gammaBelow(shape: number, x: number): number {
  refuseOutside(shape, x);
  const near = expandNearMean(shape, x);
  if (near !== null) return normalAbove(-near.deviation) - near.correction;
  const side = gammaSide(shape, x);
  if (side !== 'inside') return side === 'below' ? 0 : 1;
  return cephes.igam(shape, x);
}

/**
 * P(X > x) for X ~ Gamma(shape, rate 1): the upper regularised incomplete gamma function Q(shape, x).
 * @param shape above 0
 * @param x 0 or more; Infinity gives 0
 * @throws RangeError otherwise
 */
export function gammaAbove(shape: number, x: number): number {
  refuseOutside(shape, x);
  const near = expandNearMean(shape, x);
  if (near !== null) return normalAbove(near.deviation) + near.correction;
  const side = gammaSide(shape, x);
  if (side !== 'inside') return side === 'below' ? 1 : 0;
  return cephes.igamc(shape, x);
}

function refuseOutside(shape: number, x: number): void {
  if (!(shape > 0 && shape < Infinity && x >= 0)) {
    throw new RangeError(`the incomplete gamma function needs shape > 0 and x ≥ 0, not ${shape} and ${x}`);
  }
}

/** ½ erfc(deviation): what of a normal distribution of variance ½ lies above. */
function normalAbove(deviation: number): number {
  if (-(deviation ** 2) < SMALLEST_EXPONENT) return deviation > 0 ? 0 : 1;
  return cephes.erfc(deviation) / 2;
}

/** Where x lies: so far below or above that nothing of the distribution is left there, or inside. */
function gammaSide(shape: number, x: number): 'below' | 'above' | 'inside' {
  if (x === 0) return 'below';
  if (x === Infinity) return 'above';
  const exponent = shape * Math.log(x) - x - cephes.lgam(shape);
  if (exponent >= SMALLEST_EXPONENT) return 'inside';
  return x < shape ? 'below' : 'above';
}

/**
 * The x with P(X ≤ x) = probability for X ~ Gamma(shape, rate 1).
 * @param probability 0 to 1, both excluded
 * @throws RangeError otherwise
 */
export function gammaQuantile(shape: number, probability: number): number {
  return quantileOf((x) => gammaBelow(shape, x), probability, { at: shape, spread: 1 / Math.sqrt(shape) });
}

/**
 * P(X ≤ x) for X ~ Beta(a, b): the regularised incomplete beta function I_x(a, b).
 * @param x 0 to 1
 * @throws RangeError when a or b is not above 0
 */
export function betaBelow(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) {
    throw new RangeError(`the incomplete beta function needs a, b > 0 and 0 ≤ x ≤ 1, not ${a}, ${b} and ${x}`);
  }
  if (x === 0 || x === 1) return x;
  return cephes.incbet(a, b, x);
}

/** Odds that differ by less than this belong to the same probability, to its last bits. */
const LAST_BITS = 1e-14;

/**
 * Solves below(x) = probability for a continuous rising distribution function on x > 0, with Chandrupatla's method
 * (Advances in Engineering Software 28 (1997) 145) on ln x: bisection that takes a step of inverse quadratic
 * interpolation where that is safe. It cannot fail to converge, and needs eight to ten steps instead of fifty. Compared are
 * log odds, since these are nearly straight in ln x where a probability flattens into its tails.
 * @param guess an x above 0 of the right order, and how widely x is spread around it in proportion, above 0: the better
 *   they fit, the fewer steps
 * @throws RangeError when the probability is not between 0 and 1
 */
export function quantileOf(
  below: (x: number) => number,
  probability: number,
  guess: { at: number; spread: number },
): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`${probability} is not between 0 and 1`);
  const aim = logOdds(probability);
  const gap = (logarithm: number) => logOdds(below(Math.exp(logarithm))) - aim;
  let reach = 2 * guess.spread;
  let [newest, other] = [Math.log(guess.at) - reach, Math.log(guess.at) + reach];
  let [gapAtNewest, gapAtOther] = [gap(newest), gap(other)];
  for (; newest > SMALLEST_EXPONENT && gapAtNewest > 0; reach *= 2) {
    newest -= reach;
    gapAtNewest = gap(newest);
  }
  for (; other < -SMALLEST_EXPONENT && gapAtOther < 0; reach *= 2) {
    other += reach;
    gapAtOther = gap(other);
  }
  if (gapAtNewest >= 0) return Math.exp(newest);
  let fraction = 0.5;
  for (let step = 0; step < 200; step += 1) {
    const point = newest + fraction * (other - newest);
    const gapAtPoint = gap(point);
    let [third, gapAtThird] = [newest, gapAtNewest];
    if (gapAtPoint > 0 !== gapAtNewest > 0) {
      [third, gapAtThird] = [other, gapAtOther];
      [other, gapAtOther] = [newest, gapAtNewest];
    }
    [newest, gapAtNewest] = [point, gapAtPoint];
    const least = 1e-15 / Math.abs(other - newest);
    if (Math.abs(gapAtNewest) < LAST_BITS || least > 0.5) break;
    const place = (newest - other) / (third - other);
    const height = (gapAtNewest - gapAtOther) / (gapAtThird - gapAtOther);
    const safe = height ** 2 < place && (1 - height) ** 2 < 1 - place;
    const interpolated =
      (gapAtNewest / (gapAtOther - gapAtNewest)) * (gapAtThird / (gapAtOther - gapAtThird)) +
      (((third - newest) / (other - newest)) * gapAtNewest * gapAtOther) /
        ((gapAtThird - gapAtNewest) * (gapAtThird - gapAtOther));
    fraction = Math.min(1 - least, Math.max(least, safe ? interpolated : 0.5));
  }
  return Math.exp(newest);
}

/** Sums of many tails may miss 0 and 1 by a last bit. */
function logOdds(probability: number): number {
  if (probability <= 0) return -Infinity;
  return probability >= 1 ? Infinity : Math.log(probability / (1 - probability));
}
