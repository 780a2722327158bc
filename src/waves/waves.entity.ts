import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The total of a unit's LKE on a day. Totals are brought in; sheets, evidence and assessors are not kept here yet. */
@Entity('readiness')
export class ReadinessEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  unit: string;

  /** Of the assessment, `YYYY-MM-DD`. */
  @PrimaryColumn({ type: 'varchar', length: 10 })
  day: string;

  /** 0–100; 100 is best. */
  @Column({ type: 'double' })
  value: number;

  @Column({ type: 'varchar', length: 200 })
  source: string;
}
