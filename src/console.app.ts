import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Core } from './core.js';
import { CoreModule } from './core.module.js';
import { AccessGuard } from './platform/http/access.js';
import { createApplication } from './platform/http/create-application.js';
import { consoleHeaders } from './platform/http/headers.js';
import { HealthController } from './platform/http/health.controller.js';
import { DeskModule } from './reports/desk.module.js';
import { DeskFactsConsoleController } from './reports/desk-facts.console.controller.js';
import { ReportsConsoleController } from './reports/reports.console.controller.js';

@Module({})
class ConsoleModule {
  static of(core: Core): DynamicModule {
    return {
      module: ConsoleModule,
      imports: [CoreModule.of(core), DeskModule],
      controllers: [HealthController, ReportsConsoleController, DeskFactsConsoleController],
      providers: [{ provide: APP_GUARD, useClass: AccessGuard }],
    };
  }
}

/** The staff's application: a React page over a REST interface, behind password and second factor. */
export function createConsole(core: Core): Promise<NestFastifyApplication> {
  return createApplication({
    name: 'console',
    module: ConsoleModule.of(core),
    settings: core.settings,
    logger: core.logger,
    routes: core.routes,
    bodyLimit: 2 * 1024 * 1024,
    prepare: async (server) => {
      await consoleHeaders(server);
    },
  });
}
