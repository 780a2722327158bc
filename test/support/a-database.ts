import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { inject } from 'vitest';

export type TestEngine = 'sqlite' | 'mariadb';

/** The engine of this test file's project. A journey that needs a certain one, or both, names it itself. */
export function engineOfProject(): TestEngine {
  return process.env.TEST_DATABASE === 'mariadb' ? 'mariadb' : 'sqlite';
}

/** Makes an empty database in the project's MariaDB. */
export async function aDatabase(): Promise<{ url: string; name: string; drop(): Promise<void> }> {
  const { url } = inject('mariadb');
  const name = `peluit_${randomBytes(6).toString('hex')}`;
  const query = async (sql: string) => {
    const connection = await createConnection(url);
    await connection.query(sql);
    await connection.end();
  };
  await query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  return { url: `${url}${name}`, name, drop: () => query(`DROP DATABASE IF EXISTS ${name}`) };
}
