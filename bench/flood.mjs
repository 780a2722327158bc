// How long the health page and honest reports take while a bot sends 700 reports, in a minute and in 20 s: the test of that
// story, several times. Server, bot, its proofs, the honest ones and whoever watches share this machine's cores.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../scripts/run.mjs';

const RUNS = 3;
const TEST = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'journeys', 'test/faults/flood-of-reports.test.ts'];

const folder = mkdtempSync(join(tmpdir(), 'peluit-bench-'));
const file = join(folder, 'figures.json');
for (const seconds of [20, 60]) {
  for (let count = 1; count <= RUNS; count += 1) {
    // What else the machine is doing: a busy one makes every figure larger.
    const loadBefore = Number(loadavg()[0].toFixed(1));
    const env = { ...process.env, FLOOD_SECONDS: String(seconds), FLOOD_FIGURES: file };
    const { code, output } = await run('node', TEST, { quiet: true, env });
    if (code !== 0) {
      process.stderr.write(output);
      process.exit(1);
    }
    const { withScript, withoutScript, median, p99, slowest, grown } = JSON.parse(readFileSync(file, 'utf8'));
    const figures = {
      healthMedianMs: Math.round(median),
      healthP99Ms: Math.round(p99),
      healthWorstMs: Math.round(slowest),
      honestWithScriptMs: Math.round(withScript),
      honestWithoutScriptMs: Math.round(withoutScript),
      memoryGrownMiB: Math.round(grown),
    };
    const conditions = { engine: 'sqlite', node: process.version, cores: availableParallelism(), loadBefore };
    process.stdout.write(
      `${JSON.stringify({ bench: 'flood', reports: 700, seconds, run: count, ...figures, ...conditions })}\n`,
    );
  }
}
rmSync(folder, { recursive: true, force: true });
