// Types, lint and import rules, side by side. Prints what is wrong; exits with the number of failed checks.
import { pathToFileURL } from 'node:url';
import { run, TSC } from './run.mjs';

const TYPE_CHECKS = [
  'tsconfig.json',
  'src/domain/tsconfig.json',
  'src/sealing/tsconfig.json',
  'test/tsconfig.json',
  'web/citizen/tsconfig.json',
  'web/console/tsconfig.json',
];

export const CHECKS = [
  ...TYPE_CHECKS.map((config) => ({
    name: `types of ${config.replace(/\/?tsconfig\.json$/, '') || 'the server'}`,
    command: ['node', [...TSC, '-p', config, '--noEmit']],
  })),
  {
    name: 'lint and format',
    command: ['node', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']],
  },
  {
    name: 'import rules',
    command: [
      'node',
      [
        'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
        '--config',
        '.dependency-cruiser.mjs',
        '--output-type',
        'err',
        'src',
        'web',
      ],
    ],
  },
  {
    name: 'unused files, exports and packages',
    command: ['node', ['node_modules/knip/bin/knip.js', '--no-progress']],
  },
];

/** Runs all checks, two at a time. @returns {Promise<{passed: number, failed: number}>} */
export async function runChecks() {
  const waiting = [...CHECKS];
  let passed = 0;
  let failed = 0;
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { code, output } = await run(check.command[0], check.command[1], { quiet: true });
      if (code === 0) passed += 1;
      else failed += 1;
      process.stdout.write(code === 0 ? `✓ ${check.name}\n` : `✗ ${check.name}\n${output}\n`);
    }
  };
  await Promise.all([worker(), worker()]);
  return { passed, failed };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { failed } = await runChecks();
  process.exit(failed);
}
