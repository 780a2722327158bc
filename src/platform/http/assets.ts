import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** @returns the folder of one front end's built files */
export function builtFilesOf(frontEnd: 'citizen' | 'console' | 'viewer'): string {
  const folder = fileURLToPath(new URL(`../../../dist-web/${frontEnd}`, import.meta.url));
  if (!existsSync(folder)) throw new Error(`The web pages are not built: ${folder} is missing. Run npm run build`);
  return folder;
}

/**
 * What only means something for a page, a frame or a worker. A style sheet, an icon and a part of a script have no use
 * for it, and on a phone's line it is as much as the smaller ones themselves. A picture that somebody opens as a page
 * keeps its policy.
 */
const FOR_PAGES = [
  'cross-origin-embedder-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'x-dns-prefetch-control',
  'x-frame-options',
];
const IS_PART = /^(?!.*worker).*\.(?:js|css|svg)$/;

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
    // Nothing is kept, so nothing is ever asked for again in part or by its mark.
    etag: false,
    lastModified: false,
    acceptRanges: false,
    setHeaders: (response, path) => {
      const file = basename(path).replace(/\.(?:br|gz)$/, '');
      if (IS_PART.test(file)) for (const name of FOR_PAGES) response.removeHeader(name);
      if (IS_PART.test(file) && !file.endsWith('.svg')) response.removeHeader('content-security-policy');
      // Names carry a version in the query, and the files say nothing about a visit: they are the same for everybody.
      response.header('cache-control', 'no-store');
    },
  });
}
