import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is true of this installation as a whole: `deployment_id` (32 hex digits), and `demo` where sample data lives. */
@Entity('deployment')
export class DeploymentEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  name: string;

  @Column({ type: 'varchar', length: 200 })
  value: string;
}
