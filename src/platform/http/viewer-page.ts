import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/**
 * The policy of the page that draws attachments, which are hostile. `sandbox` gives it an opaque origin, also when
 * somebody opens its address in a tab: nothing that a file smuggles in can read the console, its cookie or its keys.
 * It may fetch nothing; the console hands it the one file by message.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  'sandbox allow-scripts',
].join('; ');

/** Serves the viewer's built files under `/viewer/`, with a policy of their own. @param folder its built files */
export async function serveViewer(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      reply.header('content-security-policy', POLICY);
      reply.header('x-frame-options', 'SAMEORIGIN');
      // Three megabytes that change only with a release: asked for anew each time, sent once.
      reply.header('cache-control', 'no-cache');
      // Seen from an opaque origin even its own script is a stranger's; the files are public and the same for all.
      reply.header('cross-origin-resource-policy', 'cross-origin');
    });
    await scope.register(staticFiles, {
      root: folder,
      prefix: '/viewer/',
      preCompressed: true,
      index: false,
      decorateReply: false,
      cacheControl: false,
    });
  });
}
