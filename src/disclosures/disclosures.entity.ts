import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RequestState } from '../domain/identity/request.js';

/** A reporter's name, sealed to a key of its own that nobody holds whole. */
@Entity('disclosure')
@Index('disclosure_report', ['reportId'], { unique: true })
export class DisclosureEntity {
  /** Random, chosen by whoever sealed it. */
  @PrimaryColumn({ type: 'varchar', length: 32 })
  id: string;

  @Column({ type: 'varchar', length: 32 })
  reportId: string;

  /** So many custodians must agree. */
  @Column({ type: 'int' })
  needed: number;

  /** Somebody has been handed enough shares: it can no longer be taken back. */
  @Column({ type: 'boolean' })
  opened: boolean;

  @Column({ type: 'blob' })
  ciphertext: Buffer;

  @Column({ type: 'varchar', length: 10 })
  day: string;
}

/** One custodian's share of its key, sealed to his card. */
@Entity('disclosure_share')
@Index('disclosure_share_once', ['disclosureId', 'cardId'], { unique: true })
export class DisclosureShareEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  id: string;

  @Column({ type: 'varchar', length: 32 })
  disclosureId: string;

  @Column({ type: 'varchar', length: 32 })
  cardId: string;

  @Column({ type: 'blob' })
  ciphertext: Buffer;

  @Column({ type: 'varchar', length: 10 })
  day: string;
}

/** A request of an officer to the custodians. */
@Entity('disclosure_request')
@Index('disclosure_request_of', ['disclosureId'])
export class DisclosureRequestEntity {
  /** Random, chosen by the officer's browser, which signs it. */
  @PrimaryColumn({ type: 'varchar', length: 32 })
  id: string;

  @Column({ type: 'varchar', length: 32 })
  disclosureId: string;

  /** Who asks. */
  @Column({ type: 'varchar', length: 32 })
  memberId: string;

  @Column({ type: 'varchar', length: 32 })
  cardId: string;

  @Column({ type: 'varchar', length: 10 })
  state: RequestState;

  @Column({ type: 'varchar', length: 10 })
  day: string;

  @Column({ type: 'varchar', length: 10, nullable: true })
  openedDay: string | null;
}

/** What one custodian is asked, and what he answered. */
@Entity('disclosure_answer')
@Index('disclosure_answer_once', ['requestId', 'cardId'], { unique: true })
export class DisclosureAnswerEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  id: string;

  @Column({ type: 'varchar', length: 32 })
  requestId: string;

  /** The custodian's card. */
  @Column({ type: 'varchar', length: 32 })
  cardId: string;

  /** The reason, sealed to him. */
  @Column({ type: 'blob' })
  asking: Buffer;

  /** Null until he has answered. */
  @Column({ type: 'boolean', nullable: true })
  agrees: boolean | null;

  /** His share or his refusal, sealed to who asked. */
  @Column({ type: 'blob', nullable: true })
  answer: Buffer | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  day: string | null;
}
