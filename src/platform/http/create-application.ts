import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ServerLogger } from '../logging/logger.js';
import type { Settings } from '../settings/settings.js';
import { bodyRules } from './body-rules.js';
import { DomainError } from './domain-error.js';
import { lineTimes } from './line-times.js';
import { ProblemFilter, type RenderProblemPage } from './problem.js';
import { answerUnreadable } from './unreadable-request.js';
import { validationPipe } from './validation.js';

/** What an application adds to the shared set-up. */
export interface ApplicationParts {
  name: 'citizen' | 'console';
  module: DynamicModule;
  settings: Settings;
  logger: ServerLogger;
  /** Collects every route, for the test that knows them all. */
  routes: [application: string, method: string, path: string][];
  /** Largest JSON or form body in bytes; multipart has limits of its own. */
  bodyLimit: number;
  /** A request that takes longer to arrive is cut, in milliseconds. */
  longestRequestMs: number;
  renderPage?: RenderProblemPage;
  /** Registers the application's own middleware, in order. */
  prepare(server: FastifyInstance): Promise<void>;
}

/** The one way to build either application; tests use it too. The result is initialised but does not listen. */
export async function createApplication(parts: ApplicationParts): Promise<NestFastifyApplication> {
  const filter = new ProblemFilter(parts.logger, parts.renderPage);
  const adapter = new FastifyAdapter({
    logger: false,
    // Addresses that no route could ever have.
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) =>
      filter.answer(new DomainError('not-found'), request, reply),
    clientErrorHandler: answerUnreadable,
    bodyLimit: parts.bodyLimit,
    ...lineTimes(parts.longestRequestMs),
    trustProxy: parts.settings.trustedProxies.length > 0 ? parts.settings.trustedProxies : false,
  });
  const server = adapter.getInstance() as unknown as FastifyInstance;
  server.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) parts.routes.push([parts.name, method, route.url]);
  });
  const app = await NestFactory.create<NestFastifyApplication>(parts.module, adapter, {
    logger: parts.logger,
    abortOnError: false,
    bufferLogs: false,
  });
  app.useGlobalFilters(filter);
  app.useGlobalPipes(validationPipe());
  await parts.prepare(server);
  // After the headers, so that a refusal carries them too.
  bodyRules(server);
  await app.init();
  await server.ready();
  return app;
}

const SWEEP_EVERY_MS = 100;
const PATIENCE_MS = 10_000;

/** Closes applications without waiting for clients that keep a connection open and say nothing. */
export async function closeAll(apps: NestFastifyApplication[]): Promise<void> {
  const servers = apps.map((app) => app.getHttpServer() as import('node:http').Server);
  const sweep = setInterval(() => {
    for (const server of servers) server.closeIdleConnections();
  }, SWEEP_EVERY_MS);
  const deadline = setTimeout(() => {
    for (const server of servers) server.closeAllConnections();
  }, PATIENCE_MS);
  try {
    await Promise.all(apps.map((app) => app.close()));
  } finally {
    clearInterval(sweep);
    clearTimeout(deadline);
  }
}
