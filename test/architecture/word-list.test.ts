import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('the word list is what its script makes of the candidates and of the words taken out', () => {
  const said = execFileSync(process.execPath, ['scripts/word-list.mjs', '--check'], { encoding: 'utf8' });
  expect(said).toMatch(/^1032 words, SHA-256 1efd7d3d/);
});
