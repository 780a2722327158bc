import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/channels.module.js';
import { CustodyModule } from '../custody/custody.module.js';
import { DisclosuresModule } from '../disclosures/disclosures.module.js';
import { ThreadModule } from '../reports/thread.module.js';
import { AskingService } from './asking.service.js';
import { CustodianService } from './custodian.service.js';
import { IdentityAccess } from './identity-access.service.js';
import { KeepingService } from './keeping.service.js';

/** A reporter's name: asked for by officers, opened only when enough custodians agree. */
@Module({
  imports: [ChannelsModule, CustodyModule, DisclosuresModule, ThreadModule],
  providers: [IdentityAccess, AskingService, CustodianService, KeepingService],
  exports: [AskingService, CustodianService, KeepingService],
})
export class IdentityModule {}
