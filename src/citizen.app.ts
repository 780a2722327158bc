import multipart from '@fastify/multipart';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ChannelsModule } from './channels/channels.module.js';
import { KeyLines } from './channels/key-lines.js';
import { SecurityController } from './channels/security.citizen.controller.js';
import type { Core } from './core.js';
import { CoreModule } from './core.module.js';
import { DisclosuresModule } from './disclosures/disclosures.module.js';
import { AccessGuard } from './platform/http/access.js';
import { builtFilesOf, serveAssets } from './platform/http/assets.js';
import { createApplication } from './platform/http/create-application.js';
import { citizenHeaders } from './platform/http/headers.js';
import { HealthController } from './platform/http/health.controller.js';
import { InformationController } from './platform/pages/information.citizen.controller.js';
import { problemPage } from './platform/pages/problem-page.js';
import { SampleDataController } from './platform/pages/sample-data.citizen.controller.js';
import { MOST_SEALED_BYTES } from './reports/file-limits.js';
import { IdentityCitizenController } from './reports/identity.citizen.controller.js';
import { ReceiptController } from './reports/receipt.citizen.controller.js';
import { ReportFormController } from './reports/report-form.citizen.controller.js';
import { ReporterModule } from './reports/reporter.module.js';
import { ReportsCitizenController } from './reports/reports.citizen.controller.js';
import { ReturnVisitController } from './reports/return-visit.citizen.controller.js';
import { UploadsCitizenController } from './reports/uploads.citizen.controller.js';
import { OfficeWordsController } from './units/office-words.citizen.controller.js';
import { ZoneController } from './units/zone.citizen.controller.js';

@Module({})
class CitizenModule {
  static of(core: Core): DynamicModule {
    return {
      module: CitizenModule,
      imports: [CoreModule.of(core), ChannelsModule, DisclosuresModule, ReporterModule],
      controllers: [
        HealthController,
        ReportFormController,
        ReceiptController,
        ReturnVisitController,
        ReportsCitizenController,
        IdentityCitizenController,
        UploadsCitizenController,
        SecurityController,
        ZoneController,
        OfficeWordsController,
        InformationController,
        ...(core.demo ? [SampleDataController] : []),
      ],
      providers: [{ provide: APP_GUARD, useClass: AccessGuard }, KeyLines],
    };
  }
}

/** The public application: no cookie, no session, no log line; complete without script. */
export function createCitizen(core: Core): Promise<NestFastifyApplication> {
  return createApplication({
    name: 'citizen',
    module: CitizenModule.of(core),
    settings: core.settings,
    logger: core.logger,
    routes: core.routes,
    bodyLimit: 1024 * 1024,
    // The largest file at 100 kbit/s takes 35 minutes.
    longestRequestMs: 60 * 60_000,
    renderPage: problemPage(core),
    prepare: async (server) => {
      await citizenHeaders(server, core.settings.onionUrl);
      await server.register(multipart, {
        // Of files as they are, or sealed and so a little larger. How many count is the form's business, and so is how
        // much text it keeps: `readForm` takes every part as a stream.
        limits: { fileSize: MOST_SEALED_BYTES, files: 160, parts: 160 },
        throwFileSizeLimit: false,
      });
      // The pieces of an upload are read by whoever has found out whose they are.
      server.addContentTypeParser('application/offset+octet-stream', (_request, payload, done) => done(null, payload));
      await serveAssets(server, builtFilesOf('citizen'), '/aset/');
    },
  });
}
