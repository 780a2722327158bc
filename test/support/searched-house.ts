import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { inject } from 'vitest';
import { ServerLogger } from '../../src/platform/logging/logger.js';
import type { TestEngine } from './a-database.js';
import { aHouse, type House } from './a-house.js';
import type { Canary } from './canary.js';
import { everythingStored } from './everything-stored.js';

/** A house that can be searched to its last byte, with a log that says all it ever says. */
export interface SearchedHouse {
  house: House;
  /** Where a word is, and in which form: in a table, in a file below its folders, in the log. */
  holds(canary: Canary): Promise<string[]>;
}

/** From here on everything temporary of this test file lies in one folder, so that it can be searched. */
export function aTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'peluit-canary-'));
  process.env.TMPDIR = folder;
  return folder;
}

/** @param temporary from aTemporaryFolder() */
export async function aSearchedHouse(engine: TestEngine, temporary: string): Promise<SearchedHouse> {
  const logged: string[] = [];
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      logged.push(String(chunk));
      done();
    },
  });
  const house = await aHouse({ engine, logger: new ServerLogger('debug', sink) });
  await house.listen();
  const folders = [temporary, ...(engine === 'mariadb' ? [inject('mariadb').folder] : [])];
  return {
    house,
    holds: async (canary) => [
      ...(await inTables(house, canary)),
      ...canary.findInFiles(folders),
      ...canary.formsIn(Buffer.from(logged.join(''))).map((form) => `log: ${form}`),
    ],
  };
}

async function inTables(house: House, canary: Canary): Promise<string[]> {
  const tables = await everythingStored(house.core.database);
  return tables.flatMap(({ name, rows }) =>
    rows.flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) => {
        const bytes = Buffer.isBuffer(value) ? value : Buffer.from(String(value));
        return canary.formsIn(bytes).map((form) => `${name}.${column}: ${form}`);
      }),
    ),
  );
}
