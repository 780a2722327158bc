import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { posteriorOf, quantile } from '../../../src/domain/risk/gamma-poisson.js';
import { gammaAbove, gammaBelow, gammaQuantile, quantileOf } from '../../../src/domain/risk/special-functions.js';

/** Shapes from where the expansion begins to what a million cases in one field would need, as many of each size. */
const large = fc.double({ min: Math.log(20), max: Math.log(1e6), noNaN: true }).map(Math.exp);
/** How many standard deviations x lies from the mean. */
const deviations = fc.double({ min: -8, max: 8, noNaN: true });
const off = (one: number, other: number) => Math.abs(one - other);

/** Shape, x, P(shape, x), Q(shape, x), computed with 50 digits (mpmath). */
const KNOWN: [number, number, number, number][] = [
  [20, 8, 0.00025293940209195683, 0.9997470605979081],
  [20, 15.52786404500042, 0.15625427525673738, 0.8437457247432626],
  [20, 20, 0.52974273316076, 0.47025726683923996],
  [20, 22.23606797749979, 0.7110482313746624, 0.28895176862533756],
  [20, 37.88854381999832, 0.9994568075740302, 0.0005431924259697789],
  [50.25, 7.717659363726526, 2.546076350788653e-24, 1],
  [50.25, 43.16127656062109, 0.15776275751948687, 0.8422372424805131],
  [50.25, 50.25, 0.518761460837523, 0.481238539162477],
  [50.25, 78.60489375751565, 0.9997417618904235, 0.0002582381095765268],
  [5000.5, 4576.21471861494, 3.3317490216653823e-10, 0.9999999996668251],
  [5000.5, 4929.785786435823, 0.15864710708518795, 0.8413528929148121],
  [5000.5, 5000.5, 0.5018805400089588, 0.4981194599910413],
  [5000.5, 5283.356854256707, 0.9999578203635648, 4.217963643519989e-5],
  [20000, 19151.47186257614, 5.837253660734384e-10, 0.9999999994162746],
  [20000, 19858.578643762692, 0.15865322731604892, 0.8413467726839511],
  [20000, 20000, 0.5009403162337493, 0.49905968376625065],
  [20000, 20565.68542494924, 0.999963340377007, 3.665962299306027e-5],
  [99999.5, 98102.1381473214, 7.834871880201546e-10, 0.9999999992165128],
  [99999.5, 99683.27302455356, 0.15865484973588, 0.84134515026412],
  [99999.5, 100157.61348772321, 0.6917407756956747, 0.30825922430432523],
  [99999.5, 101264.40790178574, 0.9999661618780677, 3.383812193222334e-5],
  [1e6, 994000, 9.178900262302024e-10, 0.99999999908211],
  [1e6, 999000, 0.15865521357430365, 0.8413447864256963],
  [1e6, 1e6, 0.5001329807608725, 0.4998670192391274],
  [1e6, 1000500, 0.6915504757714972, 0.3084495242285028],
  [1e6, 1004000, 0.9999676545526865, 3.234544731347768e-5],
];

/** xᵃe⁻ˣ/Γ(a + 1) by Stirling's series, so that nothing of the functions under test takes part. */
function density(shape: number, x: number): number {
  const distance = (x - shape) / shape;
  const stirling = 1 / (12 * shape) - 1 / (360 * shape ** 3) + 1 / (1260 * shape ** 5);
  return Math.exp(-shape * (distance - Math.log1p(distance)) - stirling) / Math.sqrt(2 * Math.PI * shape);
}

/** P(Poisson(x) < count) as a share of all terms, each from its neighbour, beginning at the largest: no Γ, no logarithm. */
function poissonBelow(count: number, x: number): number {
  const mode = Math.floor(x);
  let [all, below] = [0, 0];
  const add = (k: number, term: number) => {
    all += term;
    if (k < count) below += term;
  };
  let term = 1;
  for (let k = mode; k >= 0 && term > 1e-20; k -= 1) {
    add(k, term);
    term *= k / x;
  }
  term = x / (mode + 1);
  for (let k = mode + 1; term > 1e-20; k += 1) {
    add(k, term);
    term *= x / (k + 1);
  }
  return below / all;
}

