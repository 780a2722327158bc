// Both front ends and the server, reloading: vite rebuilds the pages into dist-web/, nest restarts the server.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

// The server does not start without the pages, so everything is built once before anything is watched.
const built = spawnSync(process.execPath, ['scripts/build.mjs', '--if-needed'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(1);
// Compressed copies would be served in place of what is rebuilt; without its mark the build is made anew later.
rmSync('dist/.built', { force: true });
for (const name of readdirSync('dist-web', { recursive: true, encoding: 'utf8' })) {
  if (/\.(br|gz)$/.test(name)) rmSync(join('dist-web', name));
}

const watch = ['build', '--watch', '--emptyOutDir', 'false', '--logLevel', 'warn', '--config'];
const children = [
  ['node_modules/vite/bin/vite.js', ...watch, 'web/citizen/vite.config.ts'],
  ['node_modules/vite/bin/vite.js', ...watch, 'web/console/vite.config.ts'],
  ['node_modules/vite/bin/vite.js', ...watch, 'web/console/viewer/vite.config.ts'],
  ['node_modules/@nestjs/cli/bin/nest.js', 'start', '--watch'],
].map((args) => spawn(process.execPath, args, { stdio: 'inherit' }));

const stop = () => {
  for (const child of children) child.kill();
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
