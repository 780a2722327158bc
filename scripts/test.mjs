// Every test, in this order: what the machine needs, the build, types and lint and import rules, then vitest.
// The last line is "N passed, N failed", whatever happens.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { runChecks } from './check.mjs';
import { provideNeeds } from './needs.mjs';
import { run } from './run.mjs';

const RESULT = 'node_modules/.peluit-tests.json';
const only = process.argv.slice(2);

const byHand = provideNeeds();
if (byHand) end(0, 1, `Install what the tests need: ${byHand}`);

const build = await run('node', ['scripts/build.mjs', '--if-needed']);
if (build.code !== 0) end(0, 1);

const checks = await runChecks();

rmSync(RESULT, { force: true });
const tests = await run('node', ['node_modules/vitest/vitest.mjs', 'run', ...only], {
  env: { ...process.env, TEST_RESULT_FILE: RESULT, FORCE_COLOR: '0' },
});
const counted = existsSync(RESULT) ? JSON.parse(readFileSync(RESULT, 'utf8')) : { passed: 0, failed: 1 };
const crashed = tests.code !== 0 && counted.failed === 0 ? 1 : 0;
end(checks.passed + counted.passed, checks.failed + counted.failed + crashed);

function end(passed, failed, why) {
  if (why) process.stderr.write(`${why}\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}
