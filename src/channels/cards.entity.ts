import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ChannelId } from '../domain/staff/roles.js';
import type { CustodianPlace } from '../sealing/card.js';

/**
 * `suspended`: its member may not work at present, so it holds nothing new. `replaced`: he has a newer card.
 * Both keep what they signed true.
 */
export type CardState = 'current' | 'suspended' | 'replaced';

/** A member's public keys under his name, signed by himself; it counts once a counted card vouches for it. */
@Entity('card')
@Index('card_member', ['memberId'])
export class CardEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  id: string;

  @Column({ type: 'varchar', length: 32 })
  memberId: string;

  /** The desk that its member works for. */
  @Column({ type: 'varchar', length: 40 })
  channelId: ChannelId;

  @Column({ type: 'text' })
  statement: string;

  @Column({ type: 'varchar', length: 10 })
  state: CardState;

  /** Whether its member sits at the receiving desk: only then may the channel's key be wrapped to it. */
  @Column({ type: 'boolean', default: true })
  atDesk: boolean;

  /** A custodian's, as its own signed text says; null for any other. No other key than shares is sealed to it. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  custodian: CustodianPlace | null;

  @Column({ type: 'varchar', length: 10 })
  day: string;
}

/** One member says that he has compared the other's card with him. */
@Entity('vouch')
@Index('vouch_once', ['cardId', 'byCardId'], { unique: true })
export class VouchEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  id: string;

  @Column({ type: 'varchar', length: 32 })
  cardId: string;

  @Column({ type: 'varchar', length: 32 })
  byCardId: string;

  @Column({ type: 'text' })
  statement: string;

  @Column({ type: 'varchar', length: 10 })
  day: string;
}
