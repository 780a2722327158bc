import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll } from 'vitest';
import { createCitizen } from '../../src/citizen.app.js';
import { createConsole } from '../../src/console.app.js';
import { type Core, type CoreOptions, openCore } from '../../src/core.js';
import { closeAll } from '../../src/platform/http/create-application.js';
import { readSettings } from '../../src/platform/settings/read-settings.js';
import { aDatabase, engineOfProject, type TestEngine } from './a-database.js';
import { FixedClock } from './fixed-clock.js';

/** A whole installation over a temporary database: both applications, real migrations, a fixed clock. */
export interface House {
  core: Core;
  clock: FixedClock;
  citizen: NestFastifyApplication;
  console: NestFastifyApplication;
  /** `http://127.0.0.1:port`; only after `listen()`. */
  citizenUrl: string;
  consoleUrl: string;
  /** Where its data, secret and evidence are. */
  dataDir: string;
  /** `mysql://…` or undefined on SQLite. */
  databaseUrl: string | undefined;
  listen(): Promise<void>;
  close(): Promise<void>;
}

export interface HouseOptions extends Omit<CoreOptions, 'clock'> {
  engine?: TestEngine;
  clock?: FixedClock;
  settings?: Record<string, string>;
}

/** Builds a house and tears it down after the test file. */
export async function aHouse(options: HouseOptions = {}): Promise<House> {
  const dataDir = mkdtempSync(join(tmpdir(), 'peluit-house-'));
  const engine = options.engine ?? engineOfProject();
  const database = engine === 'mariadb' ? await aDatabase() : undefined;
  let close = async () => {
    await database?.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  let closed = false;
  const closeOnce = async () => {
    if (closed) return;
    closed = true;
    await close();
  };
  afterAll(closeOnce);

  const clock = options.clock ?? new FixedClock();
  const settings = readSettings({
    PELUIT_DATA_DIR: dataDir,
    PELUIT_PORT: '0',
    PELUIT_CONSOLE_PORT: '0',
    PELUIT_LOG_LEVEL: 'silent',
    ...(database ? { PELUIT_DATABASE_URL: database.url } : {}),
    ...options.settings,
  });
  const core = await openCore(settings, { ...options, clock });
  const apps: NestFastifyApplication[] = [];
  const removeFiles = close;
  close = async () => {
    await closeAll(apps);
    await core.close();
    await removeFiles();
  };
  const citizen = await createCitizen(core);
  apps.push(citizen);
  const console = await createConsole(core);
  apps.push(console);

  const house: House = {
    core,
    clock,
    citizen,
    console,
    citizenUrl: '',
    consoleUrl: '',
    dataDir,
    databaseUrl: database?.url,
    listen: async () => {
      await citizen.listen(0, '127.0.0.1');
      await console.listen(0, '127.0.0.1');
      house.citizenUrl = await citizen.getUrl();
      house.consoleUrl = await console.getUrl();
    },
    close: closeOnce,
  };
  return house;
}
