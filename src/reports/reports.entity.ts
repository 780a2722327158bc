import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ReportState } from '../domain/report/states.js';
import type { ChannelId } from '../domain/staff/roles.js';

/** What the desk may sort and count by; every word is in the entries, sealed. */
@Entity('report')
@Index('report_lookup', ['lookupHash'], { unique: true })
@Index('report_desk', ['channelId', 'unread', 'deadlineDay', 'id'])
export class ReportEntity {
  /** Random, chosen by whoever sealed the report. */
  @PrimaryColumn({ type: 'varchar', length: 32 })
  id: string;

  /** SHA-256 of the lookup that the reporter's words give. */
  @Column({ type: 'varchar', length: 64 })
  lookupHash: string;

  @Column({ type: 'varchar', length: 40 })
  channelId: ChannelId;

  @Column({ type: 'varchar', length: 20 })
  state: ReportState;

  /** True while the reporter's last entry has not been read. */
  @Column({ type: 'boolean' })
  unread: boolean;

  @Column({ type: 'varchar', length: 10 })
  filedDay: string;

  /** `9999-12-31` while no clock runs, so that the desk's order is one column. */
  @Column({ type: 'varchar', length: 10 })
  deadlineDay: string;

  @Column({ type: 'int' })
  lastN: number;

  @Column({ type: 'varchar', length: 64 })
  lastTag: string;
}

/** One sealed entry of the thread. */
@Entity('report_entry')
export class ReportEntryEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  reportId: string;

  @PrimaryColumn({ type: 'int' })
  n: number;

  /** `reporter`, or a member's id. */
  @Column({ type: 'varchar', length: 32 })
  author: string;

  @Column({ type: 'varchar', length: 10 })
  day: string;

  @Column({ type: 'varchar', length: 64 })
  tag: string;

  @Column({ type: 'blob' })
  ciphertext: Buffer;
}

/** The thread's secret half, wrapped to the channel by the reporter, or to a card by an officer. */
@Entity('thread_wrap')
@Index('thread_wrap_once', ['reportId', 'holderKind', 'holderId', 'generation'], { unique: true })
export class ThreadWrapEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  id: string;

  @Column({ type: 'varchar', length: 32 })
  reportId: string;

  @Column({ type: 'varchar', length: 10 })
  holderKind: 'channel' | 'card';

  @Column({ type: 'varchar', length: 40 })
  holderId: string;

  /** Of the channel's key; 0 for a card. */
  @Column({ type: 'int' })
  generation: number;

  @Column({ type: 'blob' })
  ciphertext: Buffer;

  @Column({ type: 'varchar', length: 10 })
  day: string;
}

/** How far a member has read a thread, signed by him, so that a cut tail is noticed at the next reading. */
@Entity('reading')
export class ReadingEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  reportId: string;

  @PrimaryColumn({ type: 'varchar', length: 32 })
  memberId: string;

  @Column({ type: 'int' })
  n: number;

  @Column({ type: 'varchar', length: 64 })
  tag: string;

  @Column({ type: 'text' })
  statement: string;
}
