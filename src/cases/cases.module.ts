import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChannelsModule } from '../channels/channels.module.js';
import { CustodyModule } from '../custody/custody.module.js';
import { ThreadModule } from '../reports/thread.module.js';
import { RiskModule } from '../risk/risk.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { CaseAccess } from './case-access.service.js';
import { CaseActs } from './case-acts.service.js';
import { CaseCounts } from './case-counts.js';
import { CaseDeadlines } from './case-deadlines.js';
import { CaseListService } from './case-list.service.js';
import { CaseMembersService } from './case-members.service.js';
import { CaseNewsService } from './case-news.service.js';
import { CaseOpeningService } from './case-opening.service.js';
import { CaseReadingService } from './case-reading.service.js';
import { CaseWorkService } from './case-work.service.js';
import {
  CaseCodingEntity,
  CaseEntity,
  CaseReportEntity,
  DossierEntryEntity,
  DossierReadingEntity,
  DossierWrapEntity,
} from './cases.entity.js';
import { DossierReader } from './dossier.reader.js';
import { DossierWriter } from './dossier.writer.js';

/** Cases: what staff find out about the deed that reports tell of. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      CaseEntity,
      CaseReportEntity,
      DossierWrapEntity,
      DossierEntryEntity,
      CaseCodingEntity,
      DossierReadingEntity,
    ]),
    ChannelsModule,
    CustodyModule,
    RiskModule,
    StaffModule,
    ThreadModule,
  ],
  providers: [
    CaseAccess,
    CaseActs,
    CaseCounts,
    CaseDeadlines,
    DossierReader,
    DossierWriter,
    CaseListService,
    CaseReadingService,
    CaseOpeningService,
    CaseNewsService,
    CaseWorkService,
    CaseMembersService,
  ],
  exports: [
    CaseListService,
    CaseReadingService,
    CaseOpeningService,
    CaseNewsService,
    CaseWorkService,
    CaseMembersService,
  ],
})
export class CasesModule {}
