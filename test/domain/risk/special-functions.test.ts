import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  betaBelow,
  gammaAbove,
  gammaBelow,
  gammaQuantile,
  logGamma,
  quantileOf,
} from '../../../src/domain/risk/special-functions.js';

const shape = fc.double({ min: 0.16, max: 1500, noNaN: true });
/** Where x lies relative to the shape: from far below to far above. */
const relative = fc.double({ min: 0.001, max: 4, noNaN: true });
const off = (one: number, other: number) => Math.abs(one - other);

/** Shape, x, P(shape, x), computed with 40 digits (mpmath). */
const KNOWN_GAMMA: [number, number, number][] = [
  [0.16, 0.008, 0.4961636757517837],
  [0.16, 0.11199999999999999, 0.7463150780572944],
  [0.16, 0.1552, 0.7818726111600385],
  [0.16, 0.1632, 0.7873696798852146],
  [0.16, 0.24, 0.8293350170593004],
  [1.5, 0.07500000000000001, 0.01477394180564235],
  [1.5, 1.0499999999999998, 0.4480872366602898],
  [1.5, 1.455, 0.5942894340883531],
  [1.5, 1.53, 0.6175334482048761],
  [1.5, 2.25, 0.7877097126398667],
  [9.25, 0.4625, 8.236272002302246e-10],
  [9.25, 6.475, 0.1811228750734664],
  [9.25, 8.9725, 0.5071696444707172],
  [9.25, 9.435, 0.567541003375815],
  [9.25, 13.875, 0.9234094152354307],
  [40, 2, 1.9171583415942736e-37],
  [40, 28, 0.018987410569178163],
  [40, 38.8, 0.4448043595176188],
  [40, 40.8, 0.5707588426995643],
  [40, 60, 0.9974518076963866],
  [163, 8.15, 5.0042075567541954e-147],
  [163, 114.1, 9.706384218900482e-6],
  [163, 158.10999999999999, 0.359148931646892],
  [163, 166.26, 0.6101574850656354],
  [163, 244.5, 0.9999999877363331],
  [410, 20.5, 0],
  [410, 287, 5.2227958815076754e-12],
  [410, 397.7, 0.2752095761292638],
  [410, 418.2, 0.6622955579197174],
  [410, 615, 1],
  [1102.5, 55.125, 0],
  [1102.5, 771.75, 2.904375867917802e-29],
  [1102.5, 1069.425, 0.15957839623034437],
  [1102.5, 1124.55, 0.7484833268025749],
  [1102.5, 1653.75, 1],
  [1999, 99.95, 0],
  [1999, 1399.3, 1.8581303432770143e-51],
  [1999, 1939.03, 0.08891223395605506],
  [1999, 2038.98, 0.8148079082484353],
  [1999, 2998.5, 1],
];

/** x, a, b, I_x(a, b), computed with 40 digits (mpmath). */
const KNOWN_BETA: [number, number, number, number][] = [
  [0.01, 0.2, 0.3, 0.25719478162208703],
  [0.5, 0.2, 0.3, 0.6058293182473327],
  [0.9, 0.2, 0.3, 0.7801962237861781],
  [0.01, 1, 12.25, 0.1158394491312854],
  [0.5, 1, 12.25, 0.9997947030236197],
  [0.9, 1, 12.25, 0.9999999999994377],
  [0.01, 3.75, 3000, 0.9999999997695688],
  [0.5, 3.75, 3000, 1],
  [0.9, 3.75, 3000, 1],
  [0.01, 40, 40, 3.667508967949691e-58],
  [0.5, 40, 40, 0.5],
  [0.9, 40, 40, 1],
  [0.01, 410, 400, 0],
  [0.5, 410, 400, 0.36258808185353997],
  [0.9, 410, 400, 1],
  [0.01, 2.5, 0.4, 2.489561479215794e-6],
  [0.5, 2.5, 0.4, 0.057832569371205955],
  [0.9, 2.5, 0.4, 0.40925824792740256],
];

