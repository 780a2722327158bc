import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ChannelId, RoleName } from '../domain/staff/roles.js';

export type MemberState = 'invited' | 'active' | 'disabled';
/** What a one-time link is for: the first activation, or a new second factor. */
export type LinkKind = 'activation' | 'second-factor';

/** A person who works with the console. */
@Entity('member')
@Index('member_login', ['login'], { unique: true })
@Index('member_link', ['linkHash'], { unique: true })
export class MemberEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  id: string;

  @Column({ type: 'varchar', length: 60 })
  login: string;

  @Column({ type: 'varchar', length: 120 })
  name: string;

  @Column({ type: 'varchar', length: 10 })
  state: MemberState;

  /** 16 random bytes in hex; the browser makes the password's salt of it. */
  @Column({ type: 'varchar', length: 32 })
  salt: string;

  /** bcrypt of the proof that the browser derives; null until activated. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  proofHash: string | null;

  /** The member's keys, sealed under his password in his browser; null for roles that open nothing. */
  @Column({ type: 'blob', nullable: true })
  sealedIdentity: Buffer | null;

  /** The seed of the second factor, encrypted with the installation secret. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  totpSealed: string | null;

  /** The last time step whose code was used: no code works twice. */
  @Column({ type: 'int', nullable: true })
  totpLastStep: number | null;

  /** SHA-256 of the one-time link's secret. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  linkHash: string | null;

  @Column({ type: 'varchar', length: 24, nullable: true })
  linkUntil: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  linkKind: LinkKind | null;

  @Column({ type: 'varchar', length: 24 })
  createdAt: string;
}

@Entity('member_role')
export class MemberRoleEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  memberId: string;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  role: RoleName;

  @Column({ type: 'varchar', length: 40, nullable: true })
  channelId: ChannelId | null;
}

/** A logged-in browser. The token itself is only in its cookie. */
@Entity('session')
@Index('session_member', ['memberId'])
export class SessionEntity {
  /** SHA-256 of the token, hex. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  tokenHash: string;

  @Column({ type: 'varchar', length: 32 })
  memberId: string;

  @Column({ type: 'varchar', length: 24 })
  startedAt: string;

  @Column({ type: 'varchar', length: 24 })
  seenAt: string;
}
