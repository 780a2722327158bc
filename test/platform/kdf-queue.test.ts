import { availableParallelism } from 'node:os';
import { expect, it } from 'vitest';
import type { DomainError } from '../../src/platform/http/domain-error.js';
import { KdfQueue } from '../../src/platform/kdf/kdf-queue.js';

const COST = { memoryKiB: 1024, passes: 1, lanes: 1, bytes: 32 };
const derive = (queue: KdfQueue) => queue.for('resi')(new Uint8Array(8), new Uint8Array(16), COST);

it('lets other work in between any two refusals, and refuses none that fits', async () => {
  const queue = new KdfQueue();
  let turn = 0;
  let goesOn = true;
  const count = () => {
    turn += 1;
    if (goesOn) setImmediate(count);
  };
  count();
  const refusedInTurn: number[] = [];
  const asked = Array.from({ length: 60 }, () =>
    derive(queue).catch((error: unknown) => {
      expect(error).toMatchObject({ code: 'busy' } satisfies Partial<DomainError>);
      refusedInTurn.push(turn);
    }),
  );
  await Promise.all(asked);
  goesOn = false;
  const atOnce = Math.max(1, Math.min(2, availableParallelism() - 1));
  expect(queue.calls).toBe(atOnce + 16);
  expect(refusedInTurn).toHaveLength(60 - queue.calls);
  expect(new Set(refusedInTurn).size).toBe(refusedInTurn.length);
});
