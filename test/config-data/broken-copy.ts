import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadConfigData } from '../../src/platform/config-data/load-config-data.js';
import { ConfigDataError } from '../../src/platform/config-data/problems.js';

export const BEKASI = resolve('config/bekasi');

/** A copy of the shipped configuration in which `from` stands as `to`; it is gone when the test is over. */
export function copyWith(file: string, from: string | RegExp, to: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'peluit-config-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  cpSync(BEKASI, directory, { recursive: true });
  const before = readFileSync(join(directory, file), 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(join(directory, file), after);
  return directory;
}

/** What is wrong with a configuration directory, line by line; nothing when it loads. */
export function problemsIn(directory: string): readonly string[] {
  try {
    loadConfigData(directory);
    return [];
  } catch (error) {
    if (error instanceof ConfigDataError) return error.problems;
    throw error;
  }
}

/** What is wrong with the shipped configuration once `from` stands as `to`. */
export function problemsWith(file: string, from: string | RegExp, to: string): readonly string[] {
  return problemsIn(copyWith(file, from, to));
}

/** The line of the first place where `text` stands in a shipped file. */
export function lineOf(file: string, text: string): number {
  const lines = readFileSync(join(BEKASI, file), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}
