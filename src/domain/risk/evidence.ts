import { type Month, monthNumber } from '../calendar/month.js';
import type { Bucket } from './buckets.js';
import type { RiskParameters } from './parameters.js';

type WeightParameters = Pick<RiskParameters, 'halfLifeMonths' | 'severityWeight' | 'credibility' | 'proven'>;

/**
 * Forward-decayed sums of one cell (Cormode, Shkapenyuk, Srivastava and Xu, ICDE 2009): a case of month m counts
 * weight · 2^((m − landmark) / h) for ever, and one multiplication at reading brings the sum to the month in question. So
 * nothing has to be computed anew as time passes.
 *
 * The sums are whole numbers in units of 2^−20: whole numbers add up to the same sum in any order, and what was added can
 * be taken out again without a trace.
 */
export interface ForwardSums {
  /** Number of the month in which a case counts its plain weight. */
  landmark: number;
  /** Σ w of proven cases, in units of 2^−bits. */
  proven: bigint;
  /** Σ w of unproven cases, in units of 2^−bits. */
  unproven: bigint;
  /** Σ w² of proven cases, in units of 2^−squareBits. */
  provenSquares: bigint;
  /** 20, and one more for each half-life by which the landmark was moved on. */
  bits: number;
  /** 20, and two more for each half-life by which the landmark was moved on. */
  squareBits: number;
}

const UNIT_BITS = 20;

/** The weighted evidence of a cell at one month. */
export interface Evidence {
  /** P = Σ w over proven cases. */
  proven: number;
  /** U = Σ w over unproven cases. */
  unproven: number;
  /** Q = Σ w² over proven cases. */
  provenSquares: number;
}

/** Sums of no case. @param landmark number of a month */
export function emptySums(landmark: number): ForwardSums {
  return { landmark, proven: 0n, unproven: 0n, provenSquares: 0n, bits: UNIT_BITS, squareBits: UNIT_BITS };
}

/** The sums with the bucket's cases added, or taken out when its `n` is negative. */
export function addBucket(sums: ForwardSums, bucket: Bucket, parameters: WeightParameters): ForwardSums {
  const months = monthNumber(bucket.month) - sums.landmark;
  const plain = plainWeight(bucket, parameters);
  const weight = plain * doublings(months, parameters.halfLifeMonths);
  const n = BigInt(bucket.n);
  if (!parameters.proven.includes(bucket.step)) {
    return { ...sums, unproven: sums.unproven + n * inUnits(weight, sums.bits) };
  }
  return {
    ...sums,
    proven: sums.proven + n * inUnits(weight, sums.bits),
    provenSquares: sums.provenSquares + n * inUnits(weight ** 2, sums.squareBits),
  };
}

/** The evidence at a month: the sums times 2^−((month − landmark) / h), and its square for Q. */
export function evidenceAt(sums: ForwardSums, month: Month, halfLifeMonths: number): Evidence {
  const faded = doublings(sums.landmark - monthNumber(month), halfLifeMonths);
  return {
    proven: Number(sums.proven) * 2 ** -sums.bits * faded,
    unproven: Number(sums.unproven) * 2 ** -sums.bits * faded,
    provenSquares: Number(sums.provenSquares) * 2 ** -sums.squareBits * faded ** 2,
  };
}

/**
 * The same sums about a landmark `halfLives` later, exactly: the whole numbers stay, and their unit shrinks.
 * @param halfLives a whole number, 0 or more
 */
export function rebase(sums: ForwardSums, halfLives: number, halfLifeMonths: number): ForwardSums {
  if (!Number.isInteger(halfLives) || halfLives < 0) throw new RangeError(`${halfLives} is no number of half-lives`);
  return {
    ...sums,
    landmark: sums.landmark + halfLives * halfLifeMonths,
    bits: sums.bits + halfLives,
    squareBits: sums.squareBits + 2 * halfLives,
  };
}

/**
 * The evidence that counts: S = P + min(U, max(u0, ρ·P)). However many unproven cases there are, they add at most
 * max(u0, ρ·P).
 */
export function countedEvidence({ proven, unproven }: Evidence, cap: RiskParameters['unprovenCap']): number {
  return proven + Math.min(unproven, Math.max(cap.u0, cap.rho * proven));
}

/**
 * The weight of one typical case, φ = Σ w² / Σ w over the proven cases of all units; 1 when nothing is proven. Divided by
 * it, weighted sums have the mean and the variance of counts.
 */
export function typicalWeight(all: readonly Evidence[]): number {
  const proven = all.reduce((sum, evidence) => sum + evidence.proven, 0);
  const squares = all.reduce((sum, evidence) => sum + evidence.provenSquares, 0);
  return proven > 0 ? squares / proven : 1;
}

/** The weight of one case of the bucket in the month of its deed: severity × credibility. */
export function plainWeight({ step, severity }: Bucket, parameters: WeightParameters): number {
  return parameters.severityWeight[severity] * parameters.credibility[step];
}

/** 2^(months/h), whole half-lives apart from the rest, so that one more of them is one doubling to the last bit. */
function doublings(months: number, halfLifeMonths: number): number {
  const whole = Math.floor(months / halfLifeMonths);
  return 2 ** whole * 2 ** ((months - whole * halfLifeMonths) / halfLifeMonths);
}

function inUnits(weight: number, bits: number): bigint {
  return BigInt(Math.round(weight * 2 ** bits));
}
