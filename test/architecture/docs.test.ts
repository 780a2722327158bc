import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const PAGES = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'NOTICE'],
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const PATH = /`((?:src|web|test|config|scripts|docs|bench)\/[\w./-]*)`|\]\(((?!https?:)[\w./-]+)\)/g;

it('names only files that exist', () => {
  const missing = PAGES.flatMap((page) => {
    const folder = page.includes('/') ? page.slice(0, page.lastIndexOf('/') + 1) : '';
    return [...readFileSync(page, 'utf8').matchAll(PATH)]
      .map(([, path, link]) => path ?? folder + link)
      .filter((path) => !existsSync(path))
      .map((path) => `${page}: ${path}`);
  });
  expect(PAGES.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});
