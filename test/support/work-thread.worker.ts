import { serveJobs } from '../../src/platform/threads/serve-jobs.js';

/** Jobs of every temper, for the test of the threads themselves. */
export const JOBS = {
  compute: async (milliseconds: number) => {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
    return milliseconds;
  },
  double: async (bytes: Uint8Array) => new Uint8Array([...bytes, ...bytes]),
  refuse: async () => {
    throw new RangeError('not this one');
  },
  die: async () => {
    setImmediate(() => {
      throw new TypeError('died of it');
    });
    return new Promise<never>(() => {});
  },
};

serveJobs(JOBS);
