import { parentPort } from 'node:worker_threads';
import { BROWSER_JOBS } from './browser-jobs.js';
import type { JobAsked, JobDone } from './browsers.js';

/** The thread in which the demo's browsers seal and check. */
parentPort?.on('message', async ({ name, given }: JobAsked) => {
  const job = BROWSER_JOBS[name] as (...given: unknown[]) => Promise<unknown>;
  const done: JobDone = await job(...given).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  parentPort?.postMessage(done);
});
