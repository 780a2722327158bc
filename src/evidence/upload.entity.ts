import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A sealed file that is still arriving. How much of it has arrived is the length of the file itself. */
@Entity('upload')
@Index('upload_report', ['reportId'])
export class UploadEntity {
  /** Chosen by the browser; the attachment's id once it is whole, and the file's name in the store. */
  @PrimaryColumn({ type: 'varchar', length: 32 })
  id: string;

  @Column({ type: 'varchar', length: 32 })
  reportId: string;

  /** The entry of the thread that lists it. */
  @Column({ type: 'int' })
  entryN: number;

  /** Size of the whole ciphertext in bytes, as announced. */
  @Column({ type: 'int' })
  bytes: number;

  /** The day on which it was begun. */
  @Column({ type: 'varchar', length: 10 })
  day: string;
}
