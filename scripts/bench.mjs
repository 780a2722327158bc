// Runs a benchmark: npm run bench -- NAME. One JSON line per figure, with its conditions.
import { existsSync, readdirSync } from 'node:fs';
import { run } from './run.mjs';

const known = readdirSync('bench')
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => name.replace('.mjs', ''));
const [name] = process.argv.slice(2);
if (!name || !existsSync(`bench/${name}.mjs`)) {
  process.stderr.write(`Say which: npm run bench -- ${known.join('|')}\n`);
  process.exit(1);
}
const build = await run('node', ['scripts/build.mjs', '--if-needed'], { quiet: true });
if (build.code !== 0) {
  process.stderr.write(build.output);
  process.exit(1);
}
const { code } = await run('node', [`bench/${name}.mjs`]);
process.exit(code);
