import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** @returns the folder of one front end's built files */
export function builtFilesOf(frontEnd: 'citizen' | 'console' | 'viewer'): string {
  const folder = fileURLToPath(new URL(`../../../dist-web/${frontEnd}`, import.meta.url));
  if (!existsSync(folder)) throw new Error(`The web pages are not built: ${folder} is missing. Run npm run build`);
  return folder;
}

/** Serves built files under a prefix, in their compressed form where there is one and the browser takes it. */
export async function serveAssets(server: FastifyInstance, folder: string, prefix: string): Promise<void> {
  await server.register(staticFiles, {
    root: folder,
    prefix,
    preCompressed: true,
    index: false,
    decorateReply: false,
    wildcard: true,
    cacheControl: false,
    setHeaders: (response) => {
      // Names carry a version in the query, and the files say nothing about a visit: they are the same for everybody.
      response.header('cache-control', 'no-store');
    },
  });
}
