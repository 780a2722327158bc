import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM, CHROMIUM_FLAGS } from './test/support/chromium.js';

const project = (name: string, order: number, test: object) => ({
  extends: false as const,
  test: { name, sequence: { groupOrder: order }, ...test },
});

const onEngine = (engine: 'sqlite' | 'mariadb') =>
  project(`api ${engine}`, 1, {
    include: ['test/{api,security}/**/*.test.ts'],
    env: { TEST_DATABASE: engine },
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    ...(engine === 'mariadb' ? { globalSetup: ['test/support/prepared-mariadb.ts'] } : {}),
    testTimeout: 30_000,
    hookTimeout: 60_000,
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
      project('journeys', 3, {
        include: ['test/{journeys,faults}/**/*.test.ts'],
        pool: 'forks',
        maxWorkers: 1,
        globalSetup: ['test/support/prepared-mariadb.ts'],
        testTimeout: 180_000,
        hookTimeout: 120_000,
      }),
    ],
  },
});
