import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { ConfigData } from '../platform/config-data/config-data.js';
import { CORE } from '../platform/core-token.js';
import { Database } from '../platform/database/database.js';
import { DeploymentEntity } from '../platform/database/deployment.entity.js';
import { canonicalJson } from '../sealing/canonical.js';
import { keepReleasedSums } from './released-sums.js';
import { ReleasedCellEntity } from './risk.entity.js';
import { RiskWriter } from './risk.writer.js';

const NAME = 'risk_weights';

/** Kept sums hold the weights of the risk file: when that changes, they are made anew from the buckets. */
@Injectable()
export class RiskSums implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly writer: RiskWriter,
    @Inject(CORE) private readonly core: { config: Pick<ConfigData, 'risk'> },
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { halfLifeMonths, severityWeight, credibility, proven } = this.core.config.risk;
    const weights = canonicalJson({ halfLifeMonths, severityWeight, credibility, proven });
    const value = createHash('sha256').update(weights).digest('hex');
    await this.database.inTransaction(async (manager) => {
      const kept = await this.database.lockForChange(manager, DeploymentEntity, { name: NAME });
      if (kept?.value === value) return;
      await this.writer.sumAnew(manager);
      const quarters = await manager
        .createQueryBuilder(ReleasedCellEntity, 'cell')
        .select('DISTINCT cell.quarter', 'quarter');
      for (const { quarter } of await quarters.getRawMany<{ quarter: string }>()) {
        await keepReleasedSums(manager, quarter, this.core.config.risk);
      }
      await manager.upsert(DeploymentEntity, { name: NAME, value }, ['name']);
    });
  }
}
