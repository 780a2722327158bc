import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM, CHROMIUM_FLAGS } from './test/support/chromium.js';

/** What a server's own threads are started with. */
const execArgv = ['--import', './test/support/typescript-in-threads.mjs'];

const project = (name: string, order: number, test: object) => ({
  extends: false as const,
  test: { name, sequence: { groupOrder: order }, ...test },
});

const onEngine = (engine: 'sqlite' | 'mariadb') =>
  project(`api ${engine}`, 1, {
    include: ['test/{api,security}/**/*.test.ts'],
    env: { TEST_DATABASE: engine },
    pool: 'forks',
    execArgv,
    isolate: false,
    maxWorkers: 2,
    ...(engine === 'mariadb' ? { globalSetup: ['test/support/prepared-mariadb.ts'] } : {}),
    testTimeout: 30_000,
    hookTimeout: 60_000,
  });

/** Two side by side: while one waits for its browser, the other works. */
const journeys = (name: string, env: Record<string, string>) =>
  project(name, 3, {
    include: ['test/{journeys,faults}/**/*.test.ts'],
    // What runs on both engines by itself needs no second run.
    exclude: env.TEST_DATABASE ? ['test/faults/**', 'test/journeys/{story,canary,canary-of-cases}.test.ts'] : [],
    env,
    pool: 'forks',
    // The whole server is imported once per worker, not once per file.
    isolate: false,
    execArgv,
    maxWorkers: 2,
    globalSetup: ['test/support/prepared-mariadb.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  });

export default defineConfig({
  test: {
    reporters: ['default', './test/support/closing-line.ts'],
    projects: [
      project('domain', 0, {
        include: ['test/domain/**/*.test.ts'],
        setupFiles: ['test/support/no-clock-no-chance.ts'],
        pool: 'threads',
        maxWorkers: 2,
      }),
      project('pure', 0, {
        include: ['test/{sealing,architecture,config-data,platform,web}/**/*.test.ts'],
        pool: 'threads',
        execArgv,
        maxWorkers: 2,
        testTimeout: 30_000,
      }),
      onEngine('sqlite'),
      onEngine('mariadb'),
      project('sealing in Chromium', 2, {
        include: ['test/sealing/**/*.test.ts'],
        exclude: ['test/sealing/**/*.node.test.ts'],
        testTimeout: 30_000,
        browser: {
          enabled: true,
          headless: true,
          screenshotFailures: false,
          provider: playwright({ launchOptions: { executablePath: CHROMIUM, args: CHROMIUM_FLAGS } }),
          instances: [{ browser: 'chromium' }],
        },
      }),
      journeys('journeys', {}),
      // Before a release: what otherwise runs on SQLite alone.
      ...(process.env.ALL_ENGINES === '1' ? [journeys('journeys on MariaDB', { TEST_DATABASE: 'mariadb' })] : []),
    ],
  },
});
