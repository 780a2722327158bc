import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, Not } from 'typeorm';
import type { Severity } from '../domain/case/coding.js';
import { type Bucket, type BucketKey, bucketId } from '../domain/risk/buckets.js';
import { sumCells } from '../domain/risk/cell-facts.js';
import { addBucket, emptySums } from '../domain/risk/evidence.js';
import type { CredibilityStep } from '../domain/risk/parameters.js';
import type { ChannelId } from '../domain/staff/roles.js';
import { Clock } from '../platform/clock/clock.js';
import type { ConfigData } from '../platform/config-data/config-data.js';
import { CORE } from '../platform/core-token.js';
import { Database, isDuplicate } from '../platform/database/database.js';
import { LANDMARK, rowOfSums, sumsOfRow } from './cell-sums.js';
import { RiskBucketEntity, RiskCaseEntity, RiskCellEntity, RiskHolderEntity } from './risk.entity.js';

/** What a coded case counts as, and who holds its key: all that risk learns of it. */
export interface CaseCount {
  caseId: string;
  channelId: ChannelId;
  unit: string;
  area: string;
  /** Of the deed, `YYYY-MM`. */
  month: string;
  /** Null while it counts nothing. */
  step: CredibilityStep | null;
  severity: Severity;
  /** Member ids. */
  holders: readonly string[];
}

type OwnedBucket = Bucket & { area: string; owner: string };

/** Counts coded cases inside the transaction of the coding. */
@Injectable()
export class RiskWriter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CORE) private readonly core: { config: Pick<ConfigData, 'risk'> },
  ) {}

  /**
   * Says what a case counts as from now on, and who holds its key. The same again changes nothing; what it counted as
   * before is taken back. The caller holds the lock of the case, so that two changes of one case never cross.
   */
  async put(manager: EntityManager, now: CaseCount): Promise<void> {
    const before = await this.database.lockForChange(manager, RiskCaseEntity, { caseId: now.caseId });
    const heldBy = await manager.findBy(RiskHolderEntity, { caseId: now.caseId });
    const wanted = [...new Set(now.holders)];
    const known = heldBy.map((holder) => holder.memberId);
    const after = bucketsOf({ ...now, holders: wanted }, 1);
    await this.change(manager, [...(before ? bucketsOf({ ...before, holders: known }, -1) : []), ...after]);
    const { caseId, channelId, unit, area, month, step, severity } = now;
    const facts = { unit, area, month, step, severity };
    const isSame = before !== null && bucketName({ ...before, ...facts }) === bucketName(before);
    const since = isSame ? before.since : this.clock.today();
    await manager.upsert(RiskCaseEntity, { caseId, channelId, ...facts, since }, ['caseId']);
    for (const memberId of known.filter((one) => !wanted.includes(one))) {
      await manager.delete(RiskHolderEntity, { caseId, memberId });
    }
    for (const memberId of wanted.filter((one) => !known.includes(one))) {
      await manager.insert(RiskHolderEntity, { caseId, memberId });
    }
  }

  /** Makes all sums anew from the buckets, as after a change of weights or of the half-life. @returns how many cells */
  async sumAnew(manager: EntityManager): Promise<number> {
    const rows = await manager.findBy(RiskBucketEntity, { n: Not(0) });
    const owners = [...new Set(rows.map((row) => row.owner))].sort();
    await manager.createQueryBuilder().delete().from(RiskCellEntity).execute();
    let cells = 0;
    for (const owner of owners) {
      const own = rows.filter((row) => row.owner === owner);
      for (const { unit, area, cases, sums } of sumCells(own, this.core.config.risk, LANDMARK)) {
        await manager.insert(RiskCellEntity, { owner, unit, area: area ?? '', ...rowOfSums(cases, sums) });
        cells += 1;
      }
    }
    return cells;
  }

  /** In the order of their names, so that two transactions that touch the same rows do not wait for each other in a ring. */
  private async change(manager: EntityManager, changes: readonly OwnedBucket[]): Promise<void> {
    const net = new Map<string, OwnedBucket>();
    for (const one of changes) {
      const name = `${one.owner}|${bucketId(one)}`;
      net.set(name, { ...one, n: one.n + (net.get(name)?.n ?? 0) });
    }
    for (const name of [...net.keys()].sort()) {
      const bucket = net.get(name);
      if (!bucket || bucket.n === 0) continue;
      await addToBucket(manager, bucket);
      await this.addToCell(manager, bucket);
    }
  }

  private async addToCell(manager: EntityManager, bucket: OwnedBucket): Promise<void> {
    const { owner, unit, area } = bucket;
    const key = { owner, unit, area };
    const add = async (row: RiskCellEntity) => {
      const sums = addBucket(sumsOfRow(row), bucket, this.core.config.risk);
      await manager.update(RiskCellEntity, key, rowOfSums(row.cases + bucket.n, sums));
    };
    const found = await this.database.lockForChange(manager, RiskCellEntity, key);
    if (found) return add(found);
    try {
      const sums = addBucket(emptySums(LANDMARK), bucket, this.core.config.risk);
      await manager.insert(RiskCellEntity, { ...key, ...rowOfSums(bucket.n, sums) });
    } catch (error) {
      // Another transaction made the cell meanwhile.
      const made = isDuplicate(error) && (await this.database.lockForChange(manager, RiskCellEntity, key));
      if (!made) throw error;
      await add(made);
    }
  }
}

function bucketName({ unit, area, month, step, severity }: Omit<BucketKey, 'step'> & { step: string | null }): string {
  return [unit, area, month, step, severity].join('|');
}

function bucketsOf(count: Omit<CaseCount, 'caseId'>, n: 1 | -1): OwnedBucket[] {
  const { channelId, unit, area, month, step, severity, holders } = count;
  if (step === null) return [];
  return [channelId, ...holders].map((owner) => ({ owner, unit, area, month, step, severity, n }));
}

async function addToBucket(manager: EntityManager, bucket: OwnedBucket): Promise<void> {
  const { owner, unit, area, month, step, severity, n } = bucket;
  const key = { owner, unit, area, month, step, severity };
  const add = () => manager.increment(RiskBucketEntity, key, 'n', n);
  if ((await add()).affected) return;
  try {
    await manager.insert(RiskBucketEntity, { ...key, n });
  } catch (error) {
    // Another transaction made the bucket meanwhile.
    if (!isDuplicate(error)) throw error;
    await add();
  }
}
