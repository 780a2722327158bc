import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { getMetadataArgsStorage } from 'typeorm';
import { channelRootsFile } from '../../channels/channel-roots.js';
import { ENTITIES } from '../../entities.js';
import { DeploymentEntity } from '../../platform/database/deployment.entity.js';
import { openDatabase } from '../../platform/database/open-database.js';
import { ServerLogger } from '../../platform/logging/logger.js';
import type { Settings } from '../../platform/settings/settings.js';
import { demoFileIn } from './demo-file.js';

/** Says that a directory holds nothing but sample data, also while the database does not say so yet. */
const MARK = 'DATA-CONTOH.txt';
const MARK_TEXT = 'Sample data of Peluit. "npm run demo" throws everything in this directory away and makes it anew.\n';

type Found = 'empty' | 'demo' | 'other';

/**
 * Makes an empty database that is marked as sample data, in a data directory that is marked so too. What an earlier
 * demo left there is thrown away; anything else is left alone.
 * @throws Error with a sentence for the operator when the database or the directory holds something else
 */
export async function prepareDemoPlace(settings: Settings, seed: string): Promise<void> {
  const file = join(settings.dataDir, 'peluit.sqlite');
  const isMarked = existsSync(join(settings.dataDir, MARK));
  const found = settings.databaseUrl ? await lookIntoMariadb(settings.databaseUrl) : lookIntoSqlite(file);
  if (found === 'other') {
    const what = settings.databaseUrl ? 'The database of PELUIT_DATABASE_URL' : `The database in ${settings.dataDir}`;
    throw new Error(
      `${what} is not empty and holds no sample data. The demo never touches such a database: give it one of its own`,
    );
  }
  const isOurs = isMarked || (found === 'demo' && !settings.databaseUrl);
  const leftovers = [settings.secretFile, channelRootsFile(settings.secretFile), ...filesOf(settings.evidenceDir)];
  if (!isOurs && [file, ...leftovers].some((path) => existsSync(path) && (path !== file || settings.databaseUrl))) {
    throw new Error(
      `${settings.dataDir} is the data directory of something that is not the demo. Set PELUIT_DATA_DIR to one that may be thrown away`,
    );
  }
  if (settings.databaseUrl && found === 'demo') await dropTables(settings.databaseUrl);
  for (const path of [file, `${file}-wal`, `${file}-shm`, demoFileIn(settings.dataDir), ...leftovers]) {
    rmSync(path, { force: true });
  }
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(join(settings.dataDir, MARK), MARK_TEXT);
  await markDatabase(settings, file, seed);
}

/** @throws Error with a sentence for the operator when somebody listens there already; asked before anything is thrown away */
export async function expectFreePorts(settings: Settings): Promise<void> {
  for (const [name, port] of [
    ['PELUIT_PORT', settings.citizenPort],
    ['PELUIT_CONSOLE_PORT', settings.consolePort],
  ] as const) {
    const taken = await new Promise<boolean>((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(true));
      probe.listen(port, settings.host, () => probe.close(() => resolve(false)));
    });
    if (taken) throw new Error(`Port ${port} is taken, perhaps by another demo. Stop it, or set ${name} to a free one`);
  }
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^[0-9a-f]{32}(\.part)?$/.test(name))
    .map((name) => join(folder, name));
}

async function markDatabase(settings: Settings, file: string, seed: string): Promise<void> {
  const database = await openDatabase({
    url: settings.databaseUrl,
    file,
    entities: ENTITIES,
    logger: new ServerLogger(settings.logLevel),
    migrate: true,
  });
  try {
    await database.inTransaction((manager) => manager.insert(DeploymentEntity, { name: 'demo', value: seed }));
  } finally {
    await database.close();
  }
}

function lookIntoSqlite(file: string): Found {
  if (!existsSync(file)) return 'empty';
  const database = new BetterSqlite3(file, { readonly: true });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
    if (!tables.includes('deployment')) return tables.length === 0 ? 'empty' : 'other';
    return foundBy(database.prepare('SELECT name FROM deployment').pluck().all());
  } finally {
    database.close();
  }
}

async function lookIntoMariadb(url: string): Promise<Found> {
  const connection = await createConnection(url);
  try {
    const tables = await namesOf(
      connection.query('SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()'),
    );
    if (!tables.includes('deployment')) return tables.length === 0 ? 'empty' : 'other';
    return foundBy(await namesOf(connection.query('SELECT name FROM deployment')));
  } finally {
    await connection.end();
  }
}

async function dropTables(url: string): Promise<void> {
  const connection = await createConnection(url);
  try {
    const ours = getMetadataArgsStorage().tables.map((table) => table.name);
    for (const name of [...ours, 'migrations']) await connection.query(`DROP TABLE IF EXISTS \`${name}\``);
  } finally {
    await connection.end();
  }
}

/** A database that was migrated and never used has no row there yet. */
function foundBy(deploymentRows: unknown[]): Found {
  if (deploymentRows.length === 0) return 'empty';
  return deploymentRows.includes('demo') ? 'demo' : 'other';
}

async function namesOf(query: Promise<unknown>): Promise<string[]> {
  const [rows] = (await query) as [RowDataPacket[], unknown];
  return rows.map((row) => String(row.name));
}
