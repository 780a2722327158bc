// Builds everything: the server to dist/, the two front ends to dist-web/, the interface's description to
// dist/openapi.json. With --if-needed it does nothing while dist/ is newer than every source.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { run, TSC } from './run.mjs';

const STAMP = 'dist/.built';
const SOURCES = ['src', 'web', 'scripts', 'package.json', 'tsconfig.json'];

if (process.argv.includes('--if-needed') && isFresh()) process.exit(0);
await build();

function isFresh() {
  if (!existsSync(STAMP)) return false;
  const built = statSync(STAMP).mtimeMs;
  return SOURCES.every((path) => newest(path) <= built);
}

function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

async function build() {
  const began = Date.now();
  rmSync('dist', { recursive: true, force: true });
  rmSync('dist-web', { recursive: true, force: true });
  const parts = await Promise.all([
    buildServer(),
    run(
      'node',
      ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/citizen/vite.config.ts', '--logLevel', 'warn'],
      { quiet: true },
    ),
    run(
      'node',
      ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/console/vite.config.ts', '--logLevel', 'warn'],
      { quiet: true },
    ),
    run(
      'node',
      ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/console/viewer/vite.config.ts', '--logLevel', 'warn'],
      { quiet: true },
    ),
  ]);
  for (const part of parts) if (part.code !== 0) fail(part.output);
  compress('dist-web');
  const described = await run('node', ['scripts/openapi.mjs'], { quiet: true });
  if (described.code !== 0) fail(described.output);
  mkdirSync('dist', { recursive: true });
  writeFileSync(STAMP, '');
  // Beside what a command prints that builds first: its output may go into a file.
  process.stderr.write(`built in ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
}

/** The interface's description needs metadata that is compiled with the server. */
async function buildServer() {
  const metadata = await run('node', ['scripts/openapi-metadata.mjs'], { quiet: true });
  return metadata.code === 0 ? run('node', [...TSC, '-p', 'tsconfig.json'], { quiet: true }) : metadata;
}

function fail(output) {
  process.stderr.write(output);
  process.exit(1);
}

/** Text files also in their compressed forms, so that serving them costs no processor time. */
function compress(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|mjs|css|svg|html|json)$/.test(name)) continue;
    const bytes = readFileSync(join(folder, name));
    if (bytes.length < 1024) continue;
    const brotli = brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: bytes.length > 600_000 ? 8 : 11 },
    });
    writeFileSync(join(folder, `${name}.br`), brotli);
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}
