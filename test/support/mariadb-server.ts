import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface MariadbServer {
  /** `mysql://root@127.0.0.1:port/` – add the name of a database. */
  url: string;
  /** Where its files are, for tests that search them. */
  folder: string;
  stop(): Promise<void>;
}

/** Starts a throw-away MariaDB on a free port of this machine, as the user who runs the tests. */
export async function startMariadb(): Promise<MariadbServer> {
  const folder = mkdtempSync(join(tmpdir(), 'peluit-mariadb-'));
  const data = join(folder, 'data');
  const asUser = process.getuid?.() === 0 ? ['--user=root'] : [];
  const installed = spawnSync(
    'mariadb-install-db',
    ['--no-defaults', ...asUser, `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'],
    { encoding: 'utf8' },
  );
  if (installed.status !== 0) throw new Error(`mariadb-install-db failed: ${installed.stderr}`);
  const port = await freePort();
  const server = spawn(
    '/usr/sbin/mariadbd',
    [
      '--no-defaults',
      ...asUser,
      `--datadir=${data}`,
      `--socket=${folder}/s.sock`,
      `--pid-file=${folder}/pid`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      '--character-set-server=utf8mb4',
      '--collation-server=utf8mb4_bin',
      '--innodb-buffer-pool-size=64M',
      '--skip-name-resolve',
      '--max-allowed-packet=64M',
      '--max-connections=400',
      '--default-time-zone=+00:00',
      // Tests only: a lost machine may lose a second here. Production keeps the safe values.
      '--innodb-flush-log-at-trx-commit=2',
      '--sync-binlog=0',
    ],
    { stdio: 'ignore' },
  );
  const stop = async () => {
    server.kill('SIGKILL');
    await new Promise((resolve) => (server.exitCode === null ? server.once('exit', resolve) : resolve(undefined)));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilItAnswers(port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `mysql://root@127.0.0.1:${port}/`, folder, stop };
}

async function untilItAnswers(port: number): Promise<void> {
  const { createConnection } = await import('mysql2/promise');
  for (let tries = 0; tries < 300; tries += 1) {
    try {
      const connection = await createConnection({ host: '127.0.0.1', port, user: 'root' });
      await connection.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('MariaDB did not answer within 30 s');
}

/** @returns a port that nobody listens on at this moment */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
