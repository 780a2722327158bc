import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CustodyModule } from '../custody/custody.module.js';
import { JobRunEntity } from '../platform/jobs/job-run.entity.js';
import { ReleaseJob } from './release.job.js';
import { ReleasedIndexReader } from './released-index.reader.js';
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
} from './risk.entity.js';
import { RiskReader } from './risk.reader.js';
import { RiskWriter } from './risk.writer.js';
import { RiskMapService } from './risk-map.service.js';
import { RiskSums } from './risk-sums.js';

/** Kerawanan: counts of coded cases, their release, and what is shown of them to whom. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      RiskBucketEntity,
      RiskCellEntity,
      ReleasedCellEntity,
      RiskCaseEntity,
      RiskHolderEntity,
      ReleaseBatchEntity,
      ReleasedBucketEntity,
      ReleasedCaseEntity,
      ExposureEntity,
      JobRunEntity,
    ]),
    CustodyModule,
  ],
  providers: [RiskReader, RiskWriter, RiskMapService, ReleasedIndexReader, ReleaseJob, RiskSums],
  exports: [RiskWriter, RiskMapService, ReleasedIndexReader, ReleaseJob],
})
export class RiskModule {}
