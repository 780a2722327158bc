import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, IsNull, LessThan, Not, Repository } from 'typeorm';
import { CustodyWriter } from '../custody/custody.writer.js';
import { addDays, type Day } from '../domain/calendar/day.js';
import { type Batch, type Pending, quarterStart, releaseOn } from '../domain/disclosure/ledger.js';
import { Clock } from '../platform/clock/clock.js';
import type { ConfigData } from '../platform/config-data/config-data.js';
import { CORE } from '../platform/core-token.js';
import { Database, isDuplicate } from '../platform/database/database.js';
import { claimDay } from '../platform/jobs/claim-day.js';
import { JobRunEntity } from '../platform/jobs/job-run.entity.js';
import { keepReleasedSums } from './released-sums.js';
import { ReleaseBatchEntity, ReleasedBucketEntity, ReleasedCaseEntity, RiskCaseEntity } from './risk.entity.js';

const NAME = 'risk-release';

/** Releases what has reached its k, on the first of each month (`domain/disclosure/ledger.ts`). */
@Injectable()
export class ReleaseJob {
  constructor(
    @InjectRepository(JobRunEntity) private readonly runs: Repository<JobRunEntity>,
    private readonly database: Database,
    private readonly custody: CustodyWriter,
    private readonly clock: Clock,
    @Inject(CORE) private readonly core: { config: Pick<ConfigData, 'disclosure' | 'risk'> },
  ) {}

  /**
   * Runs for today and every release day since the last run. Each day is claimed, so that two consoles release once.
   * @returns how many batches were released
   */
  async run(): Promise<number> {
    const today = this.clock.today();
    const run = await this.runs.findOneBy({ name: NAME });
    let released = 0;
    for (let day = run ? addDays(run.day, 1) : today; day <= today; day = addDays(day, 1)) {
      if (day.endsWith('-01') || day === today) released += await this.release(day);
    }
    return released;
  }

  private async release(day: Day): Promise<number> {
    try {
      return await this.database.inTransaction(async (manager) => {
        if (!(await claimDay(this.database, manager, NAME, day))) return 0;
        const pending = await this.pendingOn(manager, day);
        const { batches } = releaseOn(day, pending, this.core.config.disclosure.leader);
        for (const batch of batches) await keepBatch(manager, batch, pending);
        if (day === quarterStart(day)) await keepReleasedSums(manager, day, this.core.config.risk);
        if (batches.length > 0) {
          const details = { batches: batches.length, cases: batches.reduce((sum, batch) => sum + batch.size, 0) };
          await this.custody.append(manager, { actor: 'server', act: 'risk.released', thing: day, details });
        }
        return batches.length;
      });
    } catch (error) {
      if (isDuplicate(error)) return 0;
      throw error;
    }
  }

  /** What had been waiting when the day began, so that a day that is made up for releases what it would have. */
  private async pendingOn(manager: EntityManager, day: Day): Promise<Pending> {
    const where = { step: Not(IsNull()), since: LessThan(day) };
    const counted = await manager.find(RiskCaseEntity, { where, order: { caseId: 'ASC' } });
    const released = new Map((await manager.find(ReleasedCaseEntity)).map((one) => [one.caseId, one]));
    const { proven } = this.core.config.risk;
    const pending: { incidents: Pending['incidents'][number][]; changes: Pending['changes'][number][] } = {
      incidents: [],
      changes: [],
    };
    for (const { caseId: id, step, unit, area, month, severity } of counted) {
      if (step === null) continue;
      const before = released.get(id);
      const facts = { unit, area, month, step, severity };
      if (!before) pending.incidents.push({ id, facts });
      else if (proven.includes(step) && !proven.includes(before.step) && before.unit === unit) {
        pending.changes.push({ id, released: { ...before, area: before.area || null }, now: facts });
      }
    }
    return pending;
  }
}

async function keepBatch(manager: EntityManager, batch: Batch, pending: Pending): Promise<void> {
  const batchId = randomBytes(16).toString('hex');
  const { kind, unit, day, size: n } = batch;
  const area = batch.area ?? '';
  await manager.insert(ReleaseBatchEntity, { id: batchId, kind, unit, area, day, n });
  for (const { month, step, severity, n: count } of batch.buckets) {
    await manager.insert(ReleasedBucketEntity, { batchId, month, step, severity, n: count });
  }
  const ids = new Set(batch.ids);
  const facts =
    kind === 'incidents'
      ? pending.incidents.filter(({ id }) => ids.has(id)).map(({ id, facts }) => ({ id, ...facts }))
      : pending.changes.filter(({ id }) => ids.has(id)).map(({ id, now }) => ({ id, ...now }));
  for (const { id: caseId, month, step, severity } of facts) {
    await manager.upsert(ReleasedCaseEntity, { caseId, unit, area, month, step, severity }, ['caseId']);
  }
}