describe('the incomplete gamma function of large shapes', () => {
  it('agrees with values of 50 digits, in both tails: to 1e-14, of a million to 1e-13', () => {
    const wrong = KNOWN.filter(([a, x, below, above]) => {
      const most = a < 1e5 ? 1e-14 : 1e-13;
      return !(off(gammaBelow(a, x), below) < most && off(gammaAbove(a, x), above) < most);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps ten digits of a tail of which next to nothing is left', () => {
    expect(gammaBelow(20, 2) / 6.443731393112094e-14).toBeCloseTo(1, 10);
    expect(gammaAbove(20, 100) / 3.764893576001475e-23).toBeCloseTo(1, 10);
    expect(gammaBelow(50.25, 7.717659363726526) / 2.546076350788653e-24).toBeCloseTo(1, 10);
    expect(gammaBelow(1e6, 994000) / 9.178900262302024e-10).toBeCloseTo(1, 10);
    expect(gammaAbove(1e6, 1004000) / 3.234544731347768e-5).toBeCloseTo(1, 10);
  });

  it('of a whole shape n is what a Poisson distribution has below n', () => {
    fc.assert(
      fc.property(large.map(Math.round), deviations, (n, sd) => {
        const x = Math.max(n / 2, n + sd * Math.sqrt(n));
        expect(off(gammaAbove(n, x), poissonBelow(n, x))).toBeLessThan(1e-12);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps P + Q = 1 and P(a, x) − P(a + 1, x) = xᵃe⁻ˣ/Γ(a + 1), to 1e-13', () => {
    fc.assert(
      fc.property(large, deviations, (a, sd) => {
        const x = Math.max(a / 2, a + sd * Math.sqrt(a));
        expect(off(gammaBelow(a, x) + gammaAbove(a, x), 1)).toBeLessThan(1e-13);
        expect(off(gammaBelow(a, x) - gammaBelow(a + 1, x), density(a, x))).toBeLessThan(1e-13);
      }),
      { numRuns: 500 },
    );
  });

  it('has no step where the expansion takes over from the series', () => {
    const [lowest, highest] = [0.3017, 2.3577];
    for (const a of [20, 25, 60, 300]) {
      for (const seam of [lowest * a, highest * a]) {
        const points = Array.from({ length: 41 }, (_, index) => seam * (1 + (index - 20) * 1e-4));
        const rises = points.slice(1).map((x, index) => gammaBelow(a, x) - gammaBelow(a, points[index]!));
        const expected = points.slice(1).map((x, index) => {
          const [before, width] = [points[index]!, x - points[index]!];
          const at = (y: number) => (a / y) * density(a, y);
          return (width / 6) * (at(before) + 4 * at((before + x) / 2) + at(x));
        });
        expect(Math.max(...rises.map((rise, index) => off(rise, expected[index]!)))).toBeLessThan(1e-14);
      }
    }
    const [below, from] = [gammaBelow(20 - 1e-9, 20), gammaBelow(20, 20)];
    expect(from).toBeLessThan(below);
    expect(below - from).toBeLessThan(1e-9);
  });

  it('is 0 or 1 far away, instead of failing', () => {
    expect([gammaBelow(1e6, 9e5), gammaAbove(1e6, 9e5)]).toEqual([0, 1]);
    expect([gammaBelow(1e6, 1.1e6), gammaAbove(1e6, 1.1e6)]).toEqual([1, 0]);
    expect([gammaBelow(1e6, 1), gammaAbove(1e6, 1e8)]).toEqual([0, 0]);
  });
});

describe('quantiles of large shapes', () => {
  it('belong to their probability', () => {
    fc.assert(
      fc.property(large, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, probability) => {
        expect(off(gammaBelow(a, gammaQuantile(a, probability)), probability)).toBeLessThan(1e-11);
      }),
    );
  });

  it('take no more steps than those of small ones', () => {
    const steps = (shape: number, probability: number) => {
      let count = 0;
      const below = (x: number) => {
        count += 1;
        return gammaBelow(shape, x);
      };
      quantileOf(below, probability, { at: shape, spread: 1 / Math.sqrt(shape) });
      return count;
    };
    for (const shape of [0.5, 30, 5000, 1e6]) {
      expect(Math.max(...[0.05, 0.5, 0.95].map((probability) => steps(shape, probability)))).toBeLessThanOrEqual(11);
    }
  });

  it('are found from a guess that is far off, too', () => {
    for (const at of [1e-9, 1e3, 1e12]) {
      const found = quantileOf((x) => gammaBelow(1e6, x), 0.95, { at, spread: 1e-3 });
      expect(found / gammaQuantile(1e6, 0.95)).toBeCloseTo(1, 13);
    }
  });

  it('of a posterior of a million cases are those of its one distribution', () => {
    const posterior = posteriorOf([{ shape: 4, weight: 1 }], { count: 1e6, expected: 5e5 });
    expect(quantile(posterior, 0.95) * (5e5 + 4)).toBeCloseTo(gammaQuantile(1e6 + 4, 0.95), 6);
    expect(quantile(posterior, 0.05)).toBeLessThan(2);
  });
});
