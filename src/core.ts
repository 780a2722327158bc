import { randomBytes } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { beginCustody } from './custody/custody.writer.js';
import { proveCaseMoves } from './domain/case/states.js';
import { proveReportMoves } from './domain/report/states.js';
import { proveUnitMoves } from './domain/wave/states.js';
import { ENTITIES } from './entities.js';
import { AttachmentEntity } from './evidence/evidence.entity.js';
import { UploadEntity } from './evidence/upload.entity.js';
import { type Clock, SystemClock } from './platform/clock/clock.js';
import type { ConfigData } from './platform/config-data/config-data.js';
import { loadConfigData } from './platform/config-data/load-config-data.js';
import type { Database } from './platform/database/database.js';
import type { StatementListener } from './platform/database/database-logger.js';
import { DeploymentEntity } from './platform/database/deployment.entity.js';
import { hasPendingMigrations, openDatabase } from './platform/database/open-database.js';
import { EvidenceStore } from './platform/evidence-store/evidence-store.js';
import { Csrf } from './platform/http/csrf.js';
import { TicketKeys } from './platform/http/ticket-keys.js';
import { KdfQueue } from './platform/kdf/kdf-queue.js';
import { ServerLogger } from './platform/logging/logger.js';
import { type Milestones, noMilestones } from './platform/milestones.js';
import { InstallationSecret } from './platform/secret/installation-secret.js';
import type { Settings } from './platform/settings/settings.js';

/** What both applications share: opened once, closed last. */
export interface Core {
  settings: Settings;
  config: ConfigData;
  database: Database;
  evidence: EvidenceStore;
  clock: Clock;
  logger: ServerLogger;
  secret: InstallationSecret;
  csrf: Csrf;
  tickets: TicketKeys;
  kdf: KdfQueue;
  /** 16 bytes made once; part of every receipt's and password's salt. */
  deploymentId: Uint8Array;
  /** True when the database holds sample data: every page then says so. */
  demo: boolean;
  milestones: Milestones;
  /** Every route of both applications: [application, method, path]. A test compares it with its own list. */
  routes: [application: string, method: string, path: string][];
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** What tests and the demo set differently; production passes nothing. */
export interface CoreOptions {
  clock?: Clock;
  milestones?: Milestones;
  onStatement?: StatementListener;
  logger?: ServerLogger;
  /** Only the demo opens a database of sample data. */
  allowDemo?: boolean;
}

const LEAST_FREE_BYTES = 64 * 1024 * 1024;

/**
 * Opens everything that the applications need.
 * @throws Error that names what is wrong: configuration data, database, secret, or a database of sample data
 */
export async function openCore(settings: Settings, options: CoreOptions = {}): Promise<Core> {
  proveReportMoves();
  proveCaseMoves();
  proveUnitMoves();
  const logger = options.logger ?? new ServerLogger(settings.logLevel);
  const clock = options.clock ?? new SystemClock();
  const config = loadConfigData(settings.configDir);
  const secret = InstallationSecret.open(settings.secretFile);
  const database = await openDatabase({
    url: settings.databaseUrl,
    file: join(settings.dataDir, 'peluit.sqlite'),
    entities: ENTITIES,
    logger,
    migrate: settings.roles.includes('console'),
    ...(options.onStatement ? { onStatement: options.onStatement } : {}),
  });
  try {
    if (!settings.roles.includes('console')) await untilMigrated(database, logger);
    const evidence = new EvidenceStore(settings.evidenceDir, clock);
    const facts = await deploymentFacts(database);
    if (facts.demo && options.allowDemo !== true) {
      throw new Error('This database holds sample data (npm run demo). Give production a data directory of its own');
    }
    // Only the citizen application writes files, so only its start can tell a stray from one that is just arriving.
    if (settings.roles.includes('citizen')) {
      await evidence.sweep((id) => database.reader.getRepository(AttachmentEntity).existsBy({ id }));
      await evidence.unfinished.sweep((id) => database.reader.getRepository(UploadEntity).existsBy({ id }));
    }
    return {
      settings,
      config,
      database,
      evidence,
      clock,
      logger,
      secret,
      csrf: new Csrf(secret, clock),
      tickets: new TicketKeys(clock),
      kdf: new KdfQueue(),
      ...facts,
      milestones: options.milestones ?? noMilestones,
      routes: [],
      isReady: () => isReady(database, settings),
      close: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

const MIGRATION_PATIENCE_MS = 60_000;

/** A citizen process waits for the console, which brings the schema up to date. */
async function untilMigrated(database: Database, logger: ServerLogger): Promise<void> {
  for (let waited = 0; await hasPendingMigrations(database); waited += 500) {
    if (waited === 0) logger.info('waiting for the console to bring the database up to date');
    if (waited >= MIGRATION_PATIENCE_MS) {
      throw new Error('The database still lacks a migration after 60 s. Start the console, or run: peluit migrate');
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Makes what every database needs once, and tells what is true of this one. */
async function deploymentFacts(database: Database): Promise<{ deploymentId: Uint8Array; demo: boolean }> {
  const id = await database.inTransaction(async (manager) => {
    const found = await manager.findOneBy(DeploymentEntity, { name: 'deployment_id' });
    if (found) return found.value;
    await beginCustody(manager);
    const value = randomBytes(16).toString('hex');
    await manager.insert(DeploymentEntity, { name: 'deployment_id', value });
    return value;
  });
  const demo = await database.reader.getRepository(DeploymentEntity).existsBy({ name: 'demo' });
  return { deploymentId: new Uint8Array(Buffer.from(id, 'hex')), demo };
}

async function isReady(database: Database, settings: Settings): Promise<boolean> {
  try {
    if (await hasPendingMigrations(database)) return false;
    const disk = await statfs(settings.evidenceDir);
    return disk.bavail * disk.bsize > LEAST_FREE_BYTES;
  } catch {
    return false;
  }
}
