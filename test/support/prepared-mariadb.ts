import type { TestProject } from 'vitest/node';
import { startMariadb } from './mariadb-server.js';

/** One MariaDB for all files of a project; each file makes databases of its own in it. */
export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const server = await startMariadb();
  project.provide('mariadb', { url: server.url, folder: server.folder });
  return server.stop;
}

declare module 'vitest' {
  interface ProvidedContext {
    mariadb: { url: string; folder: string };
  }
}
