import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RoleName } from '../../domain/staff/roles.js';

/** An account of the demo. Real installations keep no such list: nobody but the member knows a password. */
export interface DemoAccount {
  role: RoleName;
  login: string;
  password: string;
  /** base32 */
  totpSecret: string;
}

/** What the demo printed, for scripts. */
export interface DemoFile {
  citizenUrl: string;
  consoleUrl: string;
  accounts: DemoAccount[];
  /** One with a question waiting, one not yet read, one closed with a reason. */
  receipts: string[][];
}

/** @returns the path of `demo.json` in a data directory */
export function demoFileIn(dataDir: string): string {
  return join(dataDir, 'demo.json');
}

/** Writes `demo.json`, readable by its owner alone. */
export function writeDemoFile(dataDir: string, content: DemoFile): void {
  const path = demoFileIn(dataDir);
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
}

/** @throws Error with a sentence for the operator when no demo has been made there */
export function readDemoFile(dataDir: string): DemoFile {
  try {
    return JSON.parse(readFileSync(demoFileIn(dataDir), 'utf8')) as DemoFile;
  } catch {
    throw new Error(
      `There is no demo in ${dataDir}. Start it with npm run demo, or set PELUIT_DATA_DIR to where it keeps its data`,
    );
  }
}
