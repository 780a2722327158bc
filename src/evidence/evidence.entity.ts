import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One sealed file in the evidence store. Its name, type and true size are inside the thread. */
@Entity('attachment')
@Index('attachment_report', ['reportId'])
export class AttachmentEntity {
  /** Also the file's name in the store. */
  @PrimaryColumn({ type: 'varchar', length: 32 })
  id: string;

  @Column({ type: 'varchar', length: 32 })
  reportId: string;

  /** The entry of the thread that lists it. */
  @Column({ type: 'int' })
  entryN: number;

  /** Size of the ciphertext in bytes. */
  @Column({ type: 'int' })
  bytes: number;

  /** SHA-256 of the ciphertext, hex. */
  @Column({ type: 'varchar', length: 64 })
  sha256: string;

  @Column({ type: 'varchar', length: 10 })
  day: string;
}
