import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Severity } from '../domain/case/coding.js';
import type { CredibilityStep } from '../domain/risk/parameters.js';
import type { ChannelId } from '../domain/staff/roles.js';

/**
 * How many cases of one key an owner counts. A channel counts all of its cases; a member those whose key he holds, so
 * that his own figures are made of nothing else. Integers: any order of codings gives the same, and each can be undone.
 */
@Entity('risk_bucket')
export class RiskBucketEntity {
  /** A channel, or a member's id. */
  @PrimaryColumn({ type: 'varchar', length: 40 })
  owner: string;

  @PrimaryColumn({ type: 'varchar', length: 40 })
  unit: string;

  @PrimaryColumn({ type: 'varchar', length: 10 })
  area: string;

  /** Of the deed, `YYYY-MM`. */
  @PrimaryColumn({ type: 'varchar', length: 7 })
  month: string;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  step: CredibilityStep;

  @PrimaryColumn({ type: 'int' })
  severity: Severity;

  @Column({ type: 'int' })
  n: number;
}

/** The columns of kept sums (`ForwardSums`), about the landmark of `cell-sums.ts`: whole numbers, too long for an int. */
abstract class SumColumns {
  /** Cases that count something, without weights. */
  @Column({ type: 'int' })
  cases: number;

  @Column({ type: 'varchar', length: 60 })
  proven: string;

  @Column({ type: 'varchar', length: 60 })
  unproven: string;

  @Column({ type: 'varchar', length: 60 })
  provenSquares: string;
}

/** The sums of one owner's cases in one field of the map: what is read is as long as the map, however many cases there are. */
@Entity('risk_cell')
export class RiskCellEntity extends SumColumns {
  /** A channel, or a member's id. */
  @PrimaryColumn({ type: 'varchar', length: 40 })
  owner: string;

  @PrimaryColumn({ type: 'varchar', length: 40 })
  unit: string;

  @PrimaryColumn({ type: 'varchar', length: 10 })
  area: string;
}

/** The sums of everything released up to the first day of a quarter; written once, when that day's release is done. */
@Entity('released_cell')
export class ReleasedCellEntity extends SumColumns {
  /** The first day of the quarter. */
  @PrimaryColumn({ type: 'varchar', length: 10 })
  quarter: string;

  @PrimaryColumn({ type: 'varchar', length: 40 })
  unit: string;

  /** Empty: released for the unit as a whole. */
  @PrimaryColumn({ type: 'varchar', length: 10 })
  area: string;
}

/** What a case counts as now. */
@Entity('risk_case')
export class RiskCaseEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  caseId: string;

  @Column({ type: 'varchar', length: 40 })
  channelId: ChannelId;

  @Column({ type: 'varchar', length: 40 })
  unit: string;

  @Column({ type: 'varchar', length: 10 })
  area: string;

  @Column({ type: 'varchar', length: 7 })
  month: string;

  /** Null while it counts nothing. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  step: CredibilityStep | null;

  @Column({ type: 'int' })
  severity: Severity;

  /** The day since which it counts as this: a release takes what was so before its own day. */
  @Column({ type: 'varchar', length: 10 })
  since: string;
}

/** Who holds the key of a case that has been coded. */
@Entity('risk_holder')
@Index('risk_holder_member', ['memberId'])
export class RiskHolderEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  caseId: string;

  @PrimaryColumn({ type: 'varchar', length: 32 })
  memberId: string;
}

/** One released batch of at least k cases. Never edited. */
@Entity('release_batch')
@Index('release_batch_day', ['day'])
export class ReleaseBatchEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  id: string;

  /** `incidents`: cases that were not released before; `changes`: released ones that became proven. */
  @Column({ type: 'varchar', length: 10 })
  kind: 'incidents' | 'changes';

  @Column({ type: 'varchar', length: 40 })
  unit: string;

  /** Empty: released for the unit as a whole ("tidak dirinci"). */
  @Column({ type: 'varchar', length: 10 })
  area: string;

  @Column({ type: 'varchar', length: 10 })
  day: string;

  /** Cases in the batch. */
  @Column({ type: 'int' })
  n: number;
}

/** What a batch adds to the released figures; one of changes also takes away. */
@Entity('released_bucket')
export class ReleasedBucketEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  batchId: string;

  @PrimaryColumn({ type: 'varchar', length: 7 })
  month: string;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  step: CredibilityStep;

  @PrimaryColumn({ type: 'int' })
  severity: Severity;

  @Column({ type: 'int' })
  n: number;
}

/** As what a case was released: once, in one batch. */
@Entity('released_case')
export class ReleasedCaseEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  caseId: string;

  @Column({ type: 'varchar', length: 40 })
  unit: string;

  /** Empty: in a batch for the unit as a whole. */
  @Column({ type: 'varchar', length: 10 })
  area: string;

  @Column({ type: 'varchar', length: 7 })
  month: string;

  /** The step it stands with in the released figures. */
  @Column({ type: 'varchar', length: 20 })
  step: CredibilityStep;

  @Column({ type: 'int' })
  severity: Severity;
}

/** What a unit was exposed to in an area in a year: a budget, transactions, staff. Only its ratios within an area count. */
@Entity('exposure')
export class ExposureEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  unit: string;

  @PrimaryColumn({ type: 'varchar', length: 10 })
  area: string;

  @PrimaryColumn({ type: 'int' })
  year: number;

  /** 0 or more. */
  @Column({ type: 'double' })
  value: number;

  @Column({ type: 'varchar', length: 200 })
  source: string;

  /** On which it was brought in. */
  @Column({ type: 'varchar', length: 10 })
  day: string;
}
