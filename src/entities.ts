import {
  CaseCodingEntity,
  CaseEntity,
  CaseReportEntity,
  DossierEntryEntity,
  DossierReadingEntity,
  DossierWrapEntity,
} from './cases/cases.entity.js';
import { CardEntity, VouchEntity } from './channels/cards.entity.js';
import { ChannelGenerationEntity, ChannelWrapEntity } from './channels/channels.entity.js';
import { CustodyEntryEntity, CustodyHeadEntity } from './custody/custody.entity.js';
import {
  DisclosureAnswerEntity,
  DisclosureEntity,
  DisclosureRequestEntity,
  DisclosureShareEntity,
} from './disclosures/disclosures.entity.js';
import { AttachmentEntity } from './evidence/evidence.entity.js';
import { UploadEntity } from './evidence/upload.entity.js';
import { DeploymentEntity } from './platform/database/deployment.entity.js';
import { JobRunEntity } from './platform/jobs/job-run.entity.js';
import { ReadingEntity, ReportEntity, ReportEntryEntity, ThreadWrapEntity } from './reports/reports.entity.js';
import {
  ExposureEntity,
  ReleaseBatchEntity,
  ReleasedBucketEntity,
  ReleasedCaseEntity,
  ReleasedCellEntity,
  RiskBucketEntity,
  RiskCaseEntity,
  RiskCellEntity,
  RiskHolderEntity,
} from './risk/risk.entity.js';
import { GuessEntity, KnownBrowserEntity } from './staff/guesses.entity.js';
import { MemberEntity, MemberRoleEntity, SessionEntity } from './staff/staff.entity.js';
import { ReadinessEntity } from './waves/waves.entity.js';

/** Every table of Peluit; the migrations make them, a test compares the two. */
export const ENTITIES = [
  DeploymentEntity,
  JobRunEntity,
  CustodyHeadEntity,
  CustodyEntryEntity,
  ChannelGenerationEntity,
  ChannelWrapEntity,
  MemberEntity,
  MemberRoleEntity,
  CardEntity,
  VouchEntity,
  SessionEntity,
  GuessEntity,
  KnownBrowserEntity,
  AttachmentEntity,
  UploadEntity,
  DisclosureEntity,
  DisclosureShareEntity,
  DisclosureRequestEntity,
  DisclosureAnswerEntity,
  ReportEntity,
  ReportEntryEntity,
  ThreadWrapEntity,
  ReadingEntity,
  CaseEntity,
  CaseReportEntity,
  DossierWrapEntity,
  DossierEntryEntity,
  CaseCodingEntity,
  DossierReadingEntity,
  RiskBucketEntity,
  RiskCellEntity,
  RiskCaseEntity,
  RiskHolderEntity,
  ReleaseBatchEntity,
  ReleasedBucketEntity,
  ReleasedCaseEntity,
  ReleasedCellEntity,
  ExposureEntity,
  ReadinessEntity,
];