describe('the special functions', () => {
  it('know ln Γ of whole and half numbers, and its recurrence', () => {
    expect(off(logGamma(0.5), Math.log(Math.PI) / 2)).toBeLessThan(1e-15);
    expect(off(logGamma(11), Math.log(3_628_800))).toBeLessThan(1e-14);
    fc.assert(
      fc.property(shape, (x) => off(logGamma(x + 1) - logGamma(x), Math.log(x)) < 1e-12 * Math.max(1, logGamma(x + 1))),
    );
  });

  it('agree with values of 40 digits, to 1e-12', () => {
    const wrongGamma = KNOWN_GAMMA.filter(([a, x, known]) => !(off(gammaBelow(a, x), known) < 1e-12));
    const wrongBeta = KNOWN_BETA.filter(([x, a, b, known]) => !(off(betaBelow(x, a, b), known) < 1e-12));
    expect([wrongGamma, wrongBeta]).toEqual([[], []]);
  });

  it('agree with the closed forms: exponential, Erlang, and powers', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 50, noNaN: true }), (x) => {
        expect(off(gammaAbove(1, x), Math.exp(-x))).toBeLessThan(1e-14);
        expect(off(gammaAbove(3, x), Math.exp(-x) * (1 + x + x ** 2 / 2))).toBeLessThan(1e-13);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), relative, (x, a) => {
        expect(off(betaBelow(x, a, 1), x ** a)).toBeLessThan(1e-12);
      }),
    );
  });

  it('keep P + Q = 1 and the recurrence P(a, x) − P(a + 1, x) = xᵃe⁻ˣ/Γ(a + 1)', () => {
    fc.assert(
      fc.property(shape, relative, (a, ratio) => {
        const x = a * ratio;
        expect(off(gammaBelow(a, x) + gammaAbove(a, x), 1)).toBeLessThan(1e-12);
        const step = Math.exp(a * Math.log(x) - x - logGamma(a + 1));
        expect(off(gammaBelow(a, x) - gammaBelow(a + 1, x), step)).toBeLessThan(1e-12);
      }),
      { numRuns: 500 },
    );
  });

  it('keep I_x(a, b) + I_{1−x}(b, a) = 1, and its recurrence in a, to 1e-12', () => {
    const small = fc.double({ min: 0.16, max: 400, noNaN: true });
    fc.assert(
      fc.property(small, small, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (a, b, x) => {
        expect(off(betaBelow(x, a, b) + betaBelow(1 - x, b, a), 1)).toBeLessThan(1e-12);
        const step = Math.exp(a * Math.log(x) + b * Math.log(1 - x) + logGamma(a + b) - logGamma(a + 1) - logGamma(b));
        expect(off(betaBelow(x, a, b) - betaBelow(x, a + 1, b), step)).toBeLessThan(1e-12);
      }),
      { numRuns: 500 },
    );
  });

  it('are 0 or 1 where nothing of the distribution is left, instead of failing', () => {
    expect([gammaBelow(1500, 1), gammaAbove(1500, 1)]).toEqual([0, 1]);
    expect([gammaBelow(1500, 9000), gammaAbove(1500, 9000)]).toEqual([1, 0]);
    expect([gammaBelow(2, 0), gammaAbove(2, 0), gammaBelow(2, Infinity), gammaAbove(2, Infinity)]).toEqual([
      0, 1, 1, 0,
    ]);
    expect([betaBelow(0, 2, 3), betaBelow(1, 2, 3)]).toEqual([0, 1]);
  });

  it('find the quantile that belongs to a probability, and the other way round', () => {
    fc.assert(
      fc.property(shape, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, probability) => {
        expect(off(gammaBelow(a, gammaQuantile(a, probability)), probability)).toBeLessThan(1e-11);
      }),
    );
    expect(off(gammaQuantile(1, 0.5), Math.LN2)).toBeLessThan(1e-14);
  });

  it('refuse what has no answer', () => {
    expect(() => logGamma(0)).toThrow(RangeError);
    expect(() => gammaBelow(0, 1)).toThrow('shape > 0');
    expect(() => gammaAbove(1, -1)).toThrow(RangeError);
    expect(() => gammaBelow(1, Number.NaN)).toThrow(RangeError);
    expect(() => betaBelow(1.1, 1, 1)).toThrow(RangeError);
    expect(() => gammaQuantile(1, 0)).toThrow(RangeError);
    expect(() => quantileOf((x) => x, 1, { at: 1, spread: 1 })).toThrow('not between 0 and 1');
  });
});
