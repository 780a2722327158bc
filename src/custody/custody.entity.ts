import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row that every staff act locks: where the chain ends. */
@Entity('custody_head')
export class CustodyHeadEntity {
  /** Always 1. */
  @PrimaryColumn({ type: 'int' })
  id: number;

  /** Counted up when the installation secret was lost and a new chain begins. */
  @Column({ type: 'int' })
  segment: number;

  /** Number of the last entry of the segment; −1 when there is none. */
  @Column({ type: 'int' })
  n: number;

  @Column({ type: 'varchar', length: 64 })
  hash: string;
}

/** One staff act, or one day of reporters' acts. */
@Entity('custody_entry')
export class CustodyEntryEntity {
  @PrimaryColumn({ type: 'int' })
  segment: number;

  @PrimaryColumn({ type: 'int' })
  n: number;

  /** ISO 8601 in UTC. */
  @Column({ type: 'varchar', length: 24 })
  at: string;

  /** A member's id, or `server`. */
  @Column({ type: 'varchar', length: 32 })
  actor: string;

  @Column({ type: 'varchar', length: 60 })
  act: string;

  /** What it was done to: an id, or empty. */
  @Column({ type: 'varchar', length: 64 })
  thing: string;

  /** Canonical JSON with further facts. */
  @Column({ type: 'text' })
  details: string;

  @Column({ type: 'varchar', length: 64 })
  hash: string;
}
