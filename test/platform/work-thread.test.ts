import { afterAll, expect, it } from 'vitest';
import { WorkThread } from '../../src/platform/threads/work-thread.js';
import type { JOBS } from '../support/work-thread.worker.js';

const BUSY = { code: 'busy' };
const deaths: unknown[] = [];
const threads: WorkThread<typeof JOBS>[] = [];
afterAll(() => Promise.all(threads.map((thread) => thread.close())));

function aThread(mostWaiting = 16): WorkThread<typeof JOBS> {
  const entry = new URL('../support/work-thread.worker.js', import.meta.url);
  const thread = new WorkThread<typeof JOBS>(entry, { mostWaiting, onDeath: (error) => deaths.push(error) });
  threads.push(thread);
  return thread;
}

it('computes while everybody else goes on', async () => {
  const thread = aThread();
  await thread.do('compute', 0);
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 5);
  await thread.do('compute', 400);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(20);
});

it('does one job after the other, lets so many wait and refuses the next', async () => {
  const thread = aThread(2);
  const done: number[] = [];
  const asked = [30, 20, 10].map((milliseconds) => thread.do('compute', milliseconds).then((one) => done.push(one)));
  await expect(thread.do('compute', 0)).rejects.toMatchObject(BUSY);
  await Promise.all(asked);
  expect(done).toEqual([30, 20, 10]);
});

it('hands bytes back and passes on what a job throws', async () => {
  const thread = aThread();
  const given = new Uint8Array([1, 2]);
  expect(await thread.do('double', given)).toEqual(new Uint8Array([1, 2, 1, 2]));
  expect(given).toEqual(new Uint8Array([1, 2]));
  await expect(thread.do('refuse')).rejects.toThrow('not this one');
  expect(await thread.do('compute', 1)).toBe(1);
});

it('starts again after it died, refuses what killed it twice, and does what waited', async () => {
  const thread = aThread();
  const deadly = thread.do('die');
  const waited = thread.do('compute', 1);
  await expect(deadly).rejects.toMatchObject(BUSY);
  expect(await waited).toBe(1);
  expect(deaths).toMatchObject([{ message: 'died of it' }, { message: 'died of it' }]);
});

it('begins a job again whose thread died of something else', async () => {
  const thread = aThread();
  const computed = thread.do('compute', 150);
  const { thread: worker } = thread as unknown as { thread: { terminate(): Promise<number> } };
  await worker.terminate();
  expect(await computed).toBe(150);
});

it('refuses everybody once it is closed', async () => {
  const thread = aThread();
  const underWay = thread.do('compute', 10_000);
  const waiting = thread.do('compute', 1);
  await Promise.all([
    expect(underWay).rejects.toMatchObject(BUSY),
    expect(waiting).rejects.toMatchObject(BUSY),
    thread.close(),
  ]);
  await expect(thread.do('compute', 1)).rejects.toMatchObject(BUSY);
});
