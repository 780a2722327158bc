import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const SHARED = {
  crossOriginEmbedderPolicy: { policy: 'require-corp' as const },
  crossOriginOpenerPolicy: { policy: 'same-origin' as const },
  crossOriginResourcePolicy: { policy: 'same-origin' as const },
  referrerPolicy: { policy: 'no-referrer' as const },
  frameguard: { action: 'deny' as const },
  // For browsers that never could seal; on a slow line every head counts.
  ieNoOpen: false as const,
  permittedCrossDomainPolicies: false as const,
  xssFilter: false as const,
};

/** The public side: no inline script or style, no frame, nothing from elsewhere; and no cookie at all. */
export async function citizenHeaders(server: FastifyInstance, onionUrl: string | undefined): Promise<void> {
  await server.register(helmet, {
    ...SHARED,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
  });
  server.addHook('onSend', async (request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    // Only pages have permissions, openers and agents.
    if (/^\/(?:aset|api)\//.test(request.url)) {
      for (const name of ['cross-origin-opener-policy', 'origin-agent-cluster']) reply.removeHeader(name);
    } else {
      reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), interest-cohort=()');
    }
    // Leading slashes would let a link name another host.
    if (onionUrl) reply.header('onion-location', `${new URL(onionUrl).origin}/${request.url.replace(/^[/\\]+/, '')}`);
  });
}

/**
 * The console: a fresh nonce for styles in every `index.html`, Trusted Types on, and frames only for the sandboxed
 * viewer of attachments.
 */
export async function consoleHeaders(server: FastifyInstance): Promise<void> {
  await server.register(helmet, {
    ...SHARED,
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        frameSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ['default'],
      },
    },
  });
  server.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), interest-cohort=()');
  });
}
