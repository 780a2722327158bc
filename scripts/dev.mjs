// Both front ends and the server, reloading: vite rebuilds the pages into dist-web/, nest restarts the server.
import { spawn } from 'node:child_process';

const vite = (config) => [
  'node_modules/vite/bin/vite.js',
  'build',
  '--watch',
  '--config',
  config,
  '--logLevel',
  'warn',
];
const children = [
  vite('web/citizen/vite.config.ts'),
  vite('web/console/vite.config.ts'),
  vite('web/console/viewer/vite.config.ts'),
  ['node_modules/@nestjs/cli/bin/nest.js', 'start', '--watch'],
].map((args) => spawn(process.execPath, args, { stdio: 'inherit' }));

const stop = () => {
  for (const child of children) child.kill();
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
