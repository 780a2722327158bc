import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/channels.module.js';
import { DisclosuresModule } from '../disclosures/disclosures.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { CitizenToken } from '../platform/http/citizen-token.js';
import { PageSettings } from '../platform/pages/page-settings.js';
import { ProofOfWork } from '../platform/proof/proof-of-work.js';
import { FilesToSealService } from './files-to-seal.service.js';
import { FilingService } from './filing.service.js';
import { PlainBudget } from './plain-budget.js';
import { PlainIdentity } from './plain-identity.js';
import { PlainOutside } from './plain-outside.js';
import { PlainReportService } from './plain-report.service.js';
import { PlainReportForm } from './plain-report-form.js';
import { PlainReturn } from './plain-return.js';
import { PlainThreadService } from './plain-thread.service.js';
import { PlainVisit } from './plain-visit.js';
import { ReceiptPages } from './receipt-pages.js';
import { ReceiptTickets } from './receipt-tickets.js';
import { ReportFormStates } from './report-form-state.js';
import { ReporterIdentityService } from './reporter-identity.service.js';
import { ReporterThreadService } from './reporter-thread.service.js';
import { SealingThreads } from './sealing-threads.js';
import { ThreadModule } from './thread.module.js';
import { UploadsService } from './uploads.service.js';
import { VisitStates } from './visit-states.js';

/** The reporter's side: filing, receipt, conversation, with script (sealed) and without (sealing on arrival). */
@Module({
  imports: [ChannelsModule, DisclosuresModule, EvidenceModule, ThreadModule],
  providers: [
    CitizenToken,
    PageSettings,
    ProofOfWork,
    PlainBudget,
    SealingThreads,
    FilingService,
    ReporterThreadService,
    UploadsService,
    FilesToSealService,
    PlainReportForm,
    PlainReportService,
    PlainThreadService,
    PlainVisit,
    PlainIdentity,
    ReporterIdentityService,
    PlainReturn,
    PlainOutside,
    VisitStates,
    ReceiptPages,
    ReceiptTickets,
    ReportFormStates,
  ],
  exports: [
    CitizenToken,
    PageSettings,
    ProofOfWork,
    FilingService,
    ReporterThreadService,
    ThreadModule,
    UploadsService,
    PlainReportForm,
    PlainVisit,
    PlainIdentity,
    ReporterIdentityService,
    PlainReturn,
    PlainOutside,
    ReceiptPages,
    ReportFormStates,
  ],
})
export class ReporterModule {}
