import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDERS = ['src', 'web', 'test', 'scripts', 'bench'].filter((folder) => existsSync(folder));
const EXEMPT = /^src\/(?:texts\/|sealing\/words\.ts$|openapi-metadata\.ts$)/;

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.(ts|tsx|mjs|css)$/.test(path) && !EXEMPT.test(path)),
);
const linesOf = (path: string) => readFileSync(path, 'utf8').split('\n').length - 1;

it('keeps every file within 500 lines', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((path) => linesOf(path) > 500)).toEqual([]);
});

it('keeps every controller within 120 lines', () => {
  const controllers = files.filter((path) => path.endsWith('.controller.ts') && !path.includes('/planted/'));
  expect(controllers.length).toBeGreaterThan(0);
  expect(controllers.filter((path) => linesOf(path) > 120)).toEqual([]);
});
