import { type DynamicModule, Global, Module } from '@nestjs/common';
import { getDataSourceToken, getEntityManagerToken } from '@nestjs/typeorm';
import type { Core } from './core.js';
import { Clock } from './platform/clock/clock.js';
import { CORE } from './platform/core-token.js';
import { Database } from './platform/database/database.js';
import { Deployment } from './platform/deployment/deployment.js';
import { EvidenceStore } from './platform/evidence-store/evidence-store.js';
import { Csrf } from './platform/http/csrf.js';
import { TicketKeys } from './platform/http/ticket-keys.js';
import { KdfQueue } from './platform/kdf/kdf-queue.js';
import { ServerLogger } from './platform/logging/logger.js';
import { InstallationSecret } from './platform/secret/installation-secret.js';
import { Settings } from './platform/settings/settings.js';

/** Gives the parts of the shared core to every slice. The database that is injected is the reading door. */
@Global()
@Module({})
export class CoreModule {
  static of(core: Core): DynamicModule {
    const parts = [
      { provide: CORE, useValue: core },
      { provide: getDataSourceToken(), useValue: core.database.reader },
      { provide: getEntityManagerToken(), useValue: core.database.reader.manager },
      { provide: Database, useValue: core.database },
      { provide: Deployment, useValue: { id: core.deploymentId, demo: core.demo } },
      { provide: Settings, useValue: core.settings },
      { provide: Clock, useValue: core.clock },
      { provide: EvidenceStore, useValue: core.evidence },
      { provide: InstallationSecret, useValue: core.secret },
      { provide: Csrf, useValue: core.csrf },
      { provide: TicketKeys, useValue: core.tickets },
      { provide: KdfQueue, useValue: core.kdf },
      { provide: ServerLogger, useValue: core.logger },
    ];
    return { module: CoreModule, providers: parts, exports: parts };
  }
}
