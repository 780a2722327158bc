import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ScheduleModule } from '@nestjs/schedule';
import { CaseNewsConsoleController } from './cases/case-news.console.controller.js';
import { CaseWorkConsoleController } from './cases/case-work.console.controller.js';
import { CasesConsoleController } from './cases/cases.console.controller.js';
import { CasesModule } from './cases/cases.module.js';
import { CardsController } from './channels/cards.console.controller.js';
import { ChannelsController } from './channels/channels.console.controller.js';
import { ChannelsModule } from './channels/channels.module.js';
import type { Core } from './core.js';
import { CoreModule } from './core.module.js';
import { DailyJobs } from './daily-jobs.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { HourlyJobs } from './hourly-jobs.js';
import { IdentityConsoleController } from './identity/identity.console.controller.js';
import { IdentityModule } from './identity/identity.module.js';
import { KeepingConsoleController } from './identity/keeping.console.controller.js';
import { AccessGuard } from './platform/http/access.js';
import { ApiDescriptionController } from './platform/http/api-description.controller.js';
import { builtFilesOf, serveAssets } from './platform/http/assets.js';
import { createApplication } from './platform/http/create-application.js';
import { consoleHeaders } from './platform/http/headers.js';
import { HealthController } from './platform/http/health.controller.js';
import { serveSinglePage } from './platform/http/single-page.js';
import { serveViewer } from './platform/http/viewer-page.js';
import { StorageOrderModule } from './platform/jobs/storage-order.module.js';
import { DeskModule } from './reports/desk.module.js';
import { DeskFactsConsoleController } from './reports/desk-facts.console.controller.js';
import { ReportsConsoleController } from './reports/reports.console.controller.js';
import { RiskController } from './risk/risk.console.controller.js';
import { RiskModule } from './risk/risk.module.js';
import { ActivationController } from './staff/activation.console.controller.js';
import { MembersController } from './staff/members.console.controller.js';
import { SessionController } from './staff/session.console.controller.js';
import { SessionGuard } from './staff/session.guard.js';
import { StaffModule } from './staff/staff.module.js';
import { WavesController } from './waves/waves.console.controller.js';
import { WavesModule } from './waves/waves.module.js';

@Module({})
class ConsoleModule {
  static of(core: Core): DynamicModule {
    return {
      module: ConsoleModule,
      imports: [
        CoreModule.of(core),
        ScheduleModule.forRoot(),
        ChannelsModule,
        StaffModule,
        DeskModule,
        IdentityModule,
        EvidenceModule,
        RiskModule,
        CasesModule,
        WavesModule,
        StorageOrderModule,
      ],
      controllers: [
        HealthController,
        ApiDescriptionController,
        SessionController,
        ActivationController,
        MembersController,
        CardsController,
        ChannelsController,
        ReportsConsoleController,
        DeskFactsConsoleController,
        IdentityConsoleController,
        KeepingConsoleController,
        CaseNewsConsoleController,
        CasesConsoleController,
        CaseWorkConsoleController,
        RiskController,
        WavesController,
      ],
      // In this order: who is it, then may he.
      providers: [
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        DailyJobs,
        HourlyJobs,
      ],
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
    longestRequestMs: 5 * 60_000,
    prepare: async (server) => {
      await consoleHeaders(server);
      const folder = builtFilesOf('console');
      await serveAssets(server, folder, '/aset/');
      await serveViewer(server, builtFilesOf('viewer'));
      serveSinglePage(server, folder);
    },
  });
}
