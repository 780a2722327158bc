/**
 * The incomplete gamma function near the mean of a large shape, in the same few steps whatever the shape. Power series and
 * continued fractions need the more steps there the larger the shape is, and lose digits as they go. This is Temme's uniform
 * expansion in the form of Gil, Segura and Temme (SIAM Journal on Scientific Computing 34 (2012) A2965). With λ = x/shape,
 *
 *     ½η² = λ − 1 − ln λ,  where η has the sign of λ − 1
 *     P(shape, x) = ½ erfc(−η √(shape/2)) − R,   Q(shape, x) = ½ erfc(η √(shape/2)) + R
 *     R = exp(−½ shape η²) / √(2π shape) · shape / (shape + b₁) · Σ bₙ ηⁿ
 *     bₙ₋₁ = fₙ + (n + 1)/shape · bₙ₊₁,  from the last one down,  where η/(λ − 1) = Σ fₙ ηⁿ
 *
 * The rule for b is what dQ/dx = −x^(shape−1) e^(−x) / Γ(shape) says of the powers of η; nothing else is needed.
 */
const TERMS = 25;

/** With 25 terms the error is below 1e-15 for shapes from 12 on and |η| up to 1, against 40 digits. */
const LEAST_SHAPE = 20;
const MOST_HALF_SQUARE = 0.5;

/** What is left to do is one call of erfc for each tail. */
export interface Expansion {
  /** η √(shape/2): how far x is from the mean, as if the distribution were normal. */
  deviation: number;
  /** R: by how much the tails differ from those of the normal distribution. */
  correction: number;
}

/**
 * @param x 0 or more
 * @returns null where the expansion does not hold, for small shapes and x far from the mean: series are short there
 */
export function expandNearMean(shape: number, x: number): Expansion | null {
  const distance = (x - shape) / shape;
  const halfSquare = distance - Math.log1p(distance);
  if (shape < LEAST_SHAPE || !(halfSquare <= MOST_HALF_SQUARE)) return null;
  const eta = Math.sign(distance) * Math.sqrt(2 * halfSquare);
  return {
    deviation: eta * Math.sqrt(shape / 2),
    correction: (Math.exp(-shape * halfSquare) / Math.sqrt(2 * Math.PI * shape)) * seriesAt(eta, shape),
  };
}

/** shape / (shape + b₁) · Σ bₙ ηⁿ: the b come last one first, which is the order in which Horner's scheme takes them. */
function seriesAt(eta: number, shape: number): number {
  const perShape = 1 / shape;
  let [sum, current, following, first] = [0, 0, 0, 0];
  for (let n = TERMS; n >= 1; n -= 1) {
    const previous = COEFFICIENTS[n]! + (n + 1) * perShape * following;
    following = current;
    current = previous;
    if (n === 2) first = current;
    sum = sum * eta + current;
  }
  return (sum * shape) / (shape + first);
}

/** f₀ … f of the last term. With λ − 1 = m = Σ mₙ ηⁿ, the m follow from m·m′ = η(1 + m), and the f from f·m = η. */
const COEFFICIENTS = Float64Array.from(expansionCoefficients());

function expansionCoefficients(): number[] {
  const m = [0, 1];
  for (let n = 2; n <= TERMS + 1; n += 1) {
    const products = m.reduce((sum, one, index) => (index < 2 ? sum : sum + one * m[n + 1 - index]!), 0);
    m.push(m[n - 1]! / (n + 1) - products / 2);
  }
  const f = [1];
  for (let n = 1; n <= TERMS; n += 1) {
    f.push(-f.reduce((sum, one, index) => sum + one * m[n + 1 - index]!, 0));
  }
  return f;
}
