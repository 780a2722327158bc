import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { ENTITIES } from '../../src/entities.js';
import type { Database } from '../../src/platform/database/database.js';
import { openDatabase } from '../../src/platform/database/open-database.js';
import { ServerLogger } from '../../src/platform/logging/logger.js';
import { aDatabase, engineOfProject } from './a-database.js';

/** A migrated, empty database of the project's engine, without anything around it. */
export async function anOpenDatabase(
  onStatement?: (sql: string) => void,
): Promise<{ database: Database; file: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'peluit-database-'));
  const made = engineOfProject() === 'mariadb' ? await aDatabase() : undefined;
  afterAll(async () => {
    await made?.drop();
    rmSync(folder, { recursive: true, force: true });
  });
  const file = join(folder, 'peluit.sqlite');
  const database = await openDatabase({
    url: made?.url,
    file,
    entities: ENTITIES,
    logger: new ServerLogger('silent'),
    migrate: true,
    ...(onStatement ? { onStatement } : {}),
  });
  afterAll(() => database.close());
  return { database, file };
}
