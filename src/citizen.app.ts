import multipart from '@fastify/multipart';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Core } from './core.js';
import { CoreModule } from './core.module.js';
import { AccessGuard } from './platform/http/access.js';
import { builtFilesOf, serveAssets } from './platform/http/assets.js';
import { createApplication } from './platform/http/create-application.js';
import { citizenHeaders } from './platform/http/headers.js';
import { HealthController } from './platform/http/health.controller.js';

@Module({})
class CitizenModule {
  static of(core: Core): DynamicModule {
    return {
      module: CitizenModule,
      imports: [CoreModule.of(core)],
      controllers: [HealthController],
      providers: [{ provide: APP_GUARD, useClass: AccessGuard }],
    };
  }
}

const FILE_MOST_BYTES = 25 * 1024 * 1024;

/** The public application: no cookie, no session, no log line; complete without script. */
export function createCitizen(core: Core): Promise<NestFastifyApplication> {
  return createApplication({
    name: 'citizen',
    module: CitizenModule.of(core),
    settings: core.settings,
    logger: core.logger,
    routes: core.routes,
    bodyLimit: 1024 * 1024,
    prepare: async (server) => {
      await citizenHeaders(server, core.settings.onionUrl);
      await server.register(multipart, {
        limits: { fileSize: FILE_MOST_BYTES, files: 20, fields: 60, fieldSize: 512 * 1024, parts: 80 },
        throwFileSizeLimit: false,
      });
      await serveAssets(server, builtFilesOf('citizen'), '/aset/');
    },
  });
}
