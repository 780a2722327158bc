import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A daily job that was claimed: two consoles do not run one twice. */
@Entity('job_run')
export class JobRunEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  name: string;

  /** The last day for which it was run. */
  @Column({ type: 'varchar', length: 10 })
  day: string;
}
