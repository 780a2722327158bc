import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** What stands in the built `index.html` where each answer gets its own style nonce. */
const NONCE_PLACE = '__STYLE_NONCE__';

/** Addresses that are never the page: a wrong one there is an error for a program, not a view for a person. */
const NOT_THE_PAGE = ['/api/', '/health/', '/aset/', '/viewer/'];

/**
 * Serves the console's one page at every address that is nothing else, since its views have addresses of their own.
 * Each answer carries a fresh nonce for the styles that the page's components write.
 */
export function serveSinglePage(server: FastifyInstance, folder: string): void {
  const [before = '', after = ''] = readFileSync(join(folder, 'index.html'), 'utf8').split(NONCE_PLACE);
  server.get('/*', (request, reply) => {
    if (NOT_THE_PAGE.some((prefix) => request.url.startsWith(prefix))) {
      reply.callNotFound();
      return;
    }
    reply.type('text/html; charset=utf-8').send(`${before}${reply.cspNonce.style}${after}`);
  });
}
