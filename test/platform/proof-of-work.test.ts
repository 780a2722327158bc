import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { priceAfter } from '../../src/platform/proof/price.js';
import { type Proof, ProofOfWork } from '../../src/platform/proof/proof-of-work.js';
import { RecentCount } from '../../src/platform/proof/recent-count.js';
import { solve } from '../../src/platform/proof/solve.js';
import { SpentProofs } from '../../src/platform/proof/spent-proofs.js';
import { InstallationSecret } from '../../src/platform/secret/installation-secret.js';
import { FixedClock } from '../support/fixed-clock.js';

const folder = mkdtempSync(join(tmpdir(), 'peluit-proof-'));
afterAll(() => rmSync(folder, { recursive: true }));
const secret = (name = 'secret') => InstallationSecret.open(join(folder, name));
const A = 'a'.repeat(64);
const B = 'b'.repeat(64);

describe('the price of a report', () => {
  it('is next to nothing while it is quiet, and bounded however many come', () => {
    expect([0, 19, 20, 59, 60, 149, 150, 1_000_000].map((filings) => priceAfter(filings).level)).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3,
    ]);
    expect(priceAfter(0).tries).toEqual([20, 40]);
    expect(priceAfter(1_000_000).tries).toEqual([1_500, 3_000]);
  });

  it('never falls while more come', () => {
    fc.assert(
      fc.property(fc.nat(2_000), fc.nat(2_000), (one, more) => {
        const [low, high] = [priceAfter(one), priceAfter(one + more)];
        return low.level <= high.level && low.tries[0] <= high.tries[0] && low.tries[1] <= high.tries[1];
      }),
    );
  });
});

describe('a count of what happened lately', () => {
  it('is what a list of all the times would give, to ten seconds, and keeps no more than the window', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (pauses) => {
        const clock = new FixedClock();
        const count = new RecentCount(clock, 300);
        const times: number[] = [];
        for (const seconds of pauses) {
          clock.forward({ seconds });
          count.add();
          times.push(clock.now());
        }
        const young = (limit: number) => times.filter((time) => clock.now() - time < limit * 1_000).length;
        expect(count.within()).toBeGreaterThanOrEqual(young(290));
        expect(count.within()).toBeLessThanOrEqual(young(310));
      }),
    );
  });
});

describe('proofs that were used', () => {
  it('are never taken for anything else, even when there is no room to remember them all', () => {
    const uses = fc.array(fc.tuple(fc.nat(40), fc.nat(5), fc.nat(3)), { maxLength: 300 });
    fc.assert(
      fc.property(uses, (list) => {
        const spent = new SpentProofs(0, 10);
        const taken = new Map<string, number>();
        for (const [index, [name, purpose, step]] of list.entries()) {
          const id = `${name}`;
          const until = 1_000 + name * 10;
          if (spent.use(id, until, `${purpose}`, index * step)) {
            expect(taken.get(id) ?? purpose).toBe(purpose);
            taken.set(id, purpose);
          }
          expect(spent.size).toBeLessThanOrEqual(10);
        }
      }),
    );
  });
});

