import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One generation of a channel's key: its public half, and who vouches for it. */
@Entity('channel_generation')
export class ChannelGenerationEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  channelId: string;

  @PrimaryColumn({ type: 'int' })
  generation: number;

  @Column({ type: 'varchar', length: 2200 })
  recipient: string;

  /** Signed by the card of `byCardId`. */
  @Column({ type: 'text' })
  statement: string;

  @Column({ type: 'varchar', length: 32 })
  byCardId: string;

  @Column({ type: 'varchar', length: 10 })
  day: string;
}

/** The secret half of one generation, wrapped to one card. */
@Entity('channel_wrap')
@Index('channel_wrap_once', ['channelId', 'generation', 'cardId'], { unique: true })
export class ChannelWrapEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  id: string;

  @Column({ type: 'varchar', length: 40 })
  channelId: string;

  @Column({ type: 'int' })
  generation: number;

  /** Whose card it was wrapped to. */
  @Column({ type: 'varchar', length: 32 })
  cardId: string;

  @Column({ type: 'varchar', length: 32 })
  byCardId: string;

  @Column({ type: 'blob' })
  ciphertext: Buffer;

  @Column({ type: 'varchar', length: 10 })
  day: string;
}
