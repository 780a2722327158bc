import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const cruise = (...folders: string[]) => {
  const program = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
  const args = [program, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders];
  const { stdout } = spawnSync('node', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } };
  return summary.violations.map((violation) => `${violation.rule.name}: ${violation.from.split('/').pop()}`);
};

it('finds every planted violation, so each import rule bites', () => {
  const found = new Set(cruise('test/architecture/planted'));
  expect([...found].sort()).toEqual(
    [
      'citizen-has-no-console-controller: citizen.app.ts',
      'console-has-no-citizen-controller: console.app.ts',
      'custody-is-before: uses-later-slice.ts',
      'domain-is-pure: uses-node.ts',
      'no-rings: ring-one.ts',
      'nothing-imports-test: uses-test.ts',
      'platform-knows-no-slice: uses-sealing.ts',
      'platform-knows-no-slice: uses-slice.ts',
      'reports-uses-doors-only: uses-inside-of-slice.ts',
      'sealing-is-isomorphic: uses-platform.ts',
      'slices-know-no-application: uses-core.ts',
      'texts-import-nothing: uses-domain.ts',
      'web-takes-views-as-types: uses-view-as-value.ts',
      'web-uses-pure-folders: uses-server.ts',
    ].sort(),
  );
});