describe('a proof of work', () => {
  const aService = (clock = new FixedClock(), name?: string) => ({
    clock,
    proofs: new ProofOfWork(secret(name), clock),
  });
  const solved = async (proofs: ProofOfWork) => solve((await proofs.task()).challenge);
  const takes = (proofs: ProofOfWork, proof: Proof | undefined, purpose = A) =>
    proofs.spend(proof, purpose).then(
      () => 'taken',
      (error: { code: string }) => error.code,
    );

  it('is taken once; for the same report again, since an answer can get lost', async () => {
    const { proofs } = aService();
    const proof = await solved(proofs);
    expect(await takes(proofs, proof)).toBe('taken');
    expect(await takes(proofs, proof)).toBe('taken');
    expect(await takes(proofs, proof, B)).toBe('proof.needed');
  });

  it('is taken for one report when it comes for two at the same moment', async () => {
    const { proofs } = aService();
    const proof = await solved(proofs);
    const outcomes = await Promise.all([takes(proofs, proof, A), takes(proofs, proof, B)]);
    expect(outcomes.sort()).toEqual(['proof.needed', 'taken']);
  });

  it('counts once towards the price, however often its report is sent', async () => {
    const { proofs } = aService();
    for (let n = 0; n < 19; n += 1) {
      const proof = await solved(proofs);
      await takes(proofs, proof, `${n}`);
      await takes(proofs, proof, `${n}`);
    }
    expect((await proofs.task()).crowded).toBe(false);
    await takes(proofs, await solved(proofs), '19');
    expect((await proofs.task()).crowded).toBe(true);
  });

  it('is good for an hour', async () => {
    const { clock, proofs } = aService();
    const [first, second] = [await solved(proofs), await solved(proofs)];
    clock.forward({ seconds: 3_599 });
    expect(await takes(proofs, first)).toBe('taken');
    clock.forward({ seconds: 1 });
    expect(await takes(proofs, second, B)).toBe('proof.needed');
  });

  it('is missing, unsolved, of another installation or changed: none is taken', async () => {
    const { proofs } = aService();
    const proof = await solved(proofs);
    const { challenge } = await proofs.task();
    const cheaper = JSON.parse(proof.challenge) as { parameters: Record<string, unknown>; signature: string };
    const changed = (parameters: object, more = {}) => ({
      ...proof,
      challenge: JSON.stringify({ ...cheaper, parameters: { ...cheaper.parameters, ...parameters }, ...more }),
    });
    const bad: (Proof | undefined)[] = [
      undefined,
      { challenge, counter: 20, key: '0'.repeat(64) },
      { ...proof, key: proof.key.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) },
      { ...proof, challenge },
      changed({ data: { until: 9_999_999_999, level: 3 } }),
      changed({ cost: 1 }),
      changed({ keySignature: undefined }),
      changed({}, { signature: '' }),
      changed({}, { signature: undefined }),
      await solved(aService(undefined, 'another').proofs),
      ...['', 'null', '[]', '{"parameters":null,"signature":"x"}', '{"parameters":[[[[]]]],"signature":"x"}'].map(
        (text) => ({ ...proof, challenge: text }),
      ),
    ];
    for (const one of bad) expect(await takes(proofs, one)).toBe('proof.needed');
    expect(await takes(proofs, proof)).toBe('taken');
  });

  it('of before a restart is not taken again, since nobody knows which of them were used', async () => {
    const { clock, proofs } = aService();
    const proof = await solved(proofs);
    clock.forward({ seconds: 2 });
    const { proofs: restarted } = aService(clock);
    expect(await takes(restarted, proof)).toBe('proof.needed');
    expect(await takes(restarted, await solved(restarted))).toBe('taken');
  });

  it('that was cheap is not hoarded: once many reports came only the price of now counts, or one level less for two minutes', async () => {
    const { clock, proofs } = aService();
    const cheap = await Promise.all([solved(proofs), solved(proofs), solved(proofs)]);
    for (let n = 0; n < 20; n += 1) proofs.countFiling();
    expect(await takes(proofs, cheap[0], 'c'.repeat(64))).toBe('taken');
    clock.forward({ seconds: 121 });
    expect(await takes(proofs, cheap[1], 'd'.repeat(64))).toBe('proof.needed');
    const { crowded } = await proofs.task();
    expect(crowded).toBe(true);
    expect(await takes(proofs, await solved(proofs), 'e'.repeat(64))).toBe('taken');
    for (let n = 0; n < 40; n += 1) proofs.countFiling();
    expect(await takes(proofs, cheap[2], 'f'.repeat(64))).toBe('proof.needed');
    clock.forward({ minutes: 6 });
    expect((await proofs.task()).crowded).toBe(false);
    expect(await takes(proofs, cheap[2], 'f'.repeat(64))).toBe('taken');
  });
});
